// Statistics of the genres against values worked by hand.

import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { breadthBand, breadthDifference, effectiveNumber } from "../../dashboard/app/stats/breadth.js"
import { liftOf, pairsOf } from "../../dashboard/app/stats/genre_pairs.js"
import { placesIn, windowCounts } from "../../dashboard/app/stats/genre_ranks.js"
import { moveOf, shareByYear, sharesByYear } from "../../dashboard/app/stats/genre_shares.js"
import { Z_95 } from "../../dashboard/app/stats/normal.js"
import { shrink } from "../../dashboard/app/stats/shrink.js"
import { differenceOfMeans, sampleOf } from "../../dashboard/app/stats/welch.js"
import { shareDifference } from "../../dashboard/app/stats/two_shares.js"

const near = (value, expected, slack = 1e-4) => assert.ok(Math.abs(value - expected) < slack, `${value} is not ${expected}`)
const repeat = (value, times) => Array(times).fill(value)

test("two groups are drawn together by what is known of them", () => {
  const rows = shrink([{ key: "a", n: 4, mean: 5, variance: 1 }, { key: "b", n: 4, mean: 3, variance: 1 }])
  near(rows.tau2, 1.75)
  near(rows.centre, 4)
  near(rows[0].shrunk, 4.875)
  near(rows[0].high - rows[0].shrunk, 0.948881)
  near(rows[1].shrunk, 3.125)
  assert.deepEqual(rows.map(({ key, n, mean }) => [key, n, mean]), [["a", 4, 5], ["b", 4, 3]])
})

test("groups that differ no more than chance are all at the middle", () => {
  const rows = shrink([{ key: 1, n: 4, mean: 3.1, variance: 1 }, { key: 2, n: 4, mean: 2.9, variance: 1 }])
  assert.equal(rows.tau2, 0)
  near(rows[0].shrunk, 3)
  near(rows[0].high - 3, 1.96 / Math.sqrt(8))
})

test("intervals of means and of lifts reach as far as 95% of a normal distribution", () => {
  const [row] = shrink([{ key: 1, n: 4, mean: 3.1, variance: 1 }, { key: 2, n: 4, mean: 2.9, variance: 1 }])
  near((row.high - row.shrunk) * Math.sqrt(8), 1.959964, 1e-6)
  const { low, high, error } = liftOf({ both: 20, one: 40, other: 50, books: 200 })
  near(Math.log(high / low) / 2 / error, 1.959964, 1e-6)
  near(Z_95, 1.959964, 1e-6)
})

test("a group of one book is drawn further than a large one, and its own spread does not matter", () => {
  const rows = shrink([{ key: 1, n: 1, mean: 5, variance: NaN }, { key: 2, n: 40, mean: 5, variance: 1 }, { key: 3, n: 40, mean: 3, variance: 1 }])
  assert.ok(rows[0].shrunk < rows[1].shrunk)
  assert.ok(rows[0].high - rows[0].low > rows[1].high - rows[1].low)
})

test("where nothing spreads, means stay as they are", () => {
  assert.deepEqual([...shrink([{ key: 1, n: 1, mean: 4, variance: NaN }])], [{ key: 1, n: 1, mean: 4, shrunk: 4, low: 4, high: 4 }])
  assert.deepEqual([...shrink([])], [])
  assert.equal(shrink([]).centre, null)
})

test("the difference of two shares has Newcombe's interval", () => {
  const { difference, low, high } = shareDifference({ count: 20, n: 40 }, { count: 10, n: 40 })
  near(difference, 0.25)
  near(low, 0.037889)
  near(high, 0.433296)
})

test("shares by year weigh books of three years 1-2-1", () => {
  const years = sharesByYear([[2, 0], [1, 1], [0, 4]], 2020)
  assert.deepEqual(years.map(({ year, books }) => [year, books]), [[2020, 2], [2021, 2], [2022, 4]])
  near(years[0].shares[0], 5 / 6)
  near(years[1].shares[0], 0.4)
  near(years[2].shares[0], 0.1)
  for (const { shares } of years) near(shares[0] + shares[1], 1)
})

test("a year without a book in reach has no shares", () => {
  assert.deepEqual(sharesByYear([[1], [0], [0], [0], [1]], 2000).map(({ year }) => year), [2000, 2001, 2003, 2004])
  assert.deepEqual(sharesByYear([], 0), [])
})

test("the band of one share is as wide as the books that its weights are worth", () => {
  const [, middle] = shareByYear([1, 2, 1], [4, 4, 4], 2000)
  near(middle.share, 6 / 16)
  const worth = 16 ** 2 / (4 + 16 + 4)
  const half = (1.959964 / (1 + 3.841459 / worth)) * Math.sqrt((0.375 * 0.625) / worth + 3.841459 / (4 * worth ** 2))
  near((middle.high - middle.low) / 2, half)
  assert.deepEqual([middle.part, middle.whole], [2, 4])
})

