// The cards of the genres on small libraries made by hand, and on random and extreme ones.

import assert from "node:assert/strict"
import test from "node:test"
import { card as breadth } from "../../dashboard/app/cards/breadth.js"
import { card as drift } from "../../dashboard/app/cards/drift.js"
import { card as firstTime } from "../../dashboard/app/cards/first_time.js"
import { card as genreAuthors } from "../../dashboard/app/cards/genre_authors.js"
import { card as genreBooks } from "../../dashboard/app/cards/genre_books.js"
import { card as genreCompany } from "../../dashboard/app/cards/genre_company.js"
import { card as genreRatings } from "../../dashboard/app/cards/genre_ratings.js"
import { card as genreShare } from "../../dashboard/app/cards/genre_share.js"
import { card as genreShelves } from "../../dashboard/app/cards/genre_shelves.js"
import { card as loveVolume } from "../../dashboard/app/cards/love_volume.js"
import { card as pairs } from "../../dashboard/app/cards/pairs.js"
import { card as rank } from "../../dashboard/app/cards/rank.js"
import { card as shareMap } from "../../dashboard/app/cards/share_map.js"
import { buildColumns } from "../../dashboard/app/columns.js"
import { createEngine } from "../../dashboard/app/engine.js"
import { EMPTY } from "../../dashboard/app/filters.js"
import { date } from "../../dashboard/app/format.js"
import { genreOf } from "../../dashboard/app/findings/genre_page.js"
import { headline } from "../../dashboard/app/findings/genres.js"
import english from "../../dashboard/app/words/en/genres.js"
import german from "../../dashboard/app/words/de/genres.js"
import { makeBook, makeDocument, randomDocument, seeded } from "./support/library.mjs"
import "./support/words.mjs"

const ON_PAGE = [drift, shareMap, rank, breadth, loveVolume, pairs, firstTime]
const ON_GENRE = [genreShare, genreRatings, genreCompany, genreAuthors, genreShelves, genreBooks]

const contextOf = (view = {}) => ({
  today: new Date("2026-11-22"),
  view,
  href: (...parts) => `/l/id/${parts.join("/")}`,
  hrefWith: (query, ...parts) => `/l/id/${parts.join("/")}?${query}`,
})

console.error = (...words) => assert.fail(words.join(" ")) // a text that is missing

const pad = (value) => String(value).padStart(2, "0")
/** A dated book on a day of its own; `at` numbers them within a year. */
const dated = (year, at, genres, fields = {}) =>
  makeBook({ title: `Book ${year} ${at}`, title_without_series: `Book ${year} ${at}`, date_read: `${year}-${pad(1 + (at % 12))}-${pad(1 + (Math.floor(at / 12) % 28))}`, genres, ...fields })

function selectionOf(books, filters = {}, options = {}) {
  const numbered = books.map((book, at) => ({ ...book, goodreads_id: String(at + 1) }))
  return createEngine(buildColumns(makeDocument(numbered, options))).apply({ ...EMPTY, ...filters })
}

const many = (count, make) => Array.from({ length: count }, (_, at) => make(at))
const make = (card, books, filters, { view, ...options } = {}) => card.make(selectionOf(books, filters, options), contextOf(view))
const cellsOf = (shown) => shown.table().rows.map(({ cells }) => cells)

