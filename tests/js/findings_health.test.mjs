import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { coverageTitle, genreTitle, headline, honestPercent, lead, missingTitle } from "../../dashboard/app/findings/health.js"
import { errorOf, isEqual, isWhole, listOf, rulesOf, sentenceOf, withRule, withoutRule } from "../../dashboard/app/findings/rules.js"

const field = (name, missing, asked = 100, isCore = true) => ({ name, missing, asked, isCore, filter: {} })
const WHOLE = ["date", "rating", "genre", "pages", "publication"].map((name) => field(name, 0))
const words = (pieces) => pieces.join("")

test("the headline says how complete the library is, and never rounds up to all", () => {
  assert.equal(words(headline({ fields: WHOLE, isPart: false })), "Your library is 100% complete")
  assert.equal(words(headline({ fields: [field("date", 1, 1000), ...WHOLE.slice(1)], isPart: false })), "Your library is 99% complete")
  assert.equal(words(headline({ fields: WHOLE, isPart: true })), "These books are 100% complete")
  assert.equal(words(headline({ fields: WHOLE.map((each) => ({ ...each, asked: 0 })), isPart: false })), "No book to look at")
  assert.deepEqual([0, 0.004, 0.5, 0.999, 1].map(honestPercent), ["0%", "0.4%", "50%", "99%", "100%"])
})

test("the lead names what is missing most, or that nothing is", () => {
  assert.match(lead({ fields: [field("date", 30), field("pages", 10)], pending: 0 }), /30 finished books have no read date/)
  assert.match(lead({ fields: [field("date", 1, 200), field("pages", 1, 100)], pending: 0 }), /1 book has no page count/)
  assert.equal(lead({ fields: WHOLE, pending: 0 }), "Read dates, ratings, genres, page counts and years of publication are all there.")
  assert.match(lead({ fields: WHOLE, pending: 4 }), /genres of 4 books are still being looked up/)
  assert.doesNotMatch(lead({ fields: WHOLE, pending: 4 }), /all there/)
})

test("one field is named only where it is missing most often", () => {
  assert.equal(missingTitle([field("date", 3), field("cover", 9, 100, false)]), "Most often missing: covers")
  assert.equal(missingTitle([field("date", 9), field("cover", 9, 100, false)]), "What is missing")
  assert.equal(missingTitle(WHOLE), "Nothing is missing")
})

test("a genre that is still coming in is not missing", () => {
  assert.equal(genreTitle({ missing: 5, pending: 5 }), "Genres are still coming in")
  assert.equal(genreTitle({ missing: 6, pending: 5 }), "1 book without a genre")
  assert.equal(genreTitle({ missing: 0, pending: 0 }), "Every book has a genre")
})

test("a rise is said only of many books, where it is clear", () => {
  const shares = (count, from, to) => Array.from({ length: count }, (_, at) => (at % 10 < (at < count / 2 ? from : to) ? 1 : 0.5))
  assert.equal(coverageTitle(shares(120, 2, 8)), "More is known of the books you finished later")
  assert.equal(coverageTitle(shares(120, 8, 2)), "Less is known of the books you finished later")
  assert.equal(coverageTitle(shares(120, 5, 5)), "What is known, year by year")
  assert.equal(coverageTitle(shares(45, 2, 8)), "What is known, year by year")
})

const RULES = { hide: ["Poetry"], rename: { "Science fiction": "SF" }, merge: { "Space opera": "Science fiction" }, shelves: { "cosy-reads": "Cozy and amateur sleuth" } }

test("rules are a list and come back from it as they were", () => {
  assert.deepEqual(rulesOf(listOf(RULES)), RULES)
  assert.equal(listOf(RULES).length, 4)
})

test("each rule says what it does", () => {
  assert.deepEqual(listOf(RULES).map(sentenceOf), [
    "No book carries “Poetry”.",
    "“Science fiction” is called “SF”.",
    "Books of “Space opera” count as “Science fiction”.",
    "Books on your shelf “cosy-reads” are “Cozy and amateur sleuth”.",
  ])
})

test("a rule on the same name takes the place of the other, and a list knows that it changed", () => {
  const list = listOf(RULES)
  const changed = withRule(list, { kind: "rename", name: "Science fiction", value: "Sci-fi" })
  assert.deepEqual(rulesOf(changed).rename, { "Science fiction": "Sci-fi" })
  assert.ok(!isEqual(list, changed))
  assert.ok(isEqual(list, withRule(changed, list[1])))
  assert.equal(withoutRule(list, list[0]).length, 3)
})

test("a rule with something left to fill in is not whole", () => {
  assert.deepEqual([{ kind: "hide", name: "Poetry", value: null }, { kind: "hide", name: "", value: null }, { kind: "rename", name: "Poetry", value: " " }].map(isWhole), [true, false, false])
})

test("what the server has against a rule stands beside it", () => {
  const errors = [{ where: "body.merge.Space opera", why: "no" }]
  assert.equal(errorOf(errors, { kind: "merge", name: "Space opera" }), "no")
  assert.equal(errorOf(errors, { kind: "rename", name: "Space opera" }), null)
})
