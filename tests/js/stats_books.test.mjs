import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { buildColumns } from "../../dashboard/app/columns.js"
import { agesByYear, agesOf, youngOf } from "../../dashboard/app/stats/ages.js"
import { contrasts } from "../../dashboard/app/stats/contrasts.js"
import { booksByEra, eraOf, erasBetween } from "../../dashboard/app/stats/eras.js"
import { lengthsOf } from "../../dashboard/app/stats/lengths.js"
import { recordsOf } from "../../dashboard/app/stats/records.js"
import { overlaps, shelfSets } from "../../dashboard/app/stats/shelf_sets.js"
import { frequentWords, titleWords, wordsOf } from "../../dashboard/app/stats/title_words.js"
import { makeBook, makeDocument } from "./support/library.mjs"

const near = (value, expected, within = 1e-3) => assert.ok(Math.abs(value - expected) <= within, `${value} is not ${expected}`)
const library = (...books) => buildColumns(makeDocument(books.map((book, at) => makeBook({ goodreads_id: String(at + 1), ...book }))))
const all = ({ count }) => Int32Array.from({ length: count }, (_, row) => row)

test("the age of a book is the year it was read less the year it came out", () => {
  const columns = library(
    { date_read: "2020-01-01", original_publication_year: 2020 },
    { date_read: "2020-12-31", original_publication_year: 1813 },
    { date_read: "2021-07-02", original_publication_year: -750 },
  )
  const { ages, times } = agesOf(columns, all(columns))
  assert.deepEqual(ages, [0, 207, 2771])
  near(times[0], 2020 + 0.5 / 366)
  near(times[1], 2021 - 0.5 / 366)
  near(times[2], 2021 + 182.5 / 365)
  assert.equal(youngOf([0, 4, 5, 207]), 2)
})

test("books without an age are counted by their reason", () => {
  const columns = library(
    { date_read: null, original_publication_year: 2000 },
    { date_read: "2020-05-05", original_publication_year: null },
    { date_read: "2020-05-05", original_publication_year: 2021 },
    { date_read: "2020-01-01", date_read_precision: "year", original_publication_year: 2010 },
    { date_read: "2020-06-01", date_read_precision: "month", original_publication_year: 2010 },
  )
  const found = agesOf(columns, all(columns))
  assert.deepEqual([found.unpublished, found.early, found.yearOnly], [1, 1, 1])
  assert.deepEqual(found.rows, [3, 4])
  assert.ok(found.times[0] > 2020 && found.times[0] < 2021)
  near(found.times[1], 2020 + 5.5 / 12)
})

test("years have medians, and a year of few books has no point", () => {
  const years = agesByYear([1, 3, 9, 10, 30], [2019.1, 2019.5, 2019.9, 2020.2, 2020.4])
  assert.deepEqual(
    years.map(({ year, books, median, young, oldest, isSure }) => [year, books, median, young, oldest, isSure]),
    [[2019, 3, 3, 2, 9, true], [2020, 2, 20, 0, 30, false]],
  )
  near(years[0].middle, 2019.5)
})

test("eras are decades, then centuries, then all that is older", () => {
  const spans = [2026, 1800, 1799, 1500, 1499, -750].map((year) => eraOf(year)).map(({ kind, from, to }) => [kind, from, to])
  assert.deepEqual(spans, [
    ["decade", 2020, 2029], ["decade", 1800, 1809], ["century", 1700, 1799], ["century", 1500, 1599], ["older", null, 1499], ["older", null, 1499],
  ])
  assert.deepEqual(erasBetween(1650, 1815).map(({ from }) => from), [1600, 1700, 1800, 1810])
  assert.equal(erasBetween(-750, 2026).length, 1 + 3 + 23)
})

test("eras without a book stand between those with some", () => {
  const eras = booksByEra(Int32Array.of(1985, 2003, 1989), [0, 1, 2], (row) => row % 2)
  assert.deepEqual(eras.map(({ era, books }) => [era.from, books]), [[1980, 2], [1990, 0], [2000, 1]])
  assert.deepEqual([...eras[0].groups], [[0, 2]])
  assert.deepEqual(booksByEra(Int32Array.of(), [], () => 0), [])
})

test("lengths are stretches of 25 pages, and 1,000 and more are one", () => {
  const pages = Int32Array.of(24, 25, 49, 999, 1000, 4000, 1)
  const stretches = lengthsOf(pages, [0, 1, 2, 3, 4, 5, 6])
  assert.equal(stretches.length, 41)
  const filled = stretches.filter(({ rows }) => rows.length).map(({ from, to, rows }) => [from, to, rows])
  assert.deepEqual(filled, [[1, 24, [6, 0]], [25, 49, [1, 2]], [975, 999, [3]], [1000, null, [4, 5]]])
  assert.deepEqual(lengthsOf(pages, [2, 1]).map(({ from }) => from), [25])
  assert.deepEqual(lengthsOf(pages, []), [])
})

