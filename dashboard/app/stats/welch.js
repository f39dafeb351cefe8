/** Difference of two means. Pure. */

import { tQuantile } from "./distributions.js"

/** @typedef {{n: number, mean: number, variance: number}} Sample `variance` with n - 1 */

/**
 * One minus the other, with a 95% interval that does not take the two to be spread alike (Welch 1947):
 * d ± t √(s₁²/n₁ + s₂²/n₂), degrees of freedom (v₁ + v₂)² / (v₁²/(n₁ - 1) + v₂²/(n₂ - 1)) with v = s²/n.
 * @param {Sample} one @param {Sample} other
 * @returns {{difference: number, low: number, high: number} | null} null where either has fewer than two values, or neither spreads
 */
export function differenceOfMeans(one, other) {
  if (one.n < 2 || other.n < 2) return null
  const [v1, v2] = [one.variance / one.n, other.variance / other.n]
  if (v1 + v2 === 0) return null
  const degrees = (v1 + v2) ** 2 / (v1 ** 2 / (one.n - 1) + v2 ** 2 / (other.n - 1))
  const half = tQuantile(0.95, degrees) * Math.sqrt(v1 + v2)
  const difference = one.mean - other.mean
  return { difference, low: difference - half, high: difference + half }
}

/** @param {ArrayLike<number>} values @returns {Sample | null} null where there is none */
export function sampleOf(values) {
  const all = Array.from(values)
  if (all.length === 0) return null
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length
  const squares = all.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { n: all.length, mean, variance: all.length > 1 ? squares / (all.length - 1) : 0 }
}
