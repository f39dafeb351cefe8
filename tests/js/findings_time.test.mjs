import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { raceTitle } from "../../dashboard/app/findings/on_overview.js"
import {
  gapsTitle,
  headline,
  lead,
  lengthTitle,
  paceTitle,
  rereadsTitle,
  seasonTitle,
  signedPercent,
  volumeTitle,
  weekdaysTitle,
} from "../../dashboard/app/findings/time.js"

const words = (pieces) => pieces.join("")
const day = (text) => Date.parse(text) / 86_400_000
const facts = (books, more = {}) => ({ recent: { books, days: 365 }, last: day("2026-06-05"), isPeriod: false, isPart: false, ...more })

test("the headline says how often a book is finished", () => {
  assert.equal(words(headline(facts(31))), "You finish a book about every 12 days.")
  assert.equal(words(headline(facts(365))), "You finish a book about every day.")
  assert.equal(words(headline(facts(730))), "You finish a book about 2 times a day.")
  assert.equal(words(headline(facts(4))), "You finish a book about every 3 months.")
  assert.equal(words(headline(facts(31, { isPart: true }))), "You finish such a book about every 12 days.")
  assert.ok(headline(facts(31), (text) => ({ text })).some((piece) => piece.text === "about every 12 days"))
})

test("a library of forty days has a pace over these, not over a year", () => {
  const recent = { books: 40, pages: 8000, withoutPages: 0, days: 40 }
  assert.equal(words(headline({ ...facts(40), recent })), "You finish a book about every day.")
  assert.equal(lead({ recent, slump: null }), "In 40 days so far: 40 books and 8,000 pages, 200 pages a day.")
})

test("one book a year is no pace, and a time that is filtered to has none", () => {
  assert.equal(words(headline(facts(1))), "Your last finish with a date was in June 2026.")
  assert.equal(words(headline(facts(0, { last: null }))), "No finished book has a date yet.")
  assert.equal(words(headline(facts(31, { isPeriod: true }))), "When you finish books")
})

test("the lead tells the last twelve months and the longest break", () => {
  const recent = { books: 31, pages: 10_454, withoutPages: 0, days: 365 }
  assert.equal(lead({ recent, slump: null }), "In the last twelve months: 31 books and 10,454 pages, 29 pages a day.")
  assert.match(lead({ recent: { ...recent, withoutPages: 2 }, slump: null }), /at least 10,454 pages/)
  assert.equal(lead({ recent: { ...recent, pages: 0 }, slump: null }), "In the last twelve months: 31 books.")
  const slump = { from: day("2015-03-27"), to: day("2015-06-23"), days: 88, isOpen: false }
  assert.match(lead({ recent: { books: 0 }, slump }), /^Your longest break: 88 days, from .*2015 to .*2015\.$/)
  assert.match(lead({ recent: { books: 0 }, slump: { ...slump, isOpen: true } }), /^The break since .*2015 is your longest: 88 days\.$/)
})

test("a season is claimed only with three years, 36 books and less than 5% chance", () => {
  const found = { p: 0.01, books: 36, years: 3 }
  assert.equal(seasonTitle(found), "Your season is more than chance")
  assert.equal(seasonTitle({ ...found, p: 0.05 }), "No clear season")
  for (const few of [{ ...found, books: 35 }, { ...found, years: 2 }, null]) assert.equal(seasonTitle(few), "Is there a season?")
})

const year = (name, books, pages, paged = books) => ({ year: name, books, pages, paged })

test("years lead in books and pages only alone, and where pages are known", () => {
  assert.equal(volumeTitle([year(2020, 10, 4000), year(2021, 12, 5000)]), "2021 leads in books and in pages")
  assert.equal(volumeTitle([year(2020, 10, 6000), year(2021, 12, 5000)]), "Most books in 2021, most pages in 2020")
  const neutral = "Books and pages, year by year"
  assert.equal(volumeTitle([year(2020, 12, 6000), year(2021, 12, 5000)]), neutral, "as many books")
  assert.equal(volumeTitle([year(2020, 10, 6000), year(2021, 20, 5000, 17)]), neutral, "too few page counts")
  assert.equal(volumeTitle([year(2020, 10, 0, 0), year(2021, 12, 0, 0)]), neutral, "no page counts")
  assert.equal(volumeTitle([year(2020, 10, 6000)]), neutral, "one year")
})

