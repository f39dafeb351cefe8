/** How widely one reads: the effective number of kinds. Pure. */

import { seeded } from "./chance.js"

/**
 * The number of equally common kinds that would be as mixed: exp of Shannon's entropy, exp(-Σ p ln p) (Hill 1973,
 * order 1). 1: all of one kind.
 * @param {ArrayLike<number>} counts of each kind @returns {number} 0 where there is nothing
 */
export function effectiveNumber(counts) {
  let total = 0
  for (let at = 0; at < counts.length; at += 1) total += counts[at]
  if (total === 0) return 0
  let entropy = 0
  for (let at = 0; at < counts.length; at += 1) {
    if (counts[at] > 0) entropy -= (counts[at] / total) * Math.log(counts[at] / total)
  }
  return Math.exp(entropy)
}

const DRAWS = 300
const SEED = 20_240_229
const TAIL = 0.025

/**
 * 95% band of the effective number: as many books are drawn anew from the same shares 300 times (bootstrap, Efron 1979);
 * the 2.5% and 97.5% points of what comes out around its own mean, put around what was seen. Few books show fewer
 * kinds than there are, so that a plain percentile interval would lie too low. The draws are the same each time.
 * @param {ArrayLike<number>} counts of each kind
 * @returns {{value: number, low: number, high: number} | null} null where there is nothing
 */
export function breadthBand(counts) {
  const value = effectiveNumber(counts)
  if (value === 0) return null
  const drawn = draws(counts, seeded(SEED)).sort()
  const mean = drawn.reduce((sum, each) => sum + each, 0) / DRAWS
  const [low, high] = [TAIL, 1 - TAIL].map((share) => drawn[Math.round(share * (DRAWS - 1))])
  const kinds = Array.from(counts).length
  return { value, low: Math.max(1, value + low - mean), high: Math.min(kinds, value + high - mean) }
}

/**
 * Whether reading became wider or narrower between two sets of books of the same size: the difference of the
 * effective numbers, after minus before, with a 95% bootstrap interval as above.
 * @param {ArrayLike<number>} before counts of each kind @param {ArrayLike<number>} after of as many books
 */
export function breadthDifference(before, after) {
  const random = seeded(SEED)
  const [first, last] = [draws(before, random), draws(after, random)]
  const drawn = first.map((value, at) => last[at] - value).sort()
  const difference = effectiveNumber(after) - effectiveNumber(before)
  const mean = drawn.reduce((sum, each) => sum + each, 0) / DRAWS
  const [low, high] = [TAIL, 1 - TAIL].map((share) => difference + drawn[Math.round(share * (DRAWS - 1))] - mean)
  return { difference, low, high }
}

function draws(counts, random) {
  const total = Array.from(counts).reduce((sum, count) => sum + count, 0)
  return Float64Array.from({ length: DRAWS }, () => effectiveNumber(drawnCounts(counts, total, random)))
}

/** Books drawn anew, kind by kind: each is binomial among those that are left. */
function drawnCounts(counts, total, random) {
  let [left, open] = [total, total]
  return Array.from(counts, (count) => {
    const drawn = open > 0 ? binomial(left, count / open, random) : 0
    left -= drawn
    open -= count
    return drawn
  })
}

/** Above this expectation a binomial is as good as normal. */
const NORMAL_FROM = 40

/** By inversion from 0 up (Kachitvichyanukul and Schmeiser 1988, BINV), or rounded from a normal where counts are large. */
function binomial(n, share, random) {
  if (n === 0 || share <= 0) return 0
  if (share >= 1) return n
  if (share > 0.5) return n - binomial(n, 1 - share, random)
  if (n * share > NORMAL_FROM) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    return Math.max(0, Math.min(n, Math.round(n * share + normal * Math.sqrt(n * share * (1 - share)))))
  }
  const odds = share / (1 - share)
  let chance = (1 - share) ** n
  let rest = random()
  let drawn = 0
  while (rest > chance && drawn < n) {
    rest -= chance
    drawn += 1
    chance *= ((n - drawn + 1) / drawn) * odds
  }
  return drawn
}
