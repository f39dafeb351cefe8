import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { buildColumns } from "../../dashboard/app/columns.js"
import { expectedStars } from "../../dashboard/app/stats/crowd.js"
import { chiSquaredTail, logGamma, tQuantile, tTails } from "../../dashboard/app/stats/distributions.js"
import { meanInterval } from "../../dashboard/app/stats/intervals.js"
import { median, quantile } from "../../dashboard/app/stats/quantiles.js"
import { season } from "../../dashboard/app/stats/season.js"
import { METRES_PER_PAGE, lowerThing, stackHeight } from "../../dashboard/app/stats/stack.js"
import { lastTwelveMonths, thisDay } from "../../dashboard/app/stats/this_day.js"
import { makeBook, makeDocument } from "./support/library.mjs"

const near = (value, expected, within = 5e-4) => assert.ok(Math.abs(value - expected) <= within, `${value} is not ${expected}`)

test("quantiles of t are those of the printed tables", () => {
  for (const [degrees, value] of [[1, 12.706], [2, 4.303], [3, 3.182], [5, 2.571], [10, 2.228], [30, 2.042], [120, 1.98]]) {
    near(tQuantile(0.95, degrees), value)
  }
  near(tQuantile(0.99, 4), 4.604)
  near(tTails(2.776, 4), 0.05)
})

test("tails of chi-squared are those of the printed tables", () => {
  for (const [degrees, value, tail] of [[1, 3.841, 0.05], [1, 6.635, 0.01], [5, 11.07, 0.05], [11, 19.675, 0.05], [11, 24.725, 0.01], [11, 4.575, 0.95]]) {
    near(chiSquaredTail(value, degrees), tail, 1e-4)
  }
  assert.equal(chiSquaredTail(0, 11), 1)
})

test("the gamma function meets the factorials", () => {
  near(logGamma(5), Math.log(24), 1e-10)
  near(logGamma(0.5), Math.log(Math.sqrt(Math.PI)), 1e-10)
})

test("a mean has a t interval", () => {
  // 3, 4, 5: mean 4, standard deviation 1, so 4.303 / √3
  const { n, mean, half } = meanInterval({ n: 3, sum: 12, squares: 50 })
  assert.deepEqual([n, mean], [3, 4])
  near(half, 2.4841)
})

test("one value has a mean but no interval, and none has neither", () => {
  assert.deepEqual(meanInterval({ n: 1, sum: 4, squares: 16 }), { n: 1, mean: 4, half: null })
  assert.equal(meanInterval({ n: 0, sum: 0, squares: 0 }), null)
})

test("equal values have an interval of no width, also after rounding", () => {
  assert.equal(meanInterval({ n: 3, sum: 0.1 * 3, squares: 0.1 ** 2 * 3 }).half < 1e-8, true)
})

test("quantiles lie between the values", () => {
  assert.equal(median([3, 1, 2]), 2)
  assert.equal(median([4, 1, 2, 3]), 2.5)
  assert.equal(quantile([1, 2, 3, 4], 0.25), 1.75)
  assert.equal(quantile([10], 0.9), 10)
  assert.equal(median([]), null)
})

test("a stack of books stands as high as its leaves", () => {
  near(METRES_PER_PAGE * 1000, (80 * 1.8) / 1000 / 2, 1e-9) // 80 g/m² of bulk 1.8, two pages a leaf, in mm
  near(stackHeight(250_000), 18, 1e-9)
})

test("a height is compared with the tallest thing below it", () => {
  assert.equal(lowerThing(0.4), null)
  assert.equal(lowerThing(2.1), "door")
  assert.equal(lowerThing(18.6), "tall_house")
  assert.equal(lowerThing(5000), "burj")
})

test("a book of average 3 is spread over the stars like four throws of a coin", () => {
  assert.deepEqual(expectedStars([3]).map((share) => share * 16), [0, 1, 4, 6, 4, 1])
  assert.deepEqual(expectedStars([5, 1]), [0, 1, 0, 0, 0, 1])
  near(expectedStars([4.2, 3.7, 2.9]).reduce((a, b) => a + b), 3, 1e-9)
  const mean = expectedStars([4.2]).reduce((sum, share, stars) => sum + share * stars, 0)
  near(mean, 4.2, 1e-9)
})

function columnsOf(...dates) {
  return buildColumns(makeDocument(dates.map((date) => makeBook(typeof date === "string" ? { date_read: date } : date))))
}
const rowsOf = (columns) => columns.books.map((_, row) => row)
const on = (year, month, day) => new Date(year, month - 1, day, 12)

test("this year is set against the same day of the year before", () => {
  const columns = columnsOf("2025-03-10", "2025-03-11", "2025-11-01", "2026-01-05", "2026-03-10", "2024-01-01")
  assert.deepEqual(thisDay(columns, rowsOf(columns), on(2026, 3, 10)), { year: 2026, books: 2, before: 1 })
  assert.deepEqual(thisDay(columns, rowsOf(columns), on(2026, 3, 11)), { year: 2026, books: 2, before: 2 })
})

test("the leap day is set against the last of February", () => {
  const columns = columnsOf("2023-02-28", "2023-03-01", "2024-02-29")
  assert.equal(thisDay(columns, rowsOf(columns), on(2024, 2, 29)).before, 1)
})

test("there is no comparison with a year that has no book or too many dates of unknown day", () => {
  const alone = columnsOf("2026-01-05")
  assert.equal(thisDay(alone, rowsOf(alone), on(2026, 5, 1)).before, null)
  const vague = columnsOf("2025-03-10", { date_read: "2025-01-01", date_read_precision: "year" }, "2026-01-05")
  assert.equal(thisDay(vague, rowsOf(vague), on(2026, 5, 1)).before, null)
})

test("the pace counts the last 365 days, and no year without a month", () => {
  const columns = columnsOf(
    "2026-05-01",
    "2025-05-02",
    "2025-05-01",
    { date_read: "2025-06-01", date_read_precision: "month" },
    { date_read: "2026-01-01", date_read_precision: "year" },
  )
  assert.equal(lastTwelveMonths(columns, rowsOf(columns), on(2026, 5, 1)), 3)
})

test("the same number every month is no season", () => {
  const found = season(Array.from({ length: 12 }, () => 12), 2021, on(2022, 3, 1))
  assert.ok(found.p > 0.99)
  near(found.months[0].ratio, 12 / ((144 * 31) / 365), 1e-9)
  assert.deepEqual([found.books, found.years], [144, 1])
})

test("one month a year for years is a season", () => {
  const byMonth = Array.from({ length: 48 }, (_, at) => (at % 12 === 6 ? 9 : 1))
  const found = season(byMonth, 2018, on(2023, 1, 1))
  assert.ok(found.p < 1e-6)
  assert.equal(found.months.toSorted((a, b) => b.ratio - a.ratio)[0].index, 6)
})

test("a single heavy month is not a season", () => {
  const calm = Array.from({ length: 60 }, () => 4)
  const heavy = calm.with(30, 40)
  const found = season(heavy, 2016, on(2021, 1, 1))
  assert.ok(found.p > 0.05, String(found.p))
})

test("days to come are not counted against a month", () => {
  const byMonth = [10, 10, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  const found = season(byMonth, 2022, on(2022, 3, 16)) // 31, 28 and 16 days
  near(found.months[2].expected, (25 * 16) / 75, 1e-9)
  assert.equal(found.months[3].expected, 0)
})

test("no book, no season", () => {
  assert.equal(season(new Int32Array(12), 2021, on(2022, 1, 1)), null)
  assert.equal(season([], 0, on(2022, 1, 1)), null)
})
