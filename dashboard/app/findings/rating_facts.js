/** What the cards of ratings share: which books they count, what they leave out, how a book and a number are told. Pure. */

import { serialiseFilters, without } from "../filters.js"
import { number } from "../format.js"
import { say } from "../words.js"

/** Finished books of some rows. @param {import("../columns.js").Columns} columns @param {Int32Array} rows */
export const finished = ({ isRead }, rows) => rows.filter((row) => isRead[row] === 1)

/** The sentence on whole stars, where the library has no others. @param {import("../columns.js").Columns} columns */
export const choiceWords = (columns) => say(hasHalves(columns) ? "ratings.choice" : "ratings.choice_whole")

/** Whether some rating is no whole number. @param {import("../columns.js").Columns} columns */
export const hasHalves = ({ stars }) => stars.some((value) => value % 1 > 0)

/** Why a book is left out: the text of its foot, and the filters that find it. */
const REASONS = {
  not_rated: { isMissing: ({ stars }) => (row) => Number.isNaN(stars[row]), filters: { rating: [0] } },
  no_average: { isMissing: ({ average }) => (row) => Number.isNaN(average[row]), filters: { flag: ["no-average"] } },
  no_pages: { isMissing: ({ pages }) => (row) => pages[row] === 0, filters: { pages: "none" } },
  undated: { isMissing: ({ year }) => (row) => year[row] === 0, filters: { years: "none" } },
  year_only: { isMissing: ({ month }) => (row) => month[row] < 0 },
}

/** Finished books in the table under the filters that a card looks at, and others. @param {string[]} past it does not look at these @param {object} more filters */
export function booksHref({ filters }, context, past, more) {
  const kept = past.reduce((rest, key) => without(rest, key), filters)
  return context.hrefWith(serialiseFilters({ ...kept, shelf: filters.shelf ?? ["read"], ...more }), "books")
}

/**
 * Books that a card leaves out, each counted for the first reason that holds, with the way to them.
 * @param {import("../engine.js").Selection} selection @param {import("../cards/card.js").Context} context
 * @param {string[]} past filters that the card looks past
 * @param {(keyof REASONS | {name: string, isMissing: Function, filters?: object})[]} reasons
 * @returns {{kept: Int32Array, feet: {text: string, href?: string}[]}} `kept`: rows of finished books
 */
export function leaveOut(selection, context, past, reasons) {
  const { columns } = selection
  let kept = finished(columns, selection.rows(past))
  const feet = reasons.flatMap((reason) => {
    const isUsual = typeof reason === "string"
    const { name, isMissing, filters } = isUsual ? { name: `common.foot.${reason}`, ...REASONS[reason] } : reason
    const misses = isMissing(columns)
    const before = kept.length
    kept = kept.filter((row) => !misses(row))
    const n = before - kept.length
    return n > 0 ? [{ text: say(name, { n }), ...(filters && { href: booksHref(selection, context, past, filters) }) }] : []
  })
  return { kept, feet }
}

/**
 * A rating is what these cards measure, so they look past its filter: with it the filter would be the answer.
 * @param {import("../engine.js").Selection} selection
 */
export const allRatingsFoot = ({ filters }) => (filters.rating ? [{ text: say("ratings.foot.all_ratings") }] : [])

/** The fact of a book: a click opens it. @param {import("../columns.js").Columns} columns @param {string[]} lines */
export function bookFact(columns, context, row, lines) {
  const { author } = columns.books[row]
  const title = columns.titles[row]
  return { key: `book-${row}`, title, lines: [author ?? "", ...lines], of: title, href: context.href("books", columns.ids[row]) }
}

/** `4.5 stars`, as exactly as they were given. @param {number} stars */
export const starsWords = (stars) => say("common.stars", { n: stars })

/** `+0.21`, `−0.10`, `0.00`. @param {number} value */
export function signed(value, digits = 2) {
  const words = number(Math.abs(value), digits)
  return words === number(0, digits) ? words : `${value > 0 ? "+" : "−"}${words}`
}

/** `+0.02 to +0.22`. @param {{low: number, high: number}} ends @param {(value: number) => string} [word] */
export const spanWords = ({ low, high }, word = signed) => say("ratings.span", { low: word(low), high: word(high) })
