/** One author: what of theirs is in the library, and when it was read. Pure. */

import { STATUSES, UNKNOWN } from "../columns.js"
import { inReadingOrder } from "./authors.js"
import { authorsOf } from "./first_authors.js"
import { dayOf, firstDayOf } from "./finishes.js"
import { meanInterval } from "./intervals.js"
import { progressesOf } from "./series.js"

const READ = STATUSES.indexOf("read")

/**
 * The name behind a slug, if a book of the library names it, as author or beside one.
 * @param {import("../columns.js").Columns} columns @param {string} slug @returns {string | null}
 */
export function personOf({ people }, slug) {
  const place = slug ? people.slugs.indexOf(slug) : -1
  return place < 0 ? null : people.names[place]
}

/**
 * Books of one author among those of a selection.
 * @param {import("../engine.js").Selection} selection @param {string} slug
 * @returns {{read: Int32Array, rest: Int32Array, shared: Int32Array}} `read`: finished, in that order; `rest`: not finished;
 *   `shared`: books of others that name this author too
 */
export function booksOfAuthor(selection, slug) {
  const { columns } = selection
  const { slugs, of } = authorsOf(columns)
  const author = slugs.indexOf(slug)
  const isOwn = (row) => author >= 0 && of[row] === author
  const { people } = columns
  const wanted = new Set(people.slugs.flatMap((each, place) => (each === slug ? [place] : [])))
  const names = (row) => people.ids.subarray(people.start[row], people.start[row + 1]).some((place) => wanted.has(place))
  const rows = selection.rows()
  return {
    read: inReadingOrder(selection).filter(isOwn),
    rest: rows.filter((row) => isOwn(row) && columns.status[row] !== READ),
    shared: rows.filter((row) => !isOwn(row) && names(row)),
  }
}

/**
 * The reader's ratings beside those of others, over books that have both.
 * @param {import("../columns.js").Columns} columns @param {ArrayLike<number>} rows
 * @returns {{n: number, mean: number, half: number | null} | null} of rating - average
 */
export function besideOthers({ stars, average }, rows) {
  const apart = Array.from(rows, (row) => stars[row] - average[row]).filter((each) => !Number.isNaN(each))
  return meanInterval({
    n: apart.length,
    sum: apart.reduce((sum, each) => sum + each, 0),
    squares: apart.reduce((sum, each) => sum + each ** 2, 0),
  })
}

/**
 * Finished books along time with the days since the one before, and since the last one. A book of which only the month
 * is known stands at its first day, and its gap `isRough`.
 * @param {import("../columns.js").Columns} columns @param {ArrayLike<number>} rows in reading order
 * @param {number} end the last day that the library knows of
 * @returns {{steps: {row: number, day: number, gap: number | null, isRough: boolean}[], yearOnly: number, undated: number,
 *   since: number | null}} `since`: days from the last one to the end
 */
export function gapsOf({ day, month, year }, rows, end) {
  const steps = []
  let [yearOnly, undated] = [0, 0]
  for (const row of rows) {
    if (year[row] === 0) undated += 1
    else if (month[row] < 0) yearOnly += 1
    else steps.push({ row, day: day[row] === UNKNOWN ? firstDayOf(month[row]) : day[row], isVague: day[row] === UNKNOWN })
  }
  steps.sort((a, b) => a.day - b.day)
  const spaced = steps.map(({ row, day: at, isVague }, place) => {
    const before = steps[place - 1]
    return { row, day: at, gap: before ? at - before.day : null, isRough: isVague || Boolean(before?.isVague) }
  })
  return { steps: spaced, yearOnly, undated, since: spaced.length ? Math.max(0, end - spaced.at(-1).day) : null }
}

/**
 * The last day of which a library tells: that of its last finish or shelving, for the file may be old.
 * @param {import("../columns.js").Columns} columns @param {Date} today the latest it can be
 */
export function lastDayOf({ day, added }, today) {
  const last = (days) => days.reduce((most, each) => (each !== UNKNOWN && each > most ? each : most), -Infinity)
  const found = Math.max(last(day), last(added))
  return Math.min(dayOf(today), Number.isFinite(found) ? found : Infinity)
}

/**
 * Who else stands on these books, most books first.
 * @param {import("../columns.js").Columns} columns @param {ArrayLike<number>} rows @param {string} slug of the author
 * @returns {{name: string, slug: string, rows: number[]}[]}
 */
export function othersOn({ people: { names, slugs, start, ids } }, rows, slug) {
  const found = new Map()
  for (const row of rows) {
    for (const place of ids.subarray(start[row], start[row + 1])) {
      if (slugs[place] === slug || slugs[place] === "") continue
      if (!found.has(slugs[place])) found.set(slugs[place], { name: names[place], slug: slugs[place], rows: [] })
      found.get(slugs[place]).rows.push(row)
    }
  }
  return [...found.values()].sort((a, b) => b.rows.length - a.rows.length || a.name.localeCompare(b.name))
}

/** Series that one of these books is of, with how far they are read. @param {import("../columns.js").Columns} columns @param {Iterable<number>} rows */
export function seriesWith(columns, rows) {
  const wanted = new Set(rows)
  return progressesOf(columns).filter(({ volumes }) => volumes.some(({ row }) => wanted.has(row)))
}

const MOST_NEAR = 5

/**
 * Authors that share the most parts of a name that no book has, as `le-guin` with `ursula-k-le-guin`.
 * @param {import("../columns.js").Columns} columns @param {string} slug @returns {{name: string, slug: string}[]}
 */
export function nearNames(columns, slug) {
  const parts = new Set(slug.split("-").filter((part) => part.length > 1))
  const { names, slugs } = authorsOf(columns)
  return slugs
    .map((each, at) => ({ name: names[at], slug: each, common: each.split("-").filter((part) => parts.has(part)).length }))
    .filter(({ common }) => common > 0)
    .sort((a, b) => b.common - a.common || a.name.localeCompare(b.name))
    .slice(0, MOST_NEAR)
    .map(({ name, slug: of }) => ({ name, slug: of }))
}
