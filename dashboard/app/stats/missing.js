/** What is not known of the books, field by field. Pure. */

import { UNKNOWN } from "../columns/marks.js"

const isRead = (columns) => (row) => columns.isRead[row] === 1
const isAny = () => () => true
/** A genre that is still looked up is not missing. */
const isSettled = ({ pending }) => (row) => pending[row] === 0

/**
 * Each field: of which books it is asked (`asked`), where it is missing, and the filter that finds those books. What
 * charts are made of (`isCore`) makes up the share that is complete.
 */
const FIELDS = [
  { name: "date", isCore: true, asked: isRead, isMissing: ({ year }) => (row) => year[row] === 0, filter: { years: "none" } },
  { name: "rating", isCore: true, asked: isRead, isMissing: ({ rating }) => (row) => rating[row] === 0, filter: { flag: ["unrated"] } },
  { name: "genre", isCore: true, asked: isSettled, isMissing: ({ genres }) => (row) => genres.start[row] === genres.start[row + 1], filter: { genre: ["none"] } },
  { name: "pages", isCore: true, asked: isAny, isMissing: ({ pages }) => (row) => pages[row] === 0, filter: { pages: "none" } },
  { name: "publication", isCore: true, asked: isAny, isMissing: ({ published }) => (row) => published[row] === UNKNOWN, filter: { flag: ["no-publication"] } },
  { name: "average", asked: isAny, isMissing: ({ average }) => (row) => Number.isNaN(average[row]), filter: { flag: ["no-average"] } },
  { name: "added", asked: isAny, isMissing: ({ added }) => (row) => added[row] === UNKNOWN, filter: { flag: ["no-added"] } },
  { name: "isbn", asked: isAny, isMissing: ({ hasIsbn }) => (row) => hasIsbn[row] === 0, filter: { flag: ["no-isbn"] } },
  { name: "publisher", asked: isAny, isMissing: ({ publisher }) => (row) => publisher[row] < 0, filter: { flag: ["no-publisher"] } },
  { name: "cover", asked: isAny, isMissing: ({ books }) => (row) => !books[row].small_thumbnail_url, filter: { flag: ["no-cover"] } },
]

/**
 * @typedef {object} Field
 * @property {string} name @property {boolean} [isCore] @property {object} filter that finds the books without it
 * @property {number} asked books that should have it @property {number} missing of those
 *
 * Each field looks past its own filter, as a chart does.
 * @param {import("../engine.js").Selection} selection @returns {Field[]}
 */
export function missingFields({ columns, rows }) {
  return FIELDS.map(({ name, isCore = false, filter, ...tests }) => {
    const [isAsked, isMissing] = [tests.asked(columns), tests.isMissing(columns)]
    let [asked, missing] = [0, 0]
    for (const row of rows(Object.keys(filter))) {
      if (!isAsked(row)) continue
      asked += 1
      if (isMissing(row)) missing += 1
    }
    return { name, isCore, filter, asked, missing }
  })
}

/**
 * The share of what charts are made of that is known: the mean of the shares of the fields.
 * @param {Field[]} fields @returns {number | null} from 0 to 1; null where no book is asked for any of it
 */
export function completeness(fields) {
  const asked = fields.filter((field) => field.isCore && field.asked > 0)
  return asked.length ? asked.reduce((sum, field) => sum + 1 - field.missing / field.asked, 0) / asked.length : null
}

/** What charts miss most: the field with the largest share missing, null where nothing is. @param {Field[]} fields @returns {Field | null} */
export function worstField(fields) {
  const [worst] = fields.filter(({ isCore, missing }) => isCore && missing > 0).sort((a, b) => b.missing / b.asked - a.missing / a.asked)
  return worst ?? null
}

/** What is followed over the years. */
export const FOLLOWED = ["genre", "pages", "rating", "publication"]

/** Of each followed field, whether a book has it. @param {import("../columns.js").Columns} columns */
function knownTests(columns) {
  const tests = FOLLOWED.map((name) => FIELDS.find((field) => field.name === name).isMissing(columns))
  return (row) => tests.map((isMissing) => (isMissing(row) ? 0 : 1))
}

/**
 * @typedef {{year: number, books: number, known: number[]}} YearKnown `known`: books with each of `FOLLOWED`
 *
 * What is known of the books by the year they were finished in; years without a book are left out.
 * @param {import("../columns.js").Columns} columns @param {ArrayLike<number>} rows dated books @returns {YearKnown[]} rising
 */
export function knownByYear(columns, rows) {
  const knownOf = knownTests(columns)
  const years = new Map()
  for (const row of rows) {
    const year = columns.year[row]
    if (!years.has(year)) years.set(year, { year, books: 0, known: FOLLOWED.map(() => 0) })
    const own = years.get(year)
    own.books += 1
    knownOf(row).forEach((value, at) => (own.known[at] += value))
  }
  return [...years.values()].sort((a, b) => a.year - b.year)
}

/** Of each book the share of the followed fields that is known. @param {ArrayLike<number>} rows @returns {number[]} */
export function knownShares(columns, rows) {
  const knownOf = knownTests(columns)
  return Array.from(rows, (row) => knownOf(row).reduce((sum, value) => sum + value, 0) / FOLLOWED.length)
}
