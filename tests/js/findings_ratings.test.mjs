import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { crowdTitle, headline, lead, patternWords, trendTitle, trendWords, unratedTitle } from "../../dashboard/app/findings/ratings.js"
import { kinderTitle } from "../../dashboard/app/findings/on_overview.js"
import { signed } from "../../dashboard/app/findings/rating_facts.js"

const words = (pieces) => pieces.join("")
const mean = (n, value, half) => ({ n, mean: value, half })

test("the headline says the mean, and other readers only where there are some", () => {
  assert.equal(words(headline({ rated: mean(601, 3.821, 0.08), apart: mean(600, -0.14, 0.07) })), "You give 3.82 stars on average, 0.14 below other readers.")
  assert.equal(words(headline({ rated: mean(601, 3.821, 0.08), apart: mean(600, 0.14, 0.07) })), "You give 3.82 stars on average, 0.14 above other readers.")
  assert.equal(words(headline({ rated: mean(601, 3.821, 0.08), apart: mean(600, -0.05, 0.07) })), "You give 3.82 stars on average, close to other readers.")
  assert.equal(words(headline({ rated: mean(40, 3.5, 0.2), apart: null })), "You give 3.50 stars on average.")
  assert.ok(headline({ rated: mean(40, 3.5, 0.2), apart: null }, (text) => ({ text })).some((piece) => piece.text === "3.50 stars"))
})

test("a few ratings are only counted", () => {
  assert.equal(words(headline({ rated: mean(1, 4, null), apart: null })), "1 book is rated so far.")
  assert.equal(words(headline({ rated: mean(4, 4, 1), apart: mean(4, 1, 0.1) })), "4 books are rated so far.")
  assert.equal(words(headline({ rated: null, apart: null })), "No book is rated yet.")
  assert.equal(lead({ rated: mean(4, 4, 1), unrated: 3 }), "")
  assert.equal(lead({ rated: mean(10, 4.9, 0.2), unrated: 1 }), "10 ratings; 95% interval of their mean 4.70 to 5.00. 1 finished book has no rating.")
})

const family = (name, low, high, isRest = false) => ({ name, low, high, isRest })
const [kind, unclear, hard] = [family("history", 0.1, 0.3), family("fantasy", -0.1, 0.2), family("crime", -0.4, -0.1)]

test("kind and hard are said only where the interval excludes zero", () => {
  assert.equal(kinderTitle([kind, unclear, hard]), "Kind to history, hard on crime")
  assert.equal(kinderTitle([unclear, unclear, hard]), "Hard on crime")
  assert.equal(kinderTitle([kind, unclear, unclear]), "Kind to history")
  assert.equal(kinderTitle([unclear]), "Close to other readers")
  assert.equal(kinderTitle([unclear, hard, hard]), "Harsher than other readers in most genres")
  assert.equal(kinderTitle([kind, kind]), "Kinder than other readers in every genre")
  assert.equal(kinderTitle([]), "Kinder or harsher, by genre", "without a genre nothing is said")
})

test("what is in no other family is named last", () => {
  assert.equal(kinderTitle([kind, unclear, unclear, hard, family("other genres", -0.5, -0.2, true)]), "Kind to history, hard on crime")
  assert.equal(kinderTitle([kind, unclear, family("other genres", -0.5, -0.2, true)]), "Kind to history, hard on other genres")
})

test("agreement is said only beyond chance", () => {
  assert.equal(crowdTitle({ rho: 0.6, p: 0.001, n: 50 }), "You like what other readers like")
  assert.equal(crowdTitle({ rho: 0.2, p: 0.001, n: 500 }), "You agree with other readers, up to a point")
  assert.equal(crowdTitle({ rho: -0.3, p: 0.01, n: 90 }), "You like what other readers do not")
  assert.equal(crowdTitle({ rho: 0.2, p: 0.2, n: 50 }), "You and other readers")
  assert.equal(crowdTitle({ rho: 0.9, p: 0.001, n: 12 }), "You and other readers", "twelve books are too few")
})

test("a trend is said where it is clear and large enough to matter", () => {
  assert.equal(trendTitle("length-and-love", { slope: 0.2, half: 0.1, reach: 0.4 }), "You like longer books better")
  assert.equal(trendTitle("length-and-love", { slope: -0.2, half: 0.1, reach: -0.4 }), "You like shorter books better")
  assert.equal(trendTitle("age-and-love", { slope: 0.1, half: 0.2, reach: 0.4 }), "Age makes no clear difference")
  assert.equal(trendTitle("generosity", { slope: 0.01, half: 0.001, reach: 0.1 }), "No clear drift in how kind you are")
  assert.equal(trendTitle("popularity", null), "Fame and your stars")
})

test("the slope is told with its interval", () => {
  assert.equal(trendWords("length-and-love", { slope: 0.123, half: 0.1 }), "Twice as many pages: +0.12 stars (95% interval +0.02 to +0.22).")
  assert.equal(trendWords("generosity", { slope: -0.004, half: 0.1 }), "Per year: 0.00 stars (95% interval −0.10 to +0.10).")
  assert.equal(trendWords("generosity", null), "")
  assert.deepEqual([0.2, -0.2, -0.001].map((value) => signed(value)), ["+0.20", "−0.20", "0.00"])
})

const part = (name, count, n, isClear = false, more = {}) => ({ name, count, n, share: n ? count / n : null, isClear, ...more })
const unrated = (change) => ({ unrated: 30, all: 200, by: "year", parts: [part("2019", 5, 100), part("2020", 25, 100, true)], p: 0.001, trend: null, ...change })

test("what is unrated is a pattern only beyond chance", () => {
  assert.equal(unratedTitle(unrated()), "Left unrated most: 2020")
  assert.equal(unratedTitle(unrated({ p: 0.3 })), "What you left unrated")
  assert.equal(unratedTitle(unrated({ p: null })), "What you left unrated")
  assert.equal(unratedTitle(unrated({ trend: { p: 0.01, change: 0.2 } })), "You rate less of what you read than you used to")
  assert.equal(unratedTitle(unrated({ trend: { p: 0.01, change: -0.2 } })), "You rate more of what you read than you used to")
  assert.equal(unratedTitle(unrated({ trend: { p: 0.01, change: 0.05 } })), "Left unrated most: 2020", "five points are no trend")
  assert.equal(unratedTitle(unrated({ parts: [part("2020", 5, 100), part("no date", 25, 100, true, { isUndated: true })] })), "Books without a date are more often unrated")
  assert.equal(unratedTitle(unrated({ unrated: 0 })), "Every finished book is rated")
  assert.equal(unratedTitle(unrated({ unrated: 200 })), "No finished book is rated")
})

test("whether it is a pattern is said in a sentence", () => {
  assert.match(patternWords(unrated()), /^A pattern: 15% of all/)
  assert.match(patternWords(unrated({ by: "genre", p: 0.4 })), /^No pattern: .* by genre\.$/)
  assert.match(patternWords(unrated({ p: null })), /too few/)
  assert.equal(patternWords(unrated({ unrated: 0 })), "")
})
