import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { monthsTitle } from "../../dashboard/app/findings/on_overview.js"
import { beside, context, goalWords, lede, pileLasts, pilesTitle } from "../../dashboard/app/findings/overview.js"
import { starsTitle } from "../../dashboard/app/findings/on_overview.js"

const words = (pieces) => pieces.join("")
const facts = (change) => ({
  read: 683,
  thisDay: { year: 2026, books: 56, before: 51 },
  lastYear: { year: 2026, books: 56 },
  period: null,
  isPart: false,
  ...change,
})

test("the headline sets this year against the last", () => {
  assert.equal(words(lede(facts())), "You have finished 56 books this year, 5 more than by this day in 2025.")
  assert.ok(lede(facts(), (text) => ({ text })).some((piece) => piece.text === "56 books"))
  const behind = facts({ thisDay: { year: 2026, books: 3, before: 11 } })
  assert.equal(words(lede(behind)), "You have finished 3 books this year, 8 fewer than by this day in 2025.")
})

test("a difference of one book is none", () => {
  const level = facts({ thisDay: { year: 2026, books: 52, before: 51 } })
  assert.equal(words(lede(level)), "You have finished 52 books this year, level with this day in 2025.")
})

test("without a comparison the headline makes none", () => {
  const alone = facts({ thisDay: { year: 2026, books: 1, before: null } })
  assert.equal(words(lede(alone)), "You have finished 1 book this year.")
})

test("a year without books gives way to the last one that has some", () => {
  const old = facts({ thisDay: { year: 2026, books: 0, before: 0 }, lastYear: { year: 2019, books: 45 } })
  assert.equal(words(lede(old)), "You finished 45 books in 2019, the last year with a date.")
  assert.equal(words(lede(facts({ thisDay: { year: 2026, books: 0, before: null }, lastYear: null }))), "You have finished 683 books.")
})

test("filters change what the headline speaks of", () => {
  assert.equal(words(lede(facts({ period: "in 2019", read: 45 }))), "You finished 45 books in 2019.")
  assert.equal(words(lede(facts({ isPart: true }))), "You have finished 56 such books this year, 5 more than by this day in 2025.")
  assert.equal(words(lede(facts({ read: 0, isPart: true }))), "No finished book fits.")
  assert.equal(words(lede(facts({ read: 0 }))), "No finished book yet.")
})

test("the context sums up, and says where pages are missing", () => {
  assert.equal(
    context({ read: 683, pages: 249_747, withoutPages: 0, firstYear: 2011 }),
    "Since 2011: 683 books and 249,747 pages. Stacked up they would stand 18.0 metres tall, higher than a four-storey house.",
  )
  assert.match(context({ read: 3, pages: 900, withoutPages: 1, firstYear: 0 }), /^3 books and at least 900 pages\. .* 6 centimetres tall\.$/)
  assert.equal(context({ read: 3, pages: 0, withoutPages: 3, firstYear: 2020 }), "Since 2020: 3 books; the file knows no page counts.")
  assert.equal(context({ read: 0, pages: 0, withoutPages: 0, firstYear: 0 }), "")
})

test("a tallest year leads alone, in books and in pages", () => {
  const years = [
    { year: 2022, books: 40, pages: 9000 },
    { year: 2023, books: 71, pages: 20000 },
    { year: 2024, books: 50, pages: 15000 },
  ]
  assert.equal(pilesTitle(years, 2026), "2023 is still your tallest year: 71 books")
  assert.equal(pilesTitle(years, 2023), "2023 is your tallest year so far: 71 books")
  assert.equal(pilesTitle([...years, { year: 2025, books: 60, pages: 30000 }], 2026), "2023 is still your fullest year: 71 books")
  assert.equal(pilesTitle([...years, { year: 2025, books: 71, pages: 1 }], 2026), "Every book you finished")
  assert.equal(pilesTitle(years.slice(0, 1), 2026), "Every book you finished")
  assert.equal(pilesTitle([], 2026), "Every book you finished")
})

const scale = (...books) => books.map((count, at) => ({ stars: 5 - at, books: count }))

test("a default rating is said only where it clearly leads", () => {
  assert.equal(starsTitle(scale(146, 252, 156, 42, 4)), "Four stars is your default")
  assert.equal(starsTitle(scale(240, 252, 156, 42, 4)), "How you use the stars")
  assert.equal(starsTitle(scale(2, 12, 1, 0, 0)), "How you use the stars", "fifteen ratings are too few")
  assert.equal(starsTitle([]), "How you use the stars")
  assert.equal(starsTitle([{ stars: 4.5, books: 60 }, { stars: 4, books: 10 }]), "4.5 stars is your default")
})

const months = (strong) => Array.from({ length: 12 }, (_, index) => ({ index, books: 9, expected: 9, ratio: strong[index] ?? 0.9 }))

test("reading months are named only where there is a season", () => {
  const clear = { p: 0.001, books: 300, years: 8, months: months({ 6: 1.5, 0: 1.4 }) }
  assert.equal(monthsTitle(clear), "January and July are your reading months")
  assert.equal(monthsTitle({ ...clear, months: months({ 6: 1.5, 0: 1.1 }) }), "July is your reading month")
  assert.equal(monthsTitle({ ...clear, months: months({ 6: 1.15 }) }), "No strong season")
  assert.equal(monthsTitle({ ...clear, p: 0.2 }), "No strong season")
  assert.equal(monthsTitle({ ...clear, books: 35 }), "When in the year you read")
  assert.equal(monthsTitle({ ...clear, years: 2 }), "When in the year you read")
  assert.equal(monthsTitle(null), "When in the year you read")
})

test("other readers are spoken of only with something to compare", () => {
  assert.equal(beside({ n: 600, mean: -0.14, half: 0.07 }), "0.14 below other readers")
  assert.equal(beside({ n: 600, mean: 0.2, half: 0.07 }), "0.20 above other readers")
  assert.equal(beside({ n: 20, mean: 0.1, half: 0.3 }), "close to other readers")
  assert.equal(beside({ n: 1, mean: 2, half: null }), "")
  assert.equal(beside(null), "")
})

test("the pile lasts as long as the pace says", () => {
  assert.equal(pileLasts(315, 57), "5.5 years at your pace")
  assert.equal(pileLasts(5, 60), "1 month at your pace")
  assert.equal(pileLasts(1881, 10), "over a century at your pace")
  assert.equal(pileLasts(20, 0), "none finished in twelve months")
  assert.equal(pileLasts(0, 10), "nothing waiting")
})

test("a goal is set against an even pace, and said to be reached where it is", () => {
  const goal = (books, placeInYear = 0.5) => goalWords({ books, goal: 40, placeInYear })
  assert.equal(goal(20), "20 of the 40 books you wish to finish this year. That is an even pace.")
  assert.equal(goal(25), "25 of the 40 books you wish to finish this year. An even pace would have been 5 fewer by today.")
  assert.equal(goal(12), "12 of the 40 books you wish to finish this year. An even pace would have been 8 more by today.")
  assert.equal(goal(40), "Your goal of 40 for this year is reached.")
  assert.equal(goalWords({ books: 3, goal: null, placeInYear: 0.5 }), "")
})
