import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { besideOthers, booksOfAuthor, gapsOf, lastDayOf, nearNames, othersOn, personOf } from "../../dashboard/app/stats/author.js"
import { concentration, inReadingOrder, lovedOnce, loyalties, newAndKnown, returnContrast, returnRates } from "../../dashboard/app/stats/authors.js"
import { authorsOf } from "../../dashboard/app/stats/first_authors.js"
import { numbersIn, progressOf, runsOf, seriesOf } from "../../dashboard/app/stats/series.js"
import { buildColumns } from "../../dashboard/app/columns.js"
import { createEngine } from "../../dashboard/app/engine.js"
import { EMPTY } from "../../dashboard/app/filters.js"
import { makeBook, makeDocument } from "./support/library.mjs"

const DAY_MS = 86_400_000
const day = (text) => Date.parse(text) / DAY_MS
const near = (a, b) => assert.ok(Math.abs(a - b) < 5e-4, `${a} is not ${b}`)

/** A library of `[author, date, stars, more]`. */
function library(...entries) {
  const books = entries.map(([author, date, stars = null, more = {}], at) =>
    makeBook({ goodreads_id: String(at), title: `T${at}`, title_without_series: `T${at}`, author, date_read: date, my_rating: stars, ...more }),
  )
  const columns = buildColumns(makeDocument(books))
  return { columns, select: (filters = {}) => createEngine(columns).apply({ ...EMPTY, ...filters }) }
}

const pile = { reading_status: "to-read" }

test("two spellings of a name are one author, and nobody in particular is none", () => {
  const { columns } = library(["Émile Zola", "2020-01-01"], ["Emile Zola", "2020-01-02"], ["Various", "2020-01-03"], ["Unknown", null], ["***", null], ["村上春樹", null])
  const { names, slugs, of } = authorsOf(columns)
  assert.deepEqual(names, ["Émile Zola", "村上春樹"])
  assert.deepEqual(slugs, ["emile-zola", "村上春樹"])
  assert.deepEqual([...of], [0, 0, -1, -1, -1, 1])
})

test("books stand in the order of finishing, those without a date last, unfinished ones not at all", () => {
  const { select } = library(["A", null], ["A", "2021-05-01"], ["A", "2020-05-01"], ["A", null, null, pile])
  assert.deepEqual([...inReadingOrder(select())], [2, 1, 0])
})

test("loyalty counts finished books, most first, of equals the author read last", () => {
  const { columns, select } = library(["Early", "2019-01-01", 4], ["Late", "2020-01-01", 5], ["Late", "2021-01-01", null], ["Early", "2019-06-01", 2], ["Once", "2021-02-02"], ["Late", null, null, pile])
  const found = loyalties(select(), 2)
  assert.deepEqual(found.map(({ author }) => authorsOf(columns).names[author]), ["Late", "Early"])
  assert.deepEqual(found[0].rows, [1, 2])
  assert.deepEqual([found[0].rated, found[0].mean, found[1].mean], [1, 5, 3])
  assert.deepEqual(loyalties(select({ author: "Early" }), 2).length, 2, "it looks past its own filter")
})

test("the funnel says how many authors got a second, third and fifth book, with Wilson's interval", () => {
  const many = (author, count) => Array.from({ length: count }, (_, at) => [author, `2020-0${at + 1}-01`, 4])
  const { select } = library(...many("Five", 5), ...many("Three", 3), ...many("Two", 2), ...Array.from({ length: 7 }, (_, at) => [`One ${at}`, "2021-01-01", 3]))
  const { authors, steps } = returnRates(select())
  assert.equal(authors, 10)
  assert.deepEqual(steps.map(({ least, count }) => [least, count]), [[1, 10], [2, 3], [3, 2], [5, 1]])
  const [, second] = steps
  near(second.share, 0.3)
  near(second.low, 0.1078) // (0.3 + 0.19207 - 1.95996 * √(0.021 + 0.0096036)) / 1.38415
  near(second.high, 0.6032)
})

