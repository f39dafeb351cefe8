import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { NO_FAMILY, buildColumns, fold, formatOf, slugOf } from "../../dashboard/app/columns.js"
import { createEngine } from "../../dashboard/app/engine.js"
import { EMPTY, KEYS } from "../../dashboard/app/filters.js"
import { leftOn } from "../../dashboard/app/tally.js"
import { say } from "../../dashboard/app/words.js"
import { makeBook, makeDocument, randomDocument, randomFilters, seeded } from "./support/library.mjs"

const FORMATS = ["hardback", "paper", "ebook", "audio", "other"]

/** Slow and simple: each filter asked of the entry itself. */
function fits(book, families, filters, except) {
  return KEYS.every((key) => except.includes(key) || SIMPLE[key](book, filters[key], families))
}

const isUnset = (value) => value === null || value === ""
const inside = ({ from, to }, value) => value !== null && (from === null || value >= from) && (to === null || value <= to)
const half = (book) => (book.my_rating === null ? 0 : Math.max(1, Math.floor(book.my_rating * 2)))
const isDated = (book) => book.reading_status === "read" && book.date_read !== null
const yearOf = (book) => (isDated(book) ? Number(book.date_read.slice(0, 4)) : null)
const monthOf = (book) =>
  isDated(book) && book.date_read_precision !== "year" ? yearOf(book) * 12 + Number(book.date_read.slice(5, 7)) - 1 : null

function familyOf(book, families) {
  const [first] = book.genres
  if (first === undefined) return null
  return families.find(({ genres }) => genres.includes(first)) ?? families.find(({ family }) => family === "Other")
}

function isOfGenre(book, slugs, families) {
  const family = familyOf(book, families)
  const names = families.map((each) => slugOf(each.family))
  return slugs.some((slug) => {
    if (slug === "none") return family === null
    if (names.includes(slug)) return family !== null && slugOf(family.family) === slug
    return book.genres.some((genre) => (names.includes(slugOf(genre)) ? `~${slugOf(genre)}` : slugOf(genre)) === slug)
  })
}

const SIMPLE = {
  years: (book, value) => isUnset(value) || (value === "none" ? book.reading_status === "read" && !isDated(book) : inside(value, yearOf(book))),
  months: (book, value) =>
    isUnset(value) || (monthOf(book) !== null && ("every" in value ? monthOf(book) % 12 === value.every : inside(value, monthOf(book)))),
  genre: (book, value, families) => isUnset(value) || isOfGenre(book, value, families),
  rating: (book, value) => isUnset(value) || value.includes(half(book)),
  pages: (book, value) => isUnset(value) || (value === "none" ? book.num_pages === null : inside(value, book.num_pages)),
  format: (book, value) => isUnset(value) || value.includes(FORMATS[formatOf(book.binding)]),
  shelf: (book, value) => isUnset(value) || [book.reading_status, book.exclusive_shelf, ...book.bookshelves].some((name) => value.includes(slugOf(name))),
  author: (book, value) => isUnset(value) || [book.author, ...book.additional_authors].some((name) => slugOf(name) === slugOf(value)),
  pub: (book, value) => isUnset(value) || inside(value, book.original_publication_year ?? book.publication_year),
  q: (book, value) => {
    const text = fold(`${book.title} \n ${book.author} \n ${book.additional_authors.join(" \n ")}`)
    return isUnset(value) || fold(value).split(" ").every((word) => text.includes(word))
  },
  day: (book, value) => isUnset(value) || (book.reading_status === "read" && book.date_read_precision === "day" && dayIn(value, book.date_read)),
  series: (book, value) => isUnset(value) || book.series.some(({ name }) => slugOf(name) === slugOf(value)),
  publisher: (book, value) => isUnset(value) || (book.publisher !== null && slugOf(book.publisher) === slugOf(value)),
  added: (book, value) => isUnset(value) || (book.date_added !== null && inside(value, Number(book.date_added.slice(0, 4)) * 12 + Number(book.date_added.slice(5, 7)) - 1)),
  flag: (book, value) => isUnset(value) || value.some((name) => FLAGS[name](book)),
}

const published = (book) => book.original_publication_year ?? book.publication_year

