// T3: month effects, and whether they are more than chance.

import { lines, linesExtent } from "../charts/lines.js"
import { onAddedDay, undatedFoot } from "../findings/feet.js"
import { SEASON_NEEDS, isSeasonKnown } from "../findings/on_overview.js"
import { seasonTitle, signedPercent } from "../findings/time.js"
import { monthNames, number } from "../format.js"
import { finishesByMonth, knownUntil } from "../stats/finishes.js"
import { CHANCE } from "../stats/normal.js"
import { monthIntervals, season } from "../stats/season.js"
import { say } from "../words.js"

/** Each month of the years that are filtered to. */
const PAST = ["months", "day"]
/** A wider interval is cut: it says no more than that little is known. */
const MOST = 2.5
const HALF = 0.045
const SMALLEST_P = 0.001

/** Twelve effects: how far each month is from an even year, as shares. */
function effectsOf(found) {
  const intervals = monthIntervals(found)
  return found.months.map(({ index, books, expected, ratio }, at) => {
    const interval = intervals[at]
    const [low, high] = interval ? interval.map((end) => end - 1) : [0, 0]
    const isClear = found.p < CHANCE && (low > 0 || high < 0)
    return { index, books, expected, mean: ratio - 1, low, high, isKnown: interval !== null, isClear }
  })
}

function factOf({ index, books, expected, mean, low, high }, { months }) {
  const name = monthNames("long")[index]
  return {
    key: `m${index}`,
    title: name,
    lines: [
      say("time.seasonality.fact", { books: say("common.books", { n: books }), expected: number(expected, 1) }),
      say("time.seasonality.range", { difference: signedPercent(mean), low: signedPercent(low), high: signedPercent(high) }),
    ],
    filter: { key: "months", value: { every: index } },
    isPressed: months?.every === index,
    isEmpty: books === 0,
  }
}

function dataOf(effects, filters) {
  const isOff = ({ index }) => Boolean(filters.months) && "every" in filters.months && filters.months.every !== index
  const known = effects.filter(({ isKnown }) => isKnown)
  const most = Math.min(MOST, Math.max(0.2, ...known.map(({ high }) => high)))
  const least = Math.min(-0.2, ...known.map(({ low }) => low))
  const faint = (each) => (isOff(each) ? { opacity: 0.3 } : {})
  return {
    height: 270,
    x: { kind: "linear", from: -0.5, to: 11.5, ticks: monthNames("narrow").map((text, at) => ({ at, text })) },
    y: { kind: "linear", from: least, to: most, format: signedPercent, label: say("time.seasonality.axis") },
    bands: known.map((each) => ({
      points: [-HALF, HALF].map((step) => [each.index + step, each.low, Math.min(MOST, each.high)]),
      paint: { fill: each.isClear ? "accent" : "ctl", ...faint(each), ...(isOff(each) ? {} : { opacity: each.isClear ? 0.75 : 0.6 }) },
    })),
    dots: known.map((each) => ({
      x: each.index,
      y: Math.min(MOST, each.mean),
      r: each.isClear ? 5.5 : 4.5,
      paint: { ...(each.isClear ? { fill: "accent" } : { fill: "surface", stroke: "ctl", width: 2 }), ...faint(each) },
    })),
    columns: effects.map((each) => ({ from: each.index - 0.5, to: each.index + 0.5, at: [[each.index, each.mean]], fact: factOf(each, filters) })),
  }
}

function table(effects) {
  const share = (name) => ({ label: say(`time.seasonality.${name}`), isNumber: true, isPercent: true })
  return {
    columns: [
      { label: say("common.column.month") },
      { label: say("common.column.books"), isNumber: true },
      { label: say("time.seasonality.expected"), isNumber: true, digits: 1 },
      ...["difference", "low", "high"].map(share),
    ],
    rows: effects.map(({ index, books, expected, mean, low, high, isKnown }) => {
      return { sort: index, cells: [monthNames("long")[index], books, expected, ...(isKnown ? [mean, low, high] : [null, null, null])] }
    }),
  }
}

const method = (p) =>
  p < SMALLEST_P
    ? say("time.seasonality.method_below", { p: number(SMALLEST_P, 3) })
    : say("time.seasonality.method", { p: number(p, p < 0.1 ? 3 : 2) })

/** Those whose month is known. */
const withMonth = (selection) => selection.among(selection.columns.inTime, PAST).filter((row) => selection.columns.month[row] >= 0)

export const card = {
  id: "T3",
  name: "seasonality",
  page: "time",
  size: "third",
  height: 380,
  fields: ["read"],
  needs: { least: SEASON_NEEDS.books, of: "months" },
  comparedBy: "halves",
  sketch: "stars",
  make(selection, context) {
    const { byMonth, firstYear, months: have } = finishesByMonth(selection, PAST)
    const found = season(byMonth, firstYear, knownUntil(selection.columns, context.today).date)
    const title = seasonTitle(found)
    if (!isSeasonKnown(found)) {
      const few = { n: found?.years ?? 0, have: say("common.books", { n: have }), ...SEASON_NEEDS }
      return { have, title, blocks: [{ text: say("time.seasonality.few", few) }] }
    }
    const effects = effectsOf(found)
    const data = dataOf(effects, selection.filters)
    return {
      have,
      title,
      subtitle: say("time.seasonality.subtitle"),
      scene: (view) => lines(data, view),
      extent: linesExtent(data),
      table: () => table(effects),
      foot: [{ text: method(found.p) }, ...undatedFoot(selection, context), ...onAddedDay(selection, withMonth(selection))],
    }
  },
}