test("the split by the first rating leaves out authors with a book without a date", () => {
  const { select } = library(["A", "2020-01-01", 5], ["A", "2020-02-01", 1], ["B", "2020-01-01", 5], ["C", "2020-01-01", 4.5], ["D", null, 5], ["E", "2020-01-01", null], ["F", "2020-03-01", 5], ["F", null, 2])
  const { bands, unsure } = returnRates(select())
  assert.deepEqual(bands.map(({ band, authors, returned }) => [band, authors, returned]), [[5, 2, 1], [4, 1, 0], [0, 1, 0]])
  assert.equal(unsure, 2)
})

test("filters choose authors by the first book, and later books count whatever they are", () => {
  const { select } = library(["A", "2019-01-01", 5], ["A", "2021-01-01", 5], ["B", "2021-01-01", 5])
  const { authors, steps } = returnRates(select({ years: { from: 2019, to: 2019 } }))
  assert.deepEqual([authors, steps[1].count], [1, 1])
})

test("a contrast of first ratings needs authors enough on both sides", () => {
  const band = (of, authors, returned) => ({ band: of, authors, returned })
  assert.equal(returnContrast([band(5, 9, 9), band(3, 30, 0)], 10), null)
  const found = returnContrast([band(5, 40, 30), band(4, 5, 0), band(3, 20, 4), band(1, 20, 4)], 10)
  near(found.difference, 0.55) // 30/40 - 8/40
  assert.ok(found.low > 0 && found.high < 1)
})

test("loved once is one finished book of five stars; who has another waiting comes first", () => {
  const { columns, select } = library(["Old", "2018-01-01", 5], ["New", "2022-01-01", 5], ["Waits", "2015-01-01", 5], ["Waits", null, null, pile], ["Twice", "2020-01-01", 5], ["Twice", "2020-02-01", 3], ["Four", "2020-01-01", 4], ["Gone", "2017-01-01", 5], ["Gone", null, null, { reading_status: "did-not-finish" }])
  assert.deepEqual(lovedOnce(select()).map(({ author, waiting }) => [authorsOf(columns).names[author], waiting]), [["Waits", 1], ["New", 0], ["Old", 0], ["Gone", 0]])
})

test("a book is by somebody new where it is the first of its author in the whole library", () => {
  const { select } = library(["A", "2018-05-01", 5], ["A", "2020-01-01", 3], ["B", "2020-02-01", 3], ["B", "2020-03-01", 3], ["Various", "2020-04-01"], ["C", null])
  const all = newAndKnown(select())
  assert.deepEqual(all, { years: [{ year: 2018, fresh: 1, known: 0 }, { year: 2019, fresh: 0, known: 0 }, { year: 2020, fresh: 1, known: 2 }], nobody: 1 })
  assert.deepEqual(newAndKnown(select({ rating: [6], years: { from: 2018, to: 2018 } })).years, [{ year: 2020, fresh: 1, known: 2 }], "known before, though that book is filtered out; own years are looked past")
  assert.deepEqual(newAndKnown(library(["A", null]).select()).years, [])
})

test("concentration adds up authors from the most read down", () => {
  const { columns, select } = library(["A", null], ["B", null], ["B", null], ["C", null], ["C", null], ["C", null], ["D", null, null, pile])
  const { list, sums, books } = concentration(select())
  assert.deepEqual(list.map(({ author, books: count }) => [authorsOf(columns).names[author], count]), [["C", 3], ["B", 2], ["A", 1]])
  assert.deepEqual([...sums], [0, 3, 5, 6])
  assert.equal(books, 6)
})

test("numbers of a series are read from plain numbers, ranges and lists", () => {
  assert.deepEqual(numbersIn("1-3"), { from: 1, numbers: [1, 2, 3] })
  assert.deepEqual(numbersIn("0.5, 2.5, 2.6"), { from: 0.5, numbers: [] })
  assert.deepEqual(numbersIn("1, 4"), { from: 1, numbers: [1, 4] })
  assert.deepEqual(numbersIn("B"), { from: Infinity, numbers: [] })
  assert.ok(numbersIn("1-9999999").numbers.length <= 500)
  assert.deepEqual(runsOf([3, 5, 6, 7]), [[3, 3], [5, 7]])
})

