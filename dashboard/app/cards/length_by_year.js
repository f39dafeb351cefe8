// T8: pages of a book, year by year.

import { lines, linesExtent } from "../charts/lines.js"
import { isChosen } from "../charts/periods.js"
import { onAddedDay, undatedFoot } from "../findings/feet.js"
import { lengthTitle } from "../findings/time.js"
import { withoutPages } from "../findings/time_feet.js"
import { number } from "../format.js"
import { TIME } from "../stats/finishes.js"
import { median } from "../stats/quantiles.js"
import { spearman } from "../stats/spearman.js"
import { yearsOf } from "../stats/yearly.js"
import { say } from "../words.js"

/** A year with fewer books has a dot, but no part in the line and the band. */
const LEAST_OF_YEAR = 3
const LEAST = 30
const MOST_COLUMNS = 60
/** Of the years, left free at both ends. */
const PAD = 0.012

/** Whether books grew longer in the order in which they were finished. @param {number[]} pages in time */
function trendOf(pages) {
  const third = Math.floor(pages.length / 3)
  return { ...spearman(pages.map((_, at) => at), pages), first: median(pages.slice(0, third)), last: median(pages.slice(-third)) }
}

function factOf({ year, paged, length }, isPressed) {
  const { low, median: middle, high } = length
  return {
    key: `y${year}`,
    title: String(year),
    lines: [
      say("time.length-by-year.counted", { n: paged }),
      say("time.length-by-year.fact", { n: Math.round(middle) }),
      ...(paged >= LEAST_OF_YEAR ? [say("time.length-by-year.quartiles", { low: number(Math.round(low)), high: number(Math.round(high)) })] : []),
    ],
    filter: { key: "years", value: { from: year, to: year } },
    isPressed,
  }
}

/** A column for each year; of more years than can be told, several share one. */
function columnsOf(known, isPressed) {
  const step = Math.ceil(known.length / MOST_COLUMNS)
  const groups = Array.from({ length: Math.ceil(known.length / step) }, (_, at) => known.slice(at * step, (at + 1) * step))
  return groups.map((group) => {
    const [{ year: from }, { year: to }] = [group[0], group.at(-1)]
    const at = group.map(({ year, length }) => [year, length.median])
    return { from: from - 0.5, to: to + 0.5, at, fact: group.length > 1 ? spanFact(group) : factOf(group[0], isPressed(group[0])) }
  })
}

function spanFact(group) {
  const [{ year: from }, { year: to }] = [group[0], group.at(-1)]
  const lines = group.map(({ year, length }) => `${year}: ${say("common.pages", { n: Math.round(length.median) })}`)
  return { key: `y${from}`, title: `${from}–${to}`, lines, filter: { key: "years", value: { from, to } } }
}

function dataOf(years, filters) {
  const known = years.filter(({ length }) => length)
  const isSure = ({ paged }) => paged >= LEAST_OF_YEAR
  const quartilesOf = (each) => (isSure(each) ? [each.length.low, each.length.high] : [null, null])
  const isOff = ({ year }) => !isChosen({ from: year * 12, to: year * 12 + 11 }, filters)
  const isPressed = ({ year }) => filters.years?.from === year && filters.years?.to === year
  const [first, last] = [years[0].year, years.at(-1).year]
  const pad = first === last ? 0.5 : (last - first) * PAD
  const most = Math.max(...known.map((each) => (isSure(each) ? each.length.high : each.length.median)))
  return {
    height: 336,
    x: { kind: "year", from: first - pad, to: last + pad },
    y: { kind: "linear", from: 0, to: most * 1.05, label: say("time.length-by-year.axis") },
    bands: [{ points: years.map((each) => [each.year, ...quartilesOf(each)]), paint: { fill: "ramp-2", opacity: 0.45 } }],
    lines: [
      {
        points: years.map((each) => [each.year, isSure(each) ? each.length.median : null]),
        paint: { stroke: "ink", width: 2.2 },
        label: say("time.length-by-year.median"),
        labelPaint: { fill: "ink", weight: 500 },
      },
    ],
    dots: known.map((each) => ({
      x: each.year,
      y: each.length.median,
      r: 3.6,
      paint: { ...(isSure(each) ? { fill: "ink" } : { fill: "surface", stroke: "ctl", width: 1.6 }), ...(isOff(each) && { opacity: 0.3 }) },
    })),
    columns: columnsOf(known, isPressed),
  }
}

function table(years) {
  const quartile = (name) => ({ label: say(`time.length-by-year.${name}`), isNumber: true })
  return {
    columns: [{ label: say("common.column.year") }, quartile("column_books"), quartile("low"), quartile("column"), quartile("high")],
    rows: years.filter(({ length }) => length).map(({ year, paged, length }) => ({
      sort: year,
      cells: [String(year), paged, ...[length.low, length.median, length.high].map(Math.round)],
    })),
  }
}

export const card = {
  id: "T8",
  name: "length-by-year",
  page: "time",
  size: "third",
  height: 470,
  fields: ["read", "pages"],
  needs: { least: LEAST, of: "paged" },
  comparedBy: "halves",
  sketch: "piles",
  make(selection, context) {
    const { columns, filters } = selection
    const rows = selection.among(columns.inTime, TIME)
    const paged = Array.from(rows.filter((row) => columns.pages[row] > 0), (row) => columns.pages[row])
    const have = paged.length
    if (have < LEAST) return { have, title: say("time.length-by-year.title") }
    const years = yearsOf(columns, rows)
    const data = dataOf(years, filters)
    return {
      have,
      title: lengthTitle(trendOf(paged)),
      subtitle: say("time.length-by-year.subtitle"),
      scene: (view) => lines(data, view),
      extent: linesExtent(data),
      table: () => table(years),
      foot: [...undatedFoot(selection, context), ...withoutPages(selection, context, rows, TIME), ...onAddedDay(selection, rows.filter((row) => columns.pages[row] > 0))],
    }
  },
}
