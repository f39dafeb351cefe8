import assert from "node:assert/strict"
import { beforeEach, test } from "node:test"
import "./support/words.mjs"

const kept = new Map()
globalThis.localStorage = {
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, text) => kept.set(key, text),
  removeItem: (key) => kept.delete(key),
}
kept.set("gs.libraries", "{damaged")
const { forgetLibrary, libraries, noteLibrary } = await import("../../dashboard/app/libraries.js")
const fromDamaged = libraries.value
const names = () => libraries.value.map(({ uuid }) => uuid)

beforeEach(() => {
  for (const uuid of names()) forgetLibrary(uuid)
})

test("a damaged list is an empty list", () => {
  assert.deepEqual(fromDamaged, [])
})

test("the latest library stands first, and once", () => {
  noteLibrary("a", { name: "A" })
  noteLibrary("b", { name: "B" })
  noteLibrary("a", { rows: 12 })
  assert.deepEqual(names(), ["a", "b"])
  assert.equal(libraries.value[0].name, "A")
  assert.equal(libraries.value[0].rows, 12)
})

test("the list is kept, and a forgotten library is gone from it", () => {
  noteLibrary("a", { name: "A" })
  assert.equal(JSON.parse(kept.get("gs.libraries"))[0].uuid, "a")
  forgetLibrary("a")
  assert.deepEqual(JSON.parse(kept.get("gs.libraries")), [])
})

test("only the latest twenty are kept", () => {
  for (let number = 0; number < 25; number += 1) noteLibrary(`library ${number}`)
  assert.equal(names().length, 20)
  assert.equal(names()[0], "library 24")
})

test("a browser that refuses storage still lists for this visit", () => {
  const { setItem } = globalThis.localStorage
  globalThis.localStorage.setItem = () => {
    throw new Error("refused")
  }
  noteLibrary("a")
  globalThis.localStorage.setItem = setItem
  assert.deepEqual(names(), ["a"])
})
