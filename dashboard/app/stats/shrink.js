/** Means of groups drawn together: small groups say little, so they are believed little. Pure. */

import { Z_95 } from "./normal.js"

/**
 * @typedef {{key: any, n: number, mean: number, variance: number}} Group `n`: values, 1 or more; `variance` of them
 *   with n - 1, anything for a single one
 * @typedef {{key: any, n: number, mean: number, shrunk: number, low: number, high: number}} Shrunk ends of a 95% interval
 */

/**
 * Normal-normal model (empirical Bayes: Efron and Morris 1973): the true mean of a group is normal around the mean of
 * all groups with the variance `tau2`, a group's mean is normal around its true one with the variance v = s² / n.
 *
 * - s² is pooled over the groups, each with weight n - 1: a few values that happen to be alike are not certain.
 * - tau2 by DerSimonian and Laird 1986: w = 1 / v, Q = Σ w (mean - Σ w mean / Σ w)²,
 *   tau2 = max(0, (Q - (k - 1)) / (Σ w - Σ w² / Σ w)).
 * - The mean of all: centre = Σ w* mean / Σ w*, w* = 1 / (v + tau2), its variance 1 / Σ w*.
 * - A group's: B = v / (v + tau2), shrunk = B centre + (1 - B) mean, its variance (1 - B) v + B² / Σ w*
 *   (Morris 1983, equation 1.17 without its correction for tau2 being an estimate).
 *
 * @param {Group[]} groups
 * @returns {Shrunk[] & {tau2: number, centre: number | null}} in the order given; `tau2` and `centre` are properties of
 *   the list. Where no group has two values, or no values differ, nothing says how sure a mean is: then all is as given.
 */
export function shrink(groups) {
  const s2 = pooledVariance(groups)
  if (!(s2 > 0)) return Object.assign(groups.map(asGiven), { tau2: 0, centre: groups.length ? plainMean(groups) : null })
  const variances = groups.map(({ n }) => s2 / n)
  const tau2 = betweenVariance(groups, variances)
  const weights = variances.map((v) => 1 / (v + tau2))
  const centre = weightedMean(groups, weights)
  const uncertainty = 1 / sum(weights)
  const rows = groups.map(({ key, n, mean }, at) => {
    const pull = variances[at] / (variances[at] + tau2)
    const shrunk = pull * centre + (1 - pull) * mean
    const half = Z_95 * Math.sqrt((1 - pull) * variances[at] + pull ** 2 * uncertainty)
    return { key, n, mean, shrunk, low: shrunk - half, high: shrunk + half }
  })
  return Object.assign(rows, { tau2, centre })
}

const sum = (values) => values.reduce((total, value) => total + value, 0)

const asGiven = ({ key, n, mean }) => ({ key, n, mean, shrunk: mean, low: mean, high: mean })

const plainMean = (groups) => weightedMean(groups, groups.map(({ n }) => n))

function weightedMean(groups, weights) {
  return sum(groups.map(({ mean }, at) => weights[at] * mean)) / sum(weights)
}

function pooledVariance(groups) {
  const several = groups.filter(({ n }) => n > 1)
  const degrees = sum(several.map(({ n }) => n - 1))
  return degrees > 0 ? sum(several.map(({ n, variance }) => (n - 1) * variance)) / degrees : 0
}

function betweenVariance(groups, variances) {
  const weights = variances.map((v) => 1 / v)
  const centre = weightedMean(groups, weights)
  const total = sum(weights)
  const q = sum(groups.map(({ mean }, at) => weights[at] * (mean - centre) ** 2))
  const scale = total - sum(weights.map((weight) => weight ** 2)) / total
  return scale > 0 ? Math.max(0, (q - (groups.length - 1)) / scale) : 0
}
