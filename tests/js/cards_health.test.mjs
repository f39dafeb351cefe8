import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { card as coverage } from "../../dashboard/app/cards/coverage.js"
import { card as duplicates } from "../../dashboard/app/cards/duplicates.js"
import { card as heapDays } from "../../dashboard/app/cards/heap_days.js"
import { card as impossible } from "../../dashboard/app/cards/impossible_dates.js"
import { card as missing } from "../../dashboard/app/cards/missing_fields.js"
import { card as noGenre } from "../../dashboard/app/cards/no_genre.js"
import { buildColumns } from "../../dashboard/app/columns.js"
import { createEngine } from "../../dashboard/app/engine.js"
import { EMPTY, parseFilters } from "../../dashboard/app/filters.js"
import { date } from "../../dashboard/app/format.js"
import { makeBook, makeDocument, randomDocument, seeded } from "./support/library.mjs"

const CARDS = [coverage, duplicates, heapDays, impossible, missing, noGenre]
const CONTEXT = { today: new Date("2026-11-22T12:00:00"), view: {}, href: (...parts) => `/${parts.join("/")}`, hrefWith: (query, ...parts) => `/${parts.join("/")}?${query}` }
const engineOf = (books, library) => createEngine(buildColumns(makeDocument(books.map((book, at) => makeBook({ goodreads_id: String(at), ...book })), library)))
const make = (card, books, { filters, ...library } = {}) => card.make(engineOf(books, library).apply({ ...EMPTY, ...filters }), CONTEXT)
const cells = (shown) => shown.table().rows.map((row) => row.cells)
const heap = (date_read, count) => Array.from({ length: count }, () => ({ date_read }))

test("every row leads to just as many books as it counts", () => {
  const engine = createEngine(buildColumns(randomDocument(seeded(7), 400)))
  for (const filters of [{}, { genre: ["fantasy"] }, { years: { from: 2016, to: 2018 } }, { flag: ["no-isbn"] }, { rating: [8] }]) {
    const selection = engine.apply({ ...EMPTY, ...filters })
    for (const card of [missing, noGenre, heapDays, impossible]) {
      const shown = card.make(selection, CONTEXT)
      for (const { cells: [name, books], href } of shown.table?.().rows ?? []) {
        if (!href) continue
        const found = engine.apply(parseFilters(new URLSearchParams(href.split("?")[1]))).rows().length
        assert.equal(found, books, `${card.name}, ${name}, ${JSON.stringify(filters)}`)
      }
    }
  }
})

test("no card breaks on a library of one book, or of none", () => {
  for (const books of [[], [{}], [{ reading_status: "to-read" }]]) {
    for (const card of CARDS) assert.ok(make(card, books).title, card.name)
  }
})

test("while genres come in the row of genres leads nowhere, for the table has those that wait too", () => {
  const books = [{ enrichment: "pending" }, { enrichment: "none" }]
  const genre = (state) => make(missing, books, { state }).table().rows.find(({ cells: [name] }) => name === "Genre")
  assert.deepEqual([genre("running").cells[1], genre("running").href], [1, undefined])
  assert.match(genre("complete").href, /genre=none/)
})

test("the days of bulk entry are told, and 1 January apart", () => {
  const shown = make(heapDays, [...heap("2014-05-03", 6), ...heap("2015-01-01", 3), { date_read: "2016-02-02" }])
  assert.equal(shown.title, "2 days that look like bulk entry")
  assert.deepEqual(cells(shown), [[date("2014-05-03"), 6], [date("2015-01-01"), 3]])
  const [first, second] = shown.scene({ width: 500 }).marks
  assert.equal(first.href, "/books?day=2014-05-03")
  assert.match(second.label, /1 January often stands for a year/)
  assert.deepEqual(shown.foot.map(({ href }) => href), ["/books?flag=bulk-day"])
})

test("the day of a bulk import is named with its books", () => {
  const shown = make(heapDays, Array.from({ length: 6 }, () => ({ date_added: "2019-03-01" })))
  assert.equal(shown.title, "No day looks like bulk entry")
  assert.match(shown.foot[0].text, /^6 books were shelved on .*2019, the day of a bulk import\.$/)
})

test("a book read before it came out, or in the future, is shown; one read before it was shelved is normal", () => {
  const shown = make(impossible, [
    { date_read: "2003-05-03", original_publication_year: 2010 },
    { date_read: "2999-05-03" },
    { date_read: "2019-05-03", date_added: "2020-01-01" },
  ])
  assert.equal(shown.title, "2 dates that cannot be right")
  assert.deepEqual(shown.blocks.map(({ books }) => books.map(({ row, text }) => [row, text])), [
    [[0, `Finished ${date("2003-05-03")}, published 2010`]],
    [[1, `Finished ${date("2999-05-03")}`]],
  ])
  assert.match(shown.foot.at(-1).text, /^1 book was read before it was shelved\. That is normal/)
  assert.equal(make(impossible, [{ date_read: "2019-05-03" }]).title, "No impossible date")
})

test("the reasons are bars, in their order, and each is explained", () => {
  const shown = make(noGenre, [{ enrichment: "none" }, { enrichment: "failed" }, { enrichment: "failed" }, { genres: ["Fantasy"] }])
  assert.equal(shown.title, "3 books without a genre")
  assert.deepEqual(cells(shown), [["No answer", 2], ["Nobody knows it", 1]])
  assert.equal(shown.foot.length, 2)
  assert.equal(make(noGenre, [{ genres: ["Fantasy"] }]).title, "Every book has a genre")
})

test("where nobody was asked the server's reason is told", () => {
  const metadata = { enrichment: { state: "skipped", pending: 1, reason: "offline", simulated: false }, genre_families: [] }
  const shown = make(noGenre, [{ enrichment: "pending" }], { metadata })
  assert.ok(shown.foot.some(({ text }) => text === "Why nobody was asked: offline"))
})

test("copies are told with what differs, also where the filter shows only one of them", () => {
  const emma = { title: "Emma", title_without_series: "Emma", author: "Jane Austen" }
  const books = [{ ...emma, num_pages: 400 }, { ...emma, num_pages: 512, reading_status: "to-read" }, { title: "Persuasion", title_without_series: "Persuasion", author: "Jane Austen" }]
  const shown = make(duplicates, books)
  assert.equal(shown.title, "1 book may be here more than once")
  assert.deepEqual(shown.groups, [{ rows: [0, 1], differs: ["status", "pages"] }])
  assert.deepEqual(cells(shown), [["Emma", "Jane Austen", 2, "Status, Pages"]])
  assert.equal(make(duplicates, books, { filters: { shelf: ["to-read"] } }).groups.length, 1)
  assert.equal(make(duplicates, books.slice(1)).title, "No duplicates in sight")
})

test("coverage is told year by year, a year in the future left out", () => {
  const shown = make(coverage, [{ date_read: "2020-03-05", my_rating: 4 }, { date_read: "2020-04-05" }, { date_read: "2022-04-05", num_pages: 200 }, { date_read: "2999-04-05" }])
  assert.deepEqual(cells(shown), [["2020", 2, 0, 0, 0.5, 0], ["2022", 1, 0, 1, 0, 0]])
  const [mark] = shown.scene({ width: 500 }).marks
  assert.deepEqual(mark.filter, { key: "years", value: { from: 2020, to: 2020 } })
})