test("a move is told only when it is large, clear, and of books enough", () => {
  const even = [0, 1, 0, 1, 0, 1]
  assert.deepEqual(moveOf([...repeat(0, 30), ...repeat(2, 30), ...repeat(1, 30)]), { from: 0, to: 1 })
  assert.deepEqual(moveOf([...repeat(0, 29), ...repeat(2, 29), ...repeat(1, 29)]), { from: null, to: null })
  assert.deepEqual(moveOf(Array(30).fill(even).flat()), { from: null, to: null })
  // 15 of 30 against 18 of 30: 10 points, but chance
  assert.deepEqual(moveOf([...repeat(0, 15), ...repeat(1, 15), ...repeat(2, 30), ...repeat(0, 12), ...repeat(1, 18)]), { from: null, to: null })
})

test("the effective number counts equally common kinds", () => {
  near(effectiveNumber([1, 1, 1, 1]), 4)
  near(effectiveNumber([5, 0]), 1)
  near(effectiveNumber([2, 1, 1]), 2 ** 1.5)
  assert.equal(effectiveNumber([0, 0]), 0)
})

test("the band of breadth holds its value, is the same each time and narrows with books", () => {
  const few = breadthBand([4, 3, 2, 1])
  const many = breadthBand([400, 300, 200, 100])
  assert.deepEqual(breadthBand([4, 3, 2, 1]), few)
  assert.ok(few.low < few.value && few.value < few.high)
  assert.ok(many.high - many.low < (few.high - few.low) / 4)
  near(many.value, few.value)
  assert.equal(breadthBand([0, 0]), null)
  assert.deepEqual(breadthBand([9, 0]), { value: 1, low: 1, high: 1 })
})

test("the spread of the drawn breadth is that of the delta method where books are many", () => {
  const shares = [0.4, 0.3, 0.2, 0.1]
  const n = 2000
  const entropy = -shares.reduce((sum, p) => sum + p * Math.log(p), 0)
  const variance = (shares.reduce((sum, p) => sum + p * Math.log(p) ** 2, 0) - entropy ** 2) / n
  const { low, high } = breadthBand(shares.map((p) => p * n))
  near((high - low) / 2, 1.96 * Math.exp(entropy) * Math.sqrt(variance), 0.012)
})

test("a clear widening is told apart from none", () => {
  assert.ok(breadthDifference([60, 0, 0, 0], [15, 15, 15, 15]).low > 2)
  const same = breadthDifference([15, 15, 15, 15], [15, 15, 15, 15])
  assert.ok(same.low < 0 && same.high > 0)
})

test("lift is what is seen over what chance brings, with its interval", () => {
  const { expected, lift, low, high, isClear } = liftOf({ both: 10, one: 20, other: 25, books: 100 })
  near(expected, 5)
  near(lift, 2)
  near(low, 1.35141)
  near(high, 2.95988)
  assert.equal(isClear, true)
})

test("few books together, and few expected, claim nothing", () => {
  assert.equal(liftOf({ both: 4, one: 5, other: 5, books: 100 }).isKnown, false)
  const never = liftOf({ both: 0, one: 40, other: 50, books: 100 })
  assert.deepEqual([never.isKnown, never.isClear, never.lift], [true, true, 0])
  assert.equal(liftOf({ both: 0, one: 0, other: 0, books: 0 }).isKnown, false)
})

test("pairs are counted once a book, whatever the order of its genres", () => {
  const genres = { start: Int32Array.from([0, 2, 4, 5, 5]), ids: Int32Array.from([0, 1, 1, 0, 1]) }
  const { books, counts, pairs } = pairsOf(genres, [0, 1, 2, 3], [1, 0])
  assert.equal(books, 3)
  assert.deepEqual(counts, [3, 2])
  assert.deepEqual(pairs.map(({ a, b, both }) => [a, b, both]), [[0, 1, 2]])
})

test("windows add whole years up", () => {
  assert.deepEqual(windowCounts([[1, 0], [2, 1], [0, 4], [1, 1]], 3), [[3, 5], [3, 6]])
  assert.deepEqual(windowCounts([[1]], 3), [])
})

test("as many books share a place, none has none, and equals keep their lanes", () => {
  const [first, second] = placesIn([[3, 3, 1], [1, 3, 0]])
  assert.deepEqual(first.map(({ place, lane }) => [place, lane]), [[1, 0], [1, 1], [3, 2]])
  assert.deepEqual(second.map(({ place, lane }) => [place, lane]), [[2, 1], [1, 0], [null, null]])
  const [, tied] = placesIn([[1, 2], [2, 2]])
  assert.deepEqual(tied.map(({ place, lane }) => [place, lane]), [[1, 1], [1, 0]])
})

test("Welch's interval of two means", () => {
  const { difference, low } = differenceOfMeans({ n: 2, mean: 3, variance: 2 }, { n: 2, mean: 1, variance: 2 })
  near(difference, 2)
  near(difference - low, 6.08487)
  assert.equal(differenceOfMeans({ n: 1, mean: 3, variance: 0 }, { n: 5, mean: 1, variance: 2 }), null)
  assert.deepEqual(sampleOf([1, 3]), { n: 2, mean: 2, variance: 2 })
  assert.equal(sampleOf([]), null)
})
