/** What the cards of ratings share: which books they count, what they leave out, how a book and a number are told. Pure. */

import { number } from "../format.js"
import { say } from "../words.js"

/** Finished books of some rows. @param {import("../columns.js").Columns} columns @param {Int32Array} rows */
export const finished = ({ isRead }, rows) => rows.filter((row) => isRead[row] === 1)

/** Whether a book has a rating. @param {import("../columns.js").Columns} columns */
export const isRated = ({ stars }) => (row) => !Number.isNaN(stars[row])

/** Whether it has one of the reader and one of others. @param {import("../columns.js").Columns} columns */
export const isCompared = ({ stars, average }) => (row) => !Number.isNaN(stars[row] + average[row])

/** The sentence on whole stars, where the library has no others. @param {import("../columns.js").Columns} columns */
export const choiceWords = (columns) => say(hasHalves(columns) ? "ratings.choice" : "ratings.choice_whole")

/** Whether some rating is no whole number. @param {import("../columns.js").Columns} columns */
export const hasHalves = ({ stars }) => stars.some((value) => value % 1 > 0)

/** Why a book is left out: the text of its foot, and the filter that finds it. */
const REASONS = {
  not_rated: { isMissing: ({ stars }) => (row) => Number.isNaN(stars[row]), query: "rating=none&shelf=read" },
  no_average: { isMissing: ({ average }) => (row) => Number.isNaN(average[row]), query: "flag=no-average&shelf=read" },
  no_pages: { isMissing: ({ pages }) => (row) => pages[row] === 0, query: "pages=none&shelf=read" },
  undated: { isMissing: ({ year }) => (row) => year[row] === 0, query: "years=none" },
  year_only: { isMissing: ({ month }) => (row) => month[row] < 0 },
}

/**
 * Books that a card leaves out, each counted for the first reason that holds, with the way to them.
 * @param {import("../engine.js").Selection} selection @param {import("../cards/card.js").Context} context
 * @param {Int32Array} rows finished books @param {(keyof REASONS | {name: string, isMissing: Function, query?: string})[]} reasons
 * @returns {{kept: Int32Array, feet: {text: string, href?: string}[]}}
 */
export function leaveOut({ columns }, context, rows, reasons) {
  let kept = rows
  const feet = reasons.flatMap((reason) => {
    const { name, isMissing, query } = typeof reason === "string" ? { name: `common.foot.${reason}`, ...REASONS[reason] } : reason
    const misses = isMissing(columns)
    const before = kept.length
    kept = kept.filter((row) => !misses(row))
    const n = before - kept.length
    return n > 0 ? [{ text: say(name, { n }), ...(query && { href: context.hrefWith(query, "books") }) }] : []
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
  return { key: `book-${row}`, title: columns.titles[row], lines: [author ?? "", ...lines], of: columns.titles[row], href: context.href("books", columns.ids[row]) }
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
