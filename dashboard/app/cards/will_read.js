// P3: what share of what is shelved gets read, and when.

import { lines, linesExtent } from "../charts/lines.js"
import { NO_FAMILY } from "../columns.js"
import { booksHref, footOf } from "../findings/feet.js"
import { monthOf } from "../columns/calendar.js"
import { LEAST_RISK, monthWords, spanWords, willRead } from "../findings/pile.js"
import { isActive } from "../filters.js"
import { number, percent } from "../format.js"
import { nameOfGenre } from "../genre_names.js"
import { looksPast, waitsOf } from "../stats/pile.js"
import { say } from "../words.js"

const DAYS_PER_YEAR = 365.25
/** Days that the table tells, and those of the curve: a dozen a year, as far as books have been waiting. */
const TOLD = [30, 91, 183, 365, 731, 1096, 1461, 1826, 2557, 3653, 5479]
const PER_YEAR = 12
/** Families with a curve of their own: at most so many, and each with so many books and finishes. */
const FAMILIES = { most: 3, books: 40, events: 10 }
const COLUMNS = 40
const ALL = "all"
/** The axis ends at so many times the day by which nearly all that will be read is read, and not before two years. */
const AXIS = { nearly: 0.97, times: 1.6, least: 731 }

export const card = {
  id: "P3",
  name: "will-read",
  page: "pile",
  size: "half",
  height: 400,
  fields: ["added", "read", "shelf", "fam"],
  needs: { least: 40, of: "added" },
  comparedBy: "shelving",
  make(selection, context) {
    const { columns, filters } = selection
    const isOfGenre = isActive(filters, "genre")
    const waits = waitsOf(columns, selection.rows(looksPast(filters)), context.today)
    const wider = isOfGenre ? waitsOf(columns, selection.rows(looksPast(filters, ["genre"])), context.today) : null
    const families = familiesOf(columns, wider ?? waits)
    const groups = wider ? [groupOf(ALL, waits, "chosen"), groupOf("wider", wider, "wider")] : [groupOf(ALL, waits, "all"), ...families]
    const at = daysOf(waits.days)
    const input = { groups: groups.map(({ key, days, isEvent }) => ({ key, days, isEvent })), at }
    const curves = waits.days.length ? context.heavy("survival", input) : {}
    const shown = curves && groups.filter(({ key }) => curves[key]).map((group) => withCurve(group, curves[group.key]))
    const data = shown?.length ? chartOf(shown, at) : { x: { from: 0, to: 1 }, y: { from: 0, to: 1 }, lines: [] }
    return {
      have: waits.days.length,
      isPending: curves === null,
      title: shown?.length ? willRead(curveAt(shown[0].curve, at)) : say("pile.will-read.title"),
      subtitle: curves === null ? say("pile.will-read.pending") : say("pile.will-read.subtitle"),
      scene: (view) => lines(data, view),
      extent: linesExtent(data),
      legend: families.map(({ key, name, slot }) => ({ key, label: name, fill: `fam-${slot}`, filter: { key: "genre", values: [key] } })),
      foot: feetOf(selection, waits, context),
      table: () => tableOf(shown ?? [], at),
    }
  },
}

const groupOf = (key, { days, isEvent }, name) => ({
  key,
  days,
  isEvent,
  name: say(`pile.will-read.${name}`),
  isNamed: true,
  paint: key === ALL ? { stroke: "accent", width: 2.2 } : { stroke: "ink3", width: 1.5 },
})

/** The families with most books, where these are enough for a curve. */
function familiesOf({ family, families }, { rows, days, isEvent }) {
  const counts = new Int32Array(NO_FAMILY + 1)
  const finishes = new Int32Array(NO_FAMILY + 1)
  rows.forEach((row, at) => {
    counts[family[row]] += 1
    finishes[family[row]] += isEvent[at]
  })
  return families
    .filter(({ slot }) => counts[slot] >= FAMILIES.books && finishes[slot] >= FAMILIES.events)
    .sort((a, b) => counts[b.slot] - counts[a.slot])
    .slice(0, FAMILIES.most)
    .map(({ name, slug, slot }) => {
      const isOf = (_, at) => family[rows[at]] === slot
      const own = { days: days.filter(isOf), isEvent: isEvent.filter(isOf) }
      return { key: slug, slot, name: nameOfGenre(name), ...own, paint: { stroke: `fam-${slot}`, width: 1.6 } }
    })
}

function daysOf(days) {
  const longest = days.reduce((most, each) => Math.max(most, each), 0)
  const steps = Math.ceil((longest / DAYS_PER_YEAR) * PER_YEAR)
  const drawn = Array.from({ length: steps + 1 }, (_, step) => Math.round((step * DAYS_PER_YEAR) / PER_YEAR))
  return [...new Set([...drawn, ...TOLD.filter((day) => day <= longest)])].sort((a, b) => a - b)
}

