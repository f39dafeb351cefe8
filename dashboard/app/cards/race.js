// O4: books by day of the year, this year against all others.

import { lines, linesExtent } from "../charts/lines.js"
import { isChosen } from "../charts/periods.js"
import { isRange } from "../findings/book_facts.js"
import { onAddedDay, undatedFoot } from "../findings/feet.js"
import { raceTitle } from "../findings/on_overview.js"
import { date, monthNames } from "../format.js"
import { writeDay } from "../filters.js"
import { UNKNOWN } from "../columns.js"
import { TIME, knownUntil } from "../stats/finishes.js"
import { LAST_PLACE, booksBy, endOfMonth, placeOf, runnersOf, yearEnd } from "../stats/race.js"
import { thisDay } from "../stats/this_day.js"
import { say } from "../words.js"
import { isFiltered } from "./card.js"

const WEEK = 7
const NAMED_MONTHS = [0, 3, 6, 9]
const PAINTS = {
  focus: { line: { stroke: "accent", width: 2.6 }, label: { fill: "accent", weight: 600 } },
  best: { line: { stroke: "fam-1", width: 1.9 }, label: { fill: "ink", weight: 600 } },
  last: { line: { stroke: "ink2", width: 1.5 }, label: { fill: "ink2" } },
  other: { line: { stroke: "ctl", width: 1, opacity: 0.38 } },
}

/** The runners by their parts in the race: the running year, or the last one with a book, the fullest of the others, … */
function partsOf(runners, year) {
  const focus = runners.find((each) => each.year === year) ?? runners.at(-1)
  const others = runners.filter((each) => each !== focus)
  const most = Math.max(0, ...others.map(({ books }) => books))
  const fullest = others.filter(({ books }) => books === most)
  const best = fullest.length === 1 ? fullest[0] : null
  return { focus, best, last: others.find((each) => each.year === focus.year - 1) ?? null, others }
}

const partOf = ({ focus, best, last }, each) => (each === focus ? "focus" : each === best ? "best" : each === last ? "last" : "other")

/** From zero, a step at each finish, to today or the end of the year. */
function pointsOf({ places }, until) {
  const points = [[0, 0]]
  places.forEach((place, at) => {
    if (place !== places[at + 1]) points.push([place, at + 1])
  })
  if (points.at(-1)[0] < until) points.push([until, places.length])
  return points
}

const ORDER = ["focus", "best", "last", "other"]

const nameOf = ({ year, books }) => say("time.race.label", { year: String(year), books })

function lineOf(each, part, { until, isOff }) {
  const { line, label } = PAINTS[part]
  return {
    points: pointsOf(each, until),
    isStep: true,
    paint: { ...line, ...(isOff && { opacity: 0.3 }) },
    ...(label && until === LAST_PLACE && { label: nameOf(each), labelPaint: label }),
  }
}

/** A line that is not at the end of the year has its name there all the same, beside the others'. */
function endName(each, labelPaint) {
  return { points: [[LAST_PLACE, each.books]], paint: { stroke: "accent", opacity: 0 }, label: nameOf(each), labelPaint }
}

/** The year of a line is what is picked near it. */
function yearFact({ year }, { years }) {
  return { key: `y${year}`, title: String(year), filter: { key: "years", value: { from: year, to: year } }, isPressed: isRange(years, year, year) }
}

/** A column for each week, told by its last day, and this week by today; away from the lines the year in front is picked. */
function columnsOf(parts, { now, year, filters }) {
  const told = [...new Set([parts.focus, parts.last, parts.best])].filter((each) => each?.isDrawn)
  return Array.from({ length: Math.ceil((LAST_PLACE + 1) / WEEK) }, (_, at) => {
    const [from, weekEnd] = [at * WEEK, Math.min(LAST_PLACE, at * WEEK + WEEK - 1)]
    const isThisWeek = parts.focus.year === year && from <= now && now < weekEnd
    const place = isThisWeek ? now : weekEnd
    const known = told.filter((each) => each.year !== year || from <= now)
    const placeIn = (each) => (each.year === year ? Math.min(place, now) : place)
    const { title: of, filter, isPressed } = yearFact(parts.focus, filters)
    const fact = {
      key: `w${at}`,
      of,
      filter,
      isPressed,
      title: say("time.race.by", { date: dayName(place) }),
      lines: known.map((each) => say("time.race.fact", { year: String(each.year), n: booksBy(each, placeIn(each)) })),
    }
    const points = known.map((each) => [placeIn(each), booksBy(each, placeIn(each))])
    return { from, to: from + WEEK, at: points, parts: known.map((each) => yearFact(each, filters)), fact }
  })
}

const FRAME_START = Date.UTC(2024, 0, 1) / 86_400_000
const dayName = (place) => date(writeDay(FRAME_START + place), "dayMonth")

