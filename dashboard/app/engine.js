/** Which books pass which filters, and how many there are of each kind. Pure: typed arrays, no DOM. */

import { FORMATS, NO_FAMILY, UNKNOWN, fold, slugOf } from "./columns.js"
import { flagTest } from "./flags.js"
import { KEYS, isActive, serialiseFilters } from "./filters.js"
import { countAll } from "./tally.js"

/** @typedef {import("./columns.js").Columns} Columns @typedef {import("./filters.js").Filters} Filters */

const BIT = Object.fromEntries(KEYS.map((key, place) => [key, 1 << place]))

/**
 * The bits of filters to look past. @param {string | string[]} [keys] one key, or several; none: no bit
 */
function bitsOf(keys = []) {
  return [keys].flat().reduce((bits, key) => bits | BIT[key], 0)
}

/**
 * The books that filters let through. It does not change when the engine filters again.
 * @typedef {object} Selection
 * @property {Filters} filters
 * @property {Columns} columns
 * @property {(exceptKey?: string | string[]) => Int32Array} rows places of the books, looking past some filters
 * @property {(row: number, exceptKey?: string | string[]) => boolean} passes
 * @property {(rows: Int32Array, exceptKey?: string | string[]) => Int32Array} among those of the rows that pass, in
 *   their order
 * @property {import("./tally.js").Tally} tally all counts the page shows, made in one pass on first use
 */

/**
 * One bit per filter and book says that the book fails that filter, so a chart can look past its own filter.
 * @param {Columns} columns
 * @returns {{columns: Columns, apply: (filters: Filters) => Selection}}
 */
export function createEngine(columns) {
  let failed = new Uint16Array(columns.count)
  const shown = {}
  let last = null

  function apply(filters) {
    const changed = KEYS.filter((key) => (shown[key] ?? "") !== textOf(filters, key))
    if (last && changed.length === 0) return last
    failed = failed.slice() // earlier selections keep theirs
    for (const key of changed) {
      mark(failed, BIT[key], isActive(filters, key) ? TESTS[key](filters[key], columns) : null)
      shown[key] = textOf(filters, key)
    }
    last = selection(columns, filters, failed)
    return last
  }

  return { columns, apply }
}

const textOf = (filters, key) => serialiseFilters({ [key]: filters[key] })

/** @param {Uint16Array} failed @param {number} bit @param {((row: number) => boolean) | null} test null: all pass */
function mark(failed, bit, test) {
  for (let row = 0; row < failed.length; row += 1) {
    if (test === null || test(row)) failed[row] &= ~bit
    else failed[row] |= bit
  }
}

/** @returns {Selection} */
function selection(columns, filters, failed) {
  const kept = new Map()
  let tally
  return {
    filters,
    columns,
    passes: (row, exceptKey) => (failed[row] & ~bitsOf(exceptKey)) === 0,
    rows(exceptKey) {
      const past = bitsOf(exceptKey)
      if (!kept.has(past)) kept.set(past, rowsOf(failed, past))
      return kept.get(past)
    },
    among(rows, exceptKey) {
      const past = bitsOf(exceptKey)
      return rows.filter((row) => (failed[row] & ~past) === 0)
    },
    get tally() {
      return (tally ??= countAll(columns, failed, BIT))
    },
  }
}

function rowsOf(failed, past) {
  const rows = new Int32Array(failed.length)
  let count = 0
  for (let row = 0; row < failed.length; row += 1) if ((failed[row] & ~past) === 0) rows[count++] = row
  return rows.slice(0, count)
}

/** For each key: `(value, columns) => (row) => boolean`. */
const TESTS = {
  years: (value, { year, isRead }) =>
    value === "none" ? (row) => isRead[row] === 1 && year[row] === 0 : within(value, year, 0),
  months: (value, { month }) =>
    "every" in value
      ? (row) => month[row] >= 0 && month[row] % 12 === value.every
      : (row) => month[row] >= value.from && month[row] <= value.to,
  genre: testGenre,
  rating: (value, { rating }) => among(value, rating),
  pages: (value, { pages }) => (value === "none" ? (row) => pages[row] === 0 : within(value, pages, 0)),
  format: (value, { format }) =>
    among(
      FORMATS.flatMap(({ slug }, place) => (value.includes(slug) ? [place] : [])),
      format,
    ),
  shelf: (value, { shelves }) => testLists(value, shelves),
  author: (value, { people }) => testLists([slugOf(value)], people),
  pub: (value, { published }) => within(value, published, UNKNOWN),
  q: testWords,
  day: ({ from, to }, { givenDay }) => (row) => givenDay[row] >= from && givenDay[row] <= to,
  series: (value, { series }) => testLists([slugOf(value)], series),
  publisher: (value, { publishers, publisher }) => {
    const wanted = publishers.map((name) => slugOf(name) === slugOf(value))
    return (row) => publisher[row] >= 0 && wanted[publisher[row]]
  },
  added: ({ from, to }, { added }) => {
    const [first, end] = [from, to + 1].map((month) => Date.UTC(Math.floor(month / 12), month % 12) / 86_400_000)
    return (row) => added[row] !== UNKNOWN && added[row] >= first && added[row] < end
  },
  flag(value, columns) {
    const tests = value.map((name) => flagTest(name, columns))
    return (row) => tests.some((test) => test(row))
  },
}

/** @param {import("./filters.js").Range} range @param {Int32Array} values @param {number} unknown never inside */
function within({ from, to }, values, unknown) {
  const [low, high] = [from ?? -Infinity, to ?? Infinity]
  return (row) => values[row] !== unknown && values[row] >= low && values[row] <= high
}

function among(values, array) {
  const wanted = new Set(values)
  return (row) => wanted.has(array[row])
}

function testLists(slugs, { slugs: known, start, ids }) {
  const wanted = known.map((slug) => slugs.includes(slug))
  return (row) => {
    for (let at = start[row]; at < start[row + 1]; at += 1) if (wanted[ids[at]]) return true
    return false
  }
}

/** The slug of a family means its books, whose first genre is of it; that of a genre all books of it. No two share one. */
function testGenre(slugs, columns) {
  const slots = columns.families.filter(({ slug }) => slugs.includes(slug)).map(({ slot }) => slot)
  if (slugs.includes("none")) slots.push(NO_FAMILY)
  const isOfFamily = among(slots, columns.family)
  const hasGenre = testLists(slugs, columns.genres)
  return (row) => isOfFamily(row) || hasGenre(row)
}

/** Every word must stand in the title or a name. */
function testWords(value, columns) {
  const words = fold(value).split(/\s+/).filter(Boolean)
  const texts = columns.texts()
  return (row) => words.every((word) => texts[row].includes(word))
}
