/** Every count of the Overview in one pass over the books. Pure. */

import { FORMATS, NO_FAMILY, STATUSES } from "./columns.js"

const READ = STATUSES.indexOf("read")
const TO_READ = STATUSES.indexOf("to-read")

/**
 * Counts of read books unless said otherwise. Each distribution looks past the filter of its own kind.
 * @typedef {object} Tally
 * @property {number} books of any status
 * @property {number} read
 * @property {number} pages @property {number} withoutPages
 * @property {number} rated @property {number} ratingSum @property {number} ratingSquares
 * @property {number} compared with a rating and an average @property {number} apart sum of rating - average
 * @property {number} apartSquares
 * @property {number} pile to-read; looks past years, months and rating, which such a book cannot have
 * @property {number} undated looks past years and months
 * @property {number} yearOnly only the year of finishing is known; looks past years and months
 * @property {number} firstYear of `byYear` and `pagesByYear`, 0 where no book is dated
 * @property {Int32Array} byYear @property {Float64Array} pagesByYear
 * @property {Int32Array} byMonth from January of `firstYear`
 * @property {Int32Array} byRating by half stars, 0 not rated
 * @property {Int32Array} byFamily slot 8: no genre @property {number} pending of those, still looked up
 * @property {Int32Array} byGenre @property {Int32Array} byFormat
 * @property {Int32Array} byStatus books of any status
 * @property {number[]} without by key, how many read books there would be without that one filter
 */

/**
 * @param {import("./columns.js").Columns} columns
 * @param {Uint16Array} failed bits of the filters that each book fails
 * @param {Record<string, number>} bit of each filter
 * @returns {Tally}
 */
export function countAll(columns, failed, bit) {
  const tally = emptyTally(columns, bit)
  const period = bit.years | bit.months
  for (let row = 0; row < columns.count; row += 1) {
    const misses = failed[row]
    const status = columns.status[row]
    if (misses === 0) tally.books += 1
    if ((misses & ~bit.shelf) === 0) tally.byStatus[status] += 1
    if (status === TO_READ && (misses & ~(period | bit.rating)) === 0) tally.pile += 1
    if (status !== READ) continue
    if (misses === 0) countRead(tally, columns, row)
    else if ((misses & (misses - 1)) === 0) tally.without[31 - Math.clz32(misses)] += 1
    if ((misses & ~period) === 0) countTime(tally, columns, row)
    if ((misses & ~bit.rating) === 0) tally.byRating[columns.rating[row]] += 1
    if ((misses & ~bit.format) === 0) tally.byFormat[columns.format[row]] += 1
    if ((misses & ~bit.genre) === 0) countGenres(tally, columns, row)
  }
  for (let key = 0; key < tally.without.length; key += 1) tally.without[key] += tally.read
  return tally
}

/** Pages on which every book counts, whatever its status; on the others only finished ones do. */
const OF_ALL = new Set(["books", "book", "pile", "health"])

/** The books left on a page, and the name of the words that say which of them. @param {string} page @param {Tally} tally */
export const leftOn = (page, tally) => (OF_ALL.has(page) ? { n: tally.books, kind: "books" } : { n: tally.read, kind: "finished" })

function emptyTally(columns, bit) {
  const years = columns.firstYear ? columns.lastYear - columns.firstYear + 1 : 0
  return {
    books: 0,
    read: 0,
    pages: 0,
    withoutPages: 0,
    rated: 0,
    ratingSum: 0,
    ratingSquares: 0,
    compared: 0,
    apart: 0,
    apartSquares: 0,
    pile: 0,
    undated: 0,
    yearOnly: 0,
    firstYear: columns.firstYear,
    byYear: new Int32Array(years),
    pagesByYear: new Float64Array(years),
    byMonth: new Int32Array(years * 12),
    byRating: new Int32Array(11),
    byFamily: new Int32Array(NO_FAMILY + 1),
    pending: 0,
    byGenre: new Int32Array(columns.genres.names.length),
    byFormat: new Int32Array(FORMATS.length),
    byStatus: new Int32Array(STATUSES.length),
    without: Object.keys(bit).map(() => 0),
  }
}

function countRead(tally, { pages, stars, average }, row) {
  tally.read += 1
  tally.pages += pages[row]
  if (pages[row] === 0) tally.withoutPages += 1
  if (Number.isNaN(stars[row])) return
  tally.rated += 1
  tally.ratingSum += stars[row]
  tally.ratingSquares += stars[row] ** 2
  if (Number.isNaN(average[row])) return
  const apart = stars[row] - average[row]
  tally.compared += 1
  tally.apart += apart
  tally.apartSquares += apart ** 2
}

function countTime(tally, { year, month, pages }, row) {
  if (year[row] === 0) {
    tally.undated += 1
    return
  }
  const place = year[row] - tally.firstYear
  tally.byYear[place] += 1
  tally.pagesByYear[place] += pages[row]
  if (month[row] < 0) tally.yearOnly += 1
  else tally.byMonth[month[row] - tally.firstYear * 12] += 1
}

function countGenres(tally, { family, pending, genres }, row) {
  tally.byFamily[family[row]] += 1
  tally.pending += pending[row]
  for (let at = genres.start[row]; at < genres.start[row + 1]; at += 1) tally.byGenre[genres.ids[at]] += 1
}