test("the pace is called fast or slow against the middle half of all days", () => {
  const pace = { low: 10, high: 30, slump: null }
  assert.equal(paceTitle({ ...pace, now: 31 }), "You are reading more than usual")
  assert.equal(paceTitle({ ...pace, now: 9 }), "You are reading less than usual")
  assert.equal(paceTitle({ ...pace, now: 30 }), "You are reading at your usual pace")
  assert.equal(paceTitle({ ...pace, now: null }), "Pages a day")
  assert.match(paceTitle({ ...pace, now: 31, slump: { from: day("2026-01-05") } }), /^No finish since .*2026$/)
})

test("a year is faster or slower only by the log-rank test", () => {
  const test_ = { p: 0.01, observed: 30, expected: 20 }
  assert.equal(gapsTitle({ test: test_, year: "2026", median: 6 }), "The next book comes sooner in 2026 than before")
  assert.equal(gapsTitle({ test: { ...test_, observed: 10 }, year: "2026", median: 6 }), "The next book takes longer in 2026 than before")
  assert.equal(gapsTitle({ test: { ...test_, p: 0.05 }, year: "2026", median: 6 }), "Half the time the next book is done within 6 days")
  assert.equal(gapsTitle({ test: null, year: "", median: 1 }), "Half the time the next book is done within 1 day")
  for (const median of [0, null]) assert.equal(gapsTitle({ test: null, year: "", median }), "Days until the next finish")
})

test("a weekday is named only where it leads, and in doubt where entries heap", () => {
  const weekdays = Array.from({ length: 7 }, () => ({ part: { share: 0.2 } }))
  assert.equal(weekdaysTitle({ weekdays, leaders: [], doubtful: [] }), "No weekday stands out")
  assert.equal(weekdaysTitle({ weekdays, leaders: [5], doubtful: [] }), "Saturday leads with 20% of finishes")
  assert.equal(weekdaysTitle({ weekdays, leaders: [5, 6], doubtful: [] }), "Most often on Saturdays and Sundays")
  assert.equal(weekdaysTitle({ weekdays, leaders: [6], doubtful: [6] }), "Sunday leads, but it looks like catching up")
  assert.equal(weekdaysTitle({ weekdays, leaders: [5, 6], doubtful: [6] }), "Saturday and Sunday lead, but it looks like catching up")
})

test("books grow longer only beyond chance and by a tenth", () => {
  const trend = { rho: 0.3, p: 0.001, first: 300, last: 340 }
  assert.equal(lengthTitle(trend), "Your books are getting longer")
  assert.equal(lengthTitle({ ...trend, rho: -0.3, last: 250 }), "Your books are getting shorter")
  for (const unclear of [{ p: 0.06 }, { last: 320 }, { last: 250 }]) assert.equal(lengthTitle({ ...trend, ...unclear }), "How long your books are")
})

test("a book is named as the one returned to only where it leads", () => {
  assert.equal(rereadsTitle({ books: 12, leader: "Dune" }), "Dune is the book you return to")
  assert.equal(rereadsTitle({ books: 1, leader: null }), "1 book you came back to")
  assert.equal(rereadsTitle({ books: 0, leader: null }), "Books you came back to")
})

test("a lead in the race begins with two books", () => {
  const race = { books: 56, before: 51, best: { year: 2023, books: 71 }, lastYear: 2025 }
  assert.equal(raceTitle(race), "Ahead of last year, chasing 2023")
  assert.equal(raceTitle({ ...race, best: { year: 2025, books: 71 } }), "Ahead of last year")
  assert.equal(raceTitle({ ...race, best: null }), "Ahead of last year")
  assert.equal(raceTitle({ ...race, before: 55 }), "Level with last year")
  assert.equal(raceTitle({ ...race, before: 57 }), "Level with last year")
  assert.equal(raceTitle({ ...race, before: 58 }), "Behind last year")
  assert.equal(raceTitle({ ...race, books: 72 }), "Already your fullest year")
  assert.equal(raceTitle({ ...race, before: null }), "Books by day of the year")
})

test("differences carry their sign, none carries none", () => {
  assert.deepEqual([0.5, -0.204, 0.001, 0].map(signedPercent), ["+50%", "−20%", "0%", "0%"])
})
