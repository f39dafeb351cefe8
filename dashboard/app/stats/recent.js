/** How much was read lately. Pure. */

import { UNKNOWN } from "../columns.js"
import { dayOf, firstDayOf } from "./finishes.js"

const RECENT_DAYS = 365

/**
 * Books and pages of the 365 days up to today. Where only the month is known, it counts by its first day; a year alone
 * does not count.
 * @param {import("../columns.js").Columns} columns @param {ArrayLike<number>} rows finished books @param {Date} today
 * @returns {{books: number, pages: number, withoutPages: number, days: number}} `days` that there are: fewer where the first
 *   sign of the reader, a finish or a shelving, is not as old
 */
export function recentReading(columns, rows, today) {
  const { day, month, pages } = columns
  const last = dayOf(today)
  const found = { books: 0, pages: 0, withoutPages: 0, days: Math.max(1, Math.min(RECENT_DAYS, last - firstSign(columns) + 1)) }
  for (const row of rows) {
    const at = day[row] !== UNKNOWN ? day[row] : month[row] < 0 ? -Infinity : firstDayOf(month[row])
    if (at <= last - RECENT_DAYS || at > last) continue
    found.books += 1
    found.pages += pages[row]
    if (pages[row] === 0) found.withoutPages += 1
  }
  return found
}

/** The first day on which anything was finished or shelved; where only a month or a year is known, its first day. */
function firstSign({ day, month, year, inTime, added }) {
  let first = Infinity
  for (const row of inTime) {
    const at = day[row] !== UNKNOWN ? day[row] : firstDayOf(month[row] < 0 ? year[row] * 12 : month[row])
    first = Math.min(first, at)
  }
  for (const at of added) if (at !== UNKNOWN) first = Math.min(first, at)
  return first
}
