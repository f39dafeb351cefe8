/** What the cards of ratings share: which books they count, what they leave out, how a book and a number are told. Pure. */

import { number } from "../format.js"
import { finished } from "../stats/finishes.js"
import { say } from "../words.js"
import { finishedHref, footOf } from "./feet.js"

/** The sentence on whole stars, where the library has no others. @param {import("../columns.js").Columns} columns */
export const choiceWords = (columns) => say(hasHalves(columns) ? "ratings.choice" : "ratings.choice_whole")

/** Whether some rating is no whole number. @param {import("../columns.js").Columns} columns */
export const hasHalves = ({ stars }) => stars.some((value) => value % 1 > 0)

/** Half stars that a rating can have. */
const RATED = Array.from({ length: 10 }, (_, at) => at + 1)

/** Why a book is left out: the text of its foot, the filters that find it, and those that find the others (`known`). */
const REASONS = {
  not_rated: { isMissing: ({ stars }) => (row) => Number.isNaN(stars[row]), filters: { rating: [0] }, known: { rating: RATED } },
  no_average: { isMissing: ({ average }) => (row) => Number.isNaN(average[row]), filters: { flag: ["no-average"] } },
  no_pages: { isMissing: ({ pages }) => (row) => pages[row] === 0, filters: { pages: "none" } },
  undated: { isMissing: ({ year }) => (row) => year[row] === 0, filters: { years: "none" } },
  year_only: { isMissing: ({ month }) => (row) => month[row] < 0 },
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
  let others = {}
  const feet = reasons.flatMap((reason) => {
    const isUsual = typeof reason === "string"
    const { name, isMissing, filters, known } = isUsual ? { name: `common.foot.${reason}`, ...REASONS[reason] } : reason
    const misses = isMissing(columns)
    const before = kept.length
    kept = kept.filter((row) => !misses(row))
    const href = filters && finishedHref(selection, context, { ...others, ...filters }, past)
    others = { ...others, ...known }
    return footOf(name, before - kept.length, href)
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
