/** How much was read lately. Pure. */

import { UNKNOWN } from "../columns.js"
import { dayOf, firstDayOf } from "./finishes.js"

export const RECENT_DAYS = 365

/**
 * Books and pages of the 365 days up to today. Where only the month is known, it counts by its first day; a year alone
 * does not count.
 * @param {import("../columns.js").Columns} columns @param {ArrayLike<number>} rows finished books @param {Date} today
 * @returns {{books: number, pages: number, withoutPages: number}}
 */
export function recentReading({ day, month, pages }, rows, today) {
  const last = dayOf(today)
  const found = { books: 0, pages: 0, withoutPages: 0 }
  for (const row of rows) {
    const at = day[row] !== UNKNOWN ? day[row] : month[row] < 0 ? -Infinity : firstDayOf(month[row])
    if (at <= last - RECENT_DAYS || at > last) continue
    found.books += 1
    found.pages += pages[row]
    if (pages[row] === 0) found.withoutPages += 1
  }
  return found
}
