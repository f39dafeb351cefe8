import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { ratingsAlong } from "../../dashboard/app/stats/rating_bands.js"
import { ratingMeans } from "../../dashboard/app/stats/rating_means.js"
import { runningMeans } from "../../dashboard/app/stats/running.js"
import { slopeOf } from "../../dashboard/app/stats/slope.js"
import { shareTrend, unevenness } from "../../dashboard/app/stats/uneven.js"

const near = (value, expected, error = 5e-6) => assert.ok(Math.abs(value - expected) < error, `${value} is not ${expected}`)

test("a slope and its interval are those worked by hand", () => {
  const line = slopeOf([1, 2, 3, 4], [2, 4, 5, 8])
  near(line.slope, 1.9) // 9.5 / 5
  near(line.half, 4.302653 * Math.sqrt(0.35 / 5)) // rest 18.75 - 1.9 * 9.5 = 0.7, two degrees of freedom
  near(line.at(2.5), 4.75)
})

test("no line goes through too few values, or through one amount", () => {
  assert.equal(slopeOf([1, 2], [1, 2]), null)
  assert.equal(slopeOf([3, 3, 3], [1, 2, 4]), null)
  assert.equal(slopeOf([], []), null)
})

test("a running mean has a value at each whole window", () => {
  const means = runningMeans([1, 2, 3, 4, 6], 3)
  assert.deepEqual(means.map(({ at }) => at), [2, 3, 4])
  near(means[2].mean, 13 / 3)
  near(means[0].half, 4.302653 / Math.sqrt(3)) // standard deviation 1
  assert.deepEqual(runningMeans([1, 2], 3), [])
})

test("ratings fall into their bands, with means where there are enough", () => {
  const amounts = [10, 99, 100, 120, 130, 150, 199, 500]
  const stars = Float64Array.of(1, 2, 3, 3, 4, 5, 5, 4)
  const { n, bands, places, trend } = ratingsAlong([...amounts.keys()], stars, { amount: (row) => amounts[row], edges: [0, 100, 200], scale: Math.log10 })
  assert.equal(n, 8)
  assert.deepEqual(bands.map(({ from, to, n: books }) => [from, to, books]), [[0, 99, 2], [100, 199, 5], [200, null, 1]])
  assert.deepEqual([...places], [0, 0, 1, 1, 1, 1, 1, 2])
  assert.deepEqual([bands[0].mean, bands[1].mean, bands[2].mean], [null, 4, null], "two ratings and one are too few")
  near(bands[1].half, 2.776445 * Math.sqrt(1 / 5)) // standard deviation 1, four degrees of freedom
  assert.ok(trend.slope > 0 && trend.reach > 0 && bands[2].trend > bands[0].trend)
})

test("shares are uneven as chi-squared has it", () => {
  near(unevenness([{ n: 100, count: 30 }, { n: 100, count: 50 }]), 0.003892, 1e-6) // 8.333, one degree of freedom
  assert.ok(unevenness([{ n: 100, count: 30 }, { n: 100, count: 31 }]) > 0.8)
})

test("neighbours with too little are put together, and nothing is said of too few", () => {
  const small = [{ n: 4, count: 1 }, { n: 96, count: 29 }, { n: 60, count: 30 }, { n: 40, count: 20 }]
  assert.ok(unevenness(small) < 0.05)
  assert.equal(unevenness([{ n: 9, count: 1 }, { n: 9, count: 0 }]), null)
  assert.equal(unevenness([{ n: 90, count: 0 }, { n: 90, count: 0 }]), null)
  assert.equal(unevenness([]), null)
})

test("a share that rises from group to group has a trend", () => {
  const trend = shareTrend([10, 20, 30].map((count, x) => ({ x, n: 100, count })))
  near(trend.p, 0.000407, 1e-6) // 20² / (0.2 * 0.8 * 200) = 12.5
  near(trend.change, 0.2)
  assert.equal(shareTrend([{ x: 1, n: 50, count: 20 }]), null, "one group has no trend")
  assert.equal(shareTrend([]), null)
})

test("the mean rating counts finished books, and the difference those with an average", () => {
  const columns = { isRead: [1, 1, 1, 1, 0], stars: [5, 3, NaN, 4, 1], average: [4, NaN, 4, 4.5, 4] }
  const { rated, apart, unrated } = ratingMeans(columns, [0, 1, 2, 3, 4])
  assert.deepEqual([rated.n, rated.mean, unrated], [3, 4, 1])
  assert.deepEqual([apart.n, apart.mean], [2, 0.25])
  assert.deepEqual(ratingMeans(columns, [4]), { rated: null, apart: null, unrated: 0 })
})
