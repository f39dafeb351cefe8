/** Quantiles of plain numbers. Pure. */

/**
 * Quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, the default of R, NumPy
 * and d3).
 * @param {ArrayLike<number>} values in any order; they stay as they are
 * @param {number} share from 0 to 1
 * @returns {number | null} null where there is no value
 */
export function quantile(values, share) {
  const sorted = new Float64Array(values).sort()
  if (sorted.length === 0) return null
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below)
}

/** @param {ArrayLike<number>} values @returns {number | null} */
export function median(values) {
  return quantile(values, 0.5)
}
