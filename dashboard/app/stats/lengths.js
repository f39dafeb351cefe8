/** How long books are. Pure. */

/** Pages of a stretch, and from where on all lengths are one stretch. */
const STEP = 25
const LONG = 1000

/**
 * Books by stretches of 25 pages; those of 1,000 pages and more are one.
 * @param {Int32Array} pages @param {Iterable<number>} rows with a page count
 * @returns {{from: number, to: number | null, rows: number[]}[]} from the first to the last with a book, both ends inside; shorter
 *   books come first in each
 */
export function lengthsOf(pages, rows) {
  const stretches = Array.from({ length: LONG / STEP + 1 }, (_, at) => ({
    from: Math.max(1, at * STEP),
    to: at * STEP < LONG ? (at + 1) * STEP - 1 : null,
    rows: [],
  }))
  for (const row of rows) stretches[Math.floor(Math.min(LONG, pages[row]) / STEP)].rows.push(row)
  for (const { rows: own } of stretches) own.sort((a, b) => pages[a] - pages[b] || a - b)
  const first = stretches.findIndex(({ rows: own }) => own.length > 0)
  const last = stretches.findLastIndex(({ rows: own }) => own.length > 0)
  return first < 0 ? [] : stretches.slice(first, last + 1)
}
