import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { card as ageAndLove } from "../../dashboard/app/cards/age_and_love.js"
import { card as crowd } from "../../dashboard/app/cards/crowd.js"
import { card as generosity } from "../../dashboard/app/cards/generosity.js"
import { card as kinder } from "../../dashboard/app/cards/kinder.js"
import { card as lengthAndLove } from "../../dashboard/app/cards/length_and_love.js"
import { hasPopularity, card as popularity } from "../../dashboard/app/cards/popularity.js"
import { card as stars } from "../../dashboard/app/cards/stars.js"
import { card as unrated } from "../../dashboard/app/cards/unrated.js"
import { jitter } from "../../dashboard/app/charts/strips.js"
import { buildColumns } from "../../dashboard/app/columns.js"
import { createEngine } from "../../dashboard/app/engine.js"
import { EMPTY } from "../../dashboard/app/filters.js"
import { date } from "../../dashboard/app/format.js"
import { canSay } from "../../dashboard/app/words.js"
import { makeBook, makeDocument, randomDocument, randomFilters, seeded } from "./support/library.mjs"

const CARDS = [stars, kinder, crowd, generosity, lengthAndLove, ageAndLove, popularity, unrated]
const contextOf = (view = {}) => ({
  today: new Date("2026-11-22T12:00:00"),
  view,
  href: (...parts) => `/${parts.join("/")}`,
  hrefWith: (query, ...parts) => `/${parts.join("/")}?${query}`,
})
const engineOf = (books) => createEngine(buildColumns(makeDocument(books.map((book, at) => makeBook({ goodreads_id: String(at), ...book })))))
const make = (card, books, { filters = {}, view = {} } = {}) => card.make(engineOf(books).apply({ ...EMPTY, ...filters }), contextOf(view))
const cells = (shown) => shown.table().rows.map((row) => row.cells)
const marks = (shown, width = 560) => shown.scene({ width }).marks
const feet = (shown) => shown.foot.map(({ text }) => text)
const many = (count, fields) => Array.from({ length: count }, (_, at) => (typeof fields === "function" ? fields(at) : fields))
const dateOf = (at) => `${2010 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-05`
const numbersIn = (shown) => cells(shown).flat().filter((cell) => typeof cell === "number")

test("every card says what it asks, and needs as much as it should", () => {
  for (const { name, page } of CARDS) assert.ok(canSay(`${page}.${name}.question`), name)
  assert.deepEqual(CARDS.map(({ id, needs }) => [id, needs.least]), [["R1", 5], ["R2", 8], ["R3", 20], ["R4", 60], ["R5", 40], ["R6", 40], ["R7", 40], ["R8", 20]])
  for (const { needs } of CARDS) assert.ok(canSay(`common.needs.${needs.of}`), needs.of)
})

const LONG = { title: "Wörter ".repeat(60), title_without_series: "Wörter ".repeat(60) }
const LIBRARIES = {
  none: [],
  one: [{ my_rating: 4, average_rating: 4, num_pages: 100, date_read: "2026-03-05" }],
  "all alike": many(90, { my_rating: 4, average_rating: 4, num_pages: 300, date_read: "2020-02-02", original_publication_year: 2000, ratings_count: 10, genres: ["History"] }),
  undated: many(80, (at) => ({ my_rating: 1 + (at % 5), average_rating: 3.9, num_pages: 300 })),
  "no averages, half stars": many(80, (at) => ({ my_rating: 0.5 + (at % 10) / 2, num_pages: 90 + at * 9, date_read: dateOf(at), original_publication_year: 1900 })),
  unrated: many(80, (at) => ({ average_rating: 3.9, date_read: dateOf(at) })),
  "long titles": many(80, (at) => ({ ...LONG, my_rating: 1 + (at % 5), average_rating: 3 + (at % 7) / 4, date_read: dateOf(at), num_pages: 100 + 9 * at })),
}

test("no library and no filter breaks a card, and no chart is empty", () => {
  const random = seeded(11)
  const engines = [...Object.values(LIBRARIES).map(engineOf), ...[4, 50, 300].map((count) => createEngine(buildColumns(randomDocument(random, count))))]
  for (const engine of engines) {
    for (const filters of [EMPTY, ...many(6, () => randomFilters(random))]) {
      const selection = engine.apply(filters)
      for (const card of CARDS) {
        for (const view of [{}, { by: "genre" }, { cmp: card.name }]) {
          const shown = card.make(selection, contextOf(view))
          assert.ok(!shown.title.startsWith("ratings."), shown.title)
          assert.ok(numbersIn(shown).every(Number.isFinite), card.name)
          if (shown.have < card.needs.least || (card === unrated && !shown.scene)) continue
          for (const width of [260, 1400]) {
            const scene = shown.scene({ width, extent: shown.extent })
            assert.ok(scene.marks.length > 0 && scene.marks.length <= 60 && scene.shapes.length > 0, card.name)
            assert.ok(scene.shapes.every(({ d = "" }) => !/NaN|Infinity/.test(d)), card.name)
            assert.ok(scene.marks.every(({ label, x, w }) => !/NaN|undefined|null/.test(label) && Number.isFinite(x + w)), card.name)
          }
        }
      }
    }
  }
})

