import assert from "node:assert/strict"
import { test } from "node:test"
import { buildColumns } from "../../dashboard/app/columns.js"
import { parseYears, writeYears, yearFacts } from "../../dashboard/app/stats/year.js"
import { makeBook, makeDocument } from "./support/library.mjs"

const near = (value, wanted, slack = 1e-9) => assert.ok(Math.abs(value - wanted) <= slack, `${value} is not ${wanted}`)
const on = (text) => new Date(`${text}T12:00:00`)
const TODAY = on("2026-03-15")
const columnsOf = (books, library) => buildColumns(makeDocument(books.map((book) => makeBook(book)), library))
const one = (year) => ({ from: year, to: year })
const factsOf = (books, range, today = TODAY) => yearFacts(columnsOf(books), range, today)
const dated = (...dates) => dates.map((date_read) => ({ date_read }))
const inMonth = (month, fields = {}) => ({ date_read: `${month}-01`, date_read_precision: "month", ...fields })
const inYear = (year, fields = {}) => ({ date_read: `${year}-01-01`, date_read_precision: "year", ...fields })
/** A shelf of today: the file is no old one. */
const NEW = { date_added: "2026-03-14", reading_status: "to-read" }

test("a library without books has a year of nothing", () => {
  const { columns, ...facts } = factsOf([], one(2024))
  assert.equal(columns.count, 0)
  assert.deepEqual(facts, {
    ...{ from: 2024, to: 2024, rows: [], isSoFar: false, pages: 0, withoutPages: 0, metres: 0, before: null },
    ...{ months: Array.from({ length: 12 }, () => []), monthless: [], years: [], fullest: null },
    ...{ first: null, last: null, withoutDay: 0, longest: null, shortest: null, oldest: null },
    ...{ family: null, withGenre: 0, newcomer: null, apart: null, kindest: null, harshest: null, rating: null, author: null },
    ...{ fiveStars: [], byFamily: [0, 0, 0, 0, 0, 0, 0, 0, 0] },
  })
})

test("one book is first, longest and oldest, but neither last nor shortest, and makes no author of the year", () => {
  const book = { date_read: "2024-05-09", num_pages: 250, publication_year: 1990, my_rating: 4, average_rating: 3.5, genres: ["Horror"] }
  const facts = factsOf([book], one(2024))
  assert.deepEqual([facts.first, facts.longest, facts.oldest, facts.kindest], [0, 0, 0, 0])
  assert.deepEqual([facts.last, facts.shortest, facts.harshest, facts.author, facts.newcomer, facts.apart], [null, null, null, null, null, null])
  near(facts.metres, 0.018)
  assert.deepEqual(facts.fullest, { at: 4, rows: [0], books: 1 })
  assert.deepEqual(facts.family, { slot: 0, books: 1 })
  assert.deepEqual(facts.rating, { n: 1, mean: 4, half: null })
})

test("only finished books with a date in the year are of it, in the order they were finished", () => {
  const books = [...dated("2024-12-31", "2023-12-31", "2024-01-01", "2025-01-01", null), { date_read: "2024-06-01", reading_status: "did-not-finish" }]
  assert.deepEqual(factsOf(books, one(2024)).rows, [2, 0])
})

test("pages are the sum of the known ones, and the pile has 0.072 mm for each", () => {
  const facts = factsOf([{ date_read: "2024-02-01", num_pages: 300 }, { date_read: "2024-03-01", num_pages: 700 }, ...dated("2024-04-01")], one(2024))
  assert.deepEqual([facts.pages, facts.withoutPages], [1000, 1])
  near(facts.metres, 0.072)
  assert.deepEqual([facts.longest, facts.shortest], [1, 0])
})

test("of equal books the one finished first is longest, shortest, oldest, kindest", () => {
  const same = { num_pages: 200, original_publication_year: 1950, my_rating: 5, average_rating: 4 }
  const facts = factsOf([{ ...same, date_read: "2024-08-01" }, { ...same, date_read: "2024-02-01" }], one(2024))
  assert.deepEqual([facts.longest, facts.shortest, facts.oldest, facts.kindest], [1, 1, 1, 1])
})

test("the oldest book goes by first publication, which may be before the year 1", () => {
  const books = [{ original_publication_year: -800, publication_year: 2010 }, { publication_year: 1813 }, {}]
  assert.equal(factsOf(books.map((book, at) => ({ ...book, date_read: `2024-0${at + 1}-02` })), one(2024)).oldest, 0)
})

test("the fullest month leads alone; with a tie there is none", () => {
  assert.deepEqual(factsOf(dated("2024-03-05", "2024-07-01", "2024-07-30"), one(2024)).fullest, { at: 6, rows: [1, 2], books: 2 })
  assert.equal(factsOf(dated("2024-03-05", "2024-07-30"), one(2024)).fullest, null)
})

