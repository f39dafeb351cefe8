/** Numbers of the ratings to sentences. Each says only what the numbers support, else something neutral. Pure. */

import { number, percent } from "../format.js"
import { CHANCE } from "../stats/normal.js"
import { pieces, say } from "../words.js"
import { RATED_FOR_CLAIM } from "./on_overview.js"
import { signed, spanWords } from "./rating_facts.js"

/** Fewer ratings have no mean worth a headline. */
const LEAST_FOR_MEAN = 5

/** A trend is worth a title from so many stars between the lower and the upper tenth of the books. */
const WORTH_SAYING = 0.2

/** A share is said to move from so many points (of 1) on. */
const POINTS = 0.1

/** Agreement with others from this rank correlation on. */
const AGREES = 0.5

/** @typedef {{n: number, mean: number, half: number | null} | null} Mean with half of its 95% interval */

/**
 * The headline of the page, in pieces; the mean is made by `mark`.
 * @param {{rated: Mean, apart: Mean}} facts `apart`: rating - average of other readers
 * @param {(text: string) => any} [mark] @returns {any[]}
 */
export function headline({ rated, apart }, mark = (text) => text) {
  if (!rated) return [say("ratings.head.none")]
  if (rated.n < LEAST_FOR_MEAN) return [say("ratings.head.few", { n: rated.n })]
  const stars = mark(say("ratings.head.stars", { stars: number(rated.mean, 2) }))
  if (!apart || apart.half === null) return pieces("ratings.head.alone", { stars })
  const isClear = Math.abs(apart.mean) > apart.half && Math.abs(apart.mean) >= 0.005
  if (!isClear) return pieces("ratings.head.close", { stars })
  const difference = number(Math.abs(apart.mean), 2)
  return pieces(apart.mean < 0 ? "ratings.head.below" : "ratings.head.above", { stars, difference })
}

/** The line under the headline. @param {{rated: Mean, unrated: number}} facts @returns {string} "" where there is nothing to say */
export function lead({ rated, unrated }) {
  if (!rated || rated.n < LEAST_FOR_MEAN) return ""
  const span = { low: number(Math.max(0, rated.mean - rated.half), 2), high: number(Math.min(5, rated.mean + rated.half), 2) }
  const mean = say("ratings.lead.mean", { n: rated.n, ...span })
  return unrated > 0 ? `${mean} ${say("ratings.lead.unrated", { n: unrated })}` : mean
}

/** R3. @param {{rho: number, p: number, n: number}} rank correlation of the reader's ratings with those of others */
export function crowdTitle({ rho, p, n }) {
  if (n < RATED_FOR_CLAIM || !(p < CHANCE)) return say("ratings.crowd.title")
  if (rho < 0) return say("ratings.crowd.against")
  return say(rho >= AGREES ? "ratings.crowd.with" : "ratings.crowd.partly")
}

/** Whether a slope is beyond chance, and large enough to matter. @param {{slope: number, half: number, reach: number} | null} trend */
export function isClearTrend(trend) {
  return trend !== null && Math.abs(trend.slope) > trend.half && Math.abs(trend.reach) >= WORTH_SAYING
}

/** R4 to R7. @param {string} card its name @param {{slope: number, half: number, reach: number} | null} trend null: nothing can be said */
export function trendTitle(card, trend) {
  if (!trend) return say(`ratings.${card}.title`)
  if (!isClearTrend(trend)) return say(`ratings.${card}.unclear`)
  return say(trend.slope > 0 ? `ratings.${card}.more` : `ratings.${card}.less`)
}

/** The slope with its uncertainty. @param {string} card @param {{slope: number, half: number} | null} trend */
export function trendWords(card, trend) {
  if (!trend) return ""
  const span = spanWords({ low: trend.slope - trend.half, high: trend.slope + trend.half })
  return say(`ratings.${card}.trend`, { change: signed(trend.slope), span })
}

/**
 * R8. Which books have no rating, by year or by genre.
 * @typedef {{name: string, isUndated?: boolean, isClear: boolean, share: number | null, n: number, count: number}} Part
 * @param {{unrated: number, all: number, by: "year" | "genre", parts: Part[], p: number | null, trend: {p: number, change: number} | null}} facts
 */
export function unratedTitle({ unrated, all, by, parts, p, trend }) {
  if (unrated === 0) return say("ratings.unrated.none")
  if (unrated === all) return say("ratings.unrated.all")
  if (by === "year" && trend && trend.p < CHANCE && Math.abs(trend.change) >= POINTS) {
    return say(trend.change > 0 ? "ratings.unrated.rising" : "ratings.unrated.falling")
  }
  const overall = unrated / all
  const [leader] = parts.filter(({ isClear, share }) => isClear && share > overall).sort((a, b) => b.share - a.share)
  if (p !== null && p < CHANCE && leader?.isUndated) return say("ratings.unrated.undated")
  if (p !== null && p < CHANCE && leader) return say("ratings.unrated.most", { name: leader.name })
  return say("ratings.unrated.title")
}

/** Whether it is a pattern. @param {{unrated: number, all: number, by: "year" | "genre", p: number | null}} facts */
export function patternWords({ unrated, all, by, p }) {
  if (unrated === 0 || unrated === all) return ""
  const share = percent(unrated / all)
  if (p === null) return say("ratings.unrated.few", { share })
  return say(p < CHANCE ? `ratings.unrated.pattern_${by}` : `ratings.unrated.chance_${by}`, { share })
}
