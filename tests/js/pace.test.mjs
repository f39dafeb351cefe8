import assert from "node:assert/strict"
import { test } from "node:test"
import "./support/words.mjs"
import { createPace } from "../../dashboard/app/pace.js"

test("the time left follows from the pace of the last half minute", () => {
  const pace = createPace()
  pace.note(0, 0)
  pace.note(60_000, 10) // slow at first
  pace.note(70_000, 20)
  pace.note(90_000, 60)
  assert.equal(Math.round(pace.secondsLeft(160)), 60) // 50 books in the 30 s since second 60
})

test("nothing is said before there is something to say", () => {
  const pace = createPace()
  assert.equal(pace.secondsLeft(100), null)
  pace.note(0, 0)
  pace.note(1_000, 50)
  assert.equal(pace.secondsLeft(100), null)
})

test("a job that stands still has no time left to tell", () => {
  const pace = createPace()
  pace.note(0, 5)
  pace.note(20_000, 5)
  assert.equal(pace.secondsLeft(100), null)
})

test("a count that falls begins anew", () => {
  const pace = createPace()
  pace.note(0, 80)
  pace.note(10_000, 0)
  assert.equal(pace.secondsLeft(100), null)
  pace.note(20_000, 10)
  assert.equal(pace.secondsLeft(20), 10)
})