test("a month leads only if it would with all books of an unknown month in another", () => {
  const books = [...dated("2024-03-05", "2024-03-07", "2024-03-08", "2024-05-01"), inYear(2024)]
  assert.equal(factsOf(books, one(2024)).fullest.at, 2)
  const more = factsOf([...books, inYear(2024)], one(2024))
  assert.equal(more.fullest, null)
  assert.deepEqual(more.monthless, [4, 5])
  assert.equal(more.months.flat().length + more.monthless.length, more.rows.length)
})

test("the months of 29 February and 31 December are theirs", () => {
  const { months } = factsOf(dated("2024-02-29", "2024-12-31"), one(2024))
  assert.deepEqual([months[1], months[11]], [[0], [1]])
})

test("first and last are told of known days, and how many have none", () => {
  const facts = factsOf([inMonth("2024-01"), ...dated("2024-02-10", "2024-11-20"), inYear(2024)], one(2024))
  assert.deepEqual([facts.first, facts.last, facts.withoutDay], [1, 2, 2])
  const undated = factsOf([inMonth("2024-01"), inYear(2024)], one(2024))
  assert.deepEqual([undated.first, undated.last, undated.withoutDay], [null, null, 2])
})

test("days of bulk entry count for the year, not for a month or a day", () => {
  const facts = factsOf(dated(...Array.from({ length: 5 }, () => "2024-06-06"), "2024-06-08"), one(2024))
  assert.deepEqual([facts.rows.length, facts.monthless.length, facts.first, facts.last, facts.fullest], [6, 5, 5, null, null])
})

test("a range has years in place of months", () => {
  const facts = factsOf([...dated("2021-05-01", "2023-01-05", "2023-09-09"), inYear(2023)], { from: 2021, to: 2023 })
  assert.deepEqual(facts.years, [[0], [], [3, 1, 2]])
  assert.deepEqual([facts.months, facts.monthless], [[], []])
  assert.deepEqual(facts.fullest, { at: 2, rows: [3, 1, 2], books: 3 })
})

test("a year is compared with the whole year before, the first one with nothing", () => {
  const books = [...dated("2022-05-05", "2024-01-10", "2024-02-01"), NEW]
  assert.equal(factsOf(books, one(2024)).before, 0)
  assert.equal(factsOf(books, one(2023)).before, 1)
  assert.equal(factsOf(books, one(2022)).before, null)
})

test("a range is compared with as many years before it, if the library has all of these", () => {
  const books = [...dated("2020-05-05", "2021-05-05", "2022-01-10", "2023-02-01"), NEW]
  assert.equal(factsOf(books, { from: 2022, to: 2023 }).before, 2)
  assert.equal(factsOf(books, { from: 2021, to: 2023 }).before, null)
})

test("a running year is compared with the last one up to this day of it, which counts", () => {
  const books = [...dated("2025-03-14", "2025-03-15", "2025-03-16", "2026-01-02", "2026-03-01")]
  const facts = factsOf(books, one(2026))
  assert.deepEqual([facts.isSoFar, facts.rows.length, facts.before], [true, 2, 2])
  assert.equal(factsOf(books, one(2025)).isSoFar, false)
})

test("on 29 February the year before is counted up to the 28th", () => {
  const books = dated("2023-02-28", "2023-03-01", "2024-02-29")
  assert.equal(factsOf(books, one(2024), on("2024-02-29")).before, 1)
  assert.equal(factsOf(dated("2024-02-29", "2024-03-01", "2025-02-01"), one(2025), on("2025-02-28")).before, 0)
})

test("a running year is not compared where too many books have no day", () => {
  assert.equal(factsOf([inMonth("2025-02"), ...dated("2025-01-05", "2026-01-02")], one(2026)).before, null)
})

test("a range that goes on, a year to come, and the last year of an old file are compared with nothing", () => {
  const books = dated("2023-05-05", "2024-05-05", "2025-05-05", "2026-01-05", "2027-01-05")
  assert.equal(factsOf(books, { from: 2025, to: 2026 }).before, null)
  assert.equal(factsOf(books, one(2027)).before, null)
  assert.equal(factsOf(books, one(2025)).before, 1)
  const old = dated("2023-05-05", "2023-06-06", "2024-01-05")
  assert.equal(factsOf(old, one(2024)).before, null)
  assert.equal(factsOf([...old, NEW], one(2024)).before, 2)
})

test("the family of the year leads alone, and what is in none is no family", () => {
  const books = (...genres) => genres.map((genre, at) => ({ date_read: `2024-0${at + 1}-02`, genres: genre ? [genre] : [] }))
  const led = factsOf(books("Horror", "Fantasy", "History", null), one(2024))
  assert.deepEqual([led.family, led.withGenre], [{ slot: 0, books: 2 }, 3])
  assert.deepEqual(led.byFamily, [2, 1, 0, 0, 0, 0, 0, 0, 1])
  assert.equal(factsOf(books("Horror", "History"), one(2024)).family, null)
  assert.equal(factsOf(books("Cooking", "Cooking", "History"), one(2024)).family, null)
  assert.equal(factsOf(books(null, null), one(2024)).withGenre, 0)
})

