import assert from "node:assert/strict"
import { test } from "node:test"
import "./support/words.mjs"
import { paletteOf } from "../../dashboard/app/charts/year/palette.js"
import { CARDS, cardText, cardsOf, storyOf, yearsWords } from "../../dashboard/app/charts/year/story.js"
import { buildColumns } from "../../dashboard/app/columns.js"
import { date } from "../../dashboard/app/format.js"
import { yearFacts } from "../../dashboard/app/stats/year.js"
import { makeBook, makeDocument } from "./support/library.mjs"

const TODAY = new Date("2026-03-15T12:00:00")
/** Of a book that was shelved lately, so that the file is no old one. */
const NEW = { date_added: "2026-03-14", reading_status: "to-read" }

/** Books whose titles are as short as given: `title_without_series` follows. */
const entry = ({ title = "A Title", ...fields }) => makeBook({ title, title_without_series: title, ...fields })
function factsOf(books, from = 2024, to = from) {
  return yearFacts(buildColumns(makeDocument([...books, NEW].map(entry))), { from, to }, TODAY)
}
const told = (books, card, { isHidden = false, from = 2024, to = from } = {}) => storyOf(factsOf(books, from, to), { isHidden })[card]
const months = (count, fields = () => ({})) => Array.from({ length: count }, (_, at) => ({ date_read: `2024-${String(at + 1).padStart(2, "0")}-03`, ...fields(at) }))

test("five dated books make ten cards, fewer make three", () => {
  assert.deepEqual(cardsOf(factsOf(months(5))), CARDS)
  assert.equal(CARDS.length, 10)
  assert.deepEqual(Object.keys(storyOf(factsOf(months(4)), { isHidden: false })), ["count", "ends", "all"])
  assert.deepEqual(cardsOf(factsOf([])), ["count", "ends", "all"])
})

test("every card of every library says something, and nothing senseless", () => {
  const libraries = [[], months(1), months(12), months(6, () => ({ date_read_precision: "year" })), months(6, () => ({ author: "" }))]
  for (const books of libraries) {
    for (const isHidden of [false, true]) {
      const facts = factsOf(books)
      for (const [card, each] of Object.entries(storyOf(facts, { isHidden }))) {
        const text = cardText(card, each, facts)
        assert.match(text, /^2024 in books · \w+/)
        assert.doesNotMatch(text, /NaN|undefined|null|[{}]|year\./)
      }
    }
  }
})

test("the first card counts books, pages and the pile, which is in centimetres below a metre", () => {
  const small = told(months(2, () => ({ num_pages: 400 })), "count")
  assert.deepEqual([small.figure, small.headline, small.lines], ["2", "2 books", ["800 pages", "Stacked up: 6 cm"]])
  assert.deepEqual(told(months(1, () => ({ num_pages: 20 })), "count").lines[1], "Stacked up: 1 cm", "never none")
  const tall = told(months(5, (at) => ({ num_pages: at ? 9000 : null })), "count")
  assert.deepEqual(tall.lines, ["at least 36,000 pages", "Stacked up: 2.6 m, higher than a door"])
  assert.deepEqual(told(months(1), "count").lines, [])
  assert.equal(told(months(1), "count").headline, "1 book")
})

test("the first card compares with the years before", () => {
  const before = (count) => [...months(count).map(({ date_read }) => ({ date_read: date_read.replace("2024", "2023") })), ...months(4)]
  assert.equal(told(before(3), "count").lines.at(-1), "1 more than in 2023")
  assert.equal(told(before(6), "count").lines.at(-1), "2 fewer than in 2023")
  assert.equal(told(before(4), "count").lines.at(-1), "as many as in 2023")
  const range = [{ date_read: "2020-03-03" }, { date_read: "2021-03-03" }, ...before(1)]
  assert.equal(told(range, "count", { from: 2022, to: 2023 }).lines.at(-1), "1 fewer than in 2020–2021")
})

test("a running year is told so far, and compared by this day", () => {
  const books = ["2025-02-01", "2025-03-16", "2026-01-01", "2026-03-01"].map((date_read) => ({ date_read }))
  const facts = factsOf(books, 2026)
  const story = storyOf(facts, { isHidden: false })
  assert.deepEqual(story.count.lines, ["1 more than by this day in 2025"])
  assert.match(cardText("count", story.count, facts), /^2026 so far · How much\n2 books\n/)
  assert.deepEqual(story.ends.entries.map(({ name }) => name), ["It began with", "The last so far"])
  assert.doesNotMatch(storyOf(factsOf(books, 2025, 2026), { isHidden: false }).count.lines.join(), / than | as /)
})

