import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { createDesk, digest, finished, heavy } from "../../dashboard/app/heavy.js"
import { seeded } from "./support/library.mjs"

/** A desk whose work ends when the test says so. */
function slowDesk() {
  const asked = []
  let results = 0
  const work = (name, input) => new Promise((resolve, reject) => asked.push({ name, input, resolve, reject }))
  const ask = createDesk(work, () => (results += 1))
  return { ask, asked, results: () => results }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test("a result is null until it is there, and then stays", async () => {
  const { ask, asked, results } = slowDesk()
  assert.equal(ask("sum", [1, 2]), null)
  asked[0].resolve(3)
  await settled()
  assert.equal(results(), 1)
  assert.equal(ask("sum", [1, 2]), 3)
  assert.equal(asked.length, 1)
})

test("the same content is the same question, whatever object holds it", async () => {
  const { ask, asked } = slowDesk()
  ask("sum", { values: Int32Array.of(1, 2), name: "a" })
  ask("sum", { values: Int32Array.of(1, 2), name: "a" })
  assert.equal(asked.length, 1)
})

test("of one job only the input asked for last waits", async () => {
  const { ask, asked } = slowDesk()
  for (const value of [1, 2, 3, 4]) ask("sum", [value])
  asked[0].resolve("first")
  await settled()
  assert.deepEqual(asked.map(({ input }) => input), [[1], [4]])
  assert.equal(ask("sum", [1]), "first")
})

test("another job waits for its turn, and is not replaced", async () => {
  const { ask, asked } = slowDesk()
  ask("sum", [1])
  ask("product", [2])
  ask("sum", [3])
  asked[0].resolve(1)
  await settled()
  asked[1].resolve(2)
  await settled()
  assert.deepEqual(asked.map(({ name }) => name), ["sum", "product", "sum"])
})

test("a job that fails is told once, has no result and does not hold up the next", async (t) => {
  const told = t.mock.method(console, "error", () => {})
  const { ask, asked } = slowDesk()
  ask("sum", [1])
  ask("product", [2])
  asked[0].reject(new Error("wrong"))
  await settled()
  assert.equal(told.mock.callCount(), 1)
  assert.equal(ask("sum", [1]), null)
  asked[1].resolve(4)
  await settled()
  assert.equal(ask("product", [2]), 4)
  assert.equal(asked.length, 2)
})

test("inputs that differ in any way have different digests", () => {
  const inputs = [1, "1", [1], [[1]], null, "null", undefined, true, {}, [], "", 0, { a: 1 }, { a: "1" }, { b: 1 }, [1, 2], [2, 1], ["ab", "c"], ["a", "bc"], NaN, 0.1, -0.1, Int32Array.of(1, 2)]
  assert.equal(new Set(inputs.map(digest)).size, inputs.length)
  const random = seeded(7)
  const lists = Array.from({ length: 20_000 }, () => [Math.floor(random() * 300), Math.floor(random() * 300)])
  assert.equal(new Set(lists.map(digest)).size, new Set(lists.map(String)).size)
})

test("without a worker the page works out what was asked", async () => {
  const input = { pile: 12, finished: Array(12).fill(1), net: [] }
  assert.equal(heavy("pileForecast", input), null)
  while (finished.value === 0) await settled()
  const { stop, keep } = heavy("pileForecast", input)
  assert.deepEqual(stop.gone, { low: 12, mid: 12, high: 12 })
  assert.equal(keep, null)
})
