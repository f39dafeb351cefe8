import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { card as ages } from "../../dashboard/app/cards/ages.js"
import { card as eras } from "../../dashboard/app/cards/eras.js"
import { card as formats } from "../../dashboard/app/cards/formats.js"
import { card as lengths } from "../../dashboard/app/cards/lengths.js"
import { card as publishers } from "../../dashboard/app/cards/publishers.js"
import { card as records } from "../../dashboard/app/cards/records.js"
import { card as shelves } from "../../dashboard/app/cards/shelves.js"
import { card as titleWords } from "../../dashboard/app/cards/title_words.js"
import { buildColumns } from "../../dashboard/app/columns.js"
import { createEngine } from "../../dashboard/app/engine.js"
import { EMPTY } from "../../dashboard/app/filters.js"
import { makeBook, makeDocument, randomDocument, randomFilters, seeded } from "./support/library.mjs"

const CARDS = [ages, eras, lengths, formats, publishers, shelves, titleWords, records]
const context = {
  today: new Date(2026, 10, 22),
  view: {},
  setView() {},
  href: (...parts) => `/${parts.join("/")}`,
  hrefWith: (query, ...parts) => `/${parts.join("/")}?${query}`,
  heavy: () => null,
}
const selectionOf = (columns, filters = {}) => createEngine(columns).apply({ ...EMPTY, ...filters })
const library = (books, more) => buildColumns(makeDocument(books.map((book, at) => makeBook({ goodreads_id: String(at + 1), title: `Book ${at}`, title_without_series: `Book ${at}`, ...book })), more))
const many = (count, fieldsOf) => Array.from({ length: count }, (_, at) => fieldsOf(at))
const cellsOf = (shown) => shown.table().rows.map(({ cells }) => cells)
const pad = (value) => String(value).padStart(2, "0")

test("no library and no filter breaks a card, and what it draws has its table", () => {
  const random = seeded(23)
  for (const count of [0, 1, 4, 50, 700]) {
    const columns = buildColumns(randomDocument(random, count))
    for (let round = 0; round < 6; round += 1) {
      const selection = selectionOf(columns, round ? randomFilters(random) : {})
      for (const card of CARDS) {
        const shown = card.make(selection, context)
        assert.ok(shown.title && !shown.title.includes("books."), `${card.name}: ${shown.title}`)
        const { columns: heads, rows } = shown.table()
        assert.ok(rows.every(({ cells }) => cells.length === heads.length && cells.every((cell) => cell === null || typeof cell === "string" || Number.isFinite(cell))), card.name)
        if (shown.have < card.needs.least || !shown.scene) continue
        for (const width of [260, 640]) {
          const scene = shown.scene({ width, extent: shown.extent })
          assert.ok(scene.shapes.every((shape) => !JSON.stringify(shape).includes("null")), `${card.name} draws what is no number`)
          assert.ok(scene.marks.length <= 60, `${card.name}: ${scene.marks.length} marks`)
          assert.equal(new Set(scene.marks.map(({ key }) => key)).size, scene.marks.length, card.name)
        }
      }
    }
  }
})

const dated = (at) => ({ date_read: `20${18 + (at % 4)}-${pad(1 + (at % 12))}-11`, original_publication_year: 2018 - at, my_rating: at % 3 ? 4 : null })

test("ages count what the filters leave, and dim the years that they do not", () => {
  const columns = library(many(40, dated))
  const shown = ages.make(selectionOf(columns), context)
  assert.equal(shown.have, 40)
  const rows = cellsOf(shown)
  assert.deepEqual(rows.map(([year, books]) => [year, books]), [["2018", 10], ["2019", 10], ["2020", 10], ["2021", 10], ["All", 40]])
  // ages of 2018: 0, 4, 8, … 36: median 18, two under five
  assert.deepEqual(rows[0].slice(2), [18, 0.2, 36])
  const one = ages.make(selectionOf(columns, { years: { from: 2018, to: 2018 } }), context)
  assert.equal(one.have, 40)
  assert.deepEqual(cellsOf(one).map(([, books]) => books), [10, 10])
  assert.ok(one.scene({ width: 600 }).shapes.some(({ opacity }) => opacity === 0.3))
  assert.deepEqual(one.scene({ width: 600 }).marks.map(({ isPressed }) => isPressed), [true, false, false, false])
})

test("the share under five years in the title is that of the table", () => {
  const shown = ages.make(selectionOf(library(many(40, dated))), context)
  assert.equal(cellsOf(shown).at(-1)[3], 4 / 40)
  assert.equal(shown.title, "10% of what you read was under five years old")
})

test("few years are told by months, and a dot leads to its book", () => {
  const books = many(36, (at) => ({ date_read: `2020-${pad(1 + (at % 12))}-11`, original_publication_year: 1990 + (at % 20) }))
  const { marks } = ages.make(selectionOf(library(books)), context).scene({ width: 600 })
  assert.equal(marks.length, 12)
  assert.deepEqual(marks[0].filter, { key: "months", value: { from: 2020 * 12, to: 2020 * 12 } })
  const found = []
  for (let x = marks[0].x; x < marks[0].x + marks[0].w; x += 2) for (let y = 0; y < 250; y += 2) found.push(marks[0].tipAt(x, y)?.mark.href)
  assert.ok(found.includes("/books/1"))
})

