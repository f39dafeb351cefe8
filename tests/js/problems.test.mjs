import assert from "node:assert/strict"
import { test } from "node:test"
import "./support/words.mjs"
import { problemWords } from "../../dashboard/app/parts/problem_words.js"

const server = { title: "A title", detail: "A sentence." }

test("a problem is said by its code, and a file that is no export by what it is", () => {
  const found = problemWords({ ...server, type: "/docs#bad-export", recognised: "storygraph" })
  assert.equal(found.title, "Not a readable Goodreads export")
  assert.match(found.detail, /^This is a StoryGraph export, not a Goodreads export\. Goodreads Stats reads the CSV/)
  assert.equal(problemWords({ ...server, type: "/docs#no-room" }).detail, "The disk that holds the data folder is full. Free some space and try again.")
})

test("what has no words here is said in those of the server", () => {
  assert.deepEqual(problemWords({ ...server, type: "/docs#bad-export", recognised: "newcomer" }), { title: "Not a readable Goodreads export", detail: "A sentence.", isOwn: true })
  assert.deepEqual(problemWords({ ...server, type: "/docs#quite-new" }), { ...server, isOwn: true })
  assert.deepEqual(problemWords(server), { ...server, isOwn: false })
})
