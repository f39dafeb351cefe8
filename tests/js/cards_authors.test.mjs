import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { bars } from "../../dashboard/app/charts/bars.js"
import { below } from "../../dashboard/app/charts/kit/below.js"
import { buildColumns } from "../../dashboard/app/columns.js"
import { createEngine } from "../../dashboard/app/engine.js"
import { EMPTY } from "../../dashboard/app/filters.js"
import { authorLead, besideTitle, concentrationTitle, gapWords, gapsTitle, headline, leaders, newTitle, returnTitle, seriesTitle, topOf } from "../../dashboard/app/findings/authors.js"
import { card as authorBooks } from "../../dashboard/app/cards/author_books.js"
import { card as authorGaps } from "../../dashboard/app/cards/author_gaps.js"
import { card as authorOthers } from "../../dashboard/app/cards/author_others.js"
import { card as authorPile } from "../../dashboard/app/cards/author_pile.js"
import { card as authorRatings } from "../../dashboard/app/cards/author_ratings.js"
import { card as authorSeries } from "../../dashboard/app/cards/author_series.js"
import { card as concentration } from "../../dashboard/app/cards/concentration.js"
import { card as lovedOnce } from "../../dashboard/app/cards/loved_once.js"
import { card as loyalty } from "../../dashboard/app/cards/loyalty.js"
import { card as newKnown } from "../../dashboard/app/cards/new_known.js"
import { card as returnRate } from "../../dashboard/app/cards/return_rate.js"
import { card as series } from "../../dashboard/app/cards/series.js"
import { makeBook, makeDocument, randomDocument, seeded } from "./support/library.mjs"

const PAGE = [loyalty, series, newKnown, concentration, returnRate, lovedOnce]
const ONE = [authorBooks, authorRatings, authorGaps, authorSeries, authorPile, authorOthers]
const WIDTHS = [260, 340, 560, 1100]

const context = (view = {}) => ({
  today: new Date(2022, 5, 15),
  view,
  href: (...parts) => `/${parts.join("/")}`,
  hrefWith: (query, ...parts) => `/${parts.join("/")}?${query}`,
})
const selectionOf = (document, filters = {}) => createEngine(buildColumns(document)).apply({ ...EMPTY, ...filters })
const bookOf = ([author, date, stars = null, more = {}], at) =>
  makeBook({ goodreads_id: String(at), title: `T${at}`, title_without_series: `T${at}`, author, date_read: date, my_rating: stars, ...more })
const library = (entries, filters) => selectionOf(makeDocument(entries.map(bookOf)), filters)
const pile = { reading_status: "to-read" }
const saga = (position, more = {}) => ({ series: [{ name: "Saga", position }], ...more })

test("every card holds for libraries of any size, and for every author in them", () => {
  for (const [seed, count] of [[1, 0], [2, 1], [3, 4], [4, 50], [5, 700]]) {
    const document = randomDocument(seeded(seed), count)
    for (const filters of [{}, { years: { from: 2017, to: 2018 } }, { years: "none" }, { rating: [10] }, { shelf: ["to-read"] }]) {
      assertHolds(PAGE, selectionOf(document, filters))
    }
    for (const author of ["Émile Zola", "村上春樹", "نجيب محفوظ", "O'Brien, Flann", "Nobody Here"]) assertHolds(ONE, selectionOf(document, { author }))
  }
})

function assertHolds(cards, selection) {
  for (const card of cards) {
    for (const view of [{}, { show: "all" }]) {
      const shown = card.make(selection, context(view))
      assert.equal(typeof shown.have, "number", card.name)
      assert.ok(shown.title.length > 0 && !/undefined|NaN|\{\w+\}/.test(shown.title + (shown.subtitle ?? "")), `${card.name}: ${shown.title}`)
      if (shown.have < card.needs.least) continue
      const { columns, rows } = shown.table()
      for (const { cells } of rows) {
        assert.equal(cells.length, columns.length, card.name)
        assert.ok(cells.every((cell) => cell === null || (typeof cell === "number" ? Number.isFinite(cell) : !/NaN|undefined|Infinity/.test(cell))), `${card.name}: ${cells}`)
      }
      for (const width of WIDTHS) assertScene(card, shown.scene?.({ width, extent: shown.extent }))
    }
  }
}

