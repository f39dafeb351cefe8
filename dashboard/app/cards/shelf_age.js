// P2: how long each book has waited.

import { dots } from "../charts/dots.js"
import { isolated } from "../charts/kit/axis.js"
import { cut } from "../charts/kit/rows.js"
import { NO_FAMILY, UNKNOWN } from "../columns.js"
import { booksHref, footOf } from "../findings/feet.js"
import { monthOf } from "../columns/calendar.js"
import { shelfAge, spanWords } from "../findings/pile.js"
import { describe, writeDay, writeMonth } from "../filters.js"
import { date, number } from "../format.js"
import { nameOfGenre } from "../genre_names.js"
import { bucketsOf } from "../stats/buckets.js"
import { looksPast, placeOf, waitingOf } from "../stats/pile.js"
import { median } from "../stats/quantiles.js"
import { say } from "../words.js"

/** Filters of its own, which it looks past. */
const OWN = ["added", "genre"]
const DAYS_PER_YEAR = 365.25
const HEIGHT = { least: 170, most: 290, axis: 50, spare: 32 }
/** The oldest are named. */
const NAMED = 3
const NAME_PX = 190
const COLUMNS = 40
const NAMES_IN_TIP = 3
/** Where all books have waited for a share of the longest wait, the axis begins there: a pile of long ago would be one line. */
const FAR_FROM_NOW = 0.25
/** Radius of a dot in px, and how far apart two of them are, in radii. */
const DOT = { most: 4.8, least: 1.8, step: 0.4 }
const PITCH = 2.2

export const card = {
  id: "P2",
  name: "shelf-age",
  page: "pile",
  size: "half",
  height: 400,
  fields: ["added", "shelf", "fam"],
  needs: { least: 10, of: "waiting_added" },
  comparedBy: "shelving",
  make(selection, context) {
    const { columns, filters } = selection
    const { day: today } = placeOf(context.today)
    const rows = waitingOf(columns, selection.rows(looksPast(filters, OWN)))
    const known = oldestFirst(columns, rows)
    const ages = Float64Array.from(known, (row) => Math.max(0, today - columns.added[row]))
    const isOn = new Uint8Array(columns.count)
    for (const row of selection.rows(looksPast(filters))) isOn[row] = 1
    const chosen = ages.filter((_, at) => isOn[known[at]] === 1)
    const half = median(chosen.length ? chosen : ages)
    const [oldest, youngest] = ages.length ? [ages[0] / DAYS_PER_YEAR, ages.at(-1) / DAYS_PER_YEAR] : [0, 0]
    const ends = { leastX: youngest > oldest * FAR_FROM_NOW ? Math.floor(youngest) : 0, mostX: oldest }
    const view = { columns, context, known, ages, isOn, half, today, chosen: filters.added }
    return {
      have: known.length,
      title: known.length ? shelfAge(half) : say("pile.shelf-age.title"),
      subtitle: say("pile.shelf-age.subtitle"),
      scene: ({ width, extent }) => dots(chartOf(view, width, extent ?? ends), { width }),
      extent: ends,
      legend: legendOf(columns, known),
      foot: feetOf(selection, rows, known, context),
      table: () => tableOf(view),
    }
  },
}

/** Those with a known day of shelving. Day and row are sorted as one number, which is fast. */
function oldestFirst({ added, count }, rows) {
  const known = rows.filter((row) => added[row] !== UNKNOWN)
  const keys = Float64Array.from(known, (row) => added[row] * count + row).sort()
  return Int32Array.from(keys, (key) => key - Math.floor(key / count) * count)
}

/** Dots of one stretch of time stand on each other, around the middle. */
function chartOf({ columns, context, known, ages, isOn, half, today, chosen }, width, { leastX: from, mostX: oldest }) {
  const { r, bin, places, highest } = stacksOf(ages, [from, oldest], width)
  const height = Math.max(HEIGHT.least, Math.min(HEIGHT.most, highest * PITCH * r + HEIGHT.axis + HEIGHT.spare))
  const reach = Math.max(highest, (height - HEIGHT.axis) / (PITCH * r)) / 2
  const looks = looksOf(columns)
  const middle = say("pile.shelf-age.median", { span: spanWords(half, { isPlain: true }) })
  const nameOf = (words) => isolated(cut(words, Math.min(NAME_PX, width * 0.55), 12))
  const spots = Array.from(known, (row, index) => {
    const [key, at] = [places[2 * index], places[2 * index + 1]]
    return { x: from + (key + 0.5) * bin, y: (at % 2 ? 1 : -1) * Math.ceil(at / 2), row }
  })
  return {
    height,
    x: { kind: "linear", from: from - bin, to: oldest + bin, label: say("pile.shelf-age.axis"), format: (value) => number(value) },
    y: { kind: "linear", from: -reach, to: reach, ticks: [] },
    dots: spots.map(({ x, y, row }, index) => {
      const dot = { x, y, r, ...looks(row), isOff: isOn[row] === 0 }
      return Object.defineProperty(dot, "fact", { get: () => factOf(columns, row, ages[index], context) }) // told one at a time
    }),
    rules: [{ x: half / DAYS_PER_YEAR, label: middle, paint: { stroke: "ink", dash: "4 3" } }],
    labels: spots.slice(0, NAMED).map(({ x, y, row }) => ({ x, y, text: nameOf(columns.titles[row]) })),
    columns: known.length ? columnsOf({ columns, known, today, chosen }) : [],
  }
}

