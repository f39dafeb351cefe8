/** Books finished by each day of the year, year against year. Pure. */

import { UNKNOWN } from "../columns.js"
import { quantile } from "./quantiles.js"

const DAY_MS = 86_400_000
/** A leap year, so that 1 March has the same place in each. */
const FRAME = 2024
const START = Date.UTC(FRAME, 0, 1) / DAY_MS

/** Places of days in a year: 0 is 1 January, 365 is 31 December, 59 is 29 February, which most years leave out. */
export const LAST_PLACE = 365

/** The place of a month's last day. @param {number} month 0 to 11 */
export const endOfMonth = (month) => Date.UTC(FRAME, month + 1, 0) / DAY_MS - START

/** The place of a day in its year. @param {number} month 0 to 11 @param {number} day 1 to 31 */
export const placeOf = (month, day) => Date.UTC(FRAME, month, day) / DAY_MS - START

/** A year of which more books than this share have no known day says nothing by day; of more than the second, little. */
const VAGUE = { drawn: 0.2, compared: 0.05 }

/**
 * @typedef {object} Runner
 * @property {number} year @property {number[]} places of its finishes, rising; a book of which only the month is known
 *   stands at the end of the month, one of which only the year is, at the end of the year or at today
 * @property {number} books @property {boolean} isDrawn @property {boolean} isCompared enough of its days are known
 *
 * @param {import("../columns.js").Columns} columns @param {ArrayLike<number>} rows dated ones
 * @param {Date} today later days do not count
 * @returns {Runner[]} years with a book, rising
 */
export function runnersOf({ year, month, day }, rows, today) {
  const now = { year: today.getFullYear(), place: placeOf(today.getMonth(), today.getDate()) }
  const years = new Map()
  for (const row of rows) {
    const isVague = day[row] === UNKNOWN
    const own = isVague ? vaguePlace(month[row]) : placeOfDay(day[row])
    const isNow = year[row] === now.year
    if (year[row] > now.year || (isNow && !isVague && own > now.place)) continue
    if (!years.has(year[row])) years.set(year[row], { places: [], vague: 0 })
    const runner = years.get(year[row])
    runner.places.push(isNow ? Math.min(own, now.place) : own)
    if (isVague) runner.vague += 1
  }
  return [...years].sort(([a], [b]) => a - b).map(([each, { places, vague }]) => ({
    year: each,
    places: places.sort((a, b) => a - b),
    books: places.length,
    isDrawn: vague <= places.length * VAGUE.drawn,
    isCompared: vague <= places.length * VAGUE.compared,
  }))
}

const vaguePlace = (month) => (month < 0 ? LAST_PLACE : endOfMonth(month % 12))

function placeOfDay(day) {
  const date = new Date(day * DAY_MS)
  return placeOf(date.getUTCMonth(), date.getUTCDate())
}

/** Books finished by the end of a day. @param {Runner} runner @param {number} place */
export function booksBy({ places }, place) {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle] <= place) low = middle + 1
    else high = middle
  }
  return low
}

/** So many books there must be by a day, and so many earlier years, before the end of the year is told from it. */
const LEAST = { books: 3, years: 3 }
const LAST_YEARS = 5

/**
 * Where the year may end: today's count times what each of the last five years made of its own by that day.
 * @param {Runner} runner the running year @param {Runner[]} earlier rising @param {number} place of today
 * @returns {{low: number, median: number, high: number, years: number} | null} books; null where too little is known
 */
export function yearEnd(runner, earlier, place) {
  const known = earlier.filter((each) => each.isCompared && booksBy(each, place) >= LEAST.books).slice(-LAST_YEARS)
  if (!runner.isCompared || runner.books < LEAST.books || known.length < LEAST.years) return null
  const ends = known.map((each) => (runner.books * each.books) / booksBy(each, place))
  return { low: Math.min(...ends), median: quantile(ends, 0.5), high: Math.max(...ends), years: known.length }
}
