import assert from "node:assert/strict"
import { test } from "node:test"
import "./support/words.mjs"
import { countSentence, modeSentence, sourceName, waitingSentence } from "../../dashboard/app/parts/sources.js"

const ok = { mode: "ok", until: null, reason: null, found: 1, none: 0, failed: 0, pending: 0 }

test("a source that answers asks nobody to wait", () => {
  assert.equal(waitingSentence({ openlibrary: ok }), null)
  assert.equal(waitingSentence(undefined), null)
  assert.equal(modeSentence(ok), "Answering")
})

test("a waiting source says who, until when and why", () => {
  const waiting = { ...ok, mode: "waiting", until: "2026-11-22T14:05:00Z", reason: "too many questions" }
  assert.match(waitingSentence({ openlibrary: ok, google: waiting }), /^Google Books asks us to wait until .*05/)
  assert.match(modeSentence(waiting), /^Waiting until .*05.*: too many questions$/)
})

test("a source that is off says why", () => {
  assert.equal(modeSentence({ ...ok, mode: "off", reason: "no key is set" }), "Off: no key is set")
})

test("counts name only what there is", () => {
  assert.equal(countSentence(ok), "1 book found")
  assert.equal(
    countSentence({ found: 2, none: 3, failed: 4, pending: 5 }),
    "2 books found, 3 unknown to it, 4 failed, 5 to ask",
  )
})

test("an unknown source keeps its own name", () => {
  assert.equal(sourceName("openlibrary"), "Open Library")
  assert.equal(sourceName("somewhere"), "somewhere")
})
