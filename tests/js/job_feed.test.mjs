import assert from "node:assert/strict"
import { afterEach, beforeEach, mock, test } from "node:test"
import "./support/words.mjs"

const running = { status: "processing", progress: { processed_books: 1 } }
const done = { status: "complete", progress: { processed_books: 2 } }
let answers = []
let asked = 0
let sources = []

class FakeEventSource extends EventTarget {
  isClosed = false
  constructor(url) {
    super()
    this.url = url
    sources.push(this)
  }
  close() {
    this.isClosed = true
  }
  say(status) {
    this.dispatchEvent(new MessageEvent("progress", { data: JSON.stringify(status) }))
  }
}

globalThis.location = new URL("http://localhost:9999/")
globalThis.document = { querySelector: () => null }
globalThis.EventSource = FakeEventSource
globalThis.fetch = async () => {
  asked += 1
  const answer = answers.length > 1 ? answers.shift() : answers[0]
  if (answer === "away") throw new TypeError("no network")
  const headers = { "content-type": "application/json", etag: '"1"' }
  if (answer === 404) return new Response("{}", { status: 404, headers })
  return new Response(JSON.stringify(answer), { headers })
}
const { followJob } = await import("../../dashboard/app/job_feed.js")

/** Let the promises of an answer run. */
async function settle() {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
  await new Promise((resolve) => setImmediate(resolve))
}

function follow() {
  const heard = { statuses: [], problems: [] }
  heard.stop = followJob("job", {
    onStatus: (status) => heard.statuses.push(status.progress.processed_books),
    onProblem: (problem) => heard.problems.push(problem.status),
  })
  return heard
}

beforeEach(() => {
  mock.timers.enable({ apis: ["setTimeout"] })
  asked = 0
  sources = []
})
afterEach(() => mock.timers.reset())

test("events are heard until the job ends, without polling", async () => {
  answers = [running]
  const heard = follow()
  await settle()
  sources[0].say(running)
  sources[0].say(done)
  assert.deepEqual(heard.statuses, [1, 1, 2])
  assert.ok(sources[0].isClosed)
  mock.timers.tick(60_000)
  assert.equal(asked, 1)
})

test("a job that has ended is asked for once", async () => {
  answers = [done]
  const heard = follow()
  await settle()
  assert.deepEqual(heard.statuses, [2])
  assert.equal(sources.length, 0)
})

test("where events break off, polling takes over", async () => {
  answers = [running, running, done]
  const heard = follow()
  await settle()
  sources[0].dispatchEvent(new Event("error"))
  for (let round = 0; round < 2; round += 1) {
    mock.timers.tick(2_000)
    await settle()
  }
  assert.deepEqual(heard.statuses, [1, 1, 2])
  assert.equal(asked, 3)
})

test("events that stay silent are not trusted for ever", async () => {
  answers = [running, done]
  const heard = follow()
  await settle()
  mock.timers.tick(15_000)
  await settle()
  assert.deepEqual(heard.statuses, [1, 2])
  assert.ok(sources[0].isClosed)
})

test("a server that is away is asked again", async () => {
  answers = ["away", done]
  const heard = follow()
  await settle()
  assert.deepEqual(heard.problems, [0])
  mock.timers.tick(15_000)
  await settle()
  assert.deepEqual(heard.statuses, [2])
})

test("an unknown job is told once and left alone", async () => {
  answers = [404]
  const heard = follow()
  await settle()
  mock.timers.tick(60_000)
  await settle()
  assert.deepEqual(heard.problems, [404])
  assert.equal(asked, 1)
  assert.equal(sources.length, 0)
})

test("who stops following hears nothing more", async () => {
  answers = [running]
  const heard = follow()
  await settle()
  heard.stop()
  sources[0].say(done)
  mock.timers.tick(60_000)
  assert.deepEqual(heard.statuses, [1])
  assert.equal(asked, 1)
})
