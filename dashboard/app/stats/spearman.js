/** Whether one amount goes up with another. Pure. */

import { tTails } from "./distributions.js"

/**
 * Spearman's rank correlation with mean ranks for ties, and its p by t with n - 2 degrees of freedom (Kendall and
 * Stuart 1973, section 31.19).
 * @param {ArrayLike<number>} xs @param {ArrayLike<number>} ys as many
 * @returns {{rho: number, p: number, n: number}} rho 0 and p 1 where nothing can be said
 */
export function spearman(xs, ys) {
  const n = xs.length
  if (n < 3) return { rho: 0, p: 1, n }
  const [a, b] = [ranks(xs), ranks(ys)]
  const mean = (n + 1) / 2
  let [both, one, other] = [0, 0, 0]
  for (let at = 0; at < n; at += 1) {
    both += (a[at] - mean) * (b[at] - mean)
    one += (a[at] - mean) ** 2
    other += (b[at] - mean) ** 2
  }
  if (one === 0 || other === 0) return { rho: 0, p: 1, n }
  const rho = both / Math.sqrt(one * other)
  const rest = 1 - rho * rho
  return { rho, p: rest < 1e-15 ? 0 : tTails(Math.abs(rho) * Math.sqrt((n - 2) / rest), n - 2), n }
}

/** Of equal values each has the mean of their places. */
function ranks(values) {
  const sorted = Float64Array.from(values).sort()
  const rankOf = new Map()
  for (let from = 0; from < sorted.length; ) {
    let to = from
    while (to + 1 < sorted.length && sorted[to + 1] === sorted[from]) to += 1
    rankOf.set(sorted[from], (from + to) / 2 + 1)
    from = to + 1
  }
  return Float64Array.from(values, (value) => rankOf.get(value))
}
