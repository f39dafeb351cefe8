/** The mean rating, and how far it is from that of others. Pure. */

import { meanInterval } from "./intervals.js"

/**
 * @param {import("../columns.js").Columns} columns @param {Iterable<number>} rows those not finished do not count
 * @returns {{rated: ReturnType<typeof meanInterval>, apart: ReturnType<typeof meanInterval>, unrated: number}} `apart`:
 *   rating - average of other readers, where both are known
 */
export function ratingMeans({ isRead, stars, average }, rows) {
  const [rated, apart] = [emptySums(), emptySums()]
  let unrated = 0
  for (const row of rows) {
    if (isRead[row] === 0) continue
    if (Number.isNaN(stars[row])) unrated += 1
    else add(rated, stars[row])
    if (!Number.isNaN(stars[row] - average[row])) add(apart, stars[row] - average[row])
  }
  return { rated: meanInterval(rated), apart: meanInterval(apart), unrated }
}

const emptySums = () => ({ n: 0, sum: 0, squares: 0 })

function add(sums, value) {
  sums.n += 1
  sums.sum += value
  sums.squares += value ** 2
}