test("the stars are counted, and their axis is shared side by side", () => {
  const shown = make(stars, [...many(6, { my_rating: 4, average_rating: 4 }), { my_rating: 2 }, {}])
  assert.deepEqual(cells(shown).map(([name, books]) => [name, books]), [["5 stars", 0], ["4 stars", 6], ["3 stars", 0], ["2 stars", 1], ["1 star", 0], ["Not rated", 1]])
  assert.deepEqual(feet(shown), ["Dashed: what other readers would give the 6 books that have an average, estimated from it."])
  const bar = (extent) => shown.scene({ width: 360, extent }).shapes.filter(({ kind }) => kind === "rect")[1].w
  assert.equal(Math.round(bar({ most: 12 }) * 2), Math.round(bar({ most: 6 })))
})

const FAMILIES = [
  ...many(30, (at) => ({ genres: ["History"], my_rating: at % 2 ? 5 : 4, average_rating: 4 })),
  ...many(30, (at) => ({ genres: ["Fantasy"], my_rating: at % 2 ? 2 : 3, average_rating: 4 })),
  ...many(30, (at) => ({ genres: ["Space opera"], my_rating: at % 2 ? 3 : 5, average_rating: 4 })),
  ...many(3, { genres: ["Cooking"], my_rating: 5, average_rating: 4 }),
  ...many(2, { my_rating: 5, average_rating: 4 }),
  { genres: ["History"], my_rating: 1 },
  { genres: ["History"], average_rating: 4 },
]

test("kindness by genre: kindest first, clear ones filled, small ones left out", () => {
  const shown = make(kinder, FAMILIES)
  assert.equal(shown.title, "Kind to history and ideas, hard on fantasy and horror")
  assert.deepEqual(cells(shown).map(([name, books]) => [name, books]), [["History & ideas", 30], ["Science fiction", 30], ["Fantasy & horror", 30]])
  const [, , shrunken, low, high, plain] = cells(shown)[0]
  assert.equal(plain, 0.5)
  assert.ok(low > 0 && low < shrunken && shrunken < high && shrunken < plain, "drawn together")
  assert.deepEqual(feet(shown), ["1 not rated not shown.", "1 without an average of other readers not shown.", "2 without a genre not shown.", "1 genre with fewer than 8 such books not shown."])
  const dots = shown.scene({ width: 420 }).shapes.filter(({ kind, r }) => kind === "rect" && r >= 5)
  assert.deepEqual(dots.map(({ fill }) => fill), ["accent", "surface", "accent"])
})

test("kindness looks past filters of genre and rating, and says so", () => {
  const shown = make(kinder, FAMILIES, { filters: { genre: ["fantasy-horror"], rating: [10] } })
  assert.deepEqual(cells(shown), cells(make(kinder, FAMILIES)))
  assert.deepEqual(marks(shown).map(({ isPressed }) => isPressed), [false, false, true])
  assert.ok(feet(shown).some((text) => text.startsWith("All ratings count here")))
})

test("a library without averages says what is missing", () => {
  for (const card of [kinder, crowd, generosity]) assert.equal(make(card, many(90, (at) => ({ my_rating: 4.5, date_read: dateOf(at), genres: ["History"] }))).have, 0)
})

const CROWD = many(40, (at) => ({ my_rating: 1 + (at % 5), average_rating: 3.5 + (at % 5) / 5 + (at % 3) / 100 }))

test("the crowd: each rating with the median of others, dots that open their book", () => {
  const shown = make(crowd, [...CROWD, { my_rating: 3 }, { average_rating: 3 }])
  assert.equal(shown.title, "You like what other readers like")
  assert.equal(shown.have, 40)
  assert.deepEqual(cells(shown)[0].slice(0, 2), ["5 stars", 8])
  assert.deepEqual(marks(shown).map(({ filter }) => filter.value), [2, 4, 6, 8, 10])
  const five = marks(shown).at(-1)
  const found = five.tipAt(NaN, NaN)
  assert.match(found.mark.label, /^5 stars, 8 books, median of others 4\.3/)
  const spots = []
  for (let y = five.y; y < five.y + five.h; y += 4) for (let x = five.x; x < five.x + five.w; x += 4) spots.push(five.tipAt(x, y))
  assert.ok(spots.some((told) => told?.mark.href?.startsWith("/books/")))
})

