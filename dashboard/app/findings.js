/** Numbers to one sentence: says only what the numbers support, else something neutral. Pure. */

import { monthNames } from "./format.js"

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
