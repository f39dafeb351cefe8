/** Numbers of the Overview to sentences. Each says only what the numbers support, else something neutral. Pure. */

import { number } from "../format.js"
import { heightIn, lowerThing, stackHeight } from "../stats/stack.js"
import { pieces, say } from "../words.js"

/** Differences smaller than this are no difference. */
export const CLEAR_LEAD = 2

/** The number of books that is shown in the accent. @param {(text: string) => any} mark */
const books = (n, isPart, mark) => mark(say(isPart ? "overview.lede.such_books" : "common.books", { n }))

/**
 * The headline of the page, in pieces; the count of books is made by `mark`.
 * @param {object} facts
 * @param {number} facts.read books that fit the filters
 * @param {{year: number, books: number, before: number | null}} facts.thisDay
 * @param {{year: number, books: number} | null} facts.lastYear the last year with a dated book
 * @param {string | null} facts.period words for the years or months chosen: `in 2019`, `from 2019 to 2021`
 * @param {boolean} facts.isPart other filters are set
 * @param {(text: string) => any} [mark]
 * @returns {any[]}
 */
export function lede({ read, thisDay, lastYear, period, isPart }, mark = (text) => text) {
  if (read === 0) return [say(period || isPart ? "overview.lede.none_fits" : "overview.lede.none")]
  if (period) return pieces("overview.lede.period", { books: books(read, isPart, mark), period })
  if (thisDay.books > 0) {
    return pieces("overview.lede.this_year", { books: books(thisDay.books, isPart, mark), comparison: comparison(thisDay) })
  }
  if (!lastYear) return pieces("overview.lede.ever", { books: books(read, isPart, mark) })
  return pieces("overview.lede.last_year", { books: books(lastYear.books, isPart, mark), year: String(lastYear.year) })
}

function comparison({ year, books: now, before }) {
  if (before === null) return ""
  const lead = now - before
  const values = { n: Math.abs(lead), year: String(year - 1) }
  if (Math.abs(lead) < CLEAR_LEAD) return say("overview.lede.level", values)
  return say(lead > 0 ? "overview.lede.more" : "overview.lede.fewer", values)
}

/**
 * The line under the headline.
 * @param {{read: number, pages: number, withoutPages: number, firstYear: number}} facts `firstYear` 0: none dated
 * @returns {string} "" where there is nothing to say
 */
export function context({ read, pages, withoutPages, firstYear }) {
  if (read === 0) return ""
  const all = say("common.books", { n: read })
  const totals = pages === 0 ? say("overview.context.no_pages", { books: all }) : say("overview.context.pages", { books: all, pages: pageWords(pages, withoutPages) })
  const since = firstYear ? say("overview.context.since", { year: String(firstYear), totals }) : totals
  return pages === 0 ? since : `${since} ${heightSentence(pages)}`
}

/**
 * How far this year's goal is, "" where there is none.
 * @param {{books: number, goal: number | null, placeInYear: number}} facts `placeInYear`: share of the year that is over
 */
export function goalWords({ books, goal, placeInYear }) {
  if (!goal) return ""
  if (books >= goal) return say("overview.goal.reached", { n: books, goal })
  const ahead = books - Math.floor(goal * placeInYear)
  const name = ahead >= CLEAR_LEAD ? "ahead" : ahead <= -CLEAR_LEAD ? "behind" : "even"
  return `${say("overview.goal.so_far", { n: books, goal })} ${say(`overview.goal.${name}`, { n: Math.abs(ahead) })}`
}

function pageWords(pages, withoutPages) {
  const words = say("common.pages", { n: pages })
  return withoutPages > 0 ? say("overview.context.least", { pages: words }) : words
}

function heightSentence(pages) {
  const metres = stackHeight(pages)
  const { unit, n } = heightIn(metres)
  const height = say(`overview.context.${unit}`, { n, metres: number(n, 1) })
  const thing = lowerThing(metres)
  return thing ? say("overview.context.higher", { height, thing: say(`common.thing.${thing}`) }) : say("overview.context.height", { height })
}

/**
 * Title of the piles. `tallest` is said where one year leads in books and in pages alike.
 * @param {{year: number, books: number, pages: number}[]} years with a book, rising
 * @param {number} thisYear
 */
export function pilesTitle(years, thisYear) {
  const most = years.reduce((all, year) => Math.max(all, year.books), 0)
  const leaders = years.filter((year) => year.books === most)
  if (years.length < 2 || leaders.length > 1) return say("overview.piles.title")
  const [leader] = leaders
  const isTallest = leader.pages === Math.max(...years.map(({ pages }) => pages))
  const name = `overview.piles.${isTallest ? "tallest" : "fullest"}${leader.year === thisYear ? "_now" : ""}`
  return say(name, { year: String(leader.year), books: say("common.books", { n: leader.books }) })
}

/** Beside other readers. @param {{n: number, mean: number, half: number | null} | null} apart mean of rating - average */
export function beside(apart) {
  if (!apart || apart.half === null) return ""
  const isClear = Math.abs(apart.mean) > apart.half && Math.abs(apart.mean) >= 0.005
  if (!isClear) return say("overview.totals.close")
  return say(apart.mean < 0 ? "overview.totals.below" : "overview.totals.above", { difference: number(Math.abs(apart.mean), 2) })
}

/** How long the pile lasts. @param {number} pile @param {number} perYear books finished in the last twelve months */
export function pileLasts(pile, perYear) {
  if (pile === 0) return say("overview.totals.no_pile")
  if (perYear === 0) return say("overview.totals.no_pace")
  const years = pile / perYear
  if (years < 1) return say("overview.totals.months", { n: Math.max(1, Math.round(years * 12)) })
  if (years > 100) return say("overview.totals.century")
  return say("overview.totals.years", { years: number(years, years < 10 ? 1 : 0) })
}