/** Everything a card gives is sound, at all widths. */
function assertSound(card, selection) {
  for (const view of [{}, { unit: "pages" }, { cmp: card.name }]) {
    const shown = card.make(selection, contextOf(view))
    assert.ok(Number.isInteger(shown.have), card.name)
    if (shown.have < card.needs.least) continue
    assert.ok(shown.title.length > 0)
    assert.ok(shown.scene || shown.blocks?.length > 0, `${card.name} shows nothing`)
    if (shown.table) {
      const { columns, rows } = shown.table()
      for (const { cells } of rows) {
        assert.equal(cells.length, columns.length)
        for (const cell of cells) assert.ok(cell === null || typeof cell === "string" || Number.isFinite(cell), `${card.name}: ${cell}`)
      }
    }
    if (!shown.scene) continue
    for (const width of [260, 700, 1400]) {
      const { shapes, marks, height } = shown.scene({ width, extent: shown.extent })
      assert.ok(height > 0 && shapes.length > 0, `${card.name} is empty`)
      assert.ok(marks.length <= 60, `${card.name} has ${marks.length} marks`)
      assert.equal(new Set(marks.map(({ key }) => key)).size, marks.length, card.name)
      for (const shape of shapes) {
        assert.ok(!/NaN|undefined/.test(shape.d ?? ""), card.name)
        for (const at of ["x", "y", "w", "h"]) assert.ok(!(at in shape) || Number.isFinite(shape[at]), `${card.name} ${at}`)
      }
    }
  }
}

const LONG = "An endless title ".repeat(25)
const EXTREMES = {
  "no book": [],
  "one book": [dated(2020, 1, ["Fantasy"])],
  "four books": many(4, (at) => dated(2020 + at, at, ["History"], { my_rating: 4 })),
  "fifty books": many(50, (at) => dated(2018 + (at % 6), at, [["Fantasy"], ["History", "Cooking"], ["Space opera"]][at % 3], { my_rating: 1 + (at % 5) })),
  "all undated": many(90, (at) => makeBook({ genres: [["Fantasy"], ["History"]][at % 2], my_rating: 3 })),
  "one year": many(90, (at) => dated(2024, at, [["Fantasy", "Horror"], ["History"]][at % 2], { my_rating: 1 + (at % 5) })),
  "no genres": many(90, (at) => dated(2015 + (at % 8), at, [], { my_rating: 4 })),
  "one genre": many(90, (at) => dated(2015 + (at % 8), at, ["Fantasy"], { my_rating: 4 })),
  "a gap of years": many(90, (at) => dated(at < 45 ? 1990 : 2020, at, [["Fantasy"], ["History"]][at % 2], { my_rating: 5 })),
  "long, right-to-left and CJK words": many(90, (at) => dated(2015 + (at % 8), at, [["歴史"], ["تاريخ العالم القديم"], [LONG]][at % 3], { title: [LONG, "مئة عام من العزلة", "百年の孤独"][at % 3], author: ["نجيب محفوظ", "村上春樹", LONG][at % 3], bookshelves: ["رف", LONG], my_rating: 1 + (at % 5) })),
}

for (const [name, books] of Object.entries(EXTREMES)) {
  test(`every card holds with ${name}`, () => {
    for (const card of ON_PAGE) assertSound(card, selectionOf(books))
    for (const card of ON_GENRE) for (const genre of ["fantasy", "history-ideas", "none"]) assertSound(card, selectionOf(books, { genre: [genre] }))
  })
}

test("every card holds with random libraries and filters", () => {
  const random = seeded(11)
  for (const count of [60, 700]) {
    const engine = createEngine(buildColumns(randomDocument(random, count)))
    for (const filters of [{}, { years: { from: 2016, to: 2018 } }, { rating: [10] }, { genre: ["fantasy"] }, { years: { from: 2018, to: 2018 }, genre: ["science-fiction", "none"] }]) {
      for (const card of [...ON_PAGE, ...ON_GENRE]) assertSound(card, engine.apply({ ...EMPTY, ...filters }))
    }
  }
})