test("the next book of a series is the first unfinished one after what is read; its whole count is not invented", () => {
  const of = (position, more = {}) => ["A", more.reading_status ? null : "2020-01-01", null, { ...more, series: [{ name: "Saga", position }] }]
  const { columns } = library(of("6", pile), of("1-2"), of("3"), of("0.5", pile), of(null, pile), of("4", { reading_status: "did-not-finish" }))
  const [saga] = seriesOf(columns)
  const { read, open, next, missing } = progressOf(saga, columns)
  assert.deepEqual(saga.volumes.map(({ position }) => position), ["0.5", "1-2", "3", "4", "6", ""])
  assert.deepEqual([read, open, next.position, missing], [2, 3, "6", [5]])
})

test("without one after it, the first unfinished book is next; where all is finished none is", () => {
  const of = (position, more = {}) => ["A", null, null, { ...more, series: [{ name: "Saga", position }] }]
  const behind = library(of("3"), of("1", pile)).columns
  assert.equal(progressOf(seriesOf(behind)[0], behind).next.position, "1")
  const done = library(of("1"), of("2")).columns
  assert.equal(progressOf(seriesOf(done)[0], done).next, null)
})

test("the books of an author are those that name them first; others are shared", () => {
  const { columns, select } = library(["Terry Pratchett", "2020-02-01"], ["Neil Gaiman", "2020-01-01", null, { additional_authors: ["Terry Pratchett"] }], ["Terry Pratchett", null, null, pile], ["Terry Pratchett", "2019-01-01", null, { additional_authors: ["Stephen Baxter", "Terry Pratchett"] }])
  const { read, rest, shared } = booksOfAuthor(select(), "terry-pratchett")
  assert.deepEqual([[...read], [...rest], [...shared]], [[3, 0], [2], [1]])
  assert.deepEqual(othersOn(columns, [...read, ...rest], "terry-pratchett"), [{ name: "Stephen Baxter", slug: "stephen-baxter", rows: [3] }])
  assert.deepEqual([...booksOfAuthor(select(), "stephen-baxter").shared], [3], "one who only wrote along has a page too")
  assert.equal(personOf(columns, "stephen-baxter"), "Stephen Baxter")
  assert.equal(personOf(columns, "nobody"), null)
  assert.equal(personOf(columns, ""), null)
})

test("names near a mistyped one share its parts", () => {
  const { columns } = library(["Ursula K. Le Guin", null], ["Guin Smith", null], ["Émile Zola", null])
  assert.deepEqual(nearNames(columns, "le-guin").map(({ slug }) => slug), ["ursula-k-le-guin", "guin-smith"])
  assert.deepEqual(nearNames(columns, "xyz"), [])
})

test("gaps are days between books; a month alone makes them rough, a year alone is left out", () => {
  const month = { date_read_precision: "month" }
  const { columns, select } = library(["A", "2020-03-01", null, month], ["A", "2020-01-01"], ["A", "2020-01-31"], ["A", "2020-01-01", null, { date_read_precision: "year" }], ["A", null])
  const { steps, yearOnly, undated, since } = gapsOf(columns, inReadingOrder(select()), day("2020-03-11"))
  assert.deepEqual(steps.map(({ row, gap, isRough }) => [row, gap, isRough]), [[1, null, false], [2, 30, false], [0, 30, true]])
  assert.deepEqual([yearOnly, undated, since], [1, 1, 10])
})

test("a library ends with what it tells of last, and never after today", () => {
  const { columns } = library(["A", "2020-01-01"], ["A", null, null, { ...pile, date_added: "2021-02-03" }])
  assert.equal(lastDayOf(columns, new Date(2026, 0, 1)), day("2021-02-03"))
  assert.equal(lastDayOf(columns, new Date(2020, 5, 1)), day("2020-06-01"))
  assert.equal(lastDayOf(library(["A", null]).columns, new Date(2020, 5, 1)), day("2020-06-01"))
})

test("ratings beside others take books that have both", () => {
  const { columns } = library(["A", null, 4, { average_rating: 3 }], ["A", null, 2, { average_rating: 4 }], ["A", null, 5], ["A", null, null, { average_rating: 4 }])
  const { n, mean } = besideOthers(columns, [0, 1, 2, 3])
  assert.deepEqual([n, mean], [2, -0.5])
  assert.equal(besideOthers(columns, [2]), null)
})
