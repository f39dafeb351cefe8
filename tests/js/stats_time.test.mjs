import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { buildColumns } from "../../dashboard/app/columns.js"
import { createEngine } from "../../dashboard/app/engine.js"
import { EMPTY } from "../../dashboard/app/filters.js"
import { dayOf, finishesByDay, finishesByMonth, knownUntil, openEnd, surelyWithout, weekdayOf } from "../../dashboard/app/stats/finishes.js"
import { cutAtMonths, gapsOf, isEveryYear, slumpsOf } from "../../dashboard/app/stats/gaps.js"
import { logRank } from "../../dashboard/app/stats/log_rank.js"
import { poissonInterval } from "../../dashboard/app/stats/poisson.js"
import { LAST_PLACE, booksBy, endOfMonth, placeOf, runnersOf, yearEnd } from "../../dashboard/app/stats/race.js"
import { recentReading } from "../../dashboard/app/stats/recent.js"
import { rollingRate } from "../../dashboard/app/stats/rolling.js"
import { monthIntervals, season } from "../../dashboard/app/stats/season.js"
import { spearman } from "../../dashboard/app/stats/spearman.js"
import { weekdaysOf } from "../../dashboard/app/stats/weekdays.js"
import { wilson } from "../../dashboard/app/stats/wilson.js"
import { yearsOf } from "../../dashboard/app/stats/yearly.js"
import { makeBook, makeDocument } from "./support/library.mjs"

const near = (value, wanted, slack = 1e-3) => assert.ok(Math.abs(value - wanted) <= slack, `${value} is not ${wanted}`)
const day = (text) => Date.parse(text) / 86_400_000
const on = (text) => new Date(`${text}T12:00:00`)
const columnsOf = (books) => buildColumns(makeDocument(books.map((book) => makeBook(book))))
const select = (books, filters = EMPTY) => createEngine(columnsOf(books)).apply(filters)
const dated = (...dates) => dates.map((date_read) => ({ date_read }))

test("the interval of a count is that of the tables of Garwood", () => {
  const [low, high] = poissonInterval(10)
  near(low, 4.795)
  near(high, 18.39, 5e-3)
  assert.equal(poissonInterval(0)[0], 0)
  near(poissonInterval(0)[1], 3.689)
})

test("the interval of a share is Wilson's", () => {
  const { share, low, high } = wilson(2, 10)
  assert.equal(share, 0.2)
  near(low, 0.0567)
  near(high, 0.5098)
  assert.equal(wilson(0, 5).low, 0)
  near(wilson(5, 5).high, 1, 1e-9)
})

test("the intervals of months hold their ratios and open with the dispersion", () => {
  const found = season(Array.from({ length: 36 }, (_, at) => (at % 12 === 6 ? 12 : 4)), 2020, on("2023-01-01"))
  assert.equal(found.dispersion, 1)
  monthIntervals(found).forEach(([low, high], at) => assert.ok(low < found.months[at].ratio && found.months[at].ratio < high))
  const wide = monthIntervals({ ...found, dispersion: 4 })
  assert.ok(wide[6][0] < monthIntervals(found)[6][0] && wide[6][1] > monthIntervals(found)[6][1])
  assert.equal(monthIntervals({ ...found, months: [{ books: 0, expected: 0 }] })[0], null)
})

test("ranks that agree correlate fully, ties share their rank", () => {
  assert.equal(spearman([1, 2, 3, 4], [10, 20, 30, 40]).rho, 1)
  assert.equal(spearman([1, 2, 3, 4], [9, 7, 5, 1]).rho, -1)
  near(spearman([1, 2, 3, 4, 5], [2, 2, 1, 4, 5]).rho, 6.5 / Math.sqrt(10 * 9.5), 1e-9)
  near(spearman([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]).p, 0.1041, 1e-3)
  assert.deepEqual(spearman([1, 2, 3], [7, 7, 7]), { rho: 0, p: 1, n: 3 })
})