/**
 * Where each dot stands: its stretch of time, and its place there. The dots are as large as the highest stack lets them be.
 * @returns {{r: number, bin: number, places: Int32Array, highest: number}} `bin`: years; `places`: stretch and place by turns
 */
function stacksOf(ages, [from, oldest], width) {
  const room = HEIGHT.most - HEIGHT.axis
  for (let r = DOT.most; ; r -= DOT.step) {
    const count = Math.max(12, Math.floor(width / (PITCH * r)))
    const bin = (oldest - from || 1) / count
    const stacks = new Int32Array(count + 1)
    const places = new Int32Array(2 * ages.length)
    ages.forEach((age, index) => {
      const key = Math.min(count, Math.floor((age / DAYS_PER_YEAR - from) / bin))
      places[2 * index] = key
      places[2 * index + 1] = stacks[key]
      stacks[key] += 1
    })
    const highest = stacks.reduce((most, each) => Math.max(most, each), 1)
    if (highest * PITCH * r <= room || r - DOT.step < DOT.least) return { r, bin, places, highest }
  }
}

/** Colour by family; hollow where the day of shelving is that of an import. Looks are shared: there are few. */
function looksOf({ family, pending, added, importDay }) {
  const fills = Array.from({ length: NO_FAMILY + 2 }, (_, slot) => (slot === NO_FAMILY ? "sunken" : slot > NO_FAMILY ? "hatch" : `fam-${slot}`))
  const solid = fills.map((fill) => ({ paint: fill.startsWith("fam-") ? { fill } : { fill, stroke: "ctl", width: 1 } }))
  const hollow = fills.map((fill) => ({ paint: { fill, stroke: fill.startsWith("fam-") ? fill : "ctl" }, isHollow: true }))
  return (row) => (added[row] === importDay ? hollow : solid)[pending[row] ? NO_FAMILY + 1 : family[row]]
}

function factOf({ titles, books, ids, added }, row, age, context) {
  return {
    key: ids[row],
    title: titles[row],
    lines: [books[row].author ?? "", say("pile.shelf-age.since", { span: spanWords(age), date: date(writeDay(added[row])) })],
    of: say("pile.this_book"),
    href: context.href("books", ids[row]),
  }
}

/** Columns of whole months of shelving, the newest first as the axis has them. */
function columnsOf({ columns: { added, titles }, known, today, chosen }) {
  const months = Int32Array.from(known, (row) => monthOf(added[row]))
  const placeAfter = (month) => {
    const at = months.findIndex((each) => each > month) // they rise
    return at < 0 ? months.length : at
  }
  const ageAt = (month) => (today - Date.UTC(Math.floor(month / 12), month % 12) / 86_400_000) / DAYS_PER_YEAR
  return bucketsOf(months[0], months.at(-1), COLUMNS)
    .toReversed()
    .flatMap(({ from, to }) => {
      const inside = known.subarray(placeAfter(from - 1), placeAfter(to))
      if (!inside.length) return []
      const words = describe({ key: "months", value: { from, to } })
      const names = Array.from(inside.slice(0, NAMES_IN_TIP), (row) => titles[row])
      return {
        from: ageAt(to + 1),
        to: ageAt(from),
        fact: {
          key: writeMonth(from),
          title: say("pile.shelf-age.shelved", { span: words }),
          lines: [say("pile.shelf-age.still", { n: inside.length }), ...names, ...(inside.length > names.length ? ["…"] : [])],
          of: say("pile.burn-down.of", { span: words }),
          filter: { key: "added", value: { from, to } },
          isPressed: chosen?.from === from && chosen.to === to,
        },
      }
    })
}

/** Families on the pile; each filters. */
function legendOf({ families, family, pending }, rows) {
  const has = (slot) => rows.some((row) => family[row] === slot && !pending[row])
  const entry = (key, label, fill, value) => {
    const outline = fill === "sunken" ? { stroke: "ctl" } : {}
    return { key, label, fill, ...outline, filter: { key: "genre", values: [value] } }
  }
  const known = families.filter(({ slot }) => has(slot)).map(({ name, slug, slot }) => entry(slug, nameOfGenre(name), `fam-${slot}`, slug))
  return [
    ...known,
    ...(has(NO_FAMILY) ? [entry("none", say("common.no_genre"), "sunken", "none")] : []),
    ...(rows.some((row) => pending[row]) ? [entry("pending", say("common.looking_up"), "hatch", "none")] : []),
  ]
}

function feetOf(selection, rows, known, context) {
  const { columns: { added, importDay }, filters } = selection
  const imported = known.filter((row) => added[row] === importDay).length
  const hrefOf = (flag) => booksHref(selection, context, { shelf: ["to-read"], flag: [flag] }, looksPast(filters, OWN))
  return [
    ...footOf("pile.shelf-age.imported", imported, hrefOf("import-day")),
    ...footOf("pile.foot.no_added", rows.length - known.length, hrefOf("no-added")),
  ]
}

function tableOf({ columns: { titles, books, added, ids }, known, ages, context }) {
  return {
    columns: [
      { label: say("common.column.title") },
      { label: say("common.column.author") },
      { label: say("common.column.added") },
      { label: say("pile.column.years_waiting"), isNumber: true, digits: 1 },
    ],
    rows: Array.from(known, (row, at) => ({
      cells: [titles[row], books[row].author ?? "", writeDay(added[row]), Math.round((ages[at] / DAYS_PER_YEAR) * 10) / 10],
      href: context.href("books", ids[row]),
    })),
  }
}