/** Those flags that one book shows by itself; bulk entry and duplicates are seen in a library (flags.test.mjs). */
const FLAGS = {
  "no-isbn": (book) => book.isbn13 === null && book.isbn === null,
  "no-cover": (book) => book.small_thumbnail_url === null,
  "no-added": (book) => book.date_added === null,
  "no-publication": (book) => published(book) === null,
  "no-publisher": (book) => book.publisher === null,
  "no-average": (book) => book.average_rating === null,
  "read-before-added": (book) => isDated(book) && book.date_read_precision === "day" && book.date_added !== null && book.date_read < book.date_added,
  "read-before-published": (book) => isDated(book) && published(book) !== null && yearOf(book) < published(book),
  unrated: (book) => book.reading_status === "read" && book.my_rating === null,
  failed: isSilent,
  unanswered: (book) => isWithoutGenre(book) && book.enrichment === "none",
  "not-askable": (book) => isWithoutGenre(book) && book.enrichment === "no-isbn",
  "no-subjects": (book) => isWithoutGenre(book) && book.enrichment === "found",
  "doubtful-match": (book) => book.match?.state === "unconfirmed",
}

function isSilent(book) {
  return book.enrichment === "failed" || (book.enrichment !== "pending" && book.failed_sources.length > 0)
}

function isWithoutGenre(book) {
  return book.genres.length === 0 && !isSilent(book)
}

const dayIn = ({ from, to }, text) => from <= Date.parse(text) / 86_400_000 && Date.parse(text) / 86_400_000 <= to

const count = (books, test) => books.reduce((sum, book) => sum + (test(book) ? 1 : 0), 0)

function checkRows(engine, { entries: books, library: { metadata } }, filters) {
  const selection = engine.apply(filters)
  for (const except of [[], ...KEYS.map((key) => [key]), ["years", "months"]]) {
    const expected = books.flatMap((book, row) => (fits(book, metadata.genre_families, filters, except) ? [row] : []))
    const asked = except.length === 1 ? except[0] : except
    assert.deepEqual([...selection.rows(asked)], expected, JSON.stringify({ filters, except }))
    assert.ok(books.every((_, row) => selection.passes(row, asked) === expected.includes(row)))
  }
  return selection
}

function checkTally({ tally, columns }, { entries: books, library: { metadata } }, filters) {
  const families = metadata.genre_families
  const left = (...except) => books.filter((book) => fits(book, families, filters, except))
  const read = (...except) => left(...except).filter(({ reading_status: status }) => status === "read")
  const sum = (list, value) => list.reduce((total, book) => total + (value(book) ?? 0), 0)
  const near = (value, expected, what) => assert.ok(Math.abs(value - expected) < 1e-6, `${what}: ${value} ${expected}`)
  const rated = read().filter(({ my_rating: rating }) => rating !== null)
  const compared = rated.filter(({ average_rating: average }) => average !== null)

  assert.equal(tally.books, left().length)
  assert.equal(tally.read, read().length)
  assert.equal(tally.pages, sum(read(), (book) => book.num_pages))
  assert.equal(tally.withoutPages, count(read(), (book) => book.num_pages === null))
  assert.equal(tally.rated, rated.length)
  near(tally.ratingSum, sum(rated, (book) => book.my_rating), "ratingSum")
  near(tally.ratingSquares, sum(rated, (book) => book.my_rating ** 2), "ratingSquares")
  assert.equal(tally.compared, compared.length)
  near(tally.apart, sum(compared, (book) => book.my_rating - book.average_rating), "apart")
  near(tally.apartSquares, sum(compared, (book) => (book.my_rating - book.average_rating) ** 2), "apartSquares")
  assert.equal(tally.pile, count(left("years", "months", "rating"), (book) => book.reading_status === "to-read"))
  const anyTime = read("years", "months")
  assert.equal(tally.undated, count(anyTime, (book) => !isDated(book)))
  assert.equal(tally.yearOnly, count(anyTime, (book) => isDated(book) && monthOf(book) === null))
  tally.byYear.forEach((value, at) => assert.equal(value, count(anyTime, (book) => yearOf(book) === tally.firstYear + at)))
  tally.pagesByYear.forEach((value, at) =>
    assert.equal(value, sum(anyTime.filter((book) => yearOf(book) === tally.firstYear + at), (book) => book.num_pages)),
  )
  tally.byMonth.forEach((value, at) => assert.equal(value, count(anyTime, (book) => monthOf(book) === tally.firstYear * 12 + at)))
  tally.byRating.forEach((value, at) => assert.equal(value, count(read("rating"), (book) => half(book) === at)))
  tally.byFormat.forEach((value, at) => assert.equal(value, count(read("format"), (book) => formatOf(book.binding) === at)))
  tally.byFamily.forEach((value, slot) =>
    assert.equal(value, count(read("genre"), (book) => (familyOf(book, families)?.slot ?? NO_FAMILY) === slot)),
  )
  const isLooking = metadata.enrichment.state === "running"
  assert.equal(tally.pending, count(read("genre"), (book) => isLooking && book.genres.length === 0 && book.enrichment === "pending"))
  tally.byGenre.forEach((value, id) => assert.equal(value, count(read("genre"), (book) => book.genres.includes(columns.genres.names[id]))))
  const statuses = ["read", "currently-reading", "to-read", "did-not-finish", "paused"]
  tally.byStatus.forEach((value, at) => assert.equal(value, count(left("shelf"), (book) => book.reading_status === statuses[at])))
  KEYS.forEach((key, at) => assert.equal(tally.without[at], read(key).length, key))
}

