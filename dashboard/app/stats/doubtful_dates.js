/** Dates of finishing and shelving that cannot be, or look as if they had been typed in by the heap. Pure. */

import { UNKNOWN } from "../columns/marks.js"
import { isNewYear } from "./bulk.js"

/**
 * Days on which books were finished by the heap; see `bulk.js` for which these are.
 * @param {import("../columns.js").Columns} columns @param {ArrayLike<number>} rows
 * @returns {{day: number, books: number, isNewYear: boolean}[]} days since 1970, the fullest first
 */
export function heapDays({ givenDay, vague, isAddedDate }, rows) {
  const books = new Map()
  for (const row of rows) {
    if (vague[row] === 0 || isAddedDate[row] === 1 || givenDay[row] === UNKNOWN) continue
    books.set(givenDay[row], (books.get(givenDay[row]) ?? 0) + 1)
  }
  const days = [...books].map(([day, count]) => ({ day, books: count, isNewYear: isNewYear(day) }))
  return days.sort((a, b) => b.books - a.books || a.day - b.day)
}

/**
 * What each of the reader's choices on dates is about.
 * @param {import("../columns.js").Columns} columns
 * @returns {{undated: number, addable: number, heaped: number}} finished books without a date in the file, those of
 *   them with a day of shelving, and books whose day is doubted
 */
export function doubtful({ count, isRead, year, isAddedDate, added, vague }) {
  const found = { undated: 0, addable: 0, heaped: 0 }
  for (let row = 0; row < count; row += 1) {
    if (vague[row] === 1 && isAddedDate[row] === 0) found.heaped += 1
    if (isRead[row] === 0 || (year[row] !== 0 && isAddedDate[row] === 0)) continue
    found.undated += 1
    if (added[row] !== UNKNOWN) found.addable += 1
  }
  return found
}
