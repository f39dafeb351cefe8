/** Numbers of authors to sentences. Each says only what the numbers support, else something neutral. Pure. */

import { number, percent } from "../format.js"
import { returnContrast } from "../stats/authors.js"
import { wilson } from "../stats/wilson.js"
import { listed, say } from "../words.js"

/** Authors that the share of those read again needs, and books that the share of the first ones needs. */
export const AUTHORS_FOR_RETURN = 40
export const BOOKS_FOR_CONCENTRATION = 40
/** Authors of each kind that a claim about going back to them needs. */
const AUTHORS_FOR_CONTRAST = 10
/** Years that are "lately", and the books in them that a claim needs. */
const LATELY_YEARS = 3
const BOOKS_FOR_LATELY = 30
/** Books that the first author must be ahead to be named alone. */
const CLEAR_LEAD = 2
/** More names than this are no answer. */
const MOST_NAMES = 3

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u

/** A name within a sentence: one of another direction does not turn the words beside it. @param {string} name */
export const authorName = (name) => (RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name)

/** The headline of the page. @param {{authors: number, again: number}} facts `again`: of whom two books or more were finished */
export function headline({ authors, again }) {
  if (authors === 0) return say("authors.headline.none")
  const words = say("authors.authors", { n: authors })
  return again === 0 ? say("authors.headline.once", { authors: words, n: authors }) : say("authors.headline.again", { authors: words, n: again })
}

/** Whose books were finished most: one who is clearly ahead, or a few who are level. @param {{name: string, books: number}[]} ranked most first */
export function leaders(ranked) {
  const [first, second] = ranked
  if (!first || first.books < 2) return ""
  if (first.books - (second?.books ?? 0) >= CLEAR_LEAD) return say("authors.lead.first", { name: authorName(first.name), books: say("common.books", { n: first.books }) })
  const level = ranked.filter(({ books }) => books === first.books)
  if (level.length < 2 || level.length > MOST_NAMES) return ""
  return say("authors.lead.level", { names: listed(level.map(({ name }) => authorName(name))), books: say("common.books", { n: first.books }) })
}

/** Title of the return rate. @param {ReturnType<typeof import("../stats/authors.js").returnRates>} rates */
export function returnTitle({ authors, steps, bands }) {
  if (authors < AUTHORS_FOR_RETURN) return say("authors.return-rate.title")
  const contrast = returnContrast(bands, AUTHORS_FOR_CONTRAST)
  if (contrast && contrast.low > 0) return say("authors.return-rate.loved_more")
  return say("authors.return-rate.share", { share: percent(steps.find(({ least }) => least === 2).share) })
}

/**
 * Title of new and known authors: what the last years were, where one kind surely outweighs the other.
 * @param {{year: number, fresh: number, known: number}[]} years @param {number} thisYear
 */
export function newTitle(years, thisYear) {
  const lately = years.filter(({ year }) => year <= thisYear).slice(-LATELY_YEARS)
  const [fresh, known] = ["fresh", "known"].map((kind) => lately.reduce((sum, each) => sum + each[kind], 0))
  const hasHistory = years.length > LATELY_YEARS
  if (!hasHistory || fresh + known < BOOKS_FOR_LATELY) return say("authors.new-known.title")
  const { low, high } = wilson(fresh, fresh + known)
  const [from, to] = [lately[0].year, lately.at(-1).year]
  const time = to >= thisYear - 1 ? say("authors.new-known.lately") : say("authors.new-known.from_to", { from: String(from), to: String(to) })
  if (low > 0.5) return say("authors.new-known.mostly_new", { time })
  if (high < 0.5) return say("authors.new-known.mostly_known", { time })
  return say("authors.new-known.even", { time })
}

/** How many authors are told of: ten where there are many. @param {number} authors */
export function topOf(authors) {
  return authors > 20 ? 10 : authors > 6 ? 3 : Math.min(1, authors)
}

/** @param {{books: number, authors: number, top: number, share: number}} facts */
export function concentrationTitle({ books, authors, top, share }) {
  if (books < BOOKS_FOR_CONCENTRATION || authors < 2) return say("authors.concentration.title")
  return say(`authors.concentration.top_${top}`, { share: percent(share) })
}

/** @param {number} open series with a book that waits in the library */
export function seriesTitle(open) {
  return open > 0 ? say("authors.series.open_title", { n: open }) : say("authors.series.title")
}

/** Title of one author's ratings. @param {{n: number, mean: number, half: number | null} | null} apart rating - average */
export function besideTitle(apart, name) {
  if (!apart || apart.n < 5 || apart.half === null || Math.abs(apart.mean) <= apart.half) return say("authors.author-ratings.title")
  return say(`authors.author-ratings.${apart.mean > 0 ? "kinder" : "harsher"}`, { name: authorName(name) })
}

/** @param {number} authors of whom one book got five stars and no second one was finished */
export function lovedTitle(authors) {
  return say("authors.loved-once.title", { n: authors })
}

const MONTH_DAYS = 365.25 / 12
const YEAR_DAYS = 365.25

/** Days between two books in words of a fitting size. @param {number} days @param {boolean} [isRough] no days then */
export function gapWords(days, isRough = false) {
  if (days >= 2 * YEAR_DAYS) {
    const years = days / YEAR_DAYS
    return years < 10 ? say("authors.gap.years", { years: number(Math.round(years * 10) / 10) }) : say("common.years", { n: Math.round(years) })
  }
  if (days >= 2 * MONTH_DAYS || isRough) return say("common.months", { n: Math.round(days / MONTH_DAYS) })
  return say("common.days", { n: days })
}

/** @param {{steps: {gap: number | null, isRough: boolean}[], since: number | null}} gaps */
export function gapsTitle({ steps, since }) {
  const longest = steps.reduce((most, step) => (step.gap !== null && step.gap > (most?.gap ?? 0) ? step : most), null)
  if (!longest) return say("authors.author-gaps.title")
  if (since > longest.gap && since >= YEAR_DAYS) return say("authors.author-gaps.since", { gap: gapWords(since, steps.at(-1).isRough) })
  return say("authors.author-gaps.longest", { gap: gapWords(longest.gap, longest.isRough) })
}

/**
 * The line under the name on an author's page.
 * @param {{read: number, mean: number | null, first: number, last: number, waiting: number}} facts `first` and `last`: years
 *   of finishing, 0 unknown; `waiting`: books that are not finished
 */
export function authorLead({ read, mean, first, last, waiting }) {
  const span = first === 0 ? "" : first === last ? say("authors.author.in", { year: String(first) }) : say("authors.author.from_to", { from: String(first), to: String(last) })
  const parts = [
    read > 0 ? say("authors.author.read", { n: read, span }) : say("authors.author.none_read"),
    mean === null ? "" : say("authors.author.mean", { mean: number(mean, 1) }),
    waiting > 0 ? say("authors.author.waiting", { n: waiting }) : "",
  ]
  return parts.filter(Boolean).join(" ")
}