/** A curve is shown as long as enough books are still looked at. */
const lastOf = ({ risk }) => Math.max(1, risk.findLastIndex((books) => books >= LEAST_RISK))

const withCurve = (group, curve) => ({ ...group, curve, last: lastOf(curve) })

function curveAt(curve, at) {
  return (day) => {
    const place = at.indexOf(day)
    return place < 0 ? null : { share: curve.share[place], risk: curve.risk[place] }
  }
}

const years = (day) => day / DAYS_PER_YEAR

function chartOf(shown, at) {
  const [{ curve, last }] = shown
  const end = endOf(shown, at)
  const until = (each, pointAt) => at.slice(0, Math.min(each.last, end) + 1).map((day, place) => pointAt(years(day), place))
  return {
    x: { kind: "linear", from: 0, to: Math.max(years(at[end]), 0.25), label: say("pile.will-read.axis"), format: (value) => number(value) },
    y: { kind: "linear", from: 0, to: topOf(shown), format: (value) => percent(value) },
    bands: [{ points: until({ last }, (x, place) => [x, curve.low[place], curve.high[place]]), paint: { fill: "accent-soft" } }],
    lines: shown.map((each) => ({
      points: until(each, (x, place) => [x, each.curve.share[place]]),
      paint: each.paint,
      label: each.isNamed ? each.name : undefined,
      labelPaint: each.key === ALL ? { fill: "accent", weight: 600 } : {},
    })),
    columns: columnsOf(shown, at, end),
  }
}

/** The last place that is drawn: the table has all. */
function endOf([{ curve, last }], at) {
  const nearly = curve.share.findIndex((share) => share >= curve.share[last] * AXIS.nearly)
  const wanted = Math.max(AXIS.least, at[nearly] * AXIS.times)
  return Math.max(1, Math.min(last, at.findLastIndex((day) => day <= wanted)))
}

/** Room above the highest edge, but never beyond all. */
function topOf(shown) {
  const edges = shown.flatMap(({ curve, last, key }) => [curve.share[last], ...(key === ALL ? curve.high.slice(0, last + 1) : [])])
  return Math.min(1, Math.max(0.1, Math.max(...edges) * 1.08))
}

function columnsOf(shown, at, end) {
  const step = Math.max(1, Math.ceil(end / COLUMNS))
  const places = Array.from({ length: Math.floor(end / step) }, (_, index) => (index + 1) * step)
  return places.map((place) => ({
    from: years(at[place - step]),
    to: years(at[place]),
    at: shown.filter(({ last }) => place <= last).map(({ curve }) => [years(at[place]), curve.share[place]]),
    fact: {
      key: String(at[place]),
      title: say("pile.will-read.after", { span: spanWords(at[place]) }),
      lines: shown.filter(({ last }) => place <= last).map(({ key, name, curve }) => linesOf(key, name, curve, place)),
    },
  }))
}

function linesOf(key, name, { share, low, high, risk }, place) {
  const values = { name, share: percent(share[place]), low: percent(low[place]), high: percent(high[place]), n: risk[place] }
  return say(key === ALL ? "pile.will-read.all_is" : "pile.will-read.one_is", values)
}

function feetOf(selection, { begun, imported, undated }, context) {
  const { columns: { importDay }, filters } = selection
  const hrefOf = (more) => booksHref(selection, context, more, looksPast(filters))
  const text = () => say("pile.foot.imported", { n: imported, month: monthWords(monthOf(importDay)) })
  return [
    ...(imported > 0 ? [{ text: text(), href: hrefOf({ flag: ["import-day"] }) }] : []),
    ...footOf("pile.will-read.begun", begun),
    ...footOf("common.foot.undated", undated, hrefOf({ years: "none" })),
  ]
}

function tableOf(shown, at) {
  const [first, ...others] = shown
  const told = TOLD.map((day) => at.indexOf(day)).filter((place) => place >= 0 && place <= (first?.last ?? -1))
  const share = (label) => ({ label, isNumber: true, isPercent: true })
  return {
    columns: [
      { label: say("pile.column.within") },
      share(first?.name ?? say("pile.will-read.all")),
      share(say("pile.column.low")),
      share(say("pile.column.high")),
      { label: say("pile.column.risk"), isNumber: true },
      ...others.map(({ name }) => share(name)),
    ],
    rows: told.map((place) => ({
      cells: [
        spanWords(at[place]),
        first.curve.share[place],
        first.curve.low[place],
        first.curve.high[place],
        first.curve.risk[place],
        ...others.map(({ curve, last }) => (place <= last ? curve.share[place] : null)),
      ],
      sort: at[place],
    })),
  }
}
