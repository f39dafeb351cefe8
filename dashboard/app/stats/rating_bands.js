/** Ratings along an amount of a book: its pages, its age, its readers. Pure. */

import { meanInterval } from "./intervals.js"
import { quantile } from "./quantiles.js"
import { slopeOf } from "./slope.js"

/** A mean of fewer ratings says too little to be drawn. */
export const LEAST_FOR_MEAN = 5

/**
 * @typedef {object} Band
 * @property {number} from least amount @property {number | null} to greatest, null for the last band
 * @property {number} n ratings @property {number | null} mean with `half` the width of its 95% t interval; null below
 *   `LEAST_FOR_MEAN` ratings @property {number | null} half
 * @property {number | null} trend the line at the middle of its books
 * @typedef {object} Along
 * @property {number} n @property {Band[]} bands all of them, also those without a book
 * @property {Uint8Array} places for each row its place in `bands`
 * @property {{slope: number, half: number, reach: number} | null} trend in stars per step of the scale; `reach`: stars
 *   between the amounts that a tenth of the books lie below and above
 *
 * @param {ArrayLike<number>} rows books with a rating and the amount @param {Float64Array} stars
 * @param {{amount: (row: number) => number, edges: number[], scale: (amount: number) => number}} along `edges`: least
 *   amounts of the bands, rising, whole numbers; `scale`: the amount as the line takes it, such as its logarithm
 * @returns {Along}
 */
export function ratingsAlong(rows, stars, { amount, edges, scale }) {
  const xs = Float64Array.from(rows, (row) => scale(amount(row)))
  const ys = Float64Array.from(rows, (row) => stars[row])
  const bandOf = Uint8Array.from(rows, (row) => placeIn(edges, amount(row)))
  const line = slopeOf(xs, ys)
  const sums = edges.map(() => ({ n: 0, sum: 0, squares: 0, x: 0 }))
  bandOf.forEach((band, at) => {
    const own = sums[band]
    own.n += 1
    own.sum += ys[at]
    own.squares += ys[at] ** 2
    own.x += xs[at]
  })
  return {
    n: xs.length,
    bands: sums.map((own, at) => ({ from: edges[at], to: at + 1 < edges.length ? edges[at + 1] - 1 : null, ...numbersOf(own, line) })),
    places: bandOf,
    trend: line && { slope: line.slope, half: line.half, reach: line.slope * (quantile(xs, 0.9) - quantile(xs, 0.1)) },
  }
}

function placeIn(edges, amount) {
  let place = 0
  while (place + 1 < edges.length && amount >= edges[place + 1]) place += 1
  return place
}

function numbersOf(sums, line) {
  const { mean, half } = sums.n < LEAST_FOR_MEAN ? { mean: null, half: null } : meanInterval(sums)
  return { n: sums.n, mean, half, trend: line && sums.n > 0 ? line.at(sums.x / sums.n) : null }
}
