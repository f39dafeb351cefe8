import assert from "node:assert/strict"
import { test } from "node:test"

const kept = new Map([["gs.goals", '{"2020": 30, "2021": -4, "oops": 3}'], ["gs.theme", "dark"], ["other", "stays"]])
globalThis.localStorage = new Proxy(
  { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => kept.set(key, text), removeItem: (key) => kept.delete(key) },
  { ownKeys: () => [...kept.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) },
)
const { goals, setGoal } = await import("../../dashboard/app/goal.js")
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

test("all that the app remembers can be read and forgotten, and nothing else", () => {
  assert.deepEqual(memories(), { theme: "dark" })
  forgetAll()
  assert.deepEqual([...kept.keys()], ["other"])
})