function assertScene(card, scene) {
  if (!scene) return
  assert.ok(scene.height > 0 && scene.marks.length > 0 && scene.marks.length <= 60, card.name)
  assert.equal(new Set(scene.marks.map(({ key }) => key)).size, scene.marks.length, `${card.name}: keys differ`)
  const numbers = scene.shapes.flatMap(({ x = 0, y = 0, w = 0, h = 0, d = "" }) => [x, y, w, h, ...(d.match(/NaN/g) ?? []).map(Number)])
  assert.ok(numbers.every(Number.isFinite), `${card.name}: every shape has a place`)
}

test("loyalty draws a square for each finished book, hollow where it is not rated, with the mean at the right", () => {
  const books = [["A", "2020-01-01", 5], ["A", "2020-03-01", null], ["A", "2020-02-01", 3], ["A", null, 4], ["A", null, null, pile]]
  const others = ["B", "C"].flatMap((author) => [1, 2, 3].map((month) => [author, `2019-0${month}-01`, 2]))
  const shown = loyalty.make(library([...books, ...others]), context())
  assert.equal(shown.have, 3)
  const scene = shown.scene({ width: 500 })
  const squares = scene.shapes.filter(({ kind }) => kind === "rect").slice(0, 4)
  assert.deepEqual(squares.map(({ fill }) => fill), ["ramp-5", "ramp-3", "surface", "ramp-4"])
  assert.equal(scene.marks[0].label, "A, 4 books, 4.0 stars on average from 3 ratings")
  assert.equal(scene.marks[0].href, "/authors/a")
  const box = squares[1]
  const told = scene.marks[0].tipAt(box.x + 4, box.y + 4)
  assert.deepEqual([told.tip.title, told.mark.href], ["T2", "/books/2"])
  assert.deepEqual(shown.table().rows[0].cells, ["A", 4, 3, 4])
  assert.deepEqual(shown.foot, [{ text: "1 without a date stands last.", href: "/books?years=none" }])
})

test("loyalty looks past the filter of an author and shows the others weaker", () => {
  const entries = ["A", "B", "C"].flatMap((author) => [1, 2, 3].map((month) => [author, `2019-0${month}-01`, 2]))
  const { scene } = loyalty.make(library(entries, { author: "B" }), context())
  const squares = scene({ width: 500 }).shapes.filter(({ kind }) => kind === "rect")
  assert.deepEqual([...new Set(squares.map(({ opacity }) => opacity))], [0.3, undefined], "C and A off, B as it is")
})

test("what is drawn of the return rate is in its table", () => {
  const entries = Array.from({ length: 45 }, (_, at) => [`Author ${at}`, "2020-01-01", at < 20 ? 5 : 3])
  const again = entries.slice(0, 9).map(([author]) => [author, "2021-01-01", 4])
  const shown = returnRate.make(library([...entries, ...again]), context())
  const texts = shown.scene({ width: 500 }).shapes.filter(({ kind }) => kind === "text").map(({ text }) => text)
  const { rows } = shown.table()
  assert.deepEqual(rows.map(({ cells }) => cells.slice(0, 3)), [
    ["1 book or more", 45, 45], ["2 books or more", 45, 9], ["3 books or more", 45, 0], ["5 books or more", 45, 0], ["First book: 5 stars", 20, 9], ["First book: 3 stars", 25, 0],
  ])
  for (const { cells } of rows) assert.ok(texts.includes(`${Math.round(cells[3] * 100)}%`), `${cells}`)
  assert.equal(shown.title, "A five-star first book brings you back more often")
})

