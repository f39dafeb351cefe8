/** Several groups, each against all that is not in it. Pure. */

import { tQuantile } from "./distributions.js"

/**
 * The mean of each group minus the mean of the others, with intervals that hold together: 95% for all of them at once
 * (Bonferroni: each at 1 - 0.05 / k; Dunn 1961). Groups may overlap. All values share one standard deviation s, that of
 * the whole list, so that a group of a few values that happen to be alike is not certain:
 * difference ± t(1 - 0.05 / k, N - 1) s √(1 / n + 1 / (N - n)).
 * @param {number[]} values @param {number[][]} groups places in `values`
 * @returns {({n: number, difference: number, low: number, high: number} | null)[]} null where a group or what is not in it is empty
 */
export function contrasts(values, groups) {
  const total = sumOf(values)
  const mean = total / values.length
  const spread = Math.sqrt(sumOf(values.map((value) => (value - mean) ** 2)) / (values.length - 1))
  const t = values.length > 1 ? tQuantile(1 - 0.05 / Math.max(1, groups.length), values.length - 1) : NaN
  return groups.map((places) => {
    const [n, rest] = [places.length, values.length - places.length]
    if (n === 0 || rest === 0) return null
    const own = sumOf(places.map((place) => values[place]))
    const difference = own / n - (total - own) / rest
    const half = t * spread * Math.sqrt(1 / n + 1 / rest)
    return { n, difference, low: difference - half, high: difference + half }
  })
}

const sumOf = (values) => values.reduce((sum, value) => sum + value, 0)
