// T2: the days of one year.

import { calendar } from "../charts/calendar.js"
import { parseWindow } from "../charts/periods.js"
import { onAddedDay, undatedFoot } from "../findings/feet.js"
import { withoutDay } from "../findings/time_feet.js"
import { date, monthNames, weekdayNames } from "../format.js"
import { writeDay } from "../filters.js"
import { TIME, finishesByDay, knownUntil } from "../stats/finishes.js"
import { say } from "../words.js"

const LEAST = 10
const TITLES_SHOWN = 4

/** Books of each day by year, of the years that the filter lets through. */
function yearsOf({ columns, filters }, rows) {
  const { from = null, to = null } = filters.years === "none" ? {} : (filters.years ?? {})
  const years = new Map()
  for (const row of rows) {
    const year = columns.year[row]
    if (year < (from ?? -Infinity) || year > (to ?? Infinity)) continue
    if (!years.has(year)) years.set(year, [])
    years.get(year).push(row)
  }
  return years
}

/** The year of the address, else the last one with enough days. @param {number[]} years rising */
function yearShown(years, { win }) {
  const wanted = parseWindow(win)
  const year = wanted && Math.floor(wanted.to / 12)
  return years.includes(year) ? year : years.at(-1)
}

/** The year before, the one shown, the one after. */
function choices(years, year) {
  if (years.length < 2) return undefined
  const at = years.indexOf(year)
  const usual = String(years.at(-1))
  const options = years.slice(Math.max(0, at - 1), at + 2).map((each) => {
    return [String(each), each < year ? `‹ ${each}` : each > year ? `${each} ›` : String(each)]
  })
  return [{ key: "win", label: say("time.calendar.year"), value: String(year), usual, options }]
}

const titleOf = (columns, row) => columns.titles[row] || columns.books[row].title

function linesOf(columns, rows) {
  const shown = rows.slice(0, TITLES_SHOWN).map((row) => titleOf(columns, row))
  const more = rows.length - shown.length
  return [say("common.books", { n: rows.length }), ...shown, ...(more > 0 ? [say("time.calendar.more", { n: more })] : [])]
}

function byDay(columns, rows) {
  const days = new Map()
  for (const row of rows) {
    if (!days.has(columns.day[row])) days.set(columns.day[row], [])
    days.get(columns.day[row]).push(row)
  }
  return days
}

/** Whether a day is in the filters of days and months. */
function isChosen({ day: days, months }, day, month) {
  if (days && (day < days.from || day > days.to)) return false
  if (!months) return true
  return "every" in months ? month % 12 === months.every : month >= months.from && month <= months.to
}

/** Pictures of the books whose titles the tip tells. @returns {() => string[]} */
const coversOf = (columns, rows, { pictureUrl = () => null }) => () =>
  rows.slice(0, TITLES_SHOWN).flatMap((row) => pictureUrl(columns.books[row].small_thumbnail_url) ?? [])

function calendarData(selection, { year, rows, context }) {
  const { columns, filters } = selection
  const days = byDay(columns, rows)
  const isPressed = (from, to) => filters.day?.from === from && filters.day?.to === to
  /** A day that only stands in for an unknown one cannot be filtered to. */
  const filterOf = (own, from, to) => (own.some((row) => columns.isAddedDate[row] === 0) ? { key: "day", value: { from, to } } : null)
  const dayAt = (day) => {
    const own = days.get(day)
    if (!own) return null
    const title = date(writeDay(day), "weekday")
    const filter = filterOf(own, day, day)
    const covers = coversOf(columns, own, context)
    const fact = { key: `d${day}`, title, lines: linesOf(columns, own), covers, filter, of: say("time.calendar.of_day"), isPressed: isPressed(day, day) }
    const isHatched = own.every((row) => columns.isAddedDate[row] === 1)
    return { count: own.length, isOff: !isChosen(filters, day, columns.month[own[0]]), isHatched, fact }
  }
  const weekFact = (from, to) => {
    const own = Array.from({ length: to - from + 1 }, (_, at) => days.get(from + at) ?? []).flat()
    const lines = own.length ? linesOf(columns, own) : [say("common.books", { n: 0 })]
    const title = say("time.calendar.week", { date: date(writeDay(from)) })
    const filter = own.length ? filterOf(own, from, to) : null
    return { key: `w${from}`, title, lines, covers: coversOf(columns, own, context), filter, of: say("time.calendar.of_week"), isPressed: isPressed(from, to) }
  }
  return { days, data: { year, dayAt, weekFact, today: knownUntil(columns, context.today).day, weekdays: weekdayNames("short"), months: monthNames("short") } }
}

function table(columns, days) {
  return {
    columns: [{ label: say("time.calendar.day") }, { label: say("common.column.books"), isNumber: true }, { label: say("time.calendar.titles") }],
    rows: [...days].map(([day, rows]) => ({
      sort: day,
      cells: [date(writeDay(day)), rows.length, rows.map((row) => titleOf(columns, row)).join("; ")],
    })),
  }
}

export const card = {
  id: "T2",
  name: "calendar",
  page: "time",
  size: "full",
  height: 270,
  fields: ["read", "title"],
  needs: { least: LEAST, of: "days" },
  sketch: "months",
  make(selection, context) {
    const { columns } = selection
    const found = finishesByDay(selection, TIME)
    const all = yearsOf(selection, found.rows)
    const enough = [...all].filter(([, rows]) => rows.length >= LEAST).map(([year]) => year)
    if (enough.length === 0) {
      return { have: [...all.values()].reduce((most, rows) => Math.max(most, rows.length), 0), title: say("time.calendar.none") }
    }
    const year = yearShown(enough, context.view)
    const rows = all.get(year)
    const { days, data } = calendarData(selection, { year, rows, context })
    const ofYear = found.vague.filter((row) => columns.year[row] === year)
    return {
      have: rows.length,
      title: say("time.calendar.title", { year: String(year) }),
      subtitle: say("time.calendar.subtitle", { n: rows.length, days: say("common.days", { n: days.size }) }),
      choices: choices(enough, year),
      scene: (view) => calendar(data, view),
      table: () => table(columns, days),
      foot: [...undatedFoot(selection, context), ...withoutDay(selection, context, ofYear, TIME, { years: { from: year, to: year } }), ...onAddedDay(selection, rows)],
    }
  },
}