test("new and known books of a year filter to it, and add up to its books", () => {
  const entries = [["A", "2018-01-01"], ["A", "2019-01-01"], ["B", "2019-02-01"], ["Various", "2019-03-01"], ["A", null]]
  const shown = newKnown.make(library(entries, { years: { from: 2019, to: 2019 } }), context())
  assert.deepEqual(shown.table().rows.map(({ cells }) => cells), [["2018", 1, 0, 1, 1], ["2019", 1, 1, 2, 0.5]])
  const { marks } = shown.scene({ width: 400 })
  assert.deepEqual(marks.map(({ label }) => label), ["2018, 1 book, 1 by a new author, 100%, 0 by authors known before", "2019, 2 books, 1 by a new author, 50%, 1 by an author known before"])
  assert.deepEqual([marks[1].filter, marks.map(({ isPressed }) => isPressed)], [{ key: "years", value: { from: 2019, to: 2019 } }, [false, true]])
  assert.deepEqual(shown.foot.map(({ text }) => text), ["1 without a date not shown.", "1 by nobody in particular not shown."])
})

test("side by side, each side of new and known has its own years", () => {
  const entries = [["A", "2018-01-01"], ["A", "2019-01-01"], ["B", "2019-02-01"]]
  const shown = newKnown.make(library(entries, { years: { from: 2019, to: 2019 } }), context({ cmp: "new-known" }))
  assert.deepEqual(shown.table().rows.map(({ cells }) => cells[0]), ["2019"])
})

test("the curve of concentration bends where its table says", () => {
  const counts = [9, 5, 5, 4, 3, 3, 3, 2, 2, 2, ...Array.from({ length: 30 }, () => 1)]
  const shown = concentration.make(library(counts.flatMap((count, at) => Array.from({ length: count }, () => [`Author ${at}`, null]))), context())
  const { rows } = shown.table()
  assert.deepEqual(rows.at(0).cells, ["Author 0", 1, 9, 9, 9 / 68])
  assert.deepEqual(rows.at(9).cells, ["Author 9", 1, 2, 2, 38 / 68])
  assert.deepEqual(rows.at(-1).cells, ["30 authors with 1 book each", 30, 1, 30, 1])
  assert.equal(rows.length, 11)
  assert.equal(shown.title, "Your ten most-read authors wrote 56% of your books")
  assert.equal(shown.subtitle, "8 of 40 authors wrote half of your books; 30 you read once. Dashed: as if all had equally many.")
  assert.equal(shown.scene({ width: 500 }).marks[9].label, "The 10 most-read authors, 38 of 68 books, 56%, the last of them Author 9 with 2 books")
})

test("a series shows what is read, what waits and what the library does not have, and invents no end", () => {
  const entries = [["A", "2020-01-01", 4, saga("1")], ["A", "2020-02-01", 4, saga("2")], ["A", null, null, saga("4", pile)], ["A", null, null, saga("5", { reading_status: "did-not-finish" })]]
  const shown = series.make(library(entries), context())
  assert.equal(shown.title, "1 series has its next book waiting")
  const scene = shown.scene({ width: 500 })
  assert.deepEqual(scene.shapes.filter(({ kind }) => kind === "rect").map(({ fill }) => fill), ["ramp-4", "ramp-4", "none", "surface", "hatch"])
  assert.equal(scene.marks[0].label, "Saga, 2 books read, 1 waiting or open, next in the library: #4, not in the library: #3")
  assert.deepEqual(scene.marks[0].filter, { key: "series", value: "Saga" })
  assert.deepEqual(shown.table().rows[0].cells, ["Saga", 2, 1, "next #4", "#3"])
})

