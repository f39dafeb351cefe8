/** Shares with what is known of their uncertainty. Pure. */

import { Z_95 } from "./normal.js"

/**
 * A share with its 95% score interval (Wilson 1927): never below 0 or above 1, and sensible for small numbers.
 * @param {number} count 0 to n @param {number} n above 0
 * @returns {{share: number, low: number, high: number}}
 */
export function wilson(count, n) {
  const share = count / n
  const square = Z_95 ** 2
  const middle = (share + square / (2 * n)) / (1 + square / n)
  const half = (Z_95 / (1 + square / n)) * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n))
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
