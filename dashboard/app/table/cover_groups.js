// Covers in groups: by year, genre or author, each group in the order of the table. Pure.

import { NO_FAMILY, STATUSES } from "../columns.js"
import { statusWord } from "../book_words.js"
import { nameOfGenre } from "../genre_names.js"
import { say } from "../words.js"
import { byName } from "./sort.js"

/** @typedef {{key: string, name: string, rows: Int32Array}} CoverGroup `name` "" where there is but one */

export const GROUPINGS = ["none", "year", "genre", "author"]

/**
 * @param {import("../columns.js").Columns} columns @param {Int32Array} rows in the order to keep
 * @param {"none" | "year" | "genre" | "author"} by @returns {CoverGroup[]} none empty
 */
export function coverGroups(columns, rows, by) {
  if (rows.length === 0) return []
  if (by === "none") return [{ key: "all", name: "", rows }]
  const { keyOf, groupOf } = WAYS[by](columns, rows)
  const found = new Map()
  for (const row of rows) {
    const key = keyOf(row)
    if (!found.has(key)) found.set(key, [])
    found.get(key).push(row)
  }
  return [...found]
    .map(([key, own]) => ({ key: `${by}-${key}`, rows: Int32Array.from(own), ...groupOf(key, own) }))
    .sort(byRank)
    .map(({ key, name, rows: own }) => ({ key, name, rows: own }))
}

const names = byName()

/** Lists of numbers and names are compared place by place. */
function byRank({ rank: one }, { rank: other }) {
  for (let at = 0; at < one.length; at += 1) {
    const difference = typeof one[at] === "string" ? names(one[at], other[at]) : one[at] - other[at]
    if (difference !== 0) return difference
  }
  return 0
}

const WAYS = { year: byYear, genre: byGenre, author: byAuthor }
const READ = STATUSES.indexOf("read")

/** Years of finishing, the newest first; then those without a date, then the unfinished by their status. */
function byYear({ year, status }) {
  return {
    keyOf: (row) => (status[row] === READ ? year[row] : -1 - status[row]),
    groupOf(key) {
      if (key > 0) return { name: String(key), rank: [0, -key] }
      if (key === 0) return { name: say("books.covers.undated"), rank: [1, 0] }
      return { name: statusWord(STATUSES[-1 - key]), rank: [2, -key] }
    },
  }
}

/** Families in their order; then books whose genre is looked up, then those without one. */
function byGenre({ family, pending, families, isLooking }) {
  const nameOf = new Map(families.map(({ slot, name }) => [slot, nameOfGenre(name)]))
  return {
    keyOf: (row) => (pending[row] ? NO_FAMILY + 1 : nameOf.has(family[row]) ? family[row] : NO_FAMILY),
    groupOf(key) {
      if (key === NO_FAMILY + 1) return { name: say("common.looking_up"), rank: [NO_FAMILY] }
      if (key === NO_FAMILY) return { name: say(isLooking ? "common.no_genre_yet" : "common.no_genre"), rank: [key + 1] }
      return { name: nameOf.get(key), rank: [key] }
    },
  }
}

/** Authors of several of the books, those of the most first; all others share the last group. */
function byAuthor({ author, authors }, rows) {
  const counts = new Int32Array(authors.length)
  for (const row of rows) if (author[row] >= 0) counts[author[row]] += 1
  return {
    keyOf: (row) => (author[row] >= 0 && counts[author[row]] > 1 ? author[row] : -1),
    groupOf(key, own) {
      if (key < 0) return { name: say("books.covers.single"), rank: [1, 0, ""] }
      return { name: authors[key] || say("books.covers.no_author"), rank: [0, -own.length, authors[key]] }
    },
  }
}