test("the piles hold every book, also those of an unknown month", () => {
  const books = [...months(5), { date_read: "2024-01-01", date_read_precision: "year", num_pages: 90 }]
  const { piles, lines, aside } = told(books, "piles")
  assert.equal(piles.flatMap(({ rows }) => rows).length, 6)
  assert.deepEqual([piles.length, piles.at(-1).name, lines.at(-1)], [13, "?", "Month unknown: 1"])
  assert.equal(lines[0], "Jan: 1")
  assert.match(aside, /300 where these are unknown/)
  assert.equal(told(months(5, () => ({ num_pages: 9 })), "piles").piles.length, 12)
  assert.doesNotMatch(told(months(5, () => ({ num_pages: 9 })), "piles").aside, /300/)
})

test("a range has a pile and a column for each year", () => {
  const books = [{ date_read: "2022-05-05" }, ...months(5)]
  assert.deepEqual(told(books, "piles", { from: 2022, to: 2024 }).lines, ["2022: 1", "2024: 5"])
  const { periods, headline, lines } = told(books, "month", { from: 2022, to: 2024 })
  assert.deepEqual(periods, [{ name: "2022", books: 1 }, { name: "2023", books: 0 }, { name: "2024", books: 5 }])
  assert.deepEqual([headline, lines], ["2024 it was", ["5 books"]])
  assert.equal(told([...books, ...months(5).map(() => ({ date_read: "2022-06-06", date_read_precision: "month" }))], "month", { from: 2022, to: 2024 }).headline, "2022 it was")
})

test("first and last have their days, with the year where there are several", () => {
  const books = [{ title: "One", author: "A", date_read: "2024-02-29" }, { title: "Two", author: "B", date_read: "2024-12-31" }]
  assert.deepEqual(told(books, "ends").lines, [`It began with: One, A (on ${date("2024-02-29", "dayMonth")})`, `It ended with: Two, B (on ${date("2024-12-31", "dayMonth")})`])
  assert.doesNotMatch(date("2024-02-29", "dayMonth"), /2024/)
  assert.deepEqual(told(books, "ends", { from: 2023, to: 2024 }).lines[0], `It began with: One, A (on ${date("2024-02-29")})`)
})

test("first and last are told as those of a known day where other books have none", () => {
  const books = [...months(2), { date_read: "2024-01-01", date_read_precision: "month" }]
  assert.deepEqual(told(books, "ends").entries.map(({ name }) => name), ["The first of a known day", "The last of a known day"])
  const vague = told([books[2]], "ends")
  assert.deepEqual([vague.headline, vague.lines], ["No day of finishing is known", []])
})

test("the month is named only where one leads, and what is left out is told", () => {
  const even = told(months(5), "month")
  assert.deepEqual([even.headline, even.short, even.lines], ["No month stood out", undefined, []])
  const books = [...months(5), { date_read: "2024-02-04" }, { date_read: "2024-02-05" }, { date_read: "2024-01-01", date_read_precision: "year" }]
  const led = told(books, "month")
  assert.deepEqual([led.headline, led.most, led.lines], ["February it was", 1, ["3 books", "1 more of an unknown month"]])
  assert.deepEqual(led.periods.map((period) => period.books), [1, 3, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0])
})

test("the family has its share of the books with a genre", () => {
  const books = months(5, (at) => ({ genres: [["Horror"], ["Fantasy"], ["History"], [], []][at] }))
  assert.deepEqual(told(books, "genre").lines, ["2 books, 67% of those with a genre"])
  assert.equal(told(months(5), "genre").headline, "No genres are known yet")
  assert.equal(told(months(5, (at) => ({ genres: [at % 2 ? "Horror" : "Cooking"] })), "genre").headline, "No family of genres led")
  const early = [{ date_read: "2023-01-02", genres: ["Horror"] }, ...books]
  assert.deepEqual(told(early, "genre").lines.at(-1), "New: Fantasy, never read before")
})

const rated = (stars, others) => months(10, (at) => ({ my_rating: stars[at % stars.length], average_rating: others, title: `B${at}` }))

test("kinder or harsher is said only where the interval leaves out none", () => {
  assert.equal(told(rated([5, 4], 3.75), "apart").headline, "0.75 stars kinder than other readers")
  assert.equal(told(rated([3, 4], 4.25), "apart").headline, "0.75 stars harsher than other readers")
  assert.equal(told(rated([3, 5], 3.9), "apart").headline, "Close to other readers")
  assert.equal(told(rated([4], 4), "apart").headline, "Close to other readers")
  assert.equal(told(rated([5, 4], 3.75).slice(0, 7), "apart").headline, "Too few ratings to compare")
})

test("the books farthest from others are named with both ratings", () => {
  const books = [{ title: "High", my_rating: 5, average_rating: 3.5 }, { title: "Low", my_rating: 2.5, average_rating: 4 }, {}, {}, {}]
  const { lines } = told(months(5, (at) => ({ author: "", ...books[at] })), "apart")
  assert.deepEqual(lines, ["Kindest to: High (your 5, others 3.50)", "Harshest on: Low (your 2.5, others 4.00)"])
})