test("the era map has a cell for each decade and family, blank where there was never a book", () => {
  const books = many(30, (at) => ({ original_publication_year: at < 20 ? 1985 : 2005, genres: at % 2 ? ["Fantasy"] : ["History"] }))
  const shown = eras.make(selectionOf(library(books)), context)
  assert.deepEqual(shown.table().columns.map(({ label }) => label), ["Published", "Books", "Fantasy & horror", "History & ideas"])
  assert.deepEqual(cellsOf(shown), [["2000s", 10, 5, 5], ["1990s", 0, 0, 0], ["1980s", 20, 10, 10]])
  const { marks } = shown.scene({ width: 600 })
  const cell = marks.find(({ key }) => key === "1980-0")
  assert.deepEqual(cell.filters, [{ key: "pub", value: { from: 1980, to: 1989 } }, { key: "genre", value: "fantasy-horror" }])
  assert.ok(marks.find(({ key }) => key === "1990-0").isEmpty)
})

test("a chosen era and genre leave the others in the map", () => {
  const books = many(30, (at) => ({ original_publication_year: at < 20 ? 1985 : 2005, genres: at % 2 ? ["Fantasy"] : ["History"] }))
  const shown = eras.make(selectionOf(library(books), { pub: { from: 1980, to: 1989 }, genre: ["fantasy-horror"] }), context)
  assert.equal(shown.have, 30)
  const pressed = shown.scene({ width: 600 }).marks.filter(({ isPressed }) => isPressed)
  assert.deepEqual(pressed.map(({ key }) => key).sort(), ["1980", "1980-0", "group-0"])
})

test("lengths name the longest and the shortest, and count the stretches", () => {
  const books = many(24, (at) => ({ num_pages: at === 0 ? 12 : at === 1 ? 3000 : 300 + at }))
  const shown = lengths.make(selectionOf(library(books)), context)
  const said = shown.scene({ width: 900 }).shapes.flatMap(({ text }) => text ?? [])
  assert.ok(said.includes("Longest, 3,000 pages: Book 1") && said.includes("Shortest, 12 pages: Book 0"))
  assert.deepEqual(cellsOf(shown), [
    ["1–24 pages", 1], ["300–324 pages", 22], ["from 1,000 pages", 1], ["All: middle half 307 to 318, median 313", 24],
  ])
  assert.equal(shown.title, "Half of your books have 307 to 318 pages")
})

test("formats are shares of the years, smoothed over three", () => {
  const books = many(24, (at) => ({ date_read: at < 12 ? "2019-05-05" : "2020-05-05", binding: at < 12 ? "Paperback" : "Kindle Edition" }))
  const shown = formats.make(selectionOf(library(books)), context)
  assert.deepEqual(cellsOf(shown), [["2019", 12, 2 / 3, 1 / 3], ["2020", 12, 1 / 3, 2 / 3]])
})

test("spellings of a publisher that one filter finds are one bar, with their average", () => {
  const books = many(24, (at) => ({ publisher: at < 4 ? "TOR" : at < 12 ? "Tor" : "Ace", my_rating: at < 12 ? 5 : null }))
  const shown = publishers.make(selectionOf(library(books), { publisher: "tor" }), context)
  assert.deepEqual(cellsOf(shown), [["Ace", 12, null], ["TOR", 12, 5]])
  assert.deepEqual(shown.scene({ width: 400 }).marks.map(({ isPressed }) => isPressed), [false, true])
})

test("shelves and their combinations are counted, also the unfinished", () => {
  const books = [["a", "b"], ["a"], ["a", "b"], []].map((bookshelves) => ({ bookshelves, reading_status: "to-read" }))
  const shown = shelves.make(selectionOf(library(books)), context)
  assert.equal(shown.have, 2)
  assert.deepEqual(cellsOf(shown), [["a", "in all", 3], ["b", "in all", 2], ["a and b", "on just these", 2], ["a", "on just these", 1]])
  const marks = shown.scene({ width: 400 }).marks.map(({ key, isEmpty, filter }) => [key, isEmpty, filter?.value])
  assert.deepEqual(marks, [["shelf-0", false, "a"], ["shelf-1", false, "b"], ["set-0-1", true, undefined], ["set-0", false, "a"]])
})

const titled = (at) => {
  const title = at < 40 ? `Moon ${at}` : at < 80 ? `River ${at}` : at < 110 ? `Stone ${at}` : "A Title"
  return { title, title_without_series: title }
}

test("words of titles stand with their difference of ratings, and are filled only where it is clear", () => {
  const books = many(120, (at) => ({ ...titled(at), my_rating: at < 40 ? 5 : 2 + (at % 3) }))
  const shown = titleWords.make(selectionOf(library(books)), context)
  assert.equal(shown.title, "“moon” in a title goes with more stars, “river” with fewer")
  const [moon] = cellsOf(shown)
  assert.deepEqual(moon.slice(0, 3), ["moon", 40, 40])
  assert.ok(Math.abs(moon[3] - 2) < 0.05 && moon[4] > 0 && moon[5] > moon[3])
})

test("words without ratings are counted", () => {
  const shown = titleWords.make(selectionOf(library(many(120, titled))), context)
  assert.deepEqual(cellsOf(shown), [["moon", 40], ["river", 40], ["stone", 30], ["title", 10]])
  assert.deepEqual(shown.scene({ width: 400 }).marks[0].filter, { key: "q", value: "moon" })
})

test("records lead to their books and say how much", () => {
  const books = many(10, (at) => ({ num_pages: 100 + at, my_rating: 4, average_rating: 3.5 + at / 100, date_added: "2018-01-01", date_read: `2020-01-${pad(1 + at)}` }))
  const shown = records.make(selectionOf(library(books)), context)
  assert.deepEqual(cellsOf(shown).map(([record, title, , value]) => [record, title, value]), [
    ["Longest", "Book 9", "109 pages"], ["Shortest", "Book 0", "100 pages"], ["Liked best against other readers", "Book 0", "+0.50"],
  ])
  assert.deepEqual(shown.blocks.map(({ books: [{ row }] }) => row), [9, 0, 0])
})
