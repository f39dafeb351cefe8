/** Amounts of each year. Pure. */

import { quantile } from "./quantiles.js"

/** A book of so many pages and more is long. */
export const LONG_PAGES = 500

/**
 * @typedef {object} Year
 * @property {number} year @property {number} books @property {number} pages in all @property {number} paged books
 *   with a page count @property {number} long of those, books of `LONG_PAGES` and more
 * @property {{low: number, median: number, high: number} | null} length quartiles of the pages of a book; null without any
 *
 * @param {import("../columns.js").Columns} columns @param {ArrayLike<number>} rows finished books
 * @returns {Year[]} from the first year with a book to the last, also those without
 */
export function yearsOf({ year, pages }, rows) {
  const found = new Map()
  for (const row of rows) {
    if (year[row] === 0) continue
    if (!found.has(year[row])) found.set(year[row], [])
    found.get(year[row]).push(pages[row])
  }
  if (found.size === 0) return []
  const [first, last] = [Math.min(...found.keys()), Math.max(...found.keys())]
  return Array.from({ length: last - first + 1 }, (_, at) => yearOf(first + at, found.get(first + at) ?? []))
}

function yearOf(year, given) {
  const paged = given.filter((count) => count > 0)
  return {
    year,
    books: given.length,
    pages: paged.reduce((sum, count) => sum + count, 0),
    paged: paged.length,
    long: paged.filter((count) => count >= LONG_PAGES).length,
    length: paged.length ? { low: quantile(paged, 0.25), median: quantile(paged, 0.5), high: quantile(paged, 0.75) } : null,
  }
}
