import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { EMPTY, KEYS, activeFilters, describe, parseFilters, serialiseFilters, toggle, toggleAll, without } from "../../dashboard/app/filters.js"
import { randomFilters, seeded } from "./support/library.mjs"

const parse = (text) => parseFilters(new URLSearchParams(text))
const chip = (text) => describe(activeFilters(parse(text))[0])

test("any filters come back from the address as they were", () => {
  const random = seeded(7)
  let set = 0
  for (let round = 0; round < 3000; round += 1) {
    const filters = randomFilters(random)
    const text = serialiseFilters(filters)
    assert.deepEqual(parse(text), filters, text)
    assert.equal(serialiseFilters(parse(text)), text)
    set += activeFilters(filters).length
  }
  assert.ok(set > 3000)
})

test("no filter is an empty address", () => {
  assert.equal(serialiseFilters(EMPTY), "")
  assert.deepEqual(parse(""), EMPTY)
})

test("the order of the address does not depend on the order of the filters", () => {
  assert.equal(serialiseFilters(parse("q=moon&format=audio,paper&years=2019")), "years=2019&format=paper,audio&q=moon")
})

test("unknown keys and senseless values are left out", () => {
  const text = "x=1&years=soon&months=2024-13&rating=9&pages=-&format=scroll&pub=x-y&genre=,&shelf=&q=%20"
  assert.deepEqual(parse(text), EMPTY)
})

test("ranges may be open, single or backwards", () => {
  assert.deepEqual(parse("years=2019-2026").years, { from: 2019, to: 2026 })
  assert.deepEqual(parse("years=2026-2019").years, { from: 2019, to: 2026 })
  assert.deepEqual(parse("years=2019").years, { from: 2019, to: 2019 })
  assert.deepEqual(parse("pages=300-").pages, { from: 300, to: null })
  assert.deepEqual(parse("pub=-1950").pub, { from: null, to: 1950 })
  assert.deepEqual(parse("pub=b800-b50").pub, { from: -800, to: -50 })
  assert.equal(parse("years=none").years, "none")
})

test("months are a span or a month of every year", () => {
  assert.deepEqual(parse("months=2024-10..2024-12").months, { from: 2024 * 12 + 9, to: 2024 * 12 + 11 })
  assert.deepEqual(parse("months=2024-01").months, { from: 2024 * 12, to: 2024 * 12 })
  assert.deepEqual(parse("months=7").months, { every: 6 })
  assert.equal(serialiseFilters(parse("months=2024-12..2024-10")), "months=2024-10..2024-12")
})

test("ratings are half stars, and a run of them is written as a range", () => {
  assert.deepEqual(parse("rating=4-5").rating, [8, 9, 10])
  assert.deepEqual(parse("rating=3,none").rating, [0, 6])
  assert.equal(serialiseFilters({ ...EMPTY, rating: [10, 8] }), "rating=4,5")
  assert.equal(serialiseFilters({ ...EMPTY, rating: [9, 10, 8, 0, 1] }), "rating=none,0.5,4-5")
})

test("a second click takes back the first", () => {
  const once = toggle(EMPTY, "genre", "history")
  assert.deepEqual(once.genre, ["history"])
  assert.deepEqual(toggle(toggle(once, "genre", "fantasy"), "genre", "history").genre, ["fantasy"])
  assert.deepEqual(toggle(once, "genre", "history"), EMPTY)
  const months = { from: 24000, to: 24002 }
  assert.deepEqual(toggle(toggle(EMPTY, "months", months), "months", { ...months }), EMPTY)
  assert.deepEqual(toggle(toggle(EMPTY, "months", months), "months", { every: 3 }).months, { every: 3 })
})

test("several items go in and out together", () => {
  const both = toggleAll({ ...EMPTY, rating: [8] }, "rating", [8, 9])
  assert.deepEqual(both.rating, [8, 9])
  assert.deepEqual(toggleAll(both, "rating", [8, 9]), EMPTY)
})

test("taking a filter away leaves the others", () => {
  const filters = parse("years=2019&q=moon")
  assert.deepEqual(without(filters, "years"), parse("q=moon"))
})

test("chips are said in words", () => {
  assert.equal(chip("years=2019-2026"), "2019–2026")
  assert.equal(chip("years=none"), "No read date")
  assert.equal(chip("months=2024-10..2024-12"), "Q4 2024")
  assert.equal(chip("months=2024-01..2024-12"), "2024")
  assert.equal(chip("months=7"), "Every July")
  assert.equal(chip("rating=1"), "1 star")
  assert.equal(chip("rating=4,5"), "4 or 5 stars")
  assert.equal(chip("rating=none,4-5"), "Not rated or 4–5 stars")
  assert.equal(chip("format=audio,paper"), "Paperback or Audiobook")
  assert.equal(chip("pub=-b50"), "Published up to 50 BC")
  assert.equal(chip("q=two+words"), "“two words”")
})

test("every key has words and a grammar", () => {
  const all = parse("years=2019&months=7&genre=a&rating=1&pages=1-&format=audio&shelf=a&author=a&pub=1-&q=a&day=2024-02-29&series=a&publisher=a&added=2020-01&flag=reread")
  assert.deepEqual(activeFilters(all).map(({ key }) => key), KEYS)
  for (const filter of activeFilters(all)) assert.ok(describe(filter).length > 0, filter.key)
})
