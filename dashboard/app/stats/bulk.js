/**
 * Dates that came by the heap, and so tell when they were typed in rather than when a book was finished or shelved. Pure.
 *
 * Rules of thumb, not tests. Nobody finishes five books in a day, and hardly anybody three on New Year's Day; services
 * and readers write 1 January where only the year is known, and the day of the import where nothing is. Where one year
 * shows that habit, it is taken for the other years' too.
 */

import { monthOf } from "../columns/calendar.js"
import { typed } from "../columns/typed.js"

const MOST_A_DAY = 4
const MOST_ON_NEW_YEAR = 2
const IMPORT_SHARE = 0.2

/**
 * Whether a day of finishing is not to be trusted: five books or more were finished on it; or it is a 1 January, and
 * on that of some year it was three or more.
 * @param {Int32Array} days since 1970, by book
 * @param {number} unknown what stands there for an unknown day
 * @returns {Uint8Array} 1 where it is not
 */
export function vagueDays(days, unknown) {
  const books = counted(days, unknown)
  const newYears = [...books].filter(([day]) => isNewYear(day))
  const isNewYearVague = newYears.some(([, count]) => count > MOST_ON_NEW_YEAR)
  const vague = new Set([...books].filter(([, count]) => count > MOST_A_DAY).map(([day]) => day))
  if (isNewYearVague) newYears.forEach(([day]) => vague.add(day))
  return typed(Uint8Array, days, (day) => (vague.has(day) ? 1 : 0))
}

/**
 * The day on which the library came in from elsewhere: more than a fifth of all books were shelved on it, five or more.
 * @param {Int32Array} added days since 1970, by book
 * @param {number} unknown what stands there for an unknown day, and is given where there is no such day
 */
export function importDayOf(added, unknown) {
  const books = counted(added, unknown)
  const all = [...books.values()].reduce((sum, count) => sum + count, 0)
  const [day, most] = [...books].reduce((best, each) => (each[1] > best[1] ? each : best), [unknown, 0])
  return most > MOST_A_DAY && most > IMPORT_SHARE * all ? day : unknown
}

function counted(days, unknown) {
  const books = new Map()
  for (const day of days) if (day !== unknown) books.set(day, (books.get(day) ?? 0) + 1)
  return books
}

/** 1 January, which is written where no more than the year is known. @param {number} day since 1970 */
export function isNewYear(day) {
  const month = monthOf(day)
  return month % 12 === 0 && monthOf(day - 1) !== month
}
