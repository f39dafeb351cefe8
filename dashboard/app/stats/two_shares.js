/** Two shares beside each other. Pure. */

import { wilson } from "./wilson.js"

/**
 * The difference of two independent shares with its 95% interval, from the score intervals of both (Newcombe 1998, method
 * 10): d - √((p₁ - l₁)² + (u₂ - p₂)²) to d + √((u₁ - p₁)² + (p₂ - l₂)²), l and u by Wilson.
 * @param {{count: number, n: number}} one @param {{count: number, n: number}} other `n` above 0
 * @returns {{difference: number, low: number, high: number}} one - other
 */
export function shareDifference(one, other) {
  const [a, b] = [one, other].map(({ count, n }) => wilson(count, n))
  const difference = a.share - b.share
  return {
    difference,
    low: difference - Math.hypot(a.share - a.low, b.high - b.share),
    high: difference + Math.hypot(a.high - a.share, b.share - b.low),
  }
}
