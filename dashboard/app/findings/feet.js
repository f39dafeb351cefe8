/** What cards leave out, in words, and the way to those books. Pure. */

import { serialiseFilters, without } from "../filters.js"
import { TIME } from "../stats/finishes.js"
import { say } from "../words.js"

/** @typedef {import("../engine.js").Selection} Selection @typedef {import("../cards/card.js").Context} Context */

/**
 * The table of the books that a card speaks of: all filters that the card obeys, and those that tell these books from the others.
 * @param {Selection} selection @param {Context} context @param {object} more filters @param {string[]} [past] the card looks past these
 */
export function booksHref({ filters }, context, more, past = []) {
  const kept = past.reduce((rest, key) => without(rest, key), filters)
  return context.hrefWith(serialiseFilters({ ...kept, ...more }), "books")
}

/** The same for finished books. A filter of shelves stays as it is: of several, a book need stand on one alone. */
export const finishedHref = (selection, context, more, past) =>
  booksHref(selection, context, { shelf: selection.filters.shelf ?? ["read"], ...more }, past)

/** The same for dated books: those of the years that the card shows. */
export function datedHref(selection, context, more, past = []) {
  const { columns: { firstYear, lastYear }, filters } = selection
  const years = (past.includes("years") ? null : filters.years) ?? { from: firstYear, to: lastYear }
  return booksHref(selection, context, { years, ...more }, past)
}

/** A part of a foot, where there is anything to say. @param {string} name of the text @param {number} n books @param {string} [href] */
export const footOf = (name, n, href) => (n > 0 ? [{ text: say(name, { n }), ...(href && { href }) }] : [])

/**
 * Books that stand on the day they were added, as the reader chose.
 * @param {Selection} selection @param {Iterable<number>} rows those shown @param {string} [name] of the text
 */
export function onAddedDay({ columns }, rows, name = "common.foot.added") {
  let n = 0
  for (const row of rows) n += columns.isAddedDate[row]
  return footOf(name, n)
}

/** Finished books without a date, of whatever time the filters are. @param {Selection} selection @param {Context} context @param {string[]} [past] the card looks past these */
export function undatedFoot(selection, context, past = []) {
  const { isRead, year } = selection.columns
  const all = [...TIME, ...past]
  const n = selection.rows(all).reduce((count, row) => count + (isRead[row] === 1 && year[row] === 0 ? 1 : 0), 0)
  return footOf("common.foot.undated", n, booksHref(selection, context, { years: "none" }, all))
}

/** Whether a filter picks books of which something is missing or in doubt, by its key. */
const IN_DOUBT = {
  years: (value) => value === "none",
  pages: (value) => value === "none",
  genre: (value) => Boolean(value?.includes("none")),
  rating: (value) => value?.length === 1 && value[0] === 0,
  flag: (value) => Boolean(value?.some((flag) => flag !== "reread")),
}

/** The filters without those that Data health explains; the same ones where there is none. @param {import("../filters.js").Filters} filters */
export function withoutDoubts(filters) {
  return Object.keys(IN_DOUBT).reduce((rest, key) => (IN_DOUBT[key](filters[key]) ? without(rest, key) : rest), filters)
}