test("the log-rank test by hand: two groups of three that do not overlap", () => {
  const early = { times: [1, 2, 3], events: [true, true, true] }
  const late = { times: [4, 5, 6], events: [true, true, true] }
  const { observed, expected, p } = logRank(early, late)
  assert.equal(observed, 3)
  near(expected, 3 / 6 + 2 / 5 + 1 / 4)
  const variance = 1 / 4 + (2 / 5) * (3 / 5) + (1 / 4) * (3 / 4)
  near((observed - expected) ** 2 / variance, 5.052, 1e-2)
  near(p, 0.0246, 1e-3)
  near(logRank(early, early).p, 1)
})

test("a wait that is not over is at risk but no event", () => {
  const { observed, expected } = logRank({ times: [5, 9], events: [true, false] }, { times: [7], events: [true] })
  assert.equal(observed, 1)
  near(expected, 2 / 3 + 1 / 2)
})

test("gaps are the days between finishes, the last one open until today", () => {
  const gaps = gapsOf([10, 10, 14], 20)
  assert.deepEqual(gaps.map(({ days, isOpen }) => [days, isOpen]), [[0, false], [4, false], [6, true]])
  assert.equal(gapsOf([10, 14], null).length, 1)
  assert.deepEqual(gapsOf([], 20), [])
})

test("of one month in every year a gap ends with the month, and stays open", () => {
  const days = ["2020-03-01", "2020-03-20", "2021-03-05"].map(day)
  assert.deepEqual(cutAtMonths(gapsOf(days, null)).map((gap) => [gap.days, gap.isOpen]), [[19, false], [11, true]])
  assert.deepEqual([{ months: { every: 2 } }, { months: { from: 1, to: 2 } }, { months: null }, undefined].map(isEveryYear), [true, false, false, false])
})

test("a slump is longer than 95% of the gaps and than two weeks", () => {
  const days = Array.from({ length: 40 }, (_, at) => 100 + at * 3)
  const { slumps, limit } = slumpsOf(gapsOf([...days, 260], null))
  assert.equal(limit, 14)
  assert.deepEqual(slumps.map((gap) => gap.days), [260 - 217])
  assert.deepEqual(slumpsOf(gapsOf([...days, 230], null)).slumps, [])
  assert.deepEqual(slumpsOf(gapsOf([...days, 260], null), () => false).slumps, [])
})

test("a break that ends on a 1 January is none: that day may stand for the year", () => {
  const days = Array.from({ length: 30 }, (_, at) => day("2019-06-01") + at)
  assert.equal(slumpsOf(gapsOf([...days, day("2020-01-01")], null)).slumps.length, 0)
  assert.equal(slumpsOf(gapsOf([...days, day("2020-01-02")], null)).slumps.length, 1)
})

test("a book of which only the month is known may lie in a gap of that month", () => {
  const columns = columnsOf([{ date_read: "2020-05-01", date_read_precision: "month" }])
  const isSure = surelyWithout(columns, [0])
  assert.equal(isSure({ from: day("2020-03-01"), to: day("2020-04-30") }), true)
  assert.equal(isSure({ from: day("2020-03-01"), to: day("2020-05-02") }), false)
})

test("the rolling rate is the amount of the window over its days", () => {
  const rates = rollingRate([0, 4, 5], [100, 50, 30], { to: 10, window: 5 })
  assert.deepEqual(rates.map(([at]) => at), [4, 5, 6, 7, 8, 9, 10])
  assert.deepEqual(rates.map(([, rate]) => rate), [30, 16, 16, 16, 16, 6, 0])
  assert.deepEqual(rollingRate([0], [100], { to: 3, window: 5 }), [])
  const long = rollingRate([0, 5000], [1, 1], { to: 5000, window: 90 })
  assert.ok(long.length <= 401)
  assert.equal(long.at(-1)[0], 5000)
})

test("weekdays begin with Monday", () => {
  assert.deepEqual(["2024-01-01", "2024-01-07", "1969-12-29"].map((text) => weekdayOf(day(text))), [0, 6, 0])
})