test("the lists name what only the reader or only others loved", () => {
  const books = [...CROWD, { my_rating: 5, average_rating: 3.1 }, { my_rating: 1, average_rating: 4.6 }, { my_rating: 1, average_rating: 3.2 }]
  const [loved, unloved] = make(crowd, books).blocks
  assert.equal(loved.books[0].row, 40)
  assert.equal(unloved.books[0].row, 41)
  assert.ok(!unloved.books.some(({ row }) => row === 42), "others did not love it either")
  assert.deepEqual(make(crowd, many(30, { my_rating: 4, average_rating: 4 })).blocks, [])
})

test("one odd average does not press all others together, and is told", () => {
  const shown = make(crowd, [...many(200, (at) => ({ my_rating: 1 + (at % 5), average_rating: 3.6 + (at % 9) / 10 })), { my_rating: 1, average_rating: 1 }])
  assert.equal(shown.extent.leastY, 3.5)
  assert.ok(feet(shown).includes("1 book with an average below 3.5 stands at the lower edge."))
})

test("generosity: a rise is said, and the last window ends with the last book", () => {
  const books = many(120, (at) => ({ date_read: dateOf(at), my_rating: at < 60 ? 3 + (at % 2) : 4 + (at % 2), average_rating: 4 }))
  const shown = make(generosity, books)
  assert.equal(shown.title, "You have become kinder")
  assert.match(shown.blocks[0].text, /^Per year: \+0\.\d\d stars/)
  assert.equal(cells(shown).length, 81)
  assert.deepEqual(cells(shown)[0].slice(0, 2), [date("2013-04-05"), -0.5])
  assert.deepEqual(cells(shown).at(-1).slice(0, 2), [date("2019-12-05"), 0.5])
  assert.deepEqual(marks(shown).map(({ filter }) => filter.key)[0], "months")
  assert.equal(make(generosity, books, { filters: { years: { from: 2012, to: 2012 } } }).have, 120, "it looks past years")
  assert.equal(make(generosity, books, { filters: { years: { from: 2012, to: 2012 } }, view: { cmp: "generosity" } }).have, 12, "but not side by side")
})

test("generosity leaves out what it cannot place in time", () => {
  const books = [...many(60, (at) => ({ date_read: dateOf(at), my_rating: 4, average_rating: 4 })), { my_rating: 4, average_rating: 4 }, { my_rating: 4, average_rating: 4, date_read: "2012-01-01", date_read_precision: "year" }]
  assert.deepEqual(feet(make(generosity, books)), ["1 without a date not shown.", "1 with only the year known not shown."])
})

const LENGTHS = many(90, (at) => ({ num_pages: [100, 250, 900][at % 3], my_rating: [3, 4, 5][at % 3] - (at % 2), original_publication_year: [2019, 2000, 1850][at % 3], date_read: "2020-02-03" }))