test("each card has its question, and both languages say the same things", () => {
  for (const card of [...ON_PAGE, ...ON_GENRE]) assert.ok(english[`${card.name}.question`] && german[`${card.name}.question`], card.name)
  assert.deepEqual(Object.keys(english).sort(), Object.keys(german).sort())
  const blanks = (text) => JSON.stringify([...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map(([, blank]) => blank).sort().filter((blank, at, all) => all[at - 1] !== blank))
  for (const key of Object.keys(english)) assert.equal(blanks(german[key]), blanks(english[key]), key)
})

const MOVED = [
  ...many(40, (at) => dated(2018, at, ["Fantasy"])),
  ...many(40, (at) => dated(2019, at, [["Fantasy"], ["History"]][at % 2])),
  ...many(40, (at) => dated(2020, at, ["History"])),
]

test("the drift is told where it is clear, else the card has its plain name", () => {
  assert.equal(make(drift, MOVED).title, "Your shelf is moving from fantasy and horror to history and ideas")
  assert.equal(make(drift, MOVED.slice(0, 80)).title, "Your genres over time") // thirds of 26 books
  assert.equal(make(drift, many(120, (at) => dated(2018 + (at % 3), at, [["Fantasy"], ["History"]][at % 2]))).title, "Your genres over time")
})

test("the drift's table has the shares that are drawn, weighted 1-2-1 over three years", () => {
  const shown = make(drift, MOVED)
  const { columns } = shown.table()
  assert.deepEqual(columns.map(({ label }) => label), ["Year", "Books", "History & ideas", "Fantasy & horror"])
  assert.deepEqual(cellsOf(shown), [["2018", 40, 20 / 120, 100 / 120], ["2019", 40, 0.5, 0.5], ["2020", 40, 100 / 120, 20 / 120]])
  const { marks } = shown.scene({ width: 400 })
  assert.match(marks[0].label, /^2018, 40 books, Fantasy & horror 83%, History & ideas 17%$/)
})

test("books whose genre is still looked up are hatched at the top and never called other", () => {
  const books = [...MOVED, ...many(10, (at) => dated(2020, 50 + at, [], { enrichment: "pending" })), ...many(5, (at) => dated(2020, 70 + at, [], { enrichment: "none" }))]
  const shown = make(drift, books, {}, { state: "running" })
  assert.deepEqual(shown.table().columns.slice(-2).map(({ label }) => label), ["No genre yet", "Looking up"])
  const areas = shown.scene({ width: 400 }).shapes.filter(({ kind, fill }) => kind === "path" && fill)
  assert.equal(areas.at(-1).fill, "hatch")
})

test("the drift looks past its own filters, dims what is not chosen, and veils other years", () => {
  const plain = make(drift, MOVED)
  const filtered = make(drift, MOVED, { genre: ["history-ideas"], years: { from: 2020, to: 2020 } })
  assert.deepEqual(cellsOf(filtered), cellsOf(plain))
  const { shapes, marks } = filtered.scene({ width: 400 })
  assert.equal(shapes.filter(({ fill, opacity }) => fill === "surface" && opacity > 0.5).length, 2)
  assert.equal(shapes.find(({ kind, fill }) => kind === "path" && fill === "fam-0").opacity, 0.3)
  assert.deepEqual(marks.filter(({ isPressed }) => isPressed).map(({ key }) => key), ["2020", "family-1"])
})

test("side by side, the drift is of the years of its side", () => {
  const shown = make(drift, MOVED, { years: { from: 2019, to: 2019 } }, { view: { cmp: "drift" } })
  assert.deepEqual(cellsOf(shown), [["2019", 40, 0.5, 0.5]])
  assert.ok(shown.scene({ width: 300 }).shapes.length > 0)
})

test("two years are too few for a drift, and the card says so", () => {
  const shown = make(drift, MOVED.slice(0, 80))
  assert.equal(shown.scene, undefined)
  assert.match(shown.blocks[0].text, /3 different years; there are 2/)
})

const MIXED = [
  ...many(20, (at) => dated(2020, at, ["Fantasy", "History"], { num_pages: 100 })),
  ...many(10, (at) => dated(2021, at, ["Space opera"], { num_pages: 500 })),
  ...many(3, () => makeBook({ genres: [] })),
  ...many(4, () => makeBook({ genres: ["History"], reading_status: "to-read" })),
]

test("a book with several genres has one place in the share map, and is told of at the others", () => {
  const shown = make(shareMap, MIXED)
  assert.equal(shown.have, 30)
  assert.deepEqual(cellsOf(shown), [
    ["Fantasy & horror", "All of it", 20, 20 / 30, null],
    ["Fantasy & horror", "Fantasy", 20, 20 / 30, 20],
    ["Science fiction", "All of it", 10, 10 / 30, null],
    ["Science fiction", "Space opera", 10, 10 / 30, 10],
  ])
  assert.deepEqual(shown.foot, [{ text: "3 without a genre not shown.", href: "/l/id/books?genre=none&shelf=read" }])
})

test("the share map can show pages", () => {
  const shown = make(shareMap, MIXED, {}, { view: { unit: "pages" } })
  assert.deepEqual(cellsOf(shown).map((cells) => cells[2]), [2000, 2000, 5000, 5000])
  assert.equal(shown.choices[0].value, "pages")
})

test("a leading family is named only when it leads clearly", () => {
  const of = (fantasy, history) => make(shareMap, [...many(fantasy, () => makeBook({ genres: ["Fantasy"] })), ...many(history, () => makeBook({ genres: ["History"] }))]).title
  assert.equal(of(40, 20), "Most of it is fantasy and horror")
  assert.equal(of(32, 30), "What your reading is made of")
  assert.equal(of(20, 2), "What your reading is made of") // 22 books
  const families = [{ inSentence: "science fiction", books: 50 }, { inSentence: "other genres", books: 20 }]
  assert.equal(headline(families, { books: 70 }).join(""), "You read science fiction most: 71% of 70 books.")
  assert.equal(headline(families.slice(1), { books: 20 }).join(""), "20 books of a known genre.")
  assert.equal(headline([{ slug: "other", inSentence: "other genres", books: 60 }, ...families.slice(1)], { books: 80 }).join(""), "80 books of a known genre.")
  assert.equal(headline([], { books: 0 }).join(""), "No genre is known yet.")
})

test("genres rank among each other in windows of three years, equals share a place", () => {
  const books = [2018, 2019, 2020, 2021].flatMap((year) => [...many(8, (at) => dated(year, at, ["Fantasy"])), ...many(year === 2021 ? 20 : 4, (at) => dated(year, 20 + at, ["History"])), ...many(4, (at) => dated(year, 50 + at, ["Cooking"]))])
  const shown = make(rank, books)
  assert.deepEqual(cellsOf(shown), [
    ["2018–2020", "Fantasy", 1, 24],
    ["2018–2020", "History", 2, 12],
    ["2018–2020", "Cooking", 2, 12],
    ["2019–2021", "Fantasy", 2, 24],
    ["2019–2021", "History", 1, 28],
    ["2019–2021", "Cooking", 3, 12],
  ])
  assert.equal(shown.title, "How your genres rank")
  const [first] = shown.scene({ width: 700 }).marks
  assert.deepEqual(first.filter, { key: "years", value: { from: 2018, to: 2020 } })
})

test("a rise and a fall are told where places and shares moved clearly", () => {
  const genres = ["Fantasy", "Horror", "History", "Science fiction", "Space opera", "Cooking"]
  const booksIn = (year, order) => order.flatMap((genre, at) => many(12 - 2 * at, (index) => dated(year, at * 20 + index, [genre])))
  const books = [2012, 2013, 2014].flatMap((year) => booksIn(year, genres)).concat([2020, 2021, 2022].flatMap((year) => booksIn(year, [...genres].reverse())))
  assert.equal(make(rank, books).title, "Cooking rose, Fantasy fell")
})

test("a pair has its lift where there are books enough, and says nothing where not", () => {
  const books = [
    ...many(20, (at) => dated(2020, at, ["Fantasy", "Horror"])),
    ...many(20, (at) => dated(2020, at, ["History"])),
    ...many(4, (at) => dated(2020, at, ["History", "Cooking"])),
    ...many(36, (at) => dated(2020, at, ["Space opera"])),
  ]
  const shown = make(pairs, books)
  const byPair = new Map(cellsOf(shown).map(([one, other, ...rest]) => [`${one}+${other}`, rest]))
  assert.deepEqual(byPair.get("Fantasy+Horror"), [20, 5, 4, "yes"])
  assert.deepEqual(byPair.get("History+Cooking"), [4, 1.2, null, "too few to tell"])
  assert.equal(byPair.get("History+Space opera").at(-1), "yes") // 10.8 expected, none seen
  assert.equal(shown.title, "“Fantasy” and “Horror” often share a book")
})

test("love is told only of genres clear of the middle, with ratings enough", () => {
  const rated = (count, genre, stars) => many(count, (at) => makeBook({ genres: [genre], my_rating: stars + (at % 2) }))
  const shown = make(loveVolume, [...rated(80, "Fantasy", 2), ...rated(80, "History", 3), ...rated(12, "Horror", 4), ...rated(12, "Cooking", 3), ...rated(2, "Space opera", 4)])
  assert.equal(shown.title, "Horror: loved, and little read. Fantasy: much read, less loved")
  assert.deepEqual(shown.foot, [{ text: "1 genre with fewer than 3 rated books not shown." }])
  const [[name, books, n, mean, shrunk, low, high]] = cellsOf(shown)
  assert.deepEqual([name, books, n, mean], ["Fantasy", 80, 80, 2.5])
  assert.ok(low < shrunk && shrunk < high && shrunk > mean)
  assert.equal(make(loveVolume, [...rated(20, "Fantasy", 3), ...rated(20, "History", 3)]).title, "Love against volume")
})

test("breadth leaves years of few books out, and says how many", () => {
  const books = [2018, 2019, 2020].flatMap((year) => many(12, (at) => dated(year, at, [["Fantasy"], ["History"]][at % 2]))).concat(many(3, (at) => dated(2021, at, ["Fantasy"])))
  const shown = make(breadth, books)
  assert.equal(shown.have, 3)
  for (const [, , families, effective] of cellsOf(shown)) assert.deepEqual([families, Math.round(effective * 1000) / 1000], [2, 2])
  assert.match(shown.foot[0].text, /^1 year with fewer than 8/)
  assert.equal(shown.title, "How widely you read")
})

test("a widening is told where the last third is clearly wider than the first", () => {
  const wide = [["Fantasy"], ["History"], ["Space opera"], ["Cooking"]]
  const books = [2018, 2019, 2020].flatMap((year) => many(36, (at) => dated(year, at, year === 2018 ? ["Fantasy"] : wide[at % 4])))
  assert.equal(make(breadth, books).title, "You are reading wider")
  assert.equal(make(breadth, books.map((book) => ({ ...book, date_read: book.date_read.replace(/^2018/, "2028") }))).title, "You are reading narrower")
})

test("the first book of a genre is the first finished, whatever years are chosen", () => {
  const books = [
    ...many(12, (at) => dated(2015 + at, 3, ["Fantasy"])),
    ...many(6, (at) => dated(2025, at, ["History"], { title: `History ${at}`, title_without_series: `History ${at}` })),
  ]
  for (const filters of [{}, { years: { from: 2026, to: 2026 } }]) {
    const shown = make(firstTime, books, filters)
    assert.deepEqual(cellsOf(shown), [
      ["Fantasy", date("2015-04-01"), "Book 2015 3", "An Author", date("2026-04-01"), 12],
      ["History", date("2025-01-01"), "History 0", "An Author", date("2025-06-01"), 6],
    ])
    assert.equal(shown.title, "History came in 2025 and stayed")
  }
})

test("a date known only in part is told in part", () => {
  const books = many(12, (at) => dated(2015 + at, 3, ["Fantasy"], { date_read_precision: at === 0 ? "year" : "day" }))
  assert.equal(cellsOf(make(firstTime, books))[0][1], "2015")
})

const onGenre = (card, slug, books, options) => make(card, books, { genre: [slug] }, options)

test("a genre's share is of all books with a genre, by any of their genres", () => {
  const books = [2018, 2019].flatMap((year) => [...many(6, (at) => dated(year, at, ["Fantasy", "History"])), ...many(6, (at) => dated(year, 20 + at, ["Cooking"])), ...many(5, (at) => dated(year, 40 + at, []))])
  assert.deepEqual(cellsOf(onGenre(genreShare, "history", books)).map((cells) => cells.slice(0, 4)), [["2018", 6, 12, 0.5], ["2019", 6, 12, 0.5]])
  assert.equal(onGenre(genreShare, "history-ideas", books).have, 0) // a family has the books that it leads
})

test("a genre is called higher rated only when the difference is clear", () => {
  const rated = (count, genre, stars) => many(count, (at) => makeBook({ genres: [genre], my_rating: stars + (at % 2), average_rating: 3.5 }))
  const shown = onGenre(genreRatings, "fantasy", [...rated(20, "Fantasy", 4), ...rated(20, "History", 2)])
  assert.equal(shown.title, "Fantasy: rated higher than the rest")
  assert.deepEqual(cellsOf(shown).map(([name, n, mean]) => [name, n, mean]), [["Fantasy", 20, 4.5], ["All other books", 20, 2.5], ["Other readers", 20, 3.5]])
  assert.equal(onGenre(genreRatings, "fantasy", [...rated(5, "Fantasy", 4), ...rated(20, "History", 2)]).title, "Its stars, and those of the rest")
  assert.equal(onGenre(genreRatings, "history", [...rated(20, "Fantasy", 4), ...rated(20, "History", 2)]).title, "History: rated lower than the rest")
})

test("other readers are asked of the books that are rated, and those left out are told", () => {
  const rated = (my_rating, average_rating) => makeBook({ genres: ["Fantasy"], my_rating, average_rating })
  const shown = onGenre(genreRatings, "fantasy", [...many(3, () => rated(5, 4)), ...many(2, () => rated(null, 1)), rated(3, null)])
  assert.deepEqual(cellsOf(shown).map(([name, n, mean]) => [name, n, mean]), [["Fantasy", 4, 4.5], ["Other readers", 3, 4]])
  assert.deepEqual(shown.foot.map(({ text }) => text), ["2 not rated not shown.", "1 without an average of other readers not among theirs."])
})

test("one rating has no interval, neither drawn nor in the table", () => {
  const rated = (genre, my_rating) => makeBook({ genres: [genre], my_rating })
  const shown = onGenre(genreRatings, "fantasy", [...many(3, () => rated("Fantasy", 5)), rated("History", 2)])
  assert.deepEqual(cellsOf(shown), [["Fantasy", 3, 5, 5, 5], ["All other books", 1, 2, null, null]])
  const [, rest] = shown.scene({ width: 400 }).marks
  assert.equal(rest.label, "All other books, 2.00 stars on average, 1 book")
  const alone = onGenre(genreRatings, "fantasy", many(3, () => rated("Fantasy", 5))).scene({ width: 400 })
  assert.ok(alone.shapes.some(({ text }) => text === "4.5") && alone.shapes.some(({ text }) => text === "5.0"), "an axis where all is alike")
})

test("what comes with a genre is set beside what chance would bring", () => {
  const shown = onGenre(genreCompany, "fantasy", MIXED)
  assert.equal(shown.title, "What comes with Fantasy")
  assert.deepEqual(cellsOf(shown), [["History", 20, (20 * 20) / 30]])
  const family = onGenre(genreCompany, "fantasy-horror", MIXED)
  assert.equal(family.title, "What Fantasy & horror is made of")
  assert.deepEqual(cellsOf(family), [["Fantasy", 20]])
  const [bar] = shown.scene({ width: 400 }).marks
  assert.equal(bar.href, "/l/id/genres/history?")
})

test("authors of a genre are those of the pages of authors: names that fold to one are one, and nobody in particular is none", () => {
  const by = (author, at) => dated(2019, at, at ? ["Space opera"] : ["Fantasy", "Space opera"], { author })
  const shown = onGenre(genreAuthors, "space-opera", ["Zola", "Émile Zola", "Emile Zola", "Various", "Unknown"].map(by))
  assert.deepEqual(cellsOf(shown).map(([name, books]) => [name, books]), [["Émile Zola", 2], ["Zola", 1]])
  assert.deepEqual(shown.foot.map(({ text }) => text), ["2 by nobody in particular not shown."])
  const { shapes } = shown.scene({ width: 400 })
  assert.deepEqual([...new Set(shapes.flatMap(({ fill = "" }) => (fill.startsWith("fam-") ? [fill] : [])))], ["fam-4"], "the colour is that of the genre's family, not of its first book's")
})

test("authors, shelves and books of a genre are its own", () => {
  const books = [
    dated(2019, 1, ["Fantasy"], { author: "Ann", my_rating: 4, bookshelves: ["owned"] }),
    dated(2021, 1, ["Fantasy"], { author: "Ann", my_rating: 5, bookshelves: ["owned", "loved"] }),
    dated(2020, 1, ["Horror", "Fantasy"], { author: "Bob", bookshelves: ["owned"] }),
    dated(2020, 2, ["History"], { author: "Cid", bookshelves: ["owned"] }),
    makeBook({ title: "Later", title_without_series: "Later", genres: ["Fantasy"], reading_status: "to-read" }),
  ]
  assert.deepEqual(cellsOf(onGenre(genreAuthors, "fantasy", books)), [["Ann", 2, 4.5], ["Bob", 1, null]])
  assert.deepEqual(cellsOf(onGenre(genreShelves, "fantasy", books)), [["owned", 3, 0.75], ["loved", 1, 0.25]])
  const shown = onGenre(genreBooks, "fantasy", books)
  assert.equal(shown.title, "3 books read")
  assert.deepEqual(cellsOf(shown).map(([title]) => title), ["Book 2021 1", "Book 2020 1", "Book 2019 1", "Later"])
  assert.deepEqual(shown.blocks.map(({ books: listed }) => listed.length), [2, 3, 1])
})

test("a slug is that of a family or of a genre, never of both, and unknown where no book has it", () => {
  const books = [...MIXED, makeBook({ genres: ["History", "Science fiction"] }), makeBook({ genres: ["Space opera"] })]
  const { columns } = selectionOf(books)
  assert.deepEqual([genreOf(columns, "science-fiction").slot, genreOf(columns, "science-fiction").id], [4, null])
  const genre = genreOf(columns, "~science-fiction")
  assert.deepEqual([genre.name, columns.genres.names[genre.id]], ["Science fiction (genre)", "Science fiction"])
  const has = (slug) => selectionOf(books, { genre: [slug] }).rows().length
  const [inFamily, inGenre] = [books.filter(({ genres: [first] }) => ["Science fiction", "Space opera"].includes(first)), books.filter(({ genres }) => genres.includes("Science fiction"))]
  assert.deepEqual([has("science-fiction"), has("~science-fiction")], [inFamily.length, inGenre.length])
  assert.notDeepEqual(inFamily, inGenre)
  assert.equal(genreOf(columns, "history").slot, null)
  assert.equal(genreOf(columns, "astrology"), null)
})

test("books without a date are counted past the filters that the chart looks past", () => {
  const books = [...MOVED, ...many(9, (at) => dated(2021, at, ["History"])), ...many(7, () => makeBook({ genres: ["Fantasy"] })), ...many(2, () => makeBook({ genres: ["History"] }))]
  for (const card of [drift, rank, breadth, firstTime]) {
    const { foot } = make(card, books, { genre: ["history"], years: { from: 2018, to: 2020 } })
    assert.ok(foot.some(({ text }) => text === "9 without a date not shown."), card.name)
  }
})
