import assert from "node:assert/strict"
import { beforeEach, test } from "node:test"
import "./support/words.mjs"

let asked = []
let answer = () => json({})

const json = (body, init = {}) =>
  new Response(JSON.stringify(body), { headers: { "content-type": "application/json", ...init.headers }, ...init })

globalThis.location = new URL("http://localhost:8000/import")
globalThis.document = { querySelector: () => null }
globalThis.fetch = async (url, options) => {
  asked.push({ url, options })
  return answer(url)
}

/** A fresh module, as after a reload; `explicit` is the page's own word on where the API is. */
async function load(address = "http://localhost:8000/import", explicit = null) {
  globalThis.location = new URL(address)
  globalThis.document.querySelector = () => (explicit ? { content: explicit } : null)
  return import(`../../dashboard/app/api.js?${Math.random()}`)
}

beforeEach(() => {
  asked = []
  answer = () => json({})
})

test("the API is asked on the page's own origin", async () => {
  const { getSettings } = await load("http://nas.local/import")
  await getSettings()
  assert.equal(new URL(asked[0].url).origin, "http://nas.local")
  assert.match(asked[0].url, /\/api\/settings$/)
})

test("an explicit base wins", async () => {
  const { apiUrl } = await load("http://nas.local/import", "https://books.example.org/api/")
  assert.equal(apiUrl("upload"), "https://books.example.org/api/upload")
})

test("where the page's server passes nothing on, the API's own port of this machine is asked", async () => {
  const { apiUrl, getSettings } = await load()
  answer = (url) => (url.includes(":8001/") ? json({ version: "1" }) : new Response("<h1>404</h1>", { status: 404 }))
  assert.deepEqual(await getSettings(), { version: "1" })
  assert.equal(apiUrl("upload"), "http://localhost:8001/upload")
})

test("no other machine is ever tried", async () => {
  const { getSettings } = await load("http://nas.local:8000/import")
  answer = () => new Response("<h1>404</h1>", { status: 404, headers: { "content-type": "text/html" } })
  await assert.rejects(getSettings(), { status: 404 })
  assert.equal(asked.length, 1)
})

test("a problem is told in the words of the server", async () => {
  const { getSettings } = await load()
  const headers = { "content-type": "application/problem+json" }
  answer = () => json({ title: "Too many uploads", detail: "Wait a minute.", status: 429 }, { status: 429, headers })
  await assert.rejects(getSettings(), { status: 429, title: "Too many uploads", detail: "Wait a minute." })
})

test("no answer, and a gateway without one behind it, are the same to a reader", async () => {
  const { getSettings } = await load()
  answer = () => {
    throw new TypeError("network")
  }
  await assert.rejects(getSettings(), { status: 0, title: "The server does not answer" })
  answer = () => new Response("Bad Gateway", { status: 502, headers: { "content-type": "text/html" } })
  const { getSettings: behindProxy } = await load("http://nas.local/import")
  await assert.rejects(behindProxy(), { status: 502, title: "The server does not answer" })
})

test("what has not changed is not sent again", async () => {
  const { getStatus } = await load()
  answer = () => json({ status: "processing" }, { headers: { etag: '"7"', "content-type": "application/json" } })
  const first = await getStatus("a job")
  assert.match(asked[0].url, /status\/a%20job$/)
  answer = () => new Response(null, { status: 304 })
  assert.equal(await getStatus("a job", first), first)
  assert.equal(asked[1].options.headers["If-None-Match"], '"7"')
})

test("keys are long and never the same", async () => {
  const { newKey } = await load()
  const keys = new Set(Array.from({ length: 100 }, newKey))
  assert.equal(keys.size, 100)
  for (const key of keys) assert.match(key, /^[0-9a-f]{32}$/)
})
