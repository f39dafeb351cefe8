/** Means with what is known of their uncertainty. Pure. */

import { tQuantile } from "./distributions.js"

/**
 * Mean and half the width of its t interval: `mean ± t(confidence, n - 1) * s / √n`, s the standard deviation with
 * n - 1 (any statistics textbook; Student 1908). `half` is null for fewer than two values.
 * @param {{n: number, sum: number, squares: number}} sums `squares`: sum of the squared values
 * @param {number} [confidence]
 * @returns {{n: number, mean: number, half: number | null} | null} null where there is no value
 */
export function meanInterval({ n, sum, squares }, confidence = 0.95) {
  if (n === 0) return null
  const mean = sum / n
  if (n < 2) return { n, mean, half: null }
  const variance = Math.max(0, (squares - n * mean * mean) / (n - 1))
  return { n, mean, half: tQuantile(confidence, n - 1) * Math.sqrt(variance / n) }
}
