/** Means of values in a row. Pure. */

import { tQuantile } from "./distributions.js"

/**
 * Mean of each window of so many values, with half the width of its 95% t interval: t(window - 1) · s / √window.
 * Windows next to each other share most of their values, so the intervals are for one place, not for the whole line.
 * @param {ArrayLike<number>} values @param {number} window 2 or more
 * @returns {{at: number, mean: number, half: number}[]} `at`: place of the last value of the window
 */
export function runningMeans(values, window) {
  if (values.length < window) return []
  const t = tQuantile(0.95, window - 1)
  const means = []
  let [sum, squares] = [0, 0]
  for (let at = 0; at < values.length; at += 1) {
    sum += values[at]
    squares += values[at] ** 2
    if (at >= window) {
      sum -= values[at - window]
      squares -= values[at - window] ** 2
    }
    if (at < window - 1) continue
    const mean = sum / window
    const variance = Math.max(0, (squares - window * mean * mean) / (window - 1))
    means.push({ at, mean, half: t * Math.sqrt(variance / window) })
  }
  return means
}
