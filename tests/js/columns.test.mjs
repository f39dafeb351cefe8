import assert from "node:assert/strict"
import test from "node:test"
import { FORMATS, NO_FAMILY, UNKNOWN, buildColumns, formatOf, slugOf } from "../../dashboard/app/columns.js"
import { makeBook, makeDocument } from "./support/library.mjs"

const columnsOf = (...books) => buildColumns(makeDocument(books.map(makeBook)))
const formatName = (binding) => FORMATS[formatOf(binding)].slug

test("a date gives no more than is known of it", () => {
  const columns = columnsOf(
    { date_read: "2024-03-05" },
    { date_read: "2024-03-01", date_read_precision: "month" },
    { date_read: "2024-01-01", date_read_precision: "year" },
    {},
  )
  assert.deepEqual([...columns.year], [2024, 2024, 2024, 0])
  assert.deepEqual([...columns.month], [2024 * 12 + 2, 2024 * 12 + 2, -1, -1])
  assert.deepEqual([...columns.day], [19787, UNKNOWN, UNKNOWN, UNKNOWN])
  assert.deepEqual([columns.firstYear, columns.lastYear], [2024, 2024])
})

test("a date on a book that is not finished does not count", () => {
  const columns = columnsOf({ reading_status: "did-not-finish", date_read: "2024-03-05" })
  assert.deepEqual([columns.year[0], columns.month[0], columns.firstYear], [0, -1, 0])
})

test("what is missing is unknown, never zero stars or the year zero", () => {
  const columns = columnsOf({})
  assert.ok(Number.isNaN(columns.stars[0]))
  assert.ok(Number.isNaN(columns.average[0]))
  assert.equal(columns.published[0], UNKNOWN)
  assert.equal(columns.family[0], NO_FAMILY)
  assert.equal(formatName(null), "other")
})

test("half stars are kept and finer ones rounded down", () => {
  const columns = columnsOf({ my_rating: 4.5 }, { my_rating: 4.25 }, { my_rating: 0.25 }, { my_rating: 5 })
  assert.deepEqual([...columns.rating], [9, 8, 1, 10])
  assert.equal(columns.stars[1], 4.25)
})

test("the year of first publication wins over the edition's, also before year one", () => {
  const columns = columnsOf({ original_publication_year: -380, publication_year: 1998 }, { publication_year: 1998 })
  assert.deepEqual([...columns.published], [-380, 1998])
})

test("the family of a book is that of its first genre", () => {
  const columns = columnsOf({ genres: ["Space opera", "Fantasy"] }, { genres: ["Fantasy"] }, { genres: ["Unheard of"] })
  assert.deepEqual([...columns.family], [4, 0, 7])
})

test("a genre is pending only while something is still looked up", () => {
  const book = makeBook({ enrichment: "pending" })
  assert.equal(buildColumns(makeDocument([book], { state: "running" })).pending[0], 1)
  assert.equal(buildColumns(makeDocument([book], { state: "skipped" })).pending[0], 0)
})

test("bindings fall into five formats", () => {
  assert.equal(formatName("Kindle Edition"), "ebook")
  assert.equal(formatName("kindle_edition"), "ebook")
  assert.equal(formatName("Audible Audio"), "audio")
  assert.equal(formatName("Audio CD"), "audio")
  assert.equal(formatName("MP3 CD"), "audio")
  assert.equal(formatName("Mass Market Paperback"), "paper")
  assert.equal(formatName("Spiral-bound"), "paper")
  assert.equal(formatName("Hardcover"), "hardback")
  assert.equal(formatName("Library Binding"), "hardback")
  assert.equal(formatName("Unknown Binding"), "other")
})

test("slugs keep the letters of every script", () => {
  assert.equal(slugOf("Nature & science"), "nature-science")
  assert.equal(slugOf("Émile Zola"), "emile-zola")
  assert.equal(slugOf("村上 春樹"), "村上-春樹")
  assert.equal(slugOf(" -- "), "")
})

test("an empty library has columns", () => {
  const columns = buildColumns(makeDocument([]))
  assert.deepEqual([columns.count, columns.firstYear, columns.lastYear], [0, 0, 0])
})
