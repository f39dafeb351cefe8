// Makes the app open without a network where the browser allows it (https or this very machine). Made into sw.js with
// its list of files and their version; a new version waits until the reader loads it.

/* global VERSION, FILES */
const base = new URL(self.registration.scope).pathname

// Another program may be served on the same origin below another path, and all share one store: the path tells ours.
const OURS = `goodreads-stats ${base} `
const SHELL = `${OURS}shell ${VERSION}`
const LIBRARIES = `${OURS}libraries`
const COVERS = `${OURS}covers`
const COVERS_BYTES = 30_000_000
const QUIET_MS = 3_000

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
  const kept = [SHELL, LIBRARIES, COVERS]
  for (const name of await caches.keys()) if (name.startsWith(OURS) && !kept.includes(name)) await caches.delete(name)
  await self.clients.claim()
  await keepOpenLibraries()
}

/** What was read before this worker was there to keep it. */
async function keepOpenLibraries() {
  const cache = await caches.open(LIBRARIES)
  for (const { url } of await self.clients.matchAll()) {
    const [, library] = /^l\/([^/]+)/.exec(new URL(url).pathname.slice(base.length)) ?? []
    const paths = library ? ["settings", `status/${library}`, `data/${library}/columns`] : []
    for (const path of paths) await keepAnswer(cache, `${base}api/${path}`)
  }
}

async function keepAnswer(cache, address) {
  const answer = await fetch(address).catch(() => null)
  if (answer?.status === 200) await keep(cache, address, answer)
}

/** Whether there was room for it: a full store must not cost the reader the answer itself. */
async function keep(cache, request, answer) {
  try {
    await cache.put(request, answer)
    return true
  } catch {
    return false
  }
}

/** What is answered from here, or with a copy kept; null leaves the request to the network alone. */
function answerTo(event) {
  const { request } = event
  const { origin, pathname, search } = new URL(request.url)
  if (origin !== location.origin || !pathname.startsWith(base)) return null
  const path = pathname.slice(base.length)
  const [, library] = /^api\/data\/([^/]+)$/.exec(path) ?? []
  if (request.method === "DELETE" && library) return deleted(request, library)
  if (request.method !== "GET") return null
  if (request.mode === "navigate") return isPage(path) ? fromShell("", request) : null
  if (FILES.includes(path)) return fromShell(path, request)
  if (path.startsWith("api/covers/")) return fromCovers(request)
  if (/^api\/(data\/[^/]+\/(columns|books\/[^/]+)|status\/[^/]+|settings)$/.test(path)) return fromNetwork(event, base + path, search)
  return null
}

/** Pages are drawn by the app; a name with an ending is a file, and the API has pages of its own. */
const isPage = (path) => !path.startsWith("api/") && !/\.[A-Za-z0-9]+$/.test(path)

async function fromShell(path, request) {
  const cache = await caches.open(SHELL)
  return (await cache.match(base + path)) ?? fetch(request)
}

/** What the server says, and without it what it said last. */
async function fromNetwork(event, address, search) {
  const cache = await caches.open(LIBRARIES)
  const answer = await fetch(event.request).catch((error) => error)
  if (answer instanceof Error) {
    const kept = await cache.match(address)
    if (kept) return kept
    throw answer
  }
  if (answer.status === 200 && search === "") await keep(cache, address, answer.clone())
  if (answer.status === 200 && search !== "") event.waitUntil(readWhole(cache, address))
  if (answer.status === 404) await notThere(cache, address)
  return answer
}

/** A library that is gone takes all of it along, a book only itself. */
async function notThere(cache, address) {
  const [, library, book] = /(?:data|status)\/([^/]+)(\/books\/)?/.exec(address) ?? []
  if (book) await cache.delete(address)
  else await forget(library)
}

/** The last change of each library, by address. */
const latest = new Map()

/** Changes alone say too little to be kept: when there were none for a while, the whole is read again. */
async function readWhole(cache, address) {
  const mine = Symbol(address)
  latest.set(address, mine)
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
  if (latest.get(address) === mine) await keepAnswer(cache, address)
}

async function deleted(request, library) {
  const answer = await fetch(request)
  if (answer.ok || answer.status === 404) await forget(library)
  return answer
}

/** A library that is gone leaves nothing here either. Nobody knows whose a cover was. */
async function forget(library) {
  if (!library) return
  latest.clear()
  const cache = await caches.open(LIBRARIES)
  for (const request of await cache.keys()) if (request.url.includes(library)) await cache.delete(request)
  await caches.delete(COVERS)
  coversBytes = null
}

async function fromCovers(request) {
  const cache = await caches.open(COVERS)
  const kept = await cache.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.status === 200) await keepCover(cache, request, answer.clone())
  return answer
}

const sizeOf = (answer) => Number(answer.headers.get("content-length") ?? 50_000)

/** How much is kept, counted once in the life of this worker. */
let coversBytes = null

async function keepCover(cache, request, answer) {
  if (!(await keep(cache, request, answer.clone()))) return
  if (coversBytes === null) coversBytes = (await cache.matchAll()).reduce((sum, each) => sum + sizeOf(each), 0)
  else coversBytes += sizeOf(answer)
  if (coversBytes > COVERS_BYTES) await dropOldCovers(cache)
}

/** The oldest go first, and a tenth more than needed. */
async function dropOldCovers(cache) {
  for (const key of await cache.keys()) {
    if (coversBytes <= COVERS_BYTES * 0.9) return
    const answer = await cache.match(key)
    if (answer && (await cache.delete(key))) coversBytes -= sizeOf(answer)
  }
}
