/** Sentences of cards that stand on the Overview and on a page of their own too. Pure. */

import { monthNames } from "../format.js"
import { CHANCE, Z_95 } from "../stats/normal.js"
import { canSay, listed, say } from "../words.js"
import { CLEAR_LEAD } from "./overview.js"

/** How many rated books a claim about the scale needs; how clear the lead must be is a normal test, 5%. */
export const RATED_FOR_CLAIM = 20

/**
 * O4. Against this day of last year, and what is ahead.
 * @param {{books: number, before: number | null, best: {year: number, books: number} | null, lastYear: number}} facts
 *   `before`: books by this day of last year; `best`: the fullest of the earlier years, if it is one alone
 */
export function raceTitle({ books, before, best, lastYear }) {
  if (before === null) return say("time.race.title")
  if (best && books > best.books) return say("time.race.best")
  const lead = books - before
  if (lead <= -CLEAR_LEAD) return say("time.race.behind")
  if (lead < CLEAR_LEAD) return say("time.race.level")
  return best && best.year !== lastYear ? say("time.race.chasing", { year: String(best.year) }) : say("time.race.ahead")
}

/** G1. @param {{from: {inSentence: string} | null, to: {inSentence: string} | null}} move see `moveOf` */
export function driftTitle({ from, to }) {
  return from && to ? say("genres.drift.moving", { from: from.inSentence, to: to.inSentence }) : say("genres.drift.title")
}

/** R1. Title of the stars. @param {{stars: number, books: number}[]} rows without the unrated ones */
export function starsTitle(rows) {
  const rated = rows.reduce((total, { books }) => total + books, 0)
  const [first, second] = rows.toSorted((a, b) => b.books - a.books)
  if (!first || rated < RATED_FOR_CLAIM) return say("ratings.stars.title")
  const next = second?.books ?? 0
  if (first.books - next <= Z_95 * Math.sqrt(first.books + next)) return say("ratings.stars.title")
  const named = `ratings.stars.default_${first.stars}`
  return canSay(named) ? say(named) : say("ratings.stars.default", { stars: say("common.stars", { n: first.stars }) })
}

/**
 * R2. Kind to some, hard on others.
 * @param {{name: string, low: number, high: number, isRest: boolean}[]} rows kindest first; `name` as within a sentence;
 *   `isRest`: all that is in no other family, named only where no other can be
 */
export function kinderTitle(rows) {
  const kind = rows.filter(({ low }) => low > 0)
  const hard = rows.filter(({ high }) => high < 0).reverse()
  if (kind.length && hard.length) return say("ratings.kinder.both", { kind: leader(kind), hard: leader(hard) })
  if (kind.length) return oneSided("kind", kind, rows)
  if (hard.length) return oneSided("hard", hard, rows)
  return say(rows.length ? "ratings.kinder.close" : "ratings.kinder.title")
}

const leader = (clear) => (clear.find(({ isRest }) => !isRest) ?? clear[0]).name

function oneSided(side, clear, rows) {
  if (clear.length === rows.length && rows.length > 1) return say(`ratings.kinder.${side}_all`)
  return clear.length > rows.length / 2 ? say(`ratings.kinder.${side}_most`) : say(`ratings.kinder.${side}`, { name: leader(clear) })
}

/** Share of the expected books that a month must exceed, and the least of data behind a claim. */
const CLEAR_MONTH = 1.2
export const SEASON_NEEDS = { books: 36, years: 3 }

/** Whether there is enough to look for a season in. @param {ReturnType<import("../stats/season.js").season>} found */
export const isSeasonKnown = (found) => found !== null && found.books >= SEASON_NEEDS.books && found.years >= SEASON_NEEDS.years

/** T1. @param {ReturnType<import("../stats/season.js").season>} season */
export function monthsTitle(season) {
  if (!isSeasonKnown(season)) return say("time.months.title")
  if (season.p >= CHANCE) return say("time.months.even")
  const strong = season.months.filter(({ ratio }) => ratio > CLEAR_MONTH).sort((a, b) => b.ratio - a.ratio)
  const names = strong
    .slice(0, 2)
    .sort((a, b) => a.index - b.index)
    .map(({ index }) => monthNames("long")[index])
  return names.length === 0 ? say("time.months.even") : say("time.months.strong", { n: names.length, months: listed(names) })
}
