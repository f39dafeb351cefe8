/** How many books of which genre and family. Pure. */

import { NO_FAMILY } from "../columns.js"

/** Groups of books by family: the slots, then those without a genre, then those whose genre is still looked up. */
export const GROUPS = { none: NO_FAMILY, pending: NO_FAMILY + 1, count: NO_FAMILY + 2 }

/** @param {import("../columns.js").Columns} columns @returns {(row: number) => number} */
export const groupOf = ({ family, pending }) => (row) => (pending[row] ? GROUPS.pending : family[row])

/** Those with a genre. @returns {Int32Array} */
export const withGenre = ({ genres: { start } }, rows) => rows.filter((row) => start[row] < start[row + 1])

/**
 * Books by year: for each year from the first to the last one with a book, how many of each group.
 * @param {Int32Array} year of finishing by row, 0 unknown @param {Iterable<number>} rows
 * @param {(row: number, count: (group: number) => void) => void} groupsOf names the groups of a book @param {number} size groups
 * @returns {{firstYear: number, counts: Int32Array[]}} no counts where no book is dated
 */
export function countsByYear(year, rows, groupsOf, size) {
  const dated = Array.from(rows).filter((row) => year[row] !== 0)
  if (dated.length === 0) return { firstYear: 0, counts: [] }
  const firstYear = dated.reduce((least, row) => Math.min(least, year[row]), Infinity)
  const lastYear = dated.reduce((most, row) => Math.max(most, year[row]), -Infinity)
  const counts = Array.from({ length: lastYear - firstYear + 1 }, () => new Int32Array(size))
  for (const row of dated) {
    const own = counts[year[row] - firstYear]
    groupsOf(row, (group) => (own[group] += 1))
  }
  return { firstYear, counts }
}

/** Calls for each genre of a book. @param {import("../columns.js").Columns} columns */
export const eachGenre = ({ genres: { start, ids } }) => (row, count) => {
  for (let at = start[row]; at < start[row + 1]; at += 1) count(ids[at])
}

/** Books of each genre; one with several counts once for each. @returns {Int32Array} by the genre's id */
export function booksByGenre(columns, rows) {
  const counts = new Int32Array(columns.genres.names.length)
  const each = eachGenre(columns)
  for (const row of rows) each(row, (id) => (counts[id] += 1))
  return counts
}

/** Ids of genres with a book, the most read first. @param {ArrayLike<number>} counts */
export function rankedGenres(counts) {
  return Array.from(counts, (_, id) => id)
    .filter((id) => counts[id] > 0)
    .sort((a, b) => counts[b] - counts[a] || a - b)
}

/**
 * The family slot of each genre; the last one for those of none.
 * @param {import("../columns.js").Columns} columns @returns {number[]} by id
 */
export function slotsOfGenres({ genres: { names }, meta }) {
  const known = new Map(meta.metadata.genre_families.flatMap(({ slot, genres }) => genres.map((name) => [name, slot])))
  return names.map((name) => known.get(name) ?? NO_FAMILY - 1)
}
