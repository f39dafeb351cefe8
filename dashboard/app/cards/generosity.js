// R4: whether the reader grows kinder or harsher than others.

import { lines, linesExtent } from "../charts/lines.js"
import { periodName, wholePeriods, MONTHS_IN } from "../charts/periods.js"
import { onAddedDay } from "../findings/feet.js"
import { allRatingsFoot, leaveOut, signed, spanWords } from "../findings/rating_facts.js"
import { isClearTrend, trendTitle, trendWords } from "../findings/ratings.js"
import { date } from "../format.js"
import { writeDay, writeMonth } from "../filters.js"
import { UNKNOWN } from "../columns.js"
import { TIME, firstDayOf } from "../stats/finishes.js"
import { quantile } from "../stats/quantiles.js"
import { runningMeans } from "../stats/running.js"
import { slopeOf } from "../stats/slope.js"
import { say } from "../words.js"
import { lookedPast } from "./card.js"

const NAME = "generosity"
const WINDOW = 40
const LEAST = 60
const MOST_POINTS = 200
const DAYS = 31
/** Periods are told by month up to so many months, by quarter up to so many. */
const FINE = { month: 24, quarter: 96 }

export const card = {
  id: "R4",
  name: NAME,
  page: "ratings",
  size: "third",
  height: 340,
  fields: ["read", "rating", "avg"],
  needs: { least: LEAST, of: "compared_dated" },
  comparedBy: "halves",
  sketch: "stars",
  make(selection, context) {
    const { columns, filters } = selection
    const past = lookedPast(context, NAME, [...TIME, "rating"])
    const { kept, feet } = leaveOut(selection, context, past, ["not_rated", "no_average", "undated", "year_only"])
    const isKept = new Set(kept)
    const rows = columns.inTime.filter((row) => isKept.has(row))
    const apart = Float64Array.from(rows, (row) => columns.stars[row] - columns.average[row])
    const times = Float64Array.from(rows, (row) => timeOf(columns, row))
    const trend = rows.length < LEAST ? null : trendOf(times, apart)
    const points = thinned(runningMeans(apart, WINDOW)).map(({ at, mean, half }) => {
      return { row: rows[at], time: times[at], mean, low: mean - half, high: mean + half }
    })
    const data = dataOf(points, { columns, filters, isClear: isClearTrend(trend) })
    return {
      have: rows.length,
      title: trendTitle(NAME, trend),
      subtitle: say("ratings.generosity.subtitle", { n: WINDOW }),
      scene: (view) => lines(data, view),
      extent: linesExtent(data),
      blocks: trend ? [{ text: trendWords(NAME, trend) }] : [],
      foot: [...feet, ...allRatingsFoot(selection), ...onAddedDay(selection, rows)],
      table: () => tableOf(columns, points),
    }
  },
}

/** A book without its day stands at the first of its month, as in the order of books. */
function timeOf({ month, day }, row) {
  return day[row] === UNKNOWN ? month[row] : month[row] + (day[row] - firstDayOf(month[row])) / DAYS
}

/** Change of the difference per year. */
function trendOf(times, apart) {
  const years = times.map((month) => month / 12)
  const line = slopeOf(years, apart)
  return line && { slope: line.slope, half: line.half, reach: line.slope * (quantile(years, 0.9) - quantile(years, 0.1)) }
}

/** No more points than can be seen, the last one among them; of those at one time the last. */
function thinned(points) {
  const step = Math.ceil(points.length / MOST_POINTS)
  return points.filter((_, at) => (points.length - 1 - at) % step === 0)
}

function dataOf(points, { columns, filters, isClear }) {
  if (points.length === 0) return { x: { kind: "month", from: 0, to: 0 }, y: { kind: "linear", from: 0, to: 0 } }
  const last = points.at(-1)
  const quarterStar = (value, round) => round(value * 4) / 4
  return {
    x: { kind: "month", from: points[0].time, to: last.time },
    y: {
      kind: "linear",
      from: quarterStar(Math.min(0, ...points.map(({ low }) => low)), Math.floor),
      to: quarterStar(Math.max(0, ...points.map(({ high }) => high)), Math.ceil),
      format: (value) => signed(value, 2).replace(/0$/, ""),
      label: say("ratings.generosity.y"),
    },
    spans: chosenSpans(filters),
    bands: [{ points: points.map(({ time, low, high }) => [time, low, high]), paint: { fill: "accent-soft" } }],
    lines: [
      {
        points: points.map(({ time, mean }) => [time, mean]),
        paint: { stroke: isClear ? "accent" : "ink2", width: 2 },
        label: signed(last.mean),
        labelPaint: { fill: "ink", weight: 600 },
      },
    ],
    columns: periodsOf(points, { columns, filters }),
  }
}

/** What the filters of time let through is shaded. */
function chosenSpans({ years, months }) {
  const whole = years && years !== "none" ? { from: (years.from ?? -Infinity) * 12, to: ((years.to ?? Infinity) + 1) * 12 } : null
  const part = months && !("every" in months) ? { from: months.from, to: months.to + 1 } : null
  return whole || part ? [{ ...(part ?? whole), paint: { fill: "sunken" } }] : []
}

/** One column for each period with a point, told by its last one. */
function periodsOf(points, { columns, filters }) {
  const span = points.at(-1).time - points[0].time
  const unit = span <= FINE.month ? "month" : span <= FINE.quarter ? "quarter" : "year"
  const found = new Map()
  for (const point of points) found.set(wholePeriods({ from: point.time, to: point.time }, unit).from, point)
  return [...found].map(([from, point]) => {
    return { from, to: from + MONTHS_IN[unit], at: [[point.time, point.mean]], fact: factOf(point, { from, unit, columns, filters }) }
  })
}

function factOf({ row, mean, low, high }, { from, unit, columns, filters }) {
  const to = from + MONTHS_IN[unit] - 1
  const filter = unit === "year" ? { key: "years", value: { from: from / 12, to: from / 12 } } : { key: "months", value: { from, to } }
  const set = filters[filter.key]
  return {
    key: `p${from}`,
    title: periodName(from, unit),
    lines: [
      say("ratings.generosity.fact", { difference: signed(mean), span: spanWords({ low, high }) }),
      say("ratings.generosity.until", { n: WINDOW, date: finishedOn(columns, row) }),
    ],
    filter,
    isPressed: set?.from === filter.value.from && set?.to === filter.value.to,
  }
}

const finishedOn = ({ month, day }, row) => (day[row] === UNKNOWN ? date(writeMonth(month[row]), "monthShort") : date(writeDay(day[row])))

function tableOf(columns, points) {
  const numeric = (label) => ({ label: say(label), isNumber: true, digits: 2 })
  return {
    columns: [{ label: say("ratings.generosity.column", { n: WINDOW }) }, ...["apart", "low", "high"].map((name) => numeric(`ratings.column.${name}`))],
    rows: points.map(({ row, time, mean, low, high }) => ({ sort: time, cells: [finishedOn(columns, row), mean, low, high] })),
  }
}