test("a weekday leads only beyond chance, and is suspicious where few of its days carry many books", () => {
  const even = Array.from({ length: 70 }, (_, at) => day("2024-01-01") + at)
  assert.deepEqual(weekdaysOf(even).leaders, [])
  const sundays = Array.from({ length: 20 }, (_, at) => day("2025-01-05") + at * 7)
  const clear = weekdaysOf([...even, ...sundays])
  assert.deepEqual([clear.leaders, clear.doubtful], [[6], []])
  const heaped = weekdaysOf([...even, ...Array(10).fill(day("2025-01-05")), ...Array(10).fill(day("2025-01-12"))])
  assert.deepEqual([heaped.leaders, heaped.doubtful, heaped.weekdays[6].most], [[6], [6], 10])
})

test("a weekday leads only clearly ahead of the second, two only clearly ahead of the third", () => {
  // 1.96 √(60 + 59) = 21.4 and 1.96 √(59 + 37) = 19.2 books
  const counted = (...counts) => counts.flatMap((books, weekday) => Array.from({ length: books }, (_, week) => day("2015-01-05") + week * 7 + weekday)).sort((a, b) => a - b)
  assert.deepEqual(weekdaysOf(counted(36, 36, 36, 37, 36, 60, 59)).leaders, [5, 6])
  assert.deepEqual(weekdaysOf(counted(36, 36, 36, 45, 36, 60, 59)).leaders, [], "a third is near")
  assert.deepEqual(weekdaysOf(counted(36, 36, 36, 37, 36, 37, 70)).leaders, [6])
})

test("finishes by month tell apart what is known of a date", () => {
  const books = [...dated("2020-03-05", "2020-03-09", null), { date_read: "2021-01-01", date_read_precision: "year" }]
  const found = finishesByMonth(select(books))
  assert.deepEqual([found.firstYear, [...found.byYear], found.months, found.yearOnly, found.undated], [2020, [2, 1], 2, 1, 1])
  assert.equal(found.byMonth[2], 2)
})

test("finishes by day are in time, later ones left out, and the others told", () => {
  const books = [...dated("2020-05-01", "2020-03-05", "2020-09-01"), { date_read: "2020-01-01", date_read_precision: "year" }]
  const { days, vague } = finishesByDay(select(books), [], day("2020-06-01"))
  assert.deepEqual([...days], [day("2020-03-05"), day("2020-05-01")])
  assert.deepEqual([...vague], [3])
})

test("after the last entry of an old file nothing is known", () => {
  const columns = columnsOf([{ date_read: "2020-05-01", date_added: "2020-06-01" }])
  const old = knownUntil(columns, on("2026-11-22"))
  assert.deepEqual([old.day, old.isNow], [day("2020-06-01"), false])
  assert.equal(old.date.getFullYear(), 2020)
  assert.equal(knownUntil(columns, on("2020-08-01")).isNow, true)
  assert.equal(knownUntil(columnsOf([{}]), on("2020-08-01")).day, dayOf(on("2020-08-01")))
})

test("what runs up to now ends where the filters of time do", () => {
  const end = knownUntil(columnsOf([]), on("2026-11-22"))
  assert.equal(openEnd(EMPTY, end), end.day)
  assert.equal(openEnd({ ...EMPTY, years: { from: 2026, to: null } }, end), end.day)
  assert.equal(openEnd({ ...EMPTY, years: { from: 2019, to: 2020 } }, end), null)
  assert.equal(openEnd({ ...EMPTY, months: { every: 1 } }, end), null)
})

test("days have the same place in every year", () => {
  assert.deepEqual([placeOf(0, 1), placeOf(1, 29), placeOf(2, 1), placeOf(11, 31)], [0, 59, 60, LAST_PLACE])
  assert.equal(endOfMonth(1), 59)
  const columns = columnsOf(dated("2023-03-01", "2024-03-01"))
  assert.deepEqual(runnersOf(columns, columns.inTime, on("2026-11-22")).map(({ places }) => places), [[60], [60]])
})

