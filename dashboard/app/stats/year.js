/** The facts of a year, or of any range of years, of reading. Pure. */

import { NO_FAMILY, UNKNOWN } from "../columns.js"
import { OTHER_FAMILY } from "../columns/marks.js"
import { byAuthor, ratingOf } from "./authors.js"
import { authorsOf } from "./first_authors.js"
import { knownUntil } from "./finishes.js"
import { meanInterval } from "./intervals.js"
import { stackHeight } from "./stack.js"
import { thisDay } from "./this_day.js"

/** With fewer dated books a story would be made of chance: three cards tell what there is. */
export const FEW = 5
/** Books of one author from which on one comes back to somebody. */
const AUTHOR_LEAST = 2
/** Compared ratings that a claim about kindness needs. */
const COMPARED_LEAST = 8

/**
 * @typedef {object} YearFacts
 * @property {number} from @property {number} to years, both belong to it @property {boolean} isSoFar the range is not over
 * @property {import("../columns.js").Columns} columns
 * @property {number[]} rows finished in it, in their order
 * @property {number} pages @property {number} withoutPages @property {number} metres stacked up
 * @property {number | null} before books of the range before it; of a year so far: those by this day of the last year;
 *   null where nothing came before, or an old file may not tell all of the range
 * @property {number[][]} months of a single year: the rows of each month, January first; empty for a range
 * @property {number[]} monthless rows of a single year whose month is unknown
 * @property {number[][]} years of a range: the rows of each year; empty for one year
 * @property {{at: number, rows: number[]} | null} fullest the month or year with most books, in whatever months those
 *   of an unknown one were finished
 * @property {number | null} first @property {number | null} last rows whose day is known
 * @property {number} withoutDay books whose day is not
 * @property {number | null} longest @property {number | null} shortest @property {number | null} oldest rows
 * @property {{slot: number, books: number} | null} family with clearly most books, null where that is Other; its share
 *   is of books with a genre
 * @property {number} withGenre @property {{name: string, books: number} | null} newcomer a genre never read before
 * @property {{n: number, mean: number, half: number | null} | null} apart rating minus average of other readers
 * @property {number | null} kindest @property {number | null} harshest rows farthest from other readers
 * @property {{n: number, mean: number, half: number | null} | null} rating
 * @property {{name: string, rows: number[], mean: number | null} | null} author of most books, if clearly one
 * @property {number[]} fiveStars rows
 * @property {number[]} byFamily books by slot, the last one without a genre
 */

/** @param {import("../columns.js").Columns} columns @param {{from: number, to: number}} range @param {Date} today @returns {YearFacts} */
export function yearFacts(columns, { from, to }, today) {
  const { year, pages, stars, average, published, family } = columns
  const rows = [...columns.inTime].filter((row) => year[row] >= from && year[row] <= to)
  const total = sum(rows, (row) => pages[row])
  const dated = rows.filter((row) => columns.day[row] !== UNKNOWN)
  const paged = rows.filter((row) => pages[row] > 0)
  const compared = rows.filter((row) => !Number.isNaN(stars[row]) && !Number.isNaN(average[row]))
  const apartOf = (row) => stars[row] - average[row]
  const isYear = from === to
  const periods = isYear ? byMonth(columns, rows) : byYear(columns, rows, from, to)
  const monthless = isYear ? rows.filter((row) => columns.month[row] < 0) : []
  const byFamily = Array.from({ length: NO_FAMILY + 1 }, (_, slot) => count(rows, (row) => family[row] === slot))
  return {
    ...{ from, to, columns, rows, byFamily },
    isSoFar: to >= today.getFullYear(),
    pages: total,
    withoutPages: rows.length - paged.length,
    metres: stackHeight(total),
    before: booksBefore(columns, { from, to }, today),
    months: isYear ? periods : [],
    monthless,
    years: isYear ? [] : periods,
    fullest: leader(periods.map((own, at) => ({ at, rows: own, books: own.length })), monthless.length),
    first: dated[0] ?? null,
    last: dated.length > 1 ? dated.at(-1) : null,
    withoutDay: rows.length - dated.length,
    longest: extreme(paged, (row) => pages[row]),
    shortest: paged.length > 1 ? extreme(paged, (row) => -pages[row]) : null,
    oldest: extreme(rows.filter((row) => published[row] !== UNKNOWN), (row) => -published[row]),
    family: familyOf(byFamily),
    withGenre: rows.length - byFamily[NO_FAMILY],
    newcomer: newcomer(columns, rows, from),
    apart: compared.length >= COMPARED_LEAST ? meanOf(compared.map(apartOf)) : null,
    kindest: extreme(compared.filter((row) => apartOf(row) > 0), apartOf),
    harshest: extreme(compared.filter((row) => apartOf(row) < 0), (row) => -apartOf(row)),
    rating: meanOf(rows.map((row) => stars[row]).filter((value) => !Number.isNaN(value))),
    author: authorOf(columns, rows),
    fiveStars: rows.filter((row) => columns.rating[row] === 10),
  }
}