test("the newcomer is the genre with most books that none before has", () => {
  const books = [
    { date_read: "2023-04-01", genres: ["Fantasy"] },
    { date_read: "2024-01-01", genres: ["Fantasy", "History"] },
    { date_read: "2024-02-01", genres: ["Horror"] },
    { date_read: "2024-03-01", genres: ["Horror"] },
  ]
  assert.deepEqual(factsOf(books, one(2024)).newcomer, { name: "Horror", books: 2 })
  assert.equal(factsOf(books, one(2023)).newcomer, null)
  assert.deepEqual(factsOf(books.slice(0, 3), one(2024)).newcomer, { name: "History", books: 1 })
})

test("a genre is not new where a book without a date has it, but is where one only waits to be read", () => {
  const books = [{ date_read: "2023-04-01" }, { date_read: "2024-02-01", genres: ["Horror"] }]
  assert.equal(factsOf([...books, { genres: ["Horror"] }], one(2024)).newcomer, null)
  assert.equal(factsOf([...books, { genres: ["Horror"], reading_status: "to-read" }], one(2024)).newcomer.name, "Horror")
})

test("no genre is new while genres are looked up", () => {
  const books = [{ date_read: "2023-04-01" }, { date_read: "2024-02-01", genres: ["Horror"] }]
  const metadata = { enrichment: { state: "running" }, genre_families: [] }
  assert.equal(yearFacts(columnsOf(books, { metadata }), one(2024), TODAY).newcomer, null)
})

const rated = (...pairs) => pairs.map(([my_rating, average_rating], at) => ({ date_read: `2024-02-0${at + 1}`, my_rating, average_rating }))

test("eight compared ratings make a difference, with its t interval", () => {
  const pairs = [[5, 4], [5, 4], [4, 4], [4, 4], [3, 4], [5, 4], [4, 4], [4, 4]]
  const { apart } = factsOf(rated(...pairs), one(2024))
  assert.equal(apart.n, 8)
  near(apart.mean, 0.25)
  near(apart.half, 2.364624 * Math.sqrt(3.5 / 7 / 8), 1e-5) // squares 4 less 8 · 0.25²
  assert.equal(factsOf(rated(...pairs.slice(1)), one(2024)).apart, null)
})

test("books that only one side rated are not compared, and kindest and harshest are farthest from others", () => {
  const facts = factsOf(rated([4, 3.5], [5, null], [null, 4], [2, 4.1], [3, 3.2], [5, 3.9], [4, 4]), one(2024))
  assert.deepEqual([facts.kindest, facts.harshest], [5, 3])
  assert.deepEqual([facts.rating.n, facts.rating.mean], [6, 23 / 6])
  const even = factsOf(rated([4, 4]), one(2024))
  assert.deepEqual([even.kindest, even.harshest], [null, null])
})

test("a year without ratings has no mean, no difference and no five-star book", () => {
  const facts = factsOf(dated("2024-01-01", "2024-02-02"), one(2024))
  assert.deepEqual([facts.rating, facts.apart, facts.kindest, facts.harshest, facts.fiveStars], [null, null, null, null, []])
})

test("five stars are five, not four and a half", () => {
  assert.deepEqual(factsOf(rated([5, null], [4.5, null], [5, 2]), one(2024)).fiveStars, [0, 2])
})

const by = (author, date_read, my_rating = null) => ({ author, date_read, my_rating })

test("the author of the year has two books or more, and more than any other; the mean is of those rated", () => {
  const books = [by("Zola", "2024-01-05", 3), by("Woolf", "2024-02-05", 4), by("Woolf", "2024-03-05"), by("Woolf", "2024-04-05", 5)]
  assert.deepEqual(factsOf(books, one(2024)).author, { name: "Woolf", rows: [1, 2, 3], mean: 4.5 })
  assert.equal(factsOf(books.slice(0, 2), one(2024)).author, null)
  assert.equal(factsOf([...books.slice(0, 3), by("Zola", "2024-05-05")], one(2024)).author, null)
  assert.equal(factsOf([by("Zola", "2024-01-05"), by("Zola", "2024-02-05")], one(2024)).author.mean, null)
})

test("one author written in two ways is one, and nobody in particular is none", () => {
  const books = [by("Émile Zola", "2024-01-05"), by("Emile Zola", "2024-02-05"), by("Unknown", "2024-03-05"), by("Unknown", "2024-04-05"), by("Unknown", "2024-05-05")]
  assert.deepEqual(factsOf(books, one(2024)).author, { name: "Émile Zola", rows: [0, 1], mean: null })
})

test("years of the address come back as they were, turned round where they run backwards", () => {
  for (const text of ["2024", "2020-2024"]) assert.equal(writeYears(parseYears(text)), text)
  assert.deepEqual(parseYears("2024-2020"), { from: 2020, to: 2024 })
  assert.equal(writeYears(parseYears("2020-2020")), "2020")
  for (const text of ["latest", "", "24", "20245", "2024-", "2024-25", "2020-2021-2022"]) assert.equal(parseYears(text), null)
})