test("rows and counts equal those of a slow and simple reading of random libraries", () => {
  const random = seeded(20261122)
  let passed = 0
  for (let library = 0; library < 25; library += 1) {
    const document = randomDocument(random, [0, 1, 4, 60, 150][library % 5])
    const engine = createEngine(buildColumns(document, { trustDays: true }))
    for (let round = 0; round < 12; round += 1) {
      const all = randomFilters(random)
      const flags = all.flag?.filter((name) => name in FLAGS)
      const filters = { ...all, flag: flags?.length ? flags : null }
      checkTally(checkRows(engine, document, filters), document, filters)
      passed += engine.apply(filters).rows().length
    }
  }
  assert.ok(passed > 500, "the filters left enough to compare")
})

test("without filters every book passes, in the order of the document", () => {
  const engine = createEngine(buildColumns(randomDocument(seeded(3), 40)))
  assert.deepEqual([...engine.apply(EMPTY).rows()], Array.from({ length: 40 }, (_, row) => row))
})

test("a selection stays as it was when the engine filters again", () => {
  const books = [makeBook({ title: "Moon" }), makeBook({ title: "House" })]
  const engine = createEngine(buildColumns(makeDocument(books)))
  const moon = engine.apply({ ...EMPTY, q: "moon" })
  const house = engine.apply({ ...EMPTY, q: "house" })
  assert.deepEqual([...moon.rows()], [0])
  assert.deepEqual([...house.rows()], [1])
  assert.equal(moon.passes(1), false)
  assert.equal(moon.tally.read, 1)
})

test("the same filters are the same selection", () => {
  const engine = createEngine(buildColumns(randomDocument(seeded(5), 20)))
  assert.equal(engine.apply({ ...EMPTY, rating: [8, 10] }), engine.apply({ ...EMPTY, rating: [10, 8] }))
})

test("the bar of filters counts finished books where pages speak of these, and says so", () => {
  const books = ["read", "read", "to-read", "currently-reading"].map((reading_status) => makeBook({ reading_status }))
  const { tally } = createEngine(buildColumns(makeDocument(books))).apply(EMPTY)
  const finished = ["overview", "time", "genres", "genre", "ratings", "authors", "author", "year"]
  for (const page of finished) assert.deepEqual(leftOn(page, tally), { n: 2, kind: "finished" }, page)
  for (const page of ["books", "book", "pile", "health"]) assert.deepEqual(leftOn(page, tally), { n: 4, kind: "books" }, page)
  assert.equal(say("common.filter.finished", { n: 330, number: 330 }), "330 finished")
  assert.equal(say("common.filter.books", { n: 396, number: 396 }), "396 books")
})