test("length: means of each band, and the slope for twice the pages", () => {
  const shown = make(lengthAndLove, [...LENGTHS, { my_rating: 4 }, { num_pages: 300 }])
  assert.equal(shown.title, "You like longer books better")
  assert.match(shown.blocks[0].text, /^Twice as many pages: \+0\.\d\d stars \(95% interval \+/)
  assert.deepEqual(cells(shown).map(([name, books, mean]) => [name, books, mean]), [
    ["under 150 pages", 30, 2.5],
    ["150 to 199 pages", 0, null],
    ["200 to 299 pages", 30, 3.5],
    ["300 to 399 pages", 0, null],
    ["400 to 599 pages", 0, null],
    ["600 to 799 pages", 0, null],
    ["800 pages and more", 30, 4.5],
  ])
  assert.deepEqual(marks(shown)[0].filter, { key: "pages", value: { from: null, to: 149 } })
  assert.deepEqual(feet(shown), ["1 not rated not shown.", "1 without a page count not shown."])
})

test("length: the chosen band is pressed, the others only hinted at", () => {
  const shown = make(lengthAndLove, LENGTHS, { filters: { pages: { from: 800, to: null } } })
  assert.deepEqual(marks(shown).map(({ isPressed }) => isPressed), [false, false, false, false, false, false, true])
  assert.equal(shown.have, 90)
  assert.ok(shown.scene({ width: 500 }).shapes.some(({ opacity, text }) => opacity === 0.3 && text === "2.5"))
})

test("age: by years at reading, without books read before they were published", () => {
  const shown = make(ageAndLove, [...LENGTHS, { my_rating: 4, original_publication_year: 2021, date_read: "2020-01-01" }])
  assert.equal(shown.title, "You like older books better")
  assert.deepEqual(cells(shown).filter(([, books]) => books).map(([name, books]) => [name, books]), [["0 to 1 years", 30], ["20 to 49 years", 30], ["100 years and more", 30]])
  assert.deepEqual(feet(shown), ["1 finished before its year of publication not shown."])
  assert.ok(marks(shown).every(({ isEmpty }) => isEmpty), "no filter knows ages")
})

test("popularity has a place only where sources told enough", () => {
  const known = many(60, (at) => ({ my_rating: 1 + (at % 5), ratings_count: 10 ** (1 + (at % 5)) }))
  assert.equal(hasPopularity(engineOf(known).columns), true)
  assert.equal(hasPopularity(engineOf(known.slice(0, 39)).columns), false)
  const shown = make(popularity, known)
  assert.equal(shown.title, "You like well-known books better")
  assert.deepEqual(cells(shown).map(([name, books]) => [name, books]), [["under 100", 12], ["100 to 999", 12], ["1,000 to 9,999", 12], ["10,000 to 99,999", 12], ["100,000 to 999,999", 12], ["1,000,000 and more", 0]])
})

const UNRATED = [
  ...many(50, (at) => ({ date_read: "2019-02-03", my_rating: at < 45 ? 4 : null, genres: ["History"] })),
  ...many(50, (at) => ({ date_read: "2021-02-03", my_rating: at < 25 ? 4 : null, genres: ["Fantasy"] })),
  ...many(20, { my_rating: 4 }),
]

test("unrated: by year with those without a date, and by genre", () => {
  const byYear = make(unrated, UNRATED)
  assert.deepEqual(cells(byYear).map((row) => row.slice(0, 3)), [["2019", 50, 5], ["2020", 0, 0], ["2021", 50, 25], ["no date", 20, 0], ["All", 120, 30]])
  assert.equal(byYear.title, "You rate less of what you read than you used to")
  assert.match(byYear.blocks[0].text, /^A pattern: 25% of all/)
  assert.deepEqual(marks(byYear).map(({ filter }) => filter.value), [{ from: 2019, to: 2019 }, { from: 2020, to: 2020 }, { from: 2021, to: 2021 }, "none"])
  const byGenre = make(unrated, UNRATED, { view: { by: "genre" } })
  assert.equal(byGenre.title, "Left unrated most: Fantasy & horror")
  assert.deepEqual(cells(byGenre).map((row) => row.slice(0, 3)), [["Fantasy & horror", 50, 25], ["History & ideas", 50, 5], ["No genre found", 20, 0], ["All", 120, 30]])
})

test("unrated: where every book is rated there is nothing to draw", () => {
  const shown = make(unrated, many(30, { my_rating: 4, date_read: "2019-02-03" }))
  assert.equal(shown.title, "Every finished book is rated")
  assert.deepEqual([shown.scene, shown.blocks], [undefined, [{ text: "All 30 books counted here have a rating." }]])
  assert.deepEqual(cells(shown), [["2019", 30, 0, 0, 0, cells(shown)[0][5]], ["All", 30, 0, 0, null, null]])
})

test("unrated: the last finished ones are listed, newest first", () => {
  const { blocks, foot } = make(unrated, UNRATED)
  assert.deepEqual(blocks[1].books.map(({ row }) => row), [99, 98, 97, 96, 95])
  assert.equal(foot[0].href, "/books?rating=none&shelf=read")
  const filtered = make(unrated, UNRATED, { filters: { genre: ["history-ideas"], years: { from: 2019, to: 2019 } } })
  assert.deepEqual(filtered.foot, [{ text: "Show the 5 books without a rating.", href: "/books?genre=history-ideas&rating=none&shelf=read" }], "as many as the way leads to")
})

test("a book keeps its place in its strip", () => {
  assert.deepEqual(jitter(7), jitter(7))
  const places = many(500, (row) => jitter(row))
  for (const side of [0, 1]) {
    const values = places.map((place) => place[side])
    assert.ok(values.every((value) => value >= -0.5 && value < 0.5))
    assert.ok(Math.abs(values.reduce((sum, value) => sum + value, 0) / values.length) < 0.01)
  }
})