test("many numbers that the library does not have are told, not drawn", () => {
  const shown = series.make(library([["A", null, 4, saga("31")], ["A", null, null, saga("34", pile)]]), context())
  const scene = shown.scene({ width: 500 })
  assert.equal(scene.shapes.filter(({ kind }) => kind === "rect").length, 2)
  assert.match(scene.marks[0].label, /not in the library: #1–30 and #32–33$/)
})

test("series all of whose books are finished are no open ones, and shown where there is no other", () => {
  const done = library([["A", null, 4, saga("1")], ["A", null, 4, saga("2")]])
  const shown = series.make(done, context())
  assert.deepEqual([shown.title, shown.have, shown.choices], ["Your series", 1, undefined])
  assert.equal(shown.scene({ width: 400 }).marks.length, 1)
  assert.equal(series.make(library([["A", null, null, saga("1", pile)]]), context()).have, 0, "one that is not begun is no open one")
})

test("an author's page has all books, with gaps, pile, series and those who wrote along", () => {
  const entries = [
    ["A", "2018-01-01", 5, { ...saga("1"), average_rating: 4, num_pages: 200 }],
    ["A", "2020-01-01", 2, { average_rating: 4, additional_authors: ["B"] }],
    ["A", null, null, saga("2", pile)],
    ["C", "2021-01-01", 3, { additional_authors: ["A"] }],
  ]
  const selection = library(entries, { author: "A" })
  const [books, ratings, gaps, of, waiting, others] = ONE.map((card) => card.make(selection, context()))
  assert.deepEqual(books.blocks[1].books.map(({ row }) => row), [0, 1])
  assert.deepEqual(books.blocks[0].figures.map(({ value }) => value), ["2", "3.50", "−0.50", "200"])
  assert.deepEqual(ratings.table().rows.map(({ cells }) => cells), [["T0", 5, 4, 1], ["T1", 2, 4, -2]])
  assert.deepEqual(gaps.table().rows.map(({ cells }) => cells.slice(0, 1).concat(cells.slice(2))), [["T0", null, null], ["T1", "24 months", 730], ["To the last day the library tells of", "12 months", 366]])
  assert.equal(gaps.title, "Up to 24 months from one book to the next")
  assert.deepEqual(of.table().rows[0].cells, ["Saga", 1, 1, "next #2", ""])
  assert.deepEqual(waiting.blocks[0].books.map(({ row }) => row), [2])
  assert.deepEqual(others.blocks.map(({ rows, books: shared }) => rows ?? shared), [[{ name: "B", text: "1 book", href: "/authors/b" }], [{ row: 3, stars: true }]])
})

test("the headline counts authors, and those that were read again", () => {
  assert.equal(headline({ authors: 0, again: 0 }), "The authors you read")
  assert.equal(headline({ authors: 1, again: 0 }), "You have read 1 author.")
  assert.equal(headline({ authors: 2, again: 0 }), "You have read 2 authors, each of them once.")
  assert.equal(headline({ authors: 269, again: 42 }), "You have read 269 authors and came back to 42 of them.")
})

test("the most-read author is named alone only with a lead of two books, and few that are level together", () => {
  const ranked = (...counts) => counts.map((books, at) => ({ name: `N${at}`, books }))
  assert.equal(leaders(ranked(6, 4)), "Most often to N0: 6 books.")
  assert.equal(leaders(ranked(6, 5)), "")
  assert.equal(leaders(ranked(5, 5, 4)), "Most often to N0 and N1: 5 books each.")
  assert.equal(leaders(ranked(5, 5, 5, 5)), "")
  assert.equal(leaders(ranked(1)), "")
})

test("a return is linked to the first rating only where chance does not explain it", () => {
  const steps = [{ least: 1, share: 1 }, { least: 2, share: 0.26 }]
  const band = (of, authors, returned) => ({ band: of, authors, returned })
  assert.equal(returnTitle({ authors: 100, steps, bands: [band(5, 40, 20), band(3, 40, 5)] }), "A five-star first book brings you back more often")
  assert.equal(returnTitle({ authors: 100, steps, bands: [band(5, 40, 11), band(3, 40, 9)] }), "A second book for 26% of your authors")
  assert.equal(returnTitle({ authors: 100, steps, bands: [band(5, 9, 9), band(3, 40, 0)] }), "A second book for 26% of your authors")
})

test("mostly new or known is said of the last three years, with 30 books and an interval off one half", () => {
  const years = (fresh, known) => [2018, 2019, 2020, 2021].map((year) => ({ year, fresh, known }))
  assert.equal(newTitle(years(15, 5), 2021), "In the last three years mostly authors new to you")
  assert.equal(newTitle(years(5, 15), 2021), "In the last three years mostly authors you knew")
  assert.equal(newTitle(years(11, 9), 2021), "In the last three years new and known authors in about equal parts")
  assert.equal(newTitle(years(5, 1), 2021), "New and known authors", "18 books")
  assert.equal(newTitle(years(15, 5).slice(1), 2021), "New and known authors", "in the first years all are new")
  const toCome = [...years(15, 5), { year: 2022, fresh: 0, known: 90 }]
  assert.equal(newTitle(toCome, 2021), "In the last three years mostly authors new to you", "a year to come is not lately")
  assert.equal(newTitle(years(15, 5), 2026), "From 2019 to 2021 mostly authors new to you", "the last three years are those of an old file")
})

test("titles say no more than their numbers", () => {
  assert.deepEqual([0, 1, 7, 21].map(topOf), [0, 1, 3, 10])
  assert.equal(concentrationTitle({ books: 90, authors: 1, top: 1, share: 1 }), "How your books spread over authors")
  assert.equal(concentrationTitle({ books: 39, authors: 30, top: 10, share: 0.5 }), "How your books spread over authors")
  assert.equal(returnTitle({ authors: 39, steps: [], bands: [] }), "Coming back after a first book")
  assert.equal(seriesTitle(0), "Your series")
  assert.equal(besideTitle({ n: 4, mean: 1, half: 0.1 }, "A"), "Your ratings beside those of other readers")
  assert.equal(besideTitle({ n: 8, mean: 0.3, half: 0.4 }, "A"), "Your ratings beside those of other readers")
  assert.equal(besideTitle({ n: 8, mean: -0.6, half: 0.4 }, "A"), "You rate A lower than other readers do")
  const step = (gap) => ({ gap, isRough: false })
  assert.equal(gapsTitle({ steps: [step(null)], since: 900 }), "From book to book")
  assert.equal(gapsTitle({ steps: [step(null), step(100)], since: 800 }), "No book for 2.2 years, the longest break so far")
  assert.equal(gapsTitle({ steps: [step(null), step(100)], since: 200 }), "Up to 3 months from one book to the next")
})

test("gaps are told in days, months or years of a fitting size", () => {
  assert.deepEqual([0, 1, 45, 90, 800, 4000].map((days) => gapWords(days)), ["0 days", "1 day", "45 days", "3 months", "2.2 years", "11 years"])
  assert.equal(gapWords(31, true), "1 month")
})

test("the line under an author's name says what there is", () => {
  assert.equal(authorLead({ read: 3, mean: 4.25, first: 2018, last: 2020, waiting: 1 }), "3 books finished from 2018 to 2020. 4.3 stars on average. 1 more waits in the library.")
  assert.equal(authorLead({ read: 1, mean: null, first: 2020, last: 2020, waiting: 0 }), "1 book finished in 2020.")
  assert.equal(authorLead({ read: 0, mean: null, first: 0, last: 0, waiting: 2 }), "No book finished. 2 more wait in the library.")
})

test("scenes under each other keep their marks, and tell each at its own place", () => {
  const row = (key) => ({ key, name: key, value: 1, fact: { key, title: key, lines: [], href: `/${key}` } })
  const part = (key) => ({ name: key, scene: (view) => bars({ rows: [row(key)] }, view) })
  const scene = below([part("one"), { scene: (view) => bars({ rows: [] }, view) }, part("two")], { width: 300 })
  const [first, second] = scene.marks
  assert.ok(second.y >= first.y + first.h && second.y + second.h <= scene.height)
  const told = second.tipAt(10, second.y + 5)
  assert.deepEqual([told.tip.title, told.box.y, told.mark.href], ["two", second.y, "/two"])
})
