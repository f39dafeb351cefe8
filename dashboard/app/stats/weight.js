/** How much a pile of books is, in pages and in time. Pure. */

import { FORMATS, STATUSES } from "../columns.js"
import { median } from "./quantiles.js"
import { endOfFile } from "./pile.js"

const READ = STATUSES.indexOf("read")
const YEAR = 12
const YEARS = 3
/** So many books of a format tell what is usual for it. */
const USUAL_OF = 5

/**
 * Pages of some books: those counted, and the guess for those without a count, the median of all books of their format.
 * @param {import("../columns.js").Columns} columns @param {Int32Array} rows
 * @returns {{counted: number, guessed: number, unknown: number}} `unknown`: books without a count, `guessed` their pages
 */
export function pagesOf(columns, rows) {
  const { pages, format } = columns
  const missing = rows.filter((row) => pages[row] === 0)
  const counted = rows.reduce((sum, row) => sum + pages[row], 0)
  if (!missing.length) return { counted, guessed: 0, unknown: 0 }
  const overall = median(pages.filter((count) => count > 0)) ?? 0
  const wanted = new Set(missing.map((row) => format[row]))
  const usual = FORMATS.map((_, place) => {
    if (!wanted.has(place)) return overall
    const own = pages.filter((count, row) => count > 0 && format[row] === place)
    return own.length >= USUAL_OF ? median(own) : overall
  })
  return { counted, guessed: Math.round(missing.reduce((sum, row) => sum + usual[format[row]], 0)), unknown: missing.length }
}

/**
 * Pages finished in each of the last three spans of twelve whole months that the file tells of, the latest first; spans before the first
 * finish are no slow years and are left out. Of a book with only its year known, a part falls on each of its months.
 * @param {import("../columns.js").Columns} columns @param {Int32Array} rows @param {Date} today
 * @returns {number[]}
 */
export function pagesByYear(columns, rows, today) {
  const { status, month, year, pages } = columns
  const now = endOfFile(columns, today).month
  const from = now - YEAR * YEARS
  const months = new Float64Array(YEAR * YEARS)
  let first = Infinity
  for (const row of rows) {
    if (status[row] !== READ || year[row] === 0) continue
    const isKnown = month[row] >= 0
    const start = isKnown ? month[row] : year[row] * YEAR
    const length = isKnown ? 1 : YEAR
    first = Math.min(first, start)
    for (let each = start; each < start + length; each += 1) if (each >= from && each < now) months[each - from] += pages[row] / length
  }
  const spans = Array.from({ length: YEARS }, (_, back) => ({ start: now - YEAR * (back + 1), at: YEAR * (YEARS - back - 1) }))
  return spans.filter(({ start }) => start >= first).map(({ at }) => months.subarray(at, at + YEAR).reduce((sum, value) => sum + value, 0))
}
