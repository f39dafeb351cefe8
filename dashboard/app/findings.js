/** Numbers to one sentence. Each says only what the numbers support, and has something neutral to fall back on. Pure. */

import { monthNames, number, plural } from "./format.js"
import { lowerThing, stackHeight } from "./stats/stack.js"

/** @typedef {{text: string, isKey?: boolean}} Piece a part of a sentence; the key one is shown in the accent */

const piece = (text) => ({ text })
const key = (text) => ({ text, isKey: true })

/** Differences smaller than this are no difference. */
const CLEAR_LEAD = 2

/**
 * The headline of the page.
 * @param {object} facts
 * @param {number} facts.read books that fit the filters
 * @param {{year: number, books: number, before: number | null}} facts.thisDay
 * @param {{year: number, books: number} | null} facts.lastYear the last year with a dated book
 * @param {string | null} facts.period words for the years or months chosen: `in 2019`, `from 2019 to 2021`
 * @param {boolean} facts.isPart other filters are set
 * @returns {Piece[]}
 */
export function lede({ read, thisDay, lastYear, period, isPart }) {
  const books = (count) => key(isPart ? `${plural(count, "such book")}` : plural(count, "book"))
  if (read === 0) return [piece(period || isPart ? "No finished book fits." : "No finished book yet.")]
  if (period) return [piece("You finished "), books(read), piece(` ${period}.`)]
  if (thisDay.books > 0) {
    return [piece("You have finished "), books(thisDay.books), piece(` this year${comparison(thisDay)}.`)]
  }
  if (!lastYear) return [piece("You have finished "), books(read), piece(".")]
  return [piece("You finished "), books(lastYear.books), piece(` in ${lastYear.year}, the last year with a date.`)]
}

function comparison({ year, books, before }) {
  if (before === null) return ""
  const lead = books - before
  if (Math.abs(lead) < CLEAR_LEAD) return `, level with this day in ${year - 1}`
  return `, ${number(Math.abs(lead))} ${lead > 0 ? "more" : "fewer"} than by this day in ${year - 1}`
}

/**
 * The line under the headline.
 * @param {{read: number, pages: number, withoutPages: number, firstYear: number}} facts `firstYear` 0: none dated
 * @returns {string} "" where there is nothing to say
 */
export function context({ read, pages, withoutPages, firstYear }) {
  if (read === 0) return ""
  const since = firstYear ? `Since ${firstYear}: ` : ""
  if (pages === 0) return `${since}${plural(read, "book")}; the file knows no page counts.`
  const least = withoutPages > 0 ? "at least " : ""
  const metres = stackHeight(pages)
  const thing = lowerThing(metres)
  const height = metres < 1 ? `${number(Math.round(metres * 100))} centimetres` : `${number(metres, 1)} metres`
  return `${since}${plural(read, "book")} and ${least}${plural(pages, "page")}. Stacked up they would stand ${height} tall${
    thing ? `, higher than ${thing}` : ""
  }.`
}

/**
 * Title of the piles. `tallest` is said where one year leads in books and in pages alike.
 * @param {{year: number, books: number, pages: number}[]} years with a book, rising
 * @param {number} thisYear
 */
export function pilesTitle(years, thisYear) {
  const fallback = "Every book you finished"
  if (years.length < 2) return fallback
  const most = Math.max(...years.map(({ books }) => books))
  const leaders = years.filter(({ books }) => books === most)
  if (leaders.length > 1) return fallback
  const [leader] = leaders
  const word = leader.pages === Math.max(...years.map(({ pages }) => pages)) ? "tallest" : "fullest"
  const still = leader.year === thisYear ? `is your ${word} year so far` : `is still your ${word} year`
  return `${leader.year} ${still}: ${plural(leader.books, "book")}`
}

/** How many rated books a claim about the scale needs, and how clear the lead must be (normal test, 5%). */
const RATED_FOR_CLAIM = 20
const CLEAR = 1.96
const STARS = ["", "One star", "Two stars", "Three stars", "Four stars", "Five stars"]

/** Title of the stars. @param {{stars: number, books: number}[]} rows without the unrated ones */
export function starsTitle(rows) {
  const fallback = "How you use the stars"
  const rated = rows.reduce((total, { books }) => total + books, 0)
  const [first, second] = rows.toSorted((a, b) => b.books - a.books)
  if (!first || rated < RATED_FOR_CLAIM) return fallback
  const next = second?.books ?? 0
  if (first.books - next <= CLEAR * Math.sqrt(first.books + next)) return fallback
  const name = STARS[first.stars] ?? `${number(first.stars)} stars`
  return `${name} is your default`
}

/** Share of the expected books that a month must exceed, and the least of data behind a claim. */
const CLEAR_MONTH = 1.2
const SEASON_NEEDS = { books: 36, years: 3 }

/** Title of the months. @param {ReturnType<import("./stats/season.js").season>} season */
export function monthsTitle(season) {
  if (!season || season.books < SEASON_NEEDS.books || season.years < SEASON_NEEDS.years) return "When in the year you read"
  if (season.p >= 0.05) return "No strong season"
  const strong = season.months.filter(({ ratio }) => ratio > CLEAR_MONTH).sort((a, b) => b.ratio - a.ratio)
  const names = strong
    .slice(0, 2)
    .sort((a, b) => a.index - b.index)
    .map(({ index }) => monthNames("long")[index])
  if (names.length === 0) return "No strong season"
  return names.length === 1 ? `${names[0]} is your reading month` : `${names.join(" and ")} are your reading months`
}

/** Beside other readers. @param {{n: number, mean: number, half: number | null} | null} apart mean of rating - average */
export function beside(apart) {
  if (!apart || apart.half === null) return ""
  const isClear = Math.abs(apart.mean) > apart.half && Math.abs(apart.mean) >= 0.005
  if (!isClear) return "close to other readers"
  return `${number(Math.abs(apart.mean), 2)} ${apart.mean < 0 ? "below" : "above"} other readers`
}

/** How long the pile lasts. @param {number} pile @param {number} perYear books finished in the last twelve months */
export function pileLasts(pile, perYear) {
  if (pile === 0) return "nothing waiting"
  if (perYear === 0) return "none finished in twelve months"
  const years = pile / perYear
  if (years < 1) return `${plural(Math.max(1, Math.round(years * 12)), "month")} at your pace`
  if (years > 100) return "over a century at your pace"
  return `${number(years, years < 10 ? 1 : 0)} years at your pace`
}