test("a book without a day stands at the end of its month or year, in this year not after today", () => {
  const vague = [
    { date_read: "2025-02-01", date_read_precision: "month" },
    { date_read: "2025-01-01", date_read_precision: "year" },
    { date_read: "2026-01-01", date_read_precision: "year" },
  ]
  const columns = columnsOf([...vague, ...dated("2026-12-24")])
  const [last, now] = runnersOf(columns, columns.inTime, on("2026-11-22"))
  assert.deepEqual(last.places, [59, 365])
  assert.deepEqual(now.places, [placeOf(10, 22)], "a finish to come is none")
  assert.deepEqual([last.isDrawn, last.isCompared], [false, false])
})

test("books by a day count that day", () => {
  const runner = { places: [3, 3, 10] }
  assert.deepEqual([2, 3, 9, 10, 365].map((place) => booksBy(runner, place)), [0, 2, 2, 3, 3])
})

test("the year may end where the last five years' ratios lead", () => {
  const year = (by, after) => ({ places: [...Array(by).fill(10), ...Array(after).fill(300)], books: by + after, isCompared: true })
  const running = { places: Array(10).fill(5), books: 10, isCompared: true }
  const earlier = [year(4, 40), year(10, 10), year(10, 5), year(5, 0), year(10, 20), year(10, 2)]
  const end = yearEnd(running, earlier, 100)
  assert.deepEqual([end.low, end.median, end.high, end.years], [10, 15, 30, 5])
  assert.equal(yearEnd(running, earlier.slice(0, 2), 100), null)
  assert.equal(yearEnd({ ...running, books: 2 }, earlier, 100), null)
  assert.equal(yearEnd(running, earlier.map((each) => ({ ...each, isCompared: false })), 100), null)
})

test("the last twelve months hold 365 days up to today", () => {
  const books = [
    { date_read: "2025-11-22", num_pages: 1 },
    { date_read: "2025-11-23", num_pages: 200 },
    { date_read: "2026-11-22" },
    { date_read: "2026-11-23", num_pages: 1 },
    { date_read: "2026-05-01", date_read_precision: "month", num_pages: 300 },
    { date_read: "2026-01-01", date_read_precision: "year", num_pages: 1 },
  ]
  const columns = columnsOf(books)
  assert.deepEqual(recentReading(columns, columns.inTime, on("2026-11-22")), { books: 3, pages: 500, withoutPages: 1, days: 365 })
})

test("a young library has as many days as there are since its first finish or shelving", () => {
  const daysOf = (...books) => {
    const columns = columnsOf(books)
    return recentReading(columns, columns.inTime, on("2026-11-22")).days
  }
  assert.equal(daysOf({ date_read: "2026-11-20" }, { date_read: "2026-10-14" }), 40)
  assert.equal(daysOf({ date_read: "2026-11-20", date_added: "2026-11-13" }), 10)
  assert.equal(daysOf({ date_read: "2026-11-01", date_read_precision: "month" }), 22)
  assert.equal(daysOf({ date_read: "2026-11-22" }, { date_read: "2024-01-01", date_read_precision: "year" }), 365)
})

test("years have no holes, and tell long books among those with a page count", () => {
  const columns = columnsOf([
    { date_read: "2019-01-05", num_pages: 100 },
    { date_read: "2019-02-05", num_pages: 500 },
    { date_read: "2019-03-05" },
    { date_read: "2021-03-05", num_pages: 300 },
  ])
  const [first, hole, last] = yearsOf(columns, columns.inTime)
  assert.deepEqual(first, { year: 2019, books: 3, pages: 600, paged: 2, long: 1, length: { low: 200, median: 300, high: 400 } })
  assert.deepEqual([hole.year, hole.books, hole.length], [2020, 0, null])
  assert.equal(last.length.median, 300)
})
