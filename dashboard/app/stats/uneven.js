/** Whether shares differ from group to group, or along an order, beyond chance. Pure. */

import { chiSquaredTail } from "./distributions.js"

/** The least count that is expected in a cell (Cochran 1954). */
const LEAST_EXPECTED = 5

/** @typedef {{n: number, count: number}} Group `count` of `n` */

/**
 * Chi-squared test that all groups have the same share: Σ n (p - P)² / (P (1 - P)), one degree of freedom less than
 * groups.
 * @param {Group[]} groups neighbours with too few are put together @returns {number | null} p; null where there are too few for two groups
 */
export function unevenness(groups) {
  const share = shareOf(groups)
  const merged = mergedUntil(groups, ({ n }) => n * Math.min(share, 1 - share) >= LEAST_EXPECTED)
  if (merged.length < 2) return null
  const value = merged.reduce((sum, { n, count }) => sum + (n * (count / n - share) ** 2) / (share * (1 - share)), 0)
  return chiSquaredTail(value, merged.length - 1)
}

/** Neighbours together until there is enough; what is left at the end goes to the last. */
function mergedUntil(groups, isEnough) {
  const merged = []
  let open = { n: 0, count: 0 }
  for (const { n, count } of groups) {
    open = { n: open.n + n, count: open.count + count }
    if (!isEnough(open)) continue
    merged.push(open)
    open = { n: 0, count: 0 }
  }
  const last = merged.pop()
  return last ? [...merged, { n: last.n + open.n, count: last.count + open.count }] : []
}

/**
 * Trend of a share along an order (Cochran 1954, Armitage 1955): T = Σ x (count - n P),
 * variance P (1 - P) (Σ n x² - (Σ n x)² / N); T² / variance is chi-squared with one degree of freedom.
 * @param {(Group & {x: number})[]} groups
 * @returns {{p: number, change: number} | null} `change` of the share from the least x to the greatest, along the straight
 *   line through the groups; null where there are too few, or no spread
 */
export function shareTrend(groups) {
  const share = shareOf(groups)
  const all = sumOf(groups, "n")
  if (!(all * Math.min(share, 1 - share) >= LEAST_EXPECTED)) return null
  const first = groups.reduce((sum, { n, x }) => sum + n * x, 0) / all
  const spread = groups.reduce((sum, { n, x }) => sum + n * (x - first) ** 2, 0)
  if (!(spread > 0)) return null
  const both = groups.reduce((sum, { n, count, x }) => sum + (x - first) * (count - n * share), 0)
  const xs = groups.map(({ x }) => x)
  const span = Math.max(...xs) - Math.min(...xs)
  return { p: chiSquaredTail(both ** 2 / (share * (1 - share) * spread), 1), change: (both / spread) * span }
}

const sumOf = (groups, key) => groups.reduce((sum, group) => sum + group[key], 0)
const shareOf = (groups) => sumOf(groups, "count") / sumOf(groups, "n")