const sum = (items, value) => items.reduce((total, item) => total + value(item), 0)
const count = (items, test) => items.reduce((total, item) => total + (test(item) ? 1 : 0), 0)

/** The item with the largest value, the first of equal ones; null without any. */
function extreme(items, value) {
  return items.reduce((best, item) => (best === null || value(item) > value(best) ? item : best), null)
}

/** The one with most books; null where none has a book, or another would have as many with the `unknown` ones. */
function leader(items, unknown = 0) {
  const [best, next] = [...items].sort((a, b) => b.books - a.books)
  return best && best.books > (next?.books ?? 0) + unknown ? best : null
}

/** What is in no family cannot lead as one. */
function familyOf(byFamily) {
  const best = leader(byFamily.slice(0, NO_FAMILY).map((books, slot) => ({ slot, books })))
  return best?.slot === OTHER_FAMILY ? null : best
}

function meanOf(values) {
  return meanInterval({ n: values.length, sum: sum(values, (value) => value), squares: sum(values, (value) => value * value) })
}

function byMonth({ month }, rows) {
  return Array.from({ length: 12 }, (_, at) => rows.filter((row) => month[row] >= 0 && month[row] % 12 === at))
}

function byYear({ year }, rows, from, to) {
  return Array.from({ length: to - from + 1 }, (_, at) => rows.filter((row) => year[row] === from + at))
}

/** Null where nothing came before, so that a first year is not praised for its growth; and where the range may go on. */
function booksBefore(columns, { from, to }, today) {
  if (from === to && to === today.getFullYear()) return thisDay(columns, columns.inTime, today).before
  if (to >= knownUntil(columns, today).date.getFullYear()) return null
  const years = to - from + 1
  if (columns.firstYear === 0 || from - years < columns.firstYear) return null
  return count([...columns.inTime], (row) => columns.year[row] >= from - years && columns.year[row] < from)
}

/**
 * The genre with most books of the range that no earlier book has, nor one without a date, which may be earlier; null in
 * the first year, and while genres are looked up.
 */
function newcomer({ count: all, genres, isLooking, isRead, year, firstYear }, rows, from) {
  if (isLooking || firstYear >= from) return null
  const known = new Set()
  for (let row = 0; row < all; row += 1) {
    if (isRead[row] === 0 || year[row] >= from) continue
    for (let at = genres.start[row]; at < genres.start[row + 1]; at += 1) known.add(genres.ids[at])
  }
  const counts = new Map()
  for (const row of rows) {
    for (let at = genres.start[row]; at < genres.start[row + 1]; at += 1) {
      const id = genres.ids[at]
      if (!known.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best ? { name: genres.names[best[0]], books: best[1] } : null
}

function authorOf(columns, rows) {
  const authors = authorsOf(columns)
  const best = leader(byAuthor(authors, rows).map((each) => ({ ...each, books: each.rows.length })))
  if (!best || best.books < AUTHOR_LEAST) return null
  return { name: authors.names[best.author], rows: best.rows, mean: ratingOf(columns, best.rows).mean }
}

/** `2024`, `2020-2024`; null where it is none. @param {string} text @returns {{from: number, to: number} | null} */
export function parseYears(text) {
  const found = /^(\d{4})(?:-(\d{4}))?$/.exec(text)
  if (!found) return null
  const ends = [Number(found[1]), Number(found[2] ?? found[1])].sort((a, b) => a - b)
  return { from: ends[0], to: ends[1] }
}

/** @param {{from: number, to: number}} range */
export const writeYears = ({ from, to }) => (from === to ? String(from) : `${from}-${to}`)
