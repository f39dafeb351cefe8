/** How old books were when they were read. Pure. */

import { UNKNOWN } from "../columns.js"
import { quantile } from "./quantiles.js"

const DAY_MS = 86_400_000
/** Books known by the year alone are spread over it evenly, in whatever order: steps of the golden section. */
const GOLDEN = (Math.sqrt(5) - 1) / 2
/** A year of fewer books has no point on the line of medians. */
const LEAST_FOR_MEDIAN = 3

/** "Under five years old" is said of books this young, in whole years. */
const YOUNG = 5

/**
 * The age of a book is the year it was finished minus the year it came out: whole years, for no more is known.
 * @param {import("../columns.js").Columns} columns @param {Iterable<number>} rows finished books
 * @returns {{rows: number[], ages: number[], times: number[], unpublished: number, early: number, yearOnly: number}}
 *   `times`: years with fractions; left out are undated books, `unpublished`: those without a year of publication, `early`: those
 *   said to be read before they came out; `yearOnly`: those shown somewhere in their year
 */
export function agesOf({ year, month, day, published }, rows) {
  const found = { rows: [], ages: [], times: [], unpublished: 0, early: 0, yearOnly: 0 }
  for (const row of rows) {
    if (year[row] === 0) continue
    if (published[row] === UNKNOWN) found.unpublished += 1
    else if (published[row] > year[row]) found.early += 1
    else {
      found.rows.push(row)
      found.ages.push(year[row] - published[row])
      if (month[row] < 0) found.yearOnly += 1
      found.times.push(timeOf(year[row], month[row], day[row], found.yearOnly))
    }
  }
  return found
}

function timeOf(year, month, day, place) {
  if (day !== UNKNOWN) {
    const first = Date.UTC(year, 0) / DAY_MS
    return year + (day - first + 0.5) / (Date.UTC(year + 1, 0) / DAY_MS - first)
  }
  return month < 0 ? year + ((place * GOLDEN) % 1) : (month + 0.5) / 12
}

/** How many are under five years old. @param {number[]} ages */
export const youngOf = (ages) => ages.filter((age) => age < YOUNG).length

/**
 * @param {number[]} ages @param {number[]} times years with fractions
 * @returns {{year: number, books: number, young: number, oldest: number, median: number, middle: number, isSure: boolean}[]} years with
 *   a book, rising; `middle`: mean of its times; `isSure`: enough books for a point of the line
 */
export function agesByYear(ages, times) {
  const years = new Map()
  times.forEach((time, at) => {
    const year = Math.floor(time)
    if (!years.has(year)) years.set(year, [])
    years.get(year).push(at)
  })
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, places]) => {
      const own = places.map((at) => ages[at])
      return {
        year,
        books: own.length,
        young: youngOf(own),
        oldest: own.reduce((most, age) => Math.max(most, age), 0),
        median: quantile(own, 0.5),
        middle: places.reduce((sum, at) => sum + times[at], 0) / places.length,
        isSure: own.length >= LEAST_FOR_MEDIAN,
      }
    })
}
