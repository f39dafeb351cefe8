/** How authors are read: how often, again, lately, by whom the most. An author is the first one that a book names. Pure. */

import { STATUSES } from "../columns.js"
import { authorsOf } from "./first_authors.js"
import { kept } from "./kept.js"
import { shareDifference } from "./two_shares.js"
import { wilson } from "./wilson.js"

/** Statuses of books that wait to be finished: not those given up. */
export const UNFINISHED = new Set(["to-read", "currently-reading", "paused"].map((name) => STATUSES.indexOf(name)))

/**
 * Finished books in the order they were finished; those without a date stand last, in the order of the library.
 * @param {import("../engine.js").Selection} selection @param {string | string[]} [past] filters that are looked past
 * @returns {Int32Array}
 */
export function inReadingOrder(selection, past) {
  const { columns } = selection
  const dated = selection.among(columns.inTime, past)
  const undated = selection.rows(past).filter((row) => columns.isRead[row] === 1 && columns.year[row] === 0)
  const rows = new Int32Array(dated.length + undated.length)
  rows.set(dated)
  rows.set(undated, dated.length)
  return rows
}

/** 1 for each book that filters let through. @param {import("../engine.js").Selection} selection @param {string | string[]} [past] */
export function maskOf(selection, past) {
  const mask = new Uint8Array(selection.columns.count)
  for (const row of selection.rows(past)) mask[row] = 1
  return mask
}

/**
 * The books of each author, in the order given. Only authors with a book among them.
 * @param {Authors} authors @param {ArrayLike<number>} rows
 * @returns {{author: number, rows: number[]}[]} in the order of their first books
 */
export function byAuthor({ of }, rows) {
  const found = new Map()
  for (const row of rows) {
    const author = of[row]
    if (author < 0) continue
    if (!found.has(author)) found.set(author, { author, rows: [] })
    found.get(author).rows.push(row)
  }
  return [...found.values()]
}

/** The mean of the reader's ratings; null where none is rated. @returns {{rated: number, mean: number | null}} */
export function ratingOf({ stars }, rows) {
  let [rated, sum] = [0, 0]
  for (const row of rows) {
    if (Number.isNaN(stars[row])) continue
    rated += 1
    sum += stars[row]
  }
  return { rated, mean: rated ? sum / rated : null }
}

/**
 * Authors with a number of books at least, most books first; of equals the one read last.
 * @param {import("../engine.js").Selection} selection @param {number} least
 * @returns {{author: number, rows: number[], rated: number, mean: number | null}[]}
 */
export function loyalties(selection, least) {
  const { columns } = selection
  const rows = inReadingOrder(selection, "author")
  const place = new Int32Array(columns.count)
  rows.forEach((row, at) => (place[row] = at))
  return byAuthor(authorsOf(columns), rows)
    .filter((each) => each.rows.length >= least)
    .sort((a, b) => b.rows.length - a.rows.length || place[b.rows.at(-1)] - place[a.rows.at(-1)])
    .map((each) => ({ ...each, ...ratingOf(columns, each.rows) }))
}

/** By the first book of each author: all finished books of the library that has it, in reading order. */
const careers = kept((columns) => {
  const undated = Array.from(columns.isRead.keys()).filter((row) => columns.isRead[row] === 1 && columns.year[row] === 0)
  return byAuthor(authorsOf(columns), [...columns.inTime, ...undated])
})

/** Books of which the funnel of authors has a step. */
const RETURN_STEPS = [1, 2, 3, 5]
/** What the first book was given: whole stars at least, best first; 0 not rated. */
const FIRST_BANDS = [5, 4, 3, 1, 0]

const bandOf = (stars) => (Number.isNaN(stars) ? 0 : (FIRST_BANDS.find((band) => stars >= band) ?? 1))

/**
 * How many authors got a second book, a third and a fifth. Filters choose authors by the first book, and then all their
 * books count. The split by the rating of that book takes only authors all of whose books are dated: of the others the
 * first one is not known.
 * @param {import("../engine.js").Selection} selection
 * @returns {{authors: number, steps: {least: number, count: number, share: number, low: number, high: number}[],
 *   bands: {band: number, authors: number, returned: number, share: number, low: number, high: number}[], unsure: number}}
 *   `unsure`: authors that the split leaves out; bands without an author are left out
 */
export function returnRates(selection) {
  const { columns } = selection
  const isIn = maskOf(selection, "author")
  const chosen = careers(columns).filter(({ rows }) => isIn[rows[0]] === 1)
  const authors = chosen.length
  const steps = RETURN_STEPS.map((least) => {
    const count = chosen.filter(({ rows }) => rows.length >= least).length
    return { least, count, ...(authors ? wilson(count, authors) : { share: 0, low: 0, high: 0 }) }
  })
  const sure = chosen.filter(({ rows }) => rows.every((row) => columns.year[row] !== 0))
  const bands = FIRST_BANDS.flatMap((band) => {
    const met = sure.filter(({ rows }) => bandOf(columns.stars[rows[0]]) === band)
    const returned = met.filter(({ rows }) => rows.length > 1).length
    return met.length ? [{ band, authors: met.length, returned, ...wilson(returned, met.length) }] : []
  })
  return { authors, steps, bands, unsure: authors - sure.length }
}

