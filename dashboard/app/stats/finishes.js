/** Finishes by year, month and day, as far as they are known. Pure. */

import { UNKNOWN } from "../columns.js"

/** Filters of when a book was finished: what charts of time look past. */
export const TIME = ["years", "months", "day"]

/** Finished books of some rows. @param {import("../columns.js").Columns} columns @param {Int32Array} rows */
export const finished = ({ isRead }, rows) => rows.filter((row) => isRead[row] === 1)

/**
 * Finished books per year and month.
 * @param {import("../engine.js").Selection} selection @param {string[]} [past] filters that are looked past
 * @returns {{firstYear: number, byYear: Int32Array, byMonth: Int32Array, months: number, yearOnly: number, undated: number}}
 *   `byMonth` from January of `firstYear`; `months`: books whose month is known; `yearOnly`: whose year alone is
 */
export function finishesByMonth(selection, past = TIME) {
  const { columns } = selection
  const { year, month, isRead, firstYear, lastYear } = columns
  const years = firstYear ? lastYear - firstYear + 1 : 0
  const found = { firstYear, byYear: new Int32Array(years), byMonth: new Int32Array(years * 12), months: 0, yearOnly: 0, undated: 0 }
  for (const row of selection.rows(past)) {
    if (isRead[row] === 0) continue
    if (year[row] === 0) {
      found.undated += 1
      continue
    }
    found.byYear[year[row] - firstYear] += 1
    if (month[row] < 0) {
      found.yearOnly += 1
      continue
    }
    found.byMonth[month[row] - firstYear * 12] += 1
    found.months += 1
  }
  return found
}

/**
 * Finished books whose very day is known, in time.
 * @param {import("../engine.js").Selection} selection @param {string[]} [past] @param {number} [last] no later day
 * @returns {{rows: Int32Array, days: Int32Array, vague: Int32Array}} `vague`: dated books whose day is not known
 */
export function finishesByDay(selection, past = [], last = Infinity) {
  const { day, inTime } = selection.columns
  const dated = selection.among(inTime, past)
  const rows = dated.filter((row) => day[row] !== UNKNOWN && day[row] <= last)
  return { rows, days: rows.map((row) => day[row]), vague: dated.filter((row) => day[row] === UNKNOWN) }
}

/**
 * Whether no book of these, of which only the month or the year is known, can have been finished between two days.
 * @param {import("../columns.js").Columns} columns @param {Iterable<number>} vague
 * @returns {(span: {from: number, to: number}) => boolean} days since 1970
 */
export function surelyWithout({ year, month }, vague) {
  const months = new Set()
  const years = new Set()
  for (const row of vague) {
    if (month[row] < 0) years.add(year[row])
    else months.add(month[row])
  }
  return ({ from, to }) => {
    for (let at = monthOf(from); at <= monthOf(to); at += 1) if (months.has(at) || years.has(Math.floor(at / 12))) return false
    return true
  }
}

const DAY_MS = 86_400_000

/** @param {number} day since 1970 @returns {number} `year * 12 + month` */
export function monthOf(day) {
  const date = new Date(day * DAY_MS)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

/** The first day of a month, since 1970. @param {number} month `year * 12 + month` */
export const firstDayOf = (month) => Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS

/** Days since 1970 of today in local time, as the columns count them. @param {Date} today */
export const dayOf = (today) => Date.UTC(today.getFullYear(), today.getMonth(), today.getDate()) / DAY_MS

/** Monday 0 to Sunday 6. @param {number} day since 1970, which was a Thursday */
export const weekdayOf = (day) => (((day + 3) % 7) + 7) % 7

/** A library of which nothing is newer than so many days is taken for an old file: what came after is not known. */
const OLD_DAYS = 90

/**
 * The day up to which it is known what was finished: today, or the last day of an old file.
 * @param {import("../columns.js").Columns} columns @param {Date} today
 * @returns {{day: number, isNow: boolean, date: Date}} day since 1970, and the same as a date in local time
 */
export function knownUntil(columns, today) {
  const { added, givenDay } = columns.whole ?? columns
  const now = dayOf(today)
  let last = -Infinity
  for (const days of [added, givenDay]) for (const day of days) if (day > last && day <= now) last = day
  if (last === -Infinity || last === UNKNOWN || last >= now - OLD_DAYS) return { day: now, isNow: true, date: today }
  const end = new Date(last * DAY_MS)
  return { day: last, isNow: false, date: new Date(end.getUTCFullYear(), end.getUTCMonth(), end.getUTCDate(), 12) }
}

/** Whether filters of time are open at a year. @param {import("../filters.js").Filters} filters @param {number} year */
function isOpenIn({ years, months, day }, year) {
  const isIn = years === null || (years !== "none" && year >= (years.from ?? -Infinity) && year <= (years.to ?? Infinity))
  return isIn && !months && !day
}

/**
 * The last known day, where the filters of time let it through: charts that run up to now end with it.
 * @param {import("../filters.js").Filters} filters @param {{day: number, date: Date}} end
 * @param {import("../filters.js").Filters} [within] those of the side of a comparison @returns {number | null}
 */
export function openEnd(filters, end, within = filters) {
  const year = end.date.getFullYear()
  return isOpenIn(filters, year) && isOpenIn(within, year) ? end.day : null
}
