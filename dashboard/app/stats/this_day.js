/** Books of a year up to today's day of it, beside the year before. Pure. */

import { UNKNOWN } from "../columns.js"

/** Days since 1970 of a day in local time, as the columns count them. @param {Date} moment */
function dayNumber(moment) {
  return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / 86_400_000
}

/** Share of books of a year whose place in it may be unknown before a comparison by day is given up. */
const VAGUE_SHARE = 0.05

/**
 * This year's books against those finished by the same day of the year before; 29 February counts as 28 February in a
 * year without it. A date known only to the month or year is on neither side of the day for certain: where more than
 * 5% of either year's books are so, there is no comparison (`before` is null).
 * @param {import("../columns.js").Columns} columns
 * @param {ArrayLike<number>} rows read books
 * @param {Date} today
 * @returns {{year: number, books: number, before: number | null}} `books`: all of this year so far
 */
export function thisDay(columns, rows, today) {
  const year = today.getFullYear()
  const day = lastYearsDay(today)
  const seen = { now: 0, nowVague: 0, before: 0, all: 0, vague: 0 }
  for (const row of rows) {
    const isVague = columns.day[row] === UNKNOWN
    if (columns.year[row] === year) {
      seen.now += 1
      if (isVague) seen.nowVague += 1
    } else if (columns.year[row] === year - 1) {
      seen.all += 1
      if (isVague) seen.vague += 1
      else if (columns.day[row] <= day) seen.before += 1
    }
  }
  const isVague = seen.vague > seen.all * VAGUE_SHARE || seen.nowVague > seen.now * VAGUE_SHARE
  return { year, books: seen.now, before: seen.all === 0 || isVague ? null : seen.before }
}

function lastYearsDay(today) {
  const [year, month, day] = [today.getFullYear() - 1, today.getMonth(), today.getDate()]
  const isLeapDay = month === 1 && day === 29
  return Date.UTC(year, month, isLeapDay ? 28 : day) / 86_400_000
}

/**
 * Books finished in the 365 days up to today, for the pace. Where dates are known only to the month, the month counts
 * by its first day; a year alone does not count.
 * @param {import("../columns.js").Columns} columns @param {ArrayLike<number>} rows @param {Date} today
 */
export function lastTwelveMonths(columns, rows, today) {
  const last = dayNumber(today)
  let books = 0
  for (const row of rows) {
    const day = columns.day[row] === UNKNOWN ? firstOfMonth(columns.month[row]) : columns.day[row]
    if (day > last - 365 && day <= last) books += 1
  }
  return books
}

function firstOfMonth(month) {
  return month < 0 ? -Infinity : Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000
}