test("books on just the same shelves are one combination", () => {
  const shelved = (...bookshelves) => ({ bookshelves })
  const columns = library(shelved("a", "b"), shelved("b", "a"), shelved("a"), shelved("c", "a"), shelved("a", "b", "c"), shelved())
  const found = shelfSets(columns.ownShelves, all(columns), 2)
  assert.deepEqual(found.shelves.map(({ id, books }) => [columns.ownShelves.names[id], books]), [["a", 5], ["b", 3]])
  assert.deepEqual(found.sets, [{ members: [0, 1], books: 3 }, { members: [0], books: 2 }])
  assert.deepEqual([found.shelved, found.all], [5, 3])
  assert.deepEqual(overlaps(found), [{ small: 1, large: 0, both: 3, of: 3 }])
})

test("titles have telling words alone, each once", () => {
  assert.deepEqual(wordsOf("The War of the Worlds: War!"), ["war", "worlds"])
  assert.deepEqual(wordsOf("Die Verwandlung und andere Erzählungen"), ["verwandlung", "andere"])
  assert.deepEqual(wordsOf("L'Étranger"), ["étranger"])
  assert.deepEqual(wordsOf("Harry Potter and the Philosopher’s Stone, Vol. 1"), ["harry", "potter", "philosopher", "stone"])
  assert.deepEqual(wordsOf("1984, 11/22/63 or IT"), [])
  assert.deepEqual(wordsOf("Catch-22"), ["catch-22"])
  assert.ok(wordsOf("百年の孤独").includes("孤独"))
})

test("the words of the most titles come first", () => {
  const columns = library({ title_without_series: "Moon Ice", title: "Moon Ice" }, { title_without_series: "The Moon", title: "The Moon" }, { title_without_series: "Ice and Fire", title: "Ice and Fire" })
  const words = frequentWords(titleWords(columns), [0, 1, 2])
  assert.deepEqual(words.map(({ word, rows }) => [word, rows]), [["ice", [0, 2]], ["moon", [0, 1]], ["fire", [2]]])
})

test("a group is compared with all that is not in it, under one standard deviation", () => {
  // 5 against 3, 4, 4: difference 4/3; s = √(2/3), t(0.95, 3) = 3.1824, half = 3.1824 √(2/3) √(1 + 1/3) = 3.0004
  const [one] = contrasts([3, 4, 5, 4], [[2]])
  assert.equal(one.n, 1)
  near(one.difference, 4 / 3)
  near(one.high - one.difference, 3.0004)
  near(one.difference - one.low, 3.0004)
})

test("the more groups, the wider the intervals that hold together", () => {
  // two groups: t(0.975, 3) = 4.1765
  const [first] = contrasts([3, 4, 5, 4], [[2], [0]])
  near(first.high - first.difference, (3.0004 * 4.1765) / 3.1824, 2e-3)
  assert.deepEqual(contrasts([3, 4], [[], [0, 1]]), [null, null])
})

test("equal ratings make no difference, and no uncertainty", () => {
  const [one] = contrasts([4, 4, 4], [[0]])
  assert.deepEqual([one.difference, one.low, one.high], [0, 0, 0])
})

test("records are at the ends of their scales, the first book holds a tie", () => {
  const columns = library(
    { num_pages: 100, original_publication_year: 1950, my_rating: 5, average_rating: 3.5, date_added: "2019-01-01", date_read: "2020-01-01" },
    { num_pages: 900, original_publication_year: -400, my_rating: 1, average_rating: 4, date_added: "2020-01-01", date_read: "2020-02-01" },
    { num_pages: 900, original_publication_year: 2000, my_rating: null, average_rating: 4.9, date_added: null, date_read: "2020-02-01" },
  )
  const records = recordsOf(columns, all(columns)).map(({ name, row, value, ties }) => [name, row, value, ties])
  assert.deepEqual(records, [
    ["longest", 1, 900, 1], ["shortest", 0, 100, 0], ["oldest", 1, -400, 0], ["kinder", 0, 1.5, 0], ["harsher", 1, -3, 0], ["wait", 0, 365, 0],
  ])
})

test("a record that nothing tells of is not one", () => {
  const columns = library({ num_pages: null, my_rating: 3, average_rating: 4, date_read: "2020-01-01", date_added: "2021-01-01" })
  assert.deepEqual(recordsOf(columns, all(columns)).map(({ name }) => name), ["harsher"])
})
