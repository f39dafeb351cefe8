import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { ENRICHMENT, FORMATS, NO_FAMILY, UNKNOWN, buildColumns, formatOf, slugOf } from "../../dashboard/app/columns.js"
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

test("names are told once, in the order in which books have them", () => {
  const columns = columnsOf(
    { author: "B", publisher: "P", binding: "Paperback", language: "eng" },
    { author: "A", publisher: null },
    { author: "B", publisher: "P", binding: "Paperback" },
  )
  assert.deepEqual([columns.authors, [...columns.author], columns.authorSlugs()], [["B", "A"], [0, 1, 0], ["b", "a"]])
  assert.deepEqual([columns.publishers, [...columns.publisher]], [["P"], [0, -1, 0]])
  assert.deepEqual([columns.bindings, [...columns.binding]], [["Paperback"], [0, -1, 0]])
  assert.deepEqual([columns.languages, [...columns.language]], [["eng"], [0, -1, -1]])
})

test("a series has a position where that is a plain number", () => {
  const series = ["1", "0.5", "1-3", "B", null].map((position, at) => ({ name: `S${at % 2}`, position }))
  const columns = columnsOf(...series.map((one) => ({ series: [one] })), { series: [series[0], series[1], series[2]] })
  assert.deepEqual(columns.series.names, ["S0", "S1"])
  assert.deepEqual([...columns.series.ids], [0, 1, 0, 1, 0, 0, 1])
  assert.deepEqual([...columns.seriesPosition], [1, 0.5, NaN, NaN, NaN, 1, 0.5])
})

test("own shelves are those beside the exclusive one", () => {
  const { ownShelves, shelves } = columnsOf({ bookshelves: ["read", "owned"], exclusive_shelf: "read" }, { bookshelves: ["read"], exclusive_shelf: "dropped" })
  assert.deepEqual([ownShelves.names, [...ownShelves.start]], [["owned", "read"], [0, 1, 2]])
  assert.deepEqual(shelves.names, ["read", "owned", "dropped"])
})

test("how often a book was finished does not count the reading in progress", () => {
  const count = (reading_status, original_read_count) => columnsOf({ reading_status, original_read_count }).readCount[0]
  assert.deepEqual([count("read", 2), count("read", 0), count("currently-reading", 2), count("to-read", 0), count("read", null)], [2, 1, 1, 0, 0])
})

test("the state of the look-up, the review and the ISBN are told for each book", () => {
  const columns = columnsOf({ enrichment: "no-isbn" }, { enrichment: "failed", has_review: true, isbn13: "9780000000002" })
  assert.deepEqual([...columns.enrichment].map((place) => ENRICHMENT[place]), ["no-isbn", "failed"])
  assert.deepEqual([[...columns.hasReview], [...columns.hasIsbn]], [[0, 1], [0, 1]])
  assert.ok(Number.isNaN(columns.ratingsCount[0]))
})

test("titles stand without their series, ids as text, the facts of the library as they are", () => {
  const document = makeDocument([makeBook({ goodreads_id: "42", title: "Dune (Dune, #1)", title_without_series: "Dune" })])
  const columns = buildColumns(document)
  assert.deepEqual([columns.titles, columns.ids], [["Dune"], ["42"]])
  assert.equal(columns.meta, document.library)
  assert.equal(columns.texts()[0].includes("#1"), true)
})
