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
const otherTab = new EventTarget()
globalThis.addEventListener = otherTab.addEventListener.bind(otherTab)
const { forgetLibrary, libraries, nameOfLibrary, noteLibrary } = await import("../../dashboard/app/libraries.js")
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

test("what another tab noted or forgot is not written over", () => {
  noteLibrary("a")
  kept.set("gs.libraries", JSON.stringify([{ uuid: "b", name: "B" }, ...libraries.value]))
  otherTab.dispatchEvent(Object.assign(new Event("storage"), { key: "gs.libraries" }))
  noteLibrary("c")
  assert.deepEqual(JSON.parse(kept.get("gs.libraries")).map(({ uuid }) => uuid), ["c", "b", "a"])
  kept.clear()
  otherTab.dispatchEvent(Object.assign(new Event("storage"), { key: null }))
  assert.deepEqual(names(), [])
})

test("a library that came by a link is called so in the reader's language, one that is not listed is this one", () => {
  noteLibrary("a")
  assert.deepEqual([libraries.value[0].name, nameOfLibrary(libraries.value[0]), nameOfLibrary()], [null, "A shared library", "This library"])
  noteLibrary("a", { name: "mine.csv" })
  assert.equal(nameOfLibrary(libraries.value[0]), "mine.csv")
})
