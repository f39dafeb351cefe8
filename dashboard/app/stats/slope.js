/** A straight line through values, with what is known of its slope. Pure. */

import { tQuantile } from "./distributions.js"

/**
 * Least squares: slope b = Σ (x - x̄)(y - ȳ) / Σ (x - x̄)², and half the width of its 95% t interval,
 * t(n - 2) · s / √Σ (x - x̄)², where s² = Σ (y - ȳ - b (x - x̄))² / (n - 2) (any statistics textbook).
 * @param {ArrayLike<number>} xs @param {ArrayLike<number>} ys as many
 * @returns {{n: number, slope: number, half: number, at: (x: number) => number} | null} `at`: the line; null for fewer
 *   than three values, or where all x are the same
 */
export function slopeOf(xs, ys) {
  const n = xs.length
  if (n < 3) return null
  const [meanX, meanY] = [mean(xs), mean(ys)]
  let [across, both, up] = [0, 0, 0]
  for (let at = 0; at < n; at += 1) {
    const [dx, dy] = [xs[at] - meanX, ys[at] - meanY]
    across += dx * dx
    both += dx * dy
    up += dy * dy
  }
  if (!(across > 0)) return null
  const slope = both / across
  const rest = Math.max(0, up - slope * both)
  const half = tQuantile(0.95, n - 2) * Math.sqrt(rest / (n - 2) / across)
  return { n, slope, half, at: (x) => meanY + slope * (x - meanX) }
}

function mean(values) {
  let sum = 0
  for (let at = 0; at < values.length; at += 1) sum += values[at]
  return sum / values.length
}
