import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { burnDown, endOf, inOut, pileMix, rangeOfEnd, shelfAge, spanWords, willRead, yearsWords } from "../../dashboard/app/findings/pile.js"

const NOW = 2026 * 12 + 10
const fan = (low, mid, high, size = 7) => ({ low: Array(181).fill(size), mid: Array(181).fill(size), high: Array(181).fill(size + 1), gone: { low, mid, high } })
const steady = (books) => Array(36).fill(books)
const facts = { now: NOW, until: NOW, isOld: false, isPending: false, keep: null }

test("the end of the pile is said with a pace of more than 0.3 books a month, and within ten years", () => {
  assert.equal(endOf({ fan: fan(50, 66, 80), finished: steady(0.31) }), "gone")
  assert.equal(endOf({ fan: fan(50, 66, 80), finished: steady(0.29) }), "never")
  assert.equal(endOf({ fan: fan(50, 120, 150), finished: steady(2) }), "gone")
  assert.equal(endOf({ fan: fan(50, 121, 150), finished: steady(2) }), "never")
  assert.equal(endOf({ fan: fan(50, null, null), finished: steady(2) }), "never")
  assert.equal(endOf({ fan: null, finished: [] }), "unknown")
})

test("the month of the end never stands without its range", () => {
  const { title, subtitle } = burnDown({ ...facts, stop: fan(52, 66, 85), keep: fan(null, null, null, 340), finished: steady(5) })
  assert.equal(title, "Stop adding today and the pile is gone by May 2032")
  assert.equal(
    subtitle,
    "To-read shelf so far, and at your pace of the last 36 months (10–90% range of the end: March 2031 to December 2033). Keep adding as you do, and 340 wait by then (340–341).",
  )
})

test("an end too far away is not said", () => {
  const far = burnDown({ ...facts, stop: fan(90, 130, null), finished: steady(2) })
  assert.equal(far.title, "At this pace, not in ten years")
  assert.match(far.subtitle, /range of the end: May 2034 to after November 2041/)
  const slow = burnDown({ ...facts, stop: fan(null, null, null), finished: steady(0.1) })
  assert.equal(slow.title, "At this pace, not in ten years")
  assert.equal(slow.subtitle, "To-read shelf so far, and at your pace of the last 36 months: 0.1 books a month.")
  assert.equal(rangeOfEnd(fan(null, null, null), NOW), "after November 2041")
})

test("without a pace, or before it is worked out, the title is neutral", () => {
  const short = burnDown({ ...facts, stop: null, finished: [] })
  const pending = burnDown({ ...facts, isPending: true, stop: null, finished: steady(3) })
  assert.deepEqual([short.title, pending.title], Array(2).fill("Your to-read pile so far"))
  assert.notEqual(short.subtitle, pending.subtitle)
})

test("the pace of an old file is that before its end", () => {
  const { subtitle } = burnDown({ ...facts, isOld: true, until: 2020 * 12 + 4, stop: fan(52, 66, 85), finished: steady(5) })
  assert.match(subtitle, /at your pace of the 36 months before May 2020/)
})

test("times are said as finely as they matter", () => {
  assert.deepEqual([1, 45, 61, 400, 840, 5000].map((days) => spanWords(days)), ["1 day", "45 days", "2 months", "13 months", "2.3 years", "14 years"])
  assert.deepEqual([0.02, 0.5, 1.84, 12.3].map(yearsWords), ["1 month", "6 months", "1.8 years", "12 years"])
  assert.equal(shelfAge(840), "Half of the pile has waited over 2.3 years")
})

test("a share that is read is said for a time until which enough books were looked at", () => {
  const curve = (risks) => (day) => (day in risks ? { share: 0.424, risk: risks[day] } : null)
  assert.equal(willRead(curve({ 365: 10, 183: 40, 30: 60 })), "42% of what you shelve is read within a year")
  assert.equal(willRead(curve({ 365: 9, 183: 40, 30: 60 })), "42% of what you shelve is read within six months")
  assert.equal(willRead(curve({ 30: 60 })), "42% of what you shelve is read within a month")
  assert.equal(willRead(curve({ 365: 3 })), "How much of what you shelve gets read")
})

test("a pile grows or shrinks where the difference is more than chance", () => {
  assert.equal(inOut({ came: 64, went: 40 }), "The pile grows: more comes than goes") // 24 against 1.96 √104 = 19.99
  assert.equal(inOut({ came: 40, went: 64 }), "The pile shrinks: more goes than comes")
  assert.equal(inOut({ came: 60, went: 41 }), "About as much comes to the pile as leaves it") // 19 against 19.7
  assert.equal(inOut({ came: 0, went: 0 }), "What comes to the pile, and what leaves it")
})

test("families are said where they differ by 8 points and more than chance", () => {
  const family = (name, difference, low, high) => ({ name, difference, low, high })
  assert.equal(pileMix([family("Crime", 0.12, 0.02, 0.2), family("History", -0.1, -0.2, -0.01)]), "More Crime on the pile than you read, and less History")
  assert.equal(pileMix([family("Crime", 0.12, 0.02, 0.2), family("History", -0.2, -0.3, 0.01)]), "More Crime on the pile than you read")
  assert.equal(pileMix([family("Crime", 0.079, 0.02, 0.2), family("History", -0.1, -0.2, -0.01)]), "Less History on the pile than you read")
  assert.equal(pileMix([family("Crime", 0.05, 0.02, 0.08), family("History", -0.05, -0.08, 0)]), "The pile is much like what you read")
  assert.equal(pileMix([family("Crime", 0.05, 0.02, 0.08), family("History", -0.05, -0.11, 0.01)]), "What is on the pile", "too little is known")
  assert.equal(pileMix([]), "What is on the pile")
})
