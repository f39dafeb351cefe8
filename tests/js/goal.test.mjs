import assert from "node:assert/strict"
import { test } from "node:test"

const kept = new Map([["gs.goals", '{"2020": 30, "2021": -4, "oops": 3}'], ["gs.theme", "dark"], ["other", "stays"]])
globalThis.localStorage = new Proxy(
  { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => kept.set(key, text), removeItem: (key) => kept.delete(key) },
  { ownKeys: () => [...kept.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) },
)
const otherTab = new EventTarget()
globalThis.addEventListener = otherTab.addEventListener.bind(otherTab)
const { goals, setGoal } = await import("../../dashboard/app/goal.js")
const { dateRules, setDateRules } = await import("../../dashboard/app/date_rules.js")
const { forgetAll, memories } = await import("../../dashboard/app/memory.js")

test("only whole numbers above zero of a year are goals", () => {
  assert.deepEqual(goals.value, { 2020: 30 })
})

test("a goal is kept, changed and taken back, and the last one leaves nothing behind", () => {
  setGoal(2026, 40)
  assert.deepEqual(JSON.parse(kept.get("gs.goals")), { 2020: 30, 2026: 40 })
  setGoal(2020, null)
  setGoal(2026, 0)
  assert.deepEqual([goals.value, kept.has("gs.goals")], [{}, false])
})

test("goals and rules of dates set in another tab hold here too, and stay when another is set", () => {
  const sayHere = (key, text) => {
    kept.set(key, text)
    otherTab.dispatchEvent(Object.assign(new Event("storage"), { key }))
  }
  sayHere("gs.goals", '{"2030": 12}')
  setGoal(2031, 13)
  assert.deepEqual(JSON.parse(kept.get("gs.goals")), { 2030: 12, 2031: 13 })
  sayHere("gs.dates.trust-days", "1")
  setDateRules({ useAdded: true })
  assert.deepEqual([dateRules.value, kept.get("gs.dates.trust-days")], [{ useAdded: true, trustDays: true }, "1"])
  setDateRules({ useAdded: false, trustDays: false })
  for (const year of [2030, 2031]) setGoal(year, null)
})

test("all that the app remembers can be read and forgotten, and nothing else", () => {
  assert.deepEqual(memories(), { theme: "dark" })
  forgetAll()
  assert.deepEqual([...kept.keys()], ["other"])
})
