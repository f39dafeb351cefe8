/** Numbers of the ratings to sentences. Each says only what the numbers support, else something neutral. Pure. */

import { say } from "../words.js"

/** How many rated books a claim about the scale needs, and how clear the lead must be (normal test, 5%). */
const RATED_FOR_CLAIM = 20
const CLEAR = 1.96

/** Title of the stars. @param {{stars: number, books: number}[]} rows without the unrated ones */
export function starsTitle(rows) {
  const rated = rows.reduce((total, { books }) => total + books, 0)
  const [first, second] = rows.toSorted((a, b) => b.books - a.books)
  if (!first || rated < RATED_FOR_CLAIM) return say("ratings.stars.title")
  const next = second?.books ?? 0
  if (first.books - next <= CLEAR * Math.sqrt(first.books + next)) return say("ratings.stars.title")
  return Number.isInteger(first.stars) ? say(`ratings.stars.default_${first.stars}`) : say("ratings.stars.default_half", { stars: say("common.stars", { n: first.stars }) })
}
