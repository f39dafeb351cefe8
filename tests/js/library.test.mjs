import assert from "node:assert/strict"
import { afterEach, beforeEach, mock, test } from "node:test"
import "./support/words.mjs"
import { encodeBooks } from "./support/encode.mjs"
import { makeBook, makeDocument } from "./support/library.mjs"

const BOOKS = [makeBook({ goodreads_id: "1" }), makeBook({ goodreads_id: "2" })]
let asked = []
let answers = []
let sources = []
let jobState = "processing"

class FakeEventSource extends EventTarget {
  constructor() {
    super()
    sources.push(this)
  }
  close() {}
  say(books) {
    this.dispatchEvent(new MessageEvent("progress", { data: JSON.stringify(status(books)) }))
  }
}

const status = (books) => ({
  ...{ uuid: "lib", status: jobState, stage: "enriching", data_url: "/data/lib", rows: null },
  progress: { total_books: 2, processed_books: books, percent_complete: 0 },
})
const json = (body, init) => new Response(JSON.stringify(body), { headers: { "content-type": "application/json", ...init?.headers }, status: init?.status ?? 200 })

globalThis.location = new URL("http://localhost:9999/")
globalThis.document = { querySelector: () => null }
globalThis.EventSource = FakeEventSource
globalThis.fetch = async (url, { headers } = {}) => {
  if (url.includes("/status/")) return json(status(0))
  asked.push({ path: url.split("/api/")[1], known: headers?.["If-None-Match"] })
  const { etag, code, ...body } = answers.shift()
  if (code === 304) return new Response(null, { status: 304 })
  return json(body, { status: code, headers: { etag } })
}
const { closeLibrary, followAgain, openLibrary } = await import("../../dashboard/app/library.js")
const { columns, dashboard } = await import("../../dashboard/app/store.js")

const whole = (revision) => ({ ...makeDocument(BOOKS, { revision }), etag: `"${revision}"` })
const genreOf = (row) => columns.value.books[row].genres

async function settle() {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve()
  await new Promise((resolve) => setImmediate(resolve))
}

/** Let a second pass. */
async function second() {
  mock.timers.tick(1000)
  await settle()
}

async function open() {
  openLibrary("lib")
  await settle()
  await second()
}

beforeEach(() => {
  mock.timers.enable({ apis: ["setTimeout", "Date"] })
  asked = []
  sources = []
  jobState = "processing"
})
afterEach(() => {
  closeLibrary()
  mock.timers.reset()
})

test("after all books only what changed is asked for, and laid over what is shown", async () => {
  answers = [whole(5), { ...whole(9), since: 5, rows: [1], books: encodeBooks([{ ...BOOKS[1], genres: ["Horror"] }]) }]
  await open()
  assert.equal(dashboard.value.total_books, 2)
  sources[0].say(1)
  await second()
  assert.deepEqual(asked, [{ path: "data/lib/columns", known: undefined }, { path: "data/lib/columns?since=5", known: '"5"' }])
  assert.deepEqual([genreOf(0), genreOf(1)], [[], ["Horror"]])
})

test("however often the job is heard of, the columns are asked for once a second", async () => {
  answers = [whole(5), { code: 304 }, { code: 304 }]
  await open()
  const shown = columns.value
  for (let books = 1; books <= 20; books += 1) sources[0].say(books % 3)
  await settle()
  assert.equal(asked.length, 1)
  await second()
  assert.equal(asked.length, 2)
  await second()
  assert.equal(asked.length, 2)
  assert.equal(columns.value, shown)
})

test("where the server no longer knows what is shown, its whole answer is", async () => {
  answers = [whole(5), { ...makeDocument([BOOKS[1]], { revision: 9 }), etag: '"9"' }]
  await open()
  sources[0].say(1)
  await second()
  assert.deepEqual(columns.value.ids, ["2"])
})

test("changes of something else are not mixed in: all books are asked for again", async () => {
  answers = [whole(5), { ...whole(9), since: 7, rows: [0], books: encodeBooks([BOOKS[1]]) }, whole(9)]
  await open()
  sources[0].say(1)
  await second()
  assert.deepEqual(columns.value.ids, ["1", "2"])
  await second()
  assert.deepEqual(asked.map(({ path }) => path), ["data/lib/columns", "data/lib/columns?since=5", "data/lib/columns"])
})

test("until there is a document there are no columns", async () => {
  answers = [{ ...status(0), code: 202 }, whole(5)]
  await open()
  assert.equal(columns.value, null)
  sources[0].say(1)
  await second()
  assert.equal(columns.value.count, 2)
})

test("a job that works again is followed again, and its end is read even where it came at once", async () => {
  jobState = "complete"
  answers = [whole(5), { ...whole(9), since: 5, rows: [1], books: encodeBooks([{ ...BOOKS[1], genres: ["Horror"] }]) }]
  await open()
  assert.deepEqual([asked.length, sources.length, genreOf(1)], [1, 0, []])
  followAgain("lib")
  await settle()
  await second()
  assert.deepEqual([asked.length, genreOf(1)], [2, ["Horror"]])

  jobState = "processing"
  followAgain("lib")
  await settle()
  assert.equal(sources.length, 1)
  followAgain("another")
  await settle()
  assert.equal(sources.length, 1)
})

test("while the server fails the columns are asked for ever more rarely, and again each second once it answers", async () => {
  answers = [whole(5), ...Array.from({ length: 4 }, () => ({ code: 500 })), { code: 304 }, { code: 304 }]
  await open()
  sources[0].say(1)
  const times = []
  for (let at = 1; at <= 16; at += 1) {
    await second()
    while (times.length < asked.length - 1) times.push(at)
  }
  assert.deepEqual(times, [1, 3, 7, 15])
  mock.timers.tick(16_000)
  await settle()
  assert.equal(asked.length, 6)
  sources[0].say(2)
  await second()
  assert.equal(asked.length, 7)
})
