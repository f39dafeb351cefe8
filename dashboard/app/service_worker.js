// Makes the app open without a network where the browser allows it (https or this very machine). Made into sw.js with
// its list of files and their version; a new version waits until the reader reloads.

/* global VERSION, FILES */
const SHELL = `shell-${VERSION}`
const LIBRARIES = "libraries"
const COVERS = "covers"
const KEPT = [SHELL, LIBRARIES, COVERS]
const COVERS_BYTES = 30_000_000
const base = new URL(self.registration.scope).pathname

self.addEventListener("install", (event) => event.waitUntil(keepShell()))
self.addEventListener("activate", (event) => event.waitUntil(forgetOld()))
self.addEventListener("message", ({ data }) => data === "take over" && self.skipWaiting())
self.addEventListener("fetch", (event) => {
  const answer = answerTo(event)
  if (answer) event.respondWith(answer)
})

async function keepShell() {
  const cache = await caches.open(SHELL)
  await cache.addAll(FILES.map((file) => new Request(base + file, { cache: "reload" })))
}

async function forgetOld() {
  for (const name of await caches.keys()) if (!KEPT.includes(name)) await caches.delete(name)
  await self.clients.claim()
}

/** What is answered from here, or with a copy kept; null leaves the request to the network alone. */
function answerTo({ request }) {
  const { origin, pathname, search } = new URL(request.url)
  if (request.method !== "GET" || origin !== location.origin || !pathname.startsWith(base)) return null
  const path = pathname.slice(base.length)
  if (request.mode === "navigate") return fromShell("", request)
  if (FILES.includes(path)) return fromShell(path, request)
  if (path.startsWith("api/covers/")) return fromCovers(request)
  if (/^api\/(data\/[^/]+\/(columns|books\/[^/]+)|status\/[^/]+|settings)$/.test(path)) return fromNetwork(request, base + path, search)
  return null
}

async function fromShell(path, request) {
  const cache = await caches.open(SHELL)
  return (await cache.match(base + path)) ?? fetch(request)
}

/** What the server says, and without it what it said last. Only whole answers are kept: changes alone say too little. */
async function fromNetwork(request, address, search) {
  const cache = await caches.open(LIBRARIES)
  try {
    const answer = await fetch(request)
    if (answer.status === 200 && search === "") await cache.put(address, answer.clone())
    if (answer.status === 200 && search !== "") await cache.delete(address)
    if (answer.status === 404) await forgetLibrary(cache, address)
    return answer
  } catch (error) {
    const kept = await cache.match(address)
    if (kept) return kept
    throw error
  }
}

/** A library that was deleted leaves nothing here either. */
async function forgetLibrary(cache, address) {
  const [, library] = /(?:data|status)\/([^/]+)/.exec(address) ?? []
  for (const { url } of library ? await cache.keys() : []) if (url.includes(library)) await cache.delete(url)
}

async function fromCovers(request) {
  const cache = await caches.open(COVERS)
  const kept = await cache.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.status === 200) {
    await cache.put(request, answer.clone())
    await dropOldCovers(cache)
  }
  return answer
}

/** The oldest go first. */
async function dropOldCovers(cache) {
  const entries = await Promise.all((await cache.keys()).map(async (key) => ({ key, size: sizeOf(await cache.match(key)) })))
  let bytes = entries.reduce((sum, { size }) => sum + size, 0)
  for (const { key, size } of entries) {
    if (bytes <= COVERS_BYTES) return
    await cache.delete(key)
    bytes -= size
  }
}

const sizeOf = (answer) => Number(answer?.headers.get("content-length") ?? 50_000)