function dataOf(parts, drawn, { now, year, end, filters, isNow, goal }) {
  const isRunning = parts.focus.year === year && isNow
  const until = (each) => (each.year === year ? now : LAST_PLACE)
  const isOff = (each) => !isChosen({ from: each.year * 12, to: each.year * 12 + 11 }, { years: filters.years, months: null })
  const most = Math.max(1, end?.high ?? 0, goal ?? 0, ...drawn.map(({ books }) => books))
  const sorted = drawn.map((each) => ({ each, part: partOf(parts, each) })).sort((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part))
  const { books } = parts.focus
  return {
    x: { kind: "linear", from: 0, to: LAST_PLACE, ticks: NAMED_MONTHS.map((month) => ({ at: placeOf(month, 1), text: monthNames("short")[month] })) },
    y: { kind: "linear", from: 0, to: most * 1.03 },
    height: 330,
    bands: end ? [{ points: [[now, books, books], [LAST_PLACE, end.low, end.high]], paint: { fill: "accent", opacity: 0.16 } }] : [],
    lines: [
      ...sorted.map(({ each, part }) => lineOf(each, part, { until: until(each), isOff: isOff(each) })),
      ...sorted.filter(({ each, part }) => PAINTS[part].label && until(each) < LAST_PLACE).map(({ each, part }) => endName(each, PAINTS[part].label)),
      ...(end ? [{ points: [[now, books], [LAST_PLACE, end.median]], paint: { stroke: "accent", width: 1.8, dash: "2 4" } }] : []),
    ],
    rules: goal ? [{ y: goal, label: say("time.race.goal", { n: goal }), paint: { stroke: "ctl", dash: "5 4" } }] : [],
    dots: isRunning ? [{ x: now, y: books, r: 5, paint: { fill: "accent" } }] : [],
    columns: columnsOf(parts, { now, year, filters }),
  }
}

function table(runners, { now, year, end, goal }) {
  const at = (each, place) => (each.year === year && place > now ? null : booksBy(each, place))
  const wished = goal ? [[say("time.race.goal_of", { year: String(year) }), goal]] : []
  const ends = end ? ["low", "median", "high"].map((name) => [say(`time.race.${name}`, { year: String(year) }), Math.round(end[name])]) : []
  return {
    columns: [
      { label: say("common.column.year") },
      { label: say("time.race.by", { date: dayName(now) }), isNumber: true },
      ...monthNames("short").map((_, month) => ({ label: say("time.race.by", { date: dayName(endOfMonth(month)) }), isNumber: true })),
      { label: say("time.race.total"), isNumber: true },
    ],
    rows: [
      ...[...runners].reverse().map((each) => ({
        sort: each.year,
        cells: [String(each.year), at(each, now), ...monthNames("short").map((_, month) => at(each, endOfMonth(month))), each.books],
      })),
      ...[...ends, ...wished].map(([name, books], place) => ({ sort: year + (place + 1) / 5, cells: [name, ...Array(13).fill(null), books] })),
    ],
  }
}

function feet(selection, context, { rows, leftOut }) {
  const { columns } = selection
  const vague = rows.filter((row) => columns.day[row] === UNKNOWN).length
  return [
    ...undatedFoot(selection, context),
    ...(leftOut > 0 ? [{ text: say("time.race.left_out", { n: leftOut }) }] : []),
    ...(vague > 0 ? [{ text: say("time.race.vague", { n: vague }) }] : []),
    ...onAddedDay(selection, rows),
  ]
}

export const card = {
  id: "O4",
  name: "race",
  page: "time",
  size: "third",
  height: 470,
  fields: ["read"],
  needs: { least: 2, of: "years" },
  comparedBy: "halves",
  sketch: "piles",
  make(selection, context) {
    const { columns, filters } = selection
    const { isNow, date: today } = knownUntil(columns, context.today)
    const [year, now] = [today.getFullYear(), placeOf(today.getMonth(), today.getDate())]
    const rows = selection.among(columns.inTime, TIME)
    const runners = runnersOf(columns, rows, today)
    if (runners.length < 2) return { have: runners.length, title: say("time.race.title") }
    const parts = partsOf(runners, year)
    const drawn = runners.filter((each) => each.isDrawn || each === parts.focus)
    const leftOut = runners.length - drawn.length
    if (drawn.length < 2) return { have: runners.length, title: say("time.race.title"), blocks: [{ text: say("time.race.left_out", { n: leftOut }) }] }
    const isRunning = parts.focus.year === year && isNow
    const end = isRunning ? yearEnd(parts.focus, runners.filter((each) => each.year < year), now) : null
    const goal = isRunning && !isFiltered(selection) ? (context.goal ?? null) : null
    const data = dataOf(parts, drawn, { now, year, end, filters, isNow, goal })
    const { before } = isRunning ? thisDay(columns, rows, today) : { before: null }
    return {
      have: runners.length,
      title: raceTitle({ books: parts.focus.books, before, best: parts.best, lastYear: year - 1 }),
      subtitle: [say("time.race.subtitle"), ...(end ? [say("time.race.fan", { n: end.years })] : [])].join(" "),
      scene: (view) => lines(data, view),
      extent: linesExtent(data),
      table: () => table(drawn, { now, year, end, goal }),
      foot: feet(selection, context, { rows, leftOut }),
    }
  },
}
