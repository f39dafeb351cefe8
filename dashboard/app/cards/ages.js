// B3: how old books were when they were read.

import { dots, dotsExtent } from "../charts/dots.js"
import { finishedWords, isRange, starsWords } from "../findings/book_facts.js"
import { agesTitle } from "../findings/books.js"
import { describe } from "../filters.js"
import { datedHref, footOf, onAddedDay, undatedFoot } from "../findings/feet.js"
import { number } from "../format.js"
import { agesByYear, agesOf, youngOf } from "../stats/ages.js"
import { bucketsOf } from "../stats/buckets.js"
import { median } from "../stats/quantiles.js"
import { say } from "../words.js"
import { lookedPast } from "./card.js"

const NAME = "ages"
const OWN = ["years", "months"]
const AGES = [0, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]
/** Ages are whole years: books of one age are strewn a little, so that each can be seen. Steps of the golden section. */
const STREWN = 0.72
const GOLDEN = (Math.sqrt(5) - 1) / 2
/** Fewer years than this are told month by month. */
const YEARS = 3
const COLUMNS = 58

export const card = {
  id: "B3",
  name: NAME,
  page: "books",
  size: "half",
  height: 370,
  fields: ["read", "pub", "rating"],
  needs: { least: 30, of: "published" },
  make(selection, context) {
    const { columns } = selection
    const past = lookedPast(context, NAME, OWN)
    const found = agesOf(columns, selection.among(columns.inTime, past))
    const isOn = found.rows.map((row) => selection.passes(row))
    const chosen = found.ages.filter((_, at) => isOn[at])
    const data = chartOf(selection, context, found, isOn)
    return {
      have: found.rows.length,
      title: agesTitle({ young: youngOf(chosen), books: chosen.length }),
      subtitle: say("books.ages.subtitle"),
      scene: (view) => dots(data, view),
      extent: dotsExtent(data),
      foot: [
        ...undatedFoot(selection, context, past),
        ...footOf("common.foot.no_publication", found.unpublished, datedHref(selection, context, { flag: ["no-publication"] }, past)),
        ...footOf("books.foot.early", found.early, datedHref(selection, context, { flag: ["read-before-published"] }, past)),
        ...footOf("books.foot.year_only", found.yearOnly),
        ...onAddedDay(selection, found.rows, "common.foot.added_hatched"),
      ],
      table: () => tableOf(found, isOn),
    }
  },
}

function chartOf(selection, context, found, isOn) {
  const { rows, ages, times } = found
  const years = agesByYear(ages, times)
  const [first, last] = [Math.floor(times[0] ?? 0), Math.max(...times.slice(-1), 0)]
  const highest = ages.reduce((most, age) => Math.max(most, age), 1)
  const from = Math.floor(times.reduce((least, time) => Math.min(least, time), first))
  const to = times.reduce((most, time) => Math.max(most, time), last)
  return {
    height: 262,
    x: { kind: "year", from, to: Math.max(to, from + 1 / 12) },
    y: { kind: "symlog", from: -0.6, to: Math.max(10, highest * 1.15), ticks: AGES.map((at) => ({ at, text: ageWords(at) })) },
    dots: rows.map((row, at) => new BookDot({ selection, context, row, age: ages[at], time: times[at], isOff: !isOn[at] })),
    lines: [lineOf(years)],
    columns: columnsOf(selection, { ...found, years }),
  }
}

const ageWords = (years) => (years === 0 ? say("books.ages.new") : say("books.ages.axis", { years: number(years) }))

/** A dot of 20,000: what it says is made when it is asked. */
class BookDot {
  #of

  constructor({ selection, context, row, age, time, isOff }) {
    this.#of = { columns: selection.columns, context, row, age }
    const stars = selection.columns.stars[row]
    this.x = time
    this.y = age + (((row * GOLDEN) % 1) - 0.5) * STREWN
    this.paint = Number.isNaN(stars) ? { stroke: "ctl" } : { fill: `ramp-${Math.max(1, Math.floor(stars))}` }
    this.isHollow = Number.isNaN(stars)
    this.isHatched = selection.columns.isAddedDate[row] === 1
    this.isOff = isOff
  }

  get fact() {
    const { columns, context, row, age } = this.#of
    return {
      key: `book-${row}`,
      title: columns.titles[row],
      lines: [columns.books[row].author ?? "", agedWords(age), finishedWords(columns, row), starsWords(columns.stars[row])],
      of: columns.titles[row],
      href: context.href("books", columns.ids[row]),
    }
  }
}

const agedWords = (years) => (years === 0 ? say("books.ages.same_year") : say("books.ages.old", { n: years }))

function lineOf(years) {
  const points = years.map(({ middle, median: age, isSure }) => [middle, isSure ? age : null])
  return { points, paint: { stroke: "ink", width: 2 }, isSmooth: true, label: say("books.ages.median") }
}

/** Years, or stretches of months where there are few years. */
function columnsOf({ filters }, { rows, ages, times, years }) {
  if (rows.length === 0) return []
  if (years.length >= YEARS) {
    return years.map((each) => {
      const { year } = each
      const fact = factOf({ key: "years", value: { from: year, to: year } }, each, isRange(filters.years, year, year))
      return { from: year, to: year + 1, fact }
    })
  }
  const months = times.map((time) => Math.floor(time * 12 + 1e-6))
  const [first, last] = [Math.min, Math.max].map((end) => months.reduce((found, month) => end(found, month), months[0]))
  return bucketsOf(first, last, COLUMNS).flatMap((value) => {
    const own = ages.filter((_, at) => months[at] >= value.from && months[at] <= value.to)
    if (own.length === 0) return []
    const isPressed = filters.months?.from === value.from && filters.months.to === value.to
    const counts = { books: own.length, median: median(own), young: youngOf(own) }
    return [{ from: value.from / 12, to: (value.to + 1) / 12, fact: factOf({ key: "months", value }, counts, isPressed) }]
  })
}

function factOf(filter, { books, median: age, young }, isPressed) {
  const title = describe(filter)
  const lines = [say("common.books", { n: books }), say("books.ages.median_is", { n: age }), say("books.ages.young_are", { n: young })]
  return { key: title, title, lines, of: title, filter, isPressed }
}

function tableOf({ ages, times }, isOn) {
  const [own, at] = [ages.filter((_, place) => isOn[place]), times.filter((_, place) => isOn[place])]
  const years = agesByYear(own, at)
  const row = (name, { books, young, median: age, oldest }) => [name, books, age, books ? young / books : null, oldest]
  const all = { books: own.length, young: youngOf(own), median: median(own), oldest: own.reduce((most, age) => Math.max(most, age), 0) }
  return {
    columns: [
      { label: say("common.column.year") },
      { label: say("common.column.books"), isNumber: true },
      { label: say("books.column.median_age"), isNumber: true },
      { label: say("books.column.young"), isNumber: true, isPercent: true },
      { label: say("books.column.oldest"), isNumber: true },
    ],
    rows: [...years.map((year) => ({ cells: row(String(year.year), year) })), { cells: row(say("books.all"), all), sort: "~" }],
  }
}