test("the author has books and a mean, or nobody stood out", () => {
  const books = months(5, (at) => ({ author: at < 2 ? "Woolf" : `Author ${at}`, my_rating: at === 0 ? 4 : null }))
  const { headline, lines, short } = told(books, "author")
  assert.deepEqual([headline, lines, short], ["Woolf", ["2 books", "4.0 stars on average"], "Woolf"])
  const nobody = told(months(5, (at) => ({ author: `Author ${at}` })), "author")
  assert.deepEqual([nobody.headline, nobody.lines], ["No author stood out", []])
})

test("six five-star books are named, the rest counted", () => {
  const fives = (count) => told(months(9, (at) => ({ title: `B${at}`, author: "W", my_rating: at < count ? 5 : 4 })), "five")
  assert.deepEqual([fives(6).books.length, fives(6).more, fives(6).lines.at(-1)], [6, "", "B5, W"])
  assert.deepEqual([fives(8).headline, fives(8).books.length, fives(8).lines.at(-1)], ["8 five-star books", 6, "and 2 more"])
  assert.equal(fives(1).headline, "1 five-star book")
  assert.deepEqual([fives(0).headline, fives(0).lines], ["No book got five stars", []])
})

test("the last card sums up what there is", () => {
  const books = months(6, (at) => ({ title: `B${at}`, author: at < 2 ? "Woolf" : `Author ${at}`, num_pages: 100 + at, my_rating: at ? 4 : 5, genres: ["Horror"] }))
  const { lines } = told([...books, { date_read: "2024-02-09", title: "B9", author: "" }], "all")
  assert.deepEqual(lines, ["7 books", "615 pages", "4.17 stars on average", "fullest month: February", "genre: Fantasy & horror", "author: Woolf", "longest: B5"])
  assert.deepEqual(told(months(1), "all").lines, ["1 book"])
})

test("where titles are hidden no title and no name of an author is said, on any card", () => {
  const books = months(8, (at) => ({ title: `Secret ${at}`, author: "Secret Woolf", num_pages: 100 + at, my_rating: 5, average_rating: 4, genres: at ? ["Horror"] : [] }))
  const facts = factsOf(books)
  const story = storyOf(facts, { isHidden: true })
  assert.doesNotMatch(JSON.stringify(story), /Secret/)
  assert.match(story.all.lines.join("\n"), /author: One author\nlongest: Horror book/)
  assert.match(story.ends.lines[0], /^It began with: a book \(on /)
  assert.match(cardText("author", storyOf(facts, { isHidden: false }).author, facts), /Secret Woolf/)
})

test("a long title goes without its subtitle, a short one keeps it", () => {
  const long = "The Making of the Atomic Bomb: a history of the men who made it"
  const titles = [long, "Dune: part one", "ABC: a title that begins with too little to stand for it"]
  const { lines } = told(months(5, (at) => ({ title: titles[at] ?? "B", author: "", my_rating: 5 })), "five")
  assert.deepEqual(lines.slice(0, 3), ["The Making of the Atomic Bomb", titles[1], titles[2]])
})

test("a range has a dash between its years", () => {
  assert.equal(yearsWords({ from: 2020, to: 2024 }), "2020–2024")
  assert.equal(yearsWords({ from: 2024, to: 2024 }), "2024")
})

/** Contrast of two colours as WCAG 2.2 counts it. */
function contrast(...colours) {
  const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  const lights = colours.map((colour) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => sum + weight * linear(parseInt(colour.slice(1 + at * 2, 3 + at * 2), 16) / 255), 0))
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05)
}

const slots = (...counts) => Array.from({ length: 9 }, (_, slot) => counts[slot] ?? 0)

test("words have seven to one on the paper of every family, its shapes three to one", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21)
  for (let slot = 0; slot < 8; slot += 1) {
    const { paper, ink, soft, glow, families } = paletteOf({ family: { slot }, byFamily: slots() })
    for (const [name, colour] of Object.entries({ ink, soft, glow })) assert.ok(contrast(colour, paper) >= 7, `${slot} ${name} ${contrast(colour, paper)}`)
    assert.equal(families.length, 9)
    for (const colour of families) assert.ok(contrast(colour, paper) >= 3, `${slot} ${colour} ${contrast(colour, paper)}`)
  }
})

test("the paper is that of the family that led, of the first of several, and nobody's without genres", () => {
  const paperOf = (slot) => paletteOf({ family: { slot }, byFamily: slots() }).paper
  assert.equal(new Set(Array.from({ length: 8 }, (_, slot) => paperOf(slot))).size, 8)
  assert.equal(paletteOf({ family: null, byFamily: slots(0, 3, 3, 0, 0, 0, 0, 5, 6) }).paper, paperOf(1))
  assert.equal(paletteOf({ family: null, byFamily: slots(0, 0, 0, 0, 0, 0, 0, 5, 6) }).paper, paperOf(7))
})
