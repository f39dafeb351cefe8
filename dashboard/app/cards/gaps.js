// T6: how long it takes to the next finish, this year against the years before.

import { lines, linesExtent } from "../charts/lines.js"
import { onAddedDay, undatedFoot } from "../findings/feet.js"
import { gapsTitle } from "../findings/time.js"
import { withoutDay } from "../findings/time_feet.js"
import { number, percent } from "../format.js"
import { finishesByDay, knownUntil, openEnd } from "../stats/finishes.js"
import { cutAtMonths, gapsOf, isEveryYear } from "../stats/gaps.js"
import { logRank } from "../stats/log_rank.js"
import { quantile } from "../stats/quantiles.js"
import { kaplanMeier } from "../stats/survival.js"
import { say } from "../words.js"

const LEAST = 20
/** A year with fewer gaps has no curve of its own. */
const LEAST_OF_YEAR = 5
const SHOWN = { quantile: 0.97, least: 7, most: 365, columns: 60 }
const SMALLEST_P = 0.001
const DAY_MS = 86_400_000
const PAINTS = [
  { line: { stroke: "accent", width: 2.4 }, band: { fill: "accent", opacity: 0.14 }, label: { fill: "accent", weight: 600 } },
  { line: { stroke: "ink2", width: 1.6 }, band: { fill: "ctl", opacity: 0.22 }, label: { fill: "ink2" } },
]

const yearOf = ({ to }) => new Date(to * DAY_MS).getUTCFullYear()

/** The last year and those before it, where both have enough; else all as one. */
function groupsOf(gaps) {
  const year = yearOf(gaps.at(-1))
  const [recent, earlier] = [gaps.filter((gap) => yearOf(gap) === year), gaps.filter((gap) => yearOf(gap) !== year)]
  if (recent.length < LEAST_OF_YEAR || earlier.length < LEAST_OF_YEAR) return [{ key: "all", name: say("time.gaps.all"), gaps }]
  return [
    { key: "recent", name: String(year), gaps: recent },
    { key: "earlier", name: say("time.gaps.earlier", { year: String(year) }), gaps: earlier },
  ]
}

const timesOf = (gaps) => gaps.map(({ days }) => days)
const eventsOf = (gaps) => gaps.map(({ isOpen }) => !isOpen)

/** Days at which the curves are looked at: all of them, or as many as can be told. */
function daysShown(gaps) {
  const long = Math.ceil(quantile(timesOf(gaps), SHOWN.quantile) ?? 0)
  const to = Math.min(SHOWN.most, Math.max(SHOWN.least, long))
  return Array.from({ length: to + 1 }, (_, day) => day)
}

/** The first day by which half of the waits are over, null where they are not. */
function medianOf(gaps) {
  const days = timesOf(gaps)
  const curve = kaplanMeier(days, Uint8Array.from(eventsOf(gaps), Number), daysShown(gaps))
  const at = curve.share.findIndex((share) => share >= 0.5)
  return at < 0 ? null : at
}

function columnsOf(days, curves) {
  const step = Math.ceil(days.length / SHOWN.columns)
  const shown = days.filter((day) => day % step === 0)
  return shown.map((day) => {
    const fact = {
      key: `d${day}`,
      title: day === 0 ? say("time.gaps.same_day") : say("time.gaps.within", { n: day }),
      lines: curves.map(({ name, curve }) => {
        return say("time.gaps.fact", { name, share: percent(curve.share[day]), low: percent(curve.low[day]), high: percent(curve.high[day]) })
      }),
    }
    return { day, from: day - step / 2, to: day + step / 2, at: curves.map(({ curve }) => [day, curve.share[day]]), fact }
  })
}

function dataOf(days, curves, columns) {
  const points = ({ share }) => days.map((day) => [day, share[day]])
  return {
    x: { kind: "linear", from: 0, to: days.at(-1), label: say("time.gaps.axis") },
    y: { kind: "linear", from: 0, to: 1, format: (value) => percent(value) },
    height: 270,
    bands: curves.map(({ curve }, at) => ({ points: days.map((day) => [day, curve.low[day], curve.high[day]]), paint: PAINTS[at].band })).reverse(),
    lines: curves.map(({ name, curve }, at) => {
      const label = curves.length > 1 ? { label: name, labelPaint: PAINTS[at].label } : {}
      return { points: points(curve), paint: PAINTS[at].line, isStep: true, ...label }
    }),
    columns,
  }
}

function table(columns, curves) {
  const share = (name, text) => ({ label: say(text, { name }), isNumber: true, isPercent: true })
  return {
    columns: [
      { label: say("time.gaps.column"), isNumber: true },
      ...curves.flatMap(({ name }) => [share(name, "time.gaps.followed"), share(name, "time.gaps.low"), share(name, "time.gaps.high")]),
    ],
    rows: columns.map(({ day }) => ({ cells: [day, ...curves.flatMap(({ curve }) => [curve.share[day], curve.low[day], curve.high[day]])] })),
  }
}

function testWords({ p }) {
  return p < SMALLEST_P ? say("time.gaps.test_below", { p: number(SMALLEST_P, 3) }) : say("time.gaps.test", { p: number(p, p < 0.1 ? 3 : 2) })
}

export const card = {
  id: "T6",
  name: "gaps",
  page: "time",
  size: "third",
  height: 380,
  fields: ["read"],
  needs: { least: LEAST, of: "days" },
  sketch: "piles",
  make(selection, context) {
    const known = knownUntil(selection.columns, context.today)
    const { rows, days: finishes, vague } = finishesByDay(selection, [], known.day)
    const have = finishes.length
    const all = gapsOf(finishes, openEnd(selection.filters, known, selection.columns.within))
    const isCut = [selection.filters, selection.columns.within].some(isEveryYear)
    const gaps = isCut ? cutAtMonths(all) : all
    if (gaps.length === 0) return { have, title: say("time.gaps.title") }
    const days = daysShown(gaps)
    const groups = groupsOf(gaps)
    const curves = groups.map((group) => ({ ...group, curve: kaplanMeier(timesOf(group.gaps), Uint8Array.from(eventsOf(group.gaps), Number), days) }))
    const [recent, earlier] = groups.map((group) => ({ times: timesOf(group.gaps), events: eventsOf(group.gaps) }))
    const test = earlier ? logRank(recent, earlier) : null
    const columns = columnsOf(days, curves)
    const data = dataOf(days, curves, columns)
    return {
      have,
      title: gapsTitle({ test, year: groups[0].name, median: medianOf(gaps) }),
      subtitle: say("time.gaps.subtitle"),
      scene: (view) => lines(data, view),
      extent: linesExtent(data),
      table: () => table(columns, curves),
      foot: [
        ...(isCut ? [{ text: say("time.gaps.cut") }] : []),
        ...(test ? [{ text: testWords(test) }] : []),
        ...undatedFoot(selection, context),
        ...withoutDay(selection, context, vague, []),
        ...onAddedDay(selection, rows),
      ],
    }
  },
}
