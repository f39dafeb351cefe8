/** Amounts per day over the days before. Pure. */

/**
 * At a day the amount of the `window` days that end with it, over their number. The first value stands at the end of
 * the first whole window; between values there are as few days as keeps them under `most`.
 * @param {ArrayLike<number>} days rising, since 1970 @param {ArrayLike<number>} amounts one for each
 * @param {{to: number, window: number, most?: number}} options `to`: the last day
 * @returns {[number, number][]} `[day, amount per day]`; none where the days are fewer than a window
 */
export function rollingRate(days, amounts, { to, window, most = 400 }) {
  const first = days[0] + window - 1
  if (!(first <= to)) return []
  const step = Math.max(1, Math.ceil((to - first) / most))
  const rates = []
  let [begin, end, sum] = [0, 0, 0]
  for (let day = to - Math.floor((to - first) / step) * step; day <= to; day += step) {
    for (; end < days.length && days[end] <= day; end += 1) sum += amounts[end]
    for (; begin < end && days[begin] <= day - window; begin += 1) sum -= amounts[begin]
    rates.push([day, sum / window])
  }
  return rates
}
