// T5: pages a day over the days before, and the breaks between finishes.

import { lines, linesExtent } from "../charts/lines.js"
import { MONTHS_IN, isChosen, periodName } from "../charts/periods.js"
import { onAddedDay, undatedFoot } from "../findings/feet.js"
import { paceTitle } from "../findings/time.js"
import { withoutDay, withoutPages } from "../findings/time_feet.js"
import { date } from "../format.js"
import { writeDay } from "../filters.js"
import { finishesByDay, firstDayOf, knownUntil, monthOf, openEnd, surelyWithout } from "../stats/finishes.js"
import { gapsOf, isEveryYear, longestOf, slumpsOf } from "../stats/gaps.js"
import { quantile } from "../stats/quantiles.js"
import { rollingRate } from "../stats/rolling.js"
import { say } from "../words.js"

const WINDOW_DAYS = 90
const MOST_COLUMNS = 60
const NARROW = 480
const HEIGHT = { usual: 336, narrow: 250 }
/** Filters that the chart looks past: what it is picked for. */
const PAST = ["months", "day"]

/** Rates and slumps of a selection. */
function paceOf(selection, today) {
  const { columns, filters } = selection
  const known = knownUntil(columns, today)
  const { rows, days, vague } = finishesByDay(selection, PAST, known.day)
  const end = openEnd({ ...filters, months: null, day: null }, known, columns.within)
  const rates = rollingRate(days, rows.map((row) => columns.pages[row]), { to: end ?? days.at(-1), window: WINDOW_DAYS })
  const { slumps, limit } = slumpsOf(gapsOf(days, end), surelyWithout(columns, vague))
  const shown = isEveryYear(columns.within) ? [] : slumps.filter(({ to }) => rates.length > 0 && to > rates[0][0])
  return { rows, vague, isOpen: end !== null && known.isNow, rates, slumps: shown, limit }
}

/** Months, quarters, years or several years, the finest of which there are few enough. */
function periodsOf([from], [to]) {
  const [first, last] = [monthOf(from), monthOf(to)]
  const many = Math.ceil((last - first) / (MOST_COLUMNS - 1) / 12)
  const [unit, step] = Object.entries(MONTHS_IN).find(([, each]) => (last - first) / each < MOST_COLUMNS - 1) ?? [null, many * 12]
  const found = []
  for (let month = Math.floor(first / step) * step; month <= last; month += step) {
    const name = unit ? periodName(month, unit) : `${month / 12}–${month / 12 + many - 1}`
    found.push({ from: month, to: month + step - 1, name })
  }
  return found
}

function slumpWords({ days, to, isOpen }) {
  return isOpen ? say("time.rolling-pace.open", { n: days }) : say("time.rolling-pace.slump", { n: days, to: date(writeDay(to)) })
}

/** The rate at the end of each period, and the longest slump that touches it. */
function columnsOf({ rates, slumps }, periods) {
  let at = 0
  return periods.map((period) => {
    const [from, to] = [firstDayOf(period.from), firstDayOf(period.to + 1) - 1]
    while (at + 1 < rates.length && rates[at + 1][0] <= to) at += 1
    const own = rates[at][0] >= from && rates[at][0] <= to ? rates[at] : null
    return { ...period, days: [from, to], rate: own, slump: longestOf(slumps.filter((each) => each.from <= to && each.to >= from)) }
  })
}

function factOf({ from, to, name, rate, slump }, filters) {
  const { months } = filters
  return {
    key: `p${from}`,
    title: name,
    lines: [rate && say("time.rolling-pace.rate", { n: Math.round(rate[1]) }), slump && slumpWords(slump)].filter(Boolean),
    filter: { key: "months", value: { from, to } },
    isPressed: months?.from === from && months?.to === to,
  }
}

function dataOf({ rates, slumps, isOpen }, columns, filters) {
  const [first, last] = [rates[0], rates.at(-1)]
  const longest = longestOf(slumps)
  const labelOf = (each) => (each === longest ? say("time.rolling-pace.days", { n: each.days }) : undefined)
  const chosen = filters.months ? columns.filter(({ from, to }) => isChosen({ from, to }, { years: null, months: filters.months })) : []
  return {
    x: { kind: "day", from: first[0], to: last[0] },
    y: { kind: "linear", from: 0, to: Math.max(1, ...rates.map(([, rate]) => rate)) * 1.06, label: say("time.rolling-pace.axis") },
    spans: [
      ...slumps.map((each) => ({ from: each.from, to: each.to, paint: { fill: "sunken" }, label: labelOf(each) })),
      ...chosen.map(({ days: [from, to] }) => ({ from, to: to + 1, paint: { fill: "accent-soft" } })),
    ],
    areas: [{ points: rates, paint: { fill: "ctl", opacity: 0.2 } }],
    lines: [{ points: rates, paint: { stroke: "ink2", width: 1.6 }, ...nowLabel(rates, isOpen) }],
    dots: isOpen ? [{ x: last[0], y: last[1], r: 4.5, paint: { fill: "accent" } }] : [],
    columns: columns.map((each) => ({ from: each.days[0], to: each.days[1] + 1, at: each.rate ? [each.rate] : [], fact: factOf(each, filters) })),
  }
}

/** The rate of today at the end of the line. */
function nowLabel(rates, isOpen) {
  return isOpen ? { label: say("time.rolling-pace.now", { n: Math.round(rates.at(-1)[1]) }), labelPaint: { fill: "accent", weight: 600 } } : {}
}

function titleOf({ rates, slumps, isOpen }) {
  const before = rates.map(([, rate]) => rate)
  const slump = isOpen && slumps.at(-1)?.isOpen ? slumps.at(-1) : null
  return paceTitle({ now: isOpen ? before.at(-1) : null, low: quantile(before, 0.25), high: quantile(before, 0.75), slump })
}

export const card = {
  id: "T5",
  name: "rolling-pace",
  page: "time",
  size: "two-thirds",
  height: 380,
  fields: ["read", "pages"],
  needs: { least: 20, of: "days" },
  sketch: "piles",
  make(selection, context) {
    const pace = paceOf(selection, context.today)
    const { rates, rows, limit } = pace
    const have = rows.length
    if (rates.length < 2) return { have, title: say("time.rolling-pace.title"), blocks: [{ text: say("time.rolling-pace.short", { n: WINDOW_DAYS }) }] }
    const columns = columnsOf(pace, periodsOf(rates[0], rates.at(-1)))
    const data = dataOf(pace, columns, selection.filters)
    const slumps = pace.slumps.length ? ` ${say("time.rolling-pace.slumps", { n: limit })}` : ""
    return {
      have,
      title: titleOf(pace),
      subtitle: say("time.rolling-pace.subtitle", { n: WINDOW_DAYS }) + slumps,
      scene: (view) => lines(data, { height: view.width < NARROW ? HEIGHT.narrow : HEIGHT.usual, ...view }),
      extent: linesExtent(data),
      table: () => ({
        columns: [
          { label: say("common.column.period") },
          { label: say("time.rolling-pace.at_end"), isNumber: true, digits: 1 },
          { label: say("time.rolling-pace.breaks") },
        ],
        rows: columns.map(({ from, name, rate, slump }) => ({ sort: from, cells: [name, rate && rate[1], slump ? slumpWords(slump) : ""] })),
      }),
      foot: [
        ...undatedFoot(selection, context),
        ...withoutDay(selection, context, pace.vague, PAST),
        ...withoutPages(selection, context, rows, PAST),
        ...onAddedDay(selection, rows),
      ],
    }
  },
}
