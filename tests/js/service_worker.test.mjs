import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { createContext, runInContext } from "node:vm"

const SOURCE = readFileSync(new URL("../../dashboard/app/service_worker.js", import.meta.url), "utf8")
const ORIGIN = "http://localhost"

/** A store of answers, which can be full. */
class Store {
  kept = new Map()
  isFull = false
  async put(request, answer) {
    if (this.isFull) throw new DOMException("no room", "QuotaExceededError")
    this.kept.set(pathOf(request), answer)
  }
  async match(request) {
    return this.kept.get(pathOf(request))?.clone()
  }
  async matchAll() {
    return [...this.kept.values()]
  }
  async keys() {
    return [...this.kept.keys()].map((path) => new Request(ORIGIN + path))
  }
  async delete(request) {
    return this.kept.delete(pathOf(request))
  }
}

const pathOf = (request) => new URL(request.url ?? request, ORIGIN).pathname

/**
 * The worker in a world of its own. `answers`: by path, a function that gives a `Response` or throws; `stores`: what an
 * earlier life of it kept.
 */
function startWorker(answers, stores = new Map()) {
  const listeners = {}
  const timers = []
  const world = {
    ...{ URL, Request, Response, Symbol, Map, Error, Promise, Number, VERSION: "1", FILES: [""], location: { origin: ORIGIN } },
    self: { registration: { scope: `${ORIGIN}/` }, addEventListener: (type, listener) => (listeners[type] = listener) },
    setTimeout: (call) => timers.push(call),
    fetch: async (request) => answers[pathOf(request)](),
    caches: {
      async open(name) {
        if (!stores.has(name)) stores.set(name, new Store())
        return stores.get(name)
      },
      delete: async (name) => stores.delete(name),
    },
  }
  runInContext(SOURCE, createContext(world))
  const pending = []
  const get = (path) => {
    let answer = null
    const event = { request: new Request(ORIGIN + path), respondWith: (given) => (answer = given), waitUntil: (work) => pending.push(work) }
    listeners.fetch(event)
    return answer
  }
  const quiet = async () => {
    for (const call of timers.splice(0)) call()
    await Promise.all(pending.splice(0))
  }
  return { get, quiet, stores, store: (name) => world.caches.open(`goodreads-stats / ${name}`) }
}

const says = (text, status = 200) => () => new Response(text, { status })

test("where the store is full the reader still gets what the server says, not what was kept before", async () => {
  const answers = { "/api/data/lib/columns": says("old"), "/api/covers/1": says("picture") }
  const { get, store } = startWorker(answers)
  await get("/api/data/lib/columns")
  for (const name of ["libraries", "covers"]) (await store(name)).isFull = true
  answers["/api/data/lib/columns"] = says("new")
  assert.equal(await (await get("/api/data/lib/columns")).text(), "new")
  assert.equal(await (await get("/api/covers/1")).text(), "picture")
})

test("a book that is not there leaves its library kept, a library that is not there leaves nothing", async () => {
  const answers = { "/api/data/lib/columns": says("all"), "/api/data/lib/books/7": says("seven") }
  const { get, store } = startWorker(answers)
  for (const path of Object.keys(answers)) await get(path)
  answers["/api/data/lib/books/7"] = says("", 404)
  assert.equal((await get("/api/data/lib/books/7")).status, 404)
  assert.deepEqual([...(await store("libraries")).kept.keys()], ["/api/data/lib/columns"])
  answers["/api/status/lib"] = says("", 404)
  await get("/api/status/lib")
  assert.equal((await store("libraries")).kept.size, 0)
})

test("two libraries that change at the same time are both kept as a whole", async () => {
  const answers = { "/api/data/one/columns": says("one"), "/api/data/two/columns": says("two") }
  const { get, quiet, store } = startWorker(answers)
  await get("/api/data/one/columns?since=1")
  await get("/api/data/two/columns?since=1")
  await quiet()
  assert.deepEqual([...(await store("libraries")).kept.keys()].sort(), Object.keys(answers))
})

test("without a network what was said last is said again, and what was never said is an error", async () => {
  const answers = { "/api/status/lib": says("first") }
  const { get } = startWorker(answers)
  await get("/api/status/lib")
  const fail = () => {
    throw new TypeError("no network")
  }
  Object.assign(answers, { "/api/status/lib": fail, "/api/status/other": fail })
  assert.equal(await (await get("/api/status/lib")).text(), "first")
  await assert.rejects(get("/api/status/other"), /no network/)
})

/** Covers of so many megabytes each, as they say themselves, by their paths. */
const coversOf = (...megabytes) =>
  Object.fromEntries(megabytes.map((size, at) => [`/api/covers/${at}`, () => new Response("picture", { headers: { "content-length": String(size * 1e6) } })]))

test("covers of 30 MB are kept and no more: then the oldest go, and a tenth more than needed", async () => {
  const answers = coversOf(10, 1, 10, 9, 1)
  const { get, store } = startWorker(answers)
  const paths = Object.keys(answers)
  for (const path of paths.slice(0, 4)) await get(path)
  const { kept } = await store("covers")
  assert.deepEqual([...kept.keys()], paths.slice(0, 4))
  assert.equal(await (await get(paths[4])).text(), "picture")
  assert.deepEqual([...kept.keys()], paths.slice(1))
})

test("covers that an earlier life of the worker kept are counted, and one of an unknown size as 50 kB", async () => {
  const answers = { ...coversOf(20, 9.98), "/api/covers/unknown": says("picture") }
  const before = startWorker(answers)
  for (const path of ["/api/covers/0", "/api/covers/1"]) await before.get(path)
  const { get, store } = startWorker(answers, before.stores)
  await get("/api/covers/unknown")
  assert.deepEqual([...(await store("covers")).kept.keys()], ["/api/covers/1", "/api/covers/unknown"])
})
