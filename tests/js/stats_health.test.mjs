import assert from "node:assert/strict"
import test from "node:test"
import { buildColumns } from "../../dashboard/app/columns.js"
import { createEngine } from "../../dashboard/app/engine.js"
import { EMPTY } from "../../dashboard/app/filters.js"
import { differing } from "../../dashboard/app/stats/differing.js"
import { doubtful, heapDays } from "../../dashboard/app/stats/doubtful_dates.js"
import { askable, genreReason } from "../../dashboard/app/stats/genre_reasons.js"
import { FOLLOWED, completeness, knownByYear, knownShares, missingFields, worstField } from "../../dashboard/app/stats/missing.js"
import { makeBook, makeDocument } from "./support/library.mjs"

const columnsOf = (books, { rules, ...library } = {}) => buildColumns(makeDocument(books.map((book, at) => makeBook({ goodreads_id: String(at), ...book })), library), rules)
const select = (columns, filters = {}) => createEngine(columns).apply({ ...EMPTY, ...filters })
const rowsOf = (columns) => Int32Array.from({ length: columns.count }, (_, row) => row)
const day = (text) => Date.parse(text) / 86_400_000
const whole = { date_read: "2020-03-05", my_rating: 4, genres: ["Fantasy"], num_pages: 300, publication_year: 1990 }
const field = (fields, name) => fields.find((each) => each.name === name)

test("a read date and a rating are missing of finished books alone, the rest of all", () => {
  const fields = missingFields(select(columnsOf([whole, {}, { reading_status: "to-read" }])))
  assert.deepEqual(["date", "rating", "pages", "genre"].map((name) => [field(fields, name).missing, field(fields, name).asked]), [[1, 2], [1, 2], [2, 3], [2, 3]])
})

test("a genre that is still looked up is not missing", () => {
  const fields = missingFields(select(columnsOf([whole, { enrichment: "pending" }, { enrichment: "none" }], { state: "running" })))
  assert.deepEqual([field(fields, "genre").missing, field(fields, "genre").asked], [1, 2])
})

test("each field finds its books by its own filter, and looks past it", () => {
  const columns = columnsOf([whole, {}, {}, { reading_status: "to-read" }])
  for (const { filter, missing, asked } of missingFields(select(columns))) {
    const filtered = select(columns, filter)
    assert.equal(filtered.rows().length, missing, JSON.stringify(filter))
    const [same] = missingFields(filtered).filter((each) => JSON.stringify(each.filter) === JSON.stringify(filter))
    assert.deepEqual([same.missing, same.asked], [missing, asked], JSON.stringify(filter))
  }
})

test("completeness is the mean of the shares of what charts are made of", () => {
  const fields = missingFields(select(columnsOf([whole, { ...whole, date_read: null }])))
  assert.equal(completeness(fields), (0.5 + 1 + 1 + 1 + 1) / 5)
  assert.equal(worstField(fields).name, "date")
  assert.equal(completeness(missingFields(select(columnsOf([])))), null)
  assert.equal(worstField(missingFields(select(columnsOf([whole])))), null)
})

test("what is known is counted by year of finishing, and per book", () => {
  const columns = columnsOf([whole, { ...whole, my_rating: null, num_pages: null }, { ...whole, date_read: "2022-01-05" }])
  const years = knownByYear(columns, columns.inTime)
  const shareOf = (at, name) => years[at].known[FOLLOWED.indexOf(name)] / years[at].books
  assert.deepEqual(years.map(({ year, books }) => [year, books]), [[2020, 2], [2022, 1]])
  assert.deepEqual([shareOf(0, "genre"), shareOf(0, "rating"), shareOf(1, "rating")], [1, 0.5, 1])
  assert.deepEqual(knownShares(columns, columns.inTime), [1, 0.5, 1])
})

test("why a book has no genre", () => {
  const books = [
    { genres: ["Fantasy"], enrichment: "none" },
    { enrichment: "found" },
    { enrichment: "found", failed_sources: ["google"] },
    { enrichment: "failed" },
    { enrichment: "none" },
    { enrichment: "no-isbn" },
    { enrichment: "pending" },
  ]
  const reasons = (state) => books.map((_, row) => genreReason(columnsOf(books, { state }))(row))
  assert.deepEqual(reasons("complete"), [null, "no-subjects", "failed", "failed", "unanswered", "not-askable", "not-looked-up"])
  assert.equal(reasons("running").at(-1), "looking-up")
  assert.deepEqual(askable(columnsOf(books)), { failed: 2, unanswered: 6 })
})

test("days of bulk entry are counted, the fullest first, also where they are trusted", () => {
  const heap = (date_read, count) => Array.from({ length: count }, () => ({ date_read }))
  const books = [...heap("2014-05-03", 5), ...heap("2015-01-01", 3), ...heap("2016-01-01", 1), ...heap("2017-06-01", 2)]
  for (const trustDays of [false, true]) {
    const columns = columnsOf(books, { rules: { trustDays } })
    assert.deepEqual(heapDays(columns, rowsOf(columns)), [
      { day: day("2014-05-03"), books: 5, isNewYear: false },
      { day: day("2015-01-01"), books: 3, isNewYear: true },
      { day: day("2016-01-01"), books: 1, isNewYear: true },
    ])
    assert.equal(doubtful(columns).heaped, 9)
  }
})

test("undated books are counted alike whether they stand on the day of shelving or not", () => {
  const books = [{ date_added: "2019-03-01" }, { date_added: null }, { date_read: "2020-05-05", date_added: "2020-01-01" }, { reading_status: "to-read", date_added: "2020-01-01" }]
  for (const useAdded of [false, true]) {
    const { undated, addable } = doubtful(columnsOf(books, { rules: { useAdded } }))
    assert.deepEqual([undated, addable], [2, 1])
  }
})

test("copies differ in what is not the same, an unknown among it", () => {
  const columns = columnsOf([{ binding: "Paperback", num_pages: 300 }, { binding: "Kindle Edition", num_pages: null }, { binding: "Paperback", num_pages: 300 }])
  assert.deepEqual(differing(columns, [0, 1]), ["binding", "pages"])
  assert.deepEqual(differing(columns, [0, 2]), [])
})