/**
 * The return after a best first book against that after one of three stars or fewer, where both have authors enough.
 * @param {ReturnType<typeof returnRates>["bands"]} bands @param {number} least authors of each
 * @returns {{difference: number, low: number, high: number} | null}
 */
export function returnContrast(bands, least) {
  const total = (wanted) =>
    bands.filter(({ band }) => wanted.includes(band)).reduce((sum, each) => ({ count: sum.count + each.returned, n: sum.n + each.authors }), { count: 0, n: 0 })
  const [best, weak] = [total([5]), total([3, 1])]
  return best.n >= least && weak.n >= least ? shareDifference(best, weak) : null
}

/**
 * Authors with one finished book in the library, and that given five stars. Those of whom another book waits come first,
 * then the one finished last.
 * @param {import("../engine.js").Selection} selection
 * @returns {{author: number, row: number, waiting: number}[]} `waiting`: books that are not finished, but may be
 */
export function lovedOnce(selection) {
  const { columns } = selection
  const waiting = waitingOf(columns)
  const isIn = maskOf(selection, "author")
  return careers(columns)
    .filter(({ rows }) => rows.length === 1 && columns.stars[rows[0]] >= 5 && isIn[rows[0]] === 1)
    .map(({ author, rows: [row] }) => ({ author, row, waiting: waiting[author] }))
    .reverse()
    .sort((a, b) => Number(b.waiting > 0) - Number(a.waiting > 0) || columns.year[b.row] - columns.year[a.row])
}

/** By author, books that are on the pile, being read, or put aside for a while. */
const waitingOf = kept((columns) => {
  const { names, of } = authorsOf(columns)
  const counts = new Int32Array(names.length)
  for (let row = 0; row < columns.count; row += 1) if (of[row] >= 0 && UNFINISHED.has(columns.status[row])) counts[of[row]] += 1
  return counts
})

/** 1 for each dated book that is the first dated one of its author in the library. */
const firsts = kept((columns) => {
  const { names, of } = authorsOf(columns)
  const seen = new Uint8Array(names.length)
  const isFirst = new Uint8Array(columns.count)
  for (const row of columns.inTime) {
    if (of[row] < 0 || seen[of[row]]) continue
    seen[of[row]] = 1
    isFirst[row] = 1
  }
  return isFirst
})

/**
 * Dated books of each year by whether their author was new. Who was read before is asked of the whole library.
 * @param {import("../engine.js").Selection} selection @param {string[]} [past] filters that are looked past
 * @returns {{years: {year: number, fresh: number, known: number}[], nobody: number}} from the first year with a book to
 *   the last; `nobody`: books of nobody in particular, which are left out
 */
export function newAndKnown(selection, past = ["years", "author"]) {
  const { columns } = selection
  const { of } = authorsOf(columns)
  const isFirst = firsts(columns)
  const found = new Map()
  let nobody = 0
  for (const row of selection.among(columns.inTime, past)) {
    if (of[row] < 0) {
      nobody += 1
      continue
    }
    const year = columns.year[row]
    if (!found.has(year)) found.set(year, { year, fresh: 0, known: 0 })
    found.get(year)[isFirst[row] ? "fresh" : "known"] += 1
  }
  const [first, last] = [Math.min(...found.keys()), Math.max(...found.keys())]
  const length = found.size ? last - first + 1 : 0
  return { years: Array.from({ length }, (_, at) => found.get(first + at) ?? { year: first + at, fresh: 0, known: 0 }), nobody }
}

/**
 * Finished books by author, most first, of equals the one the library has first; and how many the first authors have together (after Lorenz 1905, from the top).
 * @param {import("../engine.js").Selection} selection
 * @returns {{list: {author: number, books: number}[], sums: Int32Array, books: number}} `sums[k]`: books of the first k
 */
export function concentration(selection) {
  const { columns } = selection
  const { names, of } = authorsOf(columns)
  const counts = new Int32Array(names.length)
  for (const row of selection.rows("author")) if (columns.isRead[row] === 1 && of[row] >= 0) counts[of[row]] += 1
  const list = Array.from(counts, (books, author) => ({ author, books }))
    .filter(({ books }) => books > 0)
    .sort((a, b) => b.books - a.books || a.author - b.author)
  const sums = new Int32Array(list.length + 1)
  list.forEach(({ books }, at) => (sums[at + 1] = sums[at] + books))
  return { list, sums, books: sums[list.length] }
}
