// The API, spoken to on the page's own origin and nowhere else.

import { asset } from "./paths.js"
import { say } from "./words.js"

/**
 * What went wrong, in the words of the server (RFC 9457) with its code in `type`, or our own where it gave no answer.
 * `errors`: `{where, why}` each; `recognised`: what a file is that is no export.
 */
export class Problem extends Error {
  constructor({ status = 0, type, recognised, title, detail = "", errors = [] }) {
    super(detail || title)
    Object.assign(this, { status, type, recognised, title, detail, errors })
  }
}

const noAnswer = () => ({ title: say("common.problem.no_answer"), detail: say("common.problem.no_answer_why") })
const LOOPBACK = ["localhost", "127.0.0.1"]
const DIRECT_PORT = "8001"

const explicit = document.querySelector('meta[name="api-base"]')?.content
let base = new URL(explicit || asset("api/"), location.href)

/** The full address of a call. */
export function apiUrl(path) {
  return new URL(path, base).href
}

/** The address of a picture, or null where the page may not show it: only its own origin serves pictures. */
export function pictureUrl(path) {
  if (!path) return null
  const address = apiUrl(path)
  return address.startsWith(`${location.origin}/`) ? address : null
}

/** A page server on this very machine that passes nothing on: the API is then on its own port of the same host. */
function hasDirectPort() {
  return !explicit && LOOPBACK.includes(location.hostname) && location.port === "8000" && base.origin === location.origin
}

const isJson = (type) => /\bjson\b/.test(type ?? "")

async function send(path, options) {
  let response
  try {
    response = await fetch(apiUrl(path), { credentials: "same-origin", ...options })
  } catch (error) {
    if (error.name === "AbortError") throw error
    throw new Problem(noAnswer())
  }
  if (!response.ok && !isJson(response.headers.get("content-type")) && hasDirectPort()) {
    base = new URL(`http://${location.hostname}:${DIRECT_PORT}/`)
    return send(path, options)
  }
  return response
}

function problemOf(status, type, text) {
  let body = {}
  try {
    body = isJson(type) ? JSON.parse(text) : {}
  } catch {
    // A cut-off body says nothing; the status still does.
  }
  if (status >= 502 && status <= 504 && !body.title) return new Problem({ ...noAnswer(), status })
  return new Problem({ title: say("common.problem.status", { status: String(status) }), ...body, status })
}

async function checked(response) {
  if (response.ok || response.status === 304) return response
  throw problemOf(response.status, response.headers.get("content-type"), await response.text())
}

async function getJson(path, options) {
  return (await checked(await send(path, options))).json()
}

export const getSettings = () => getJson("settings")

const sent = (method, body, headers = {}) => ({ method, headers: { "Content-Type": "application/json", ...headers }, body: JSON.stringify(body) })

export const putContact = (contact) => getJson("settings", sent("PUT", { contact }))

/** The reader's genre rules with the genres they are about: `{rules, etag}`. */
export async function getRules() {
  return withEtag(await checked(await send("rules", { cache: "no-store" })))
}

/** Replace all rules, if they are still those of `etag`; gives what they are now, and how many books they changed. */
export async function putRules(rules, etag) {
  return withEtag(await checked(await send("rules", sent("PUT", rules, { "If-Match": etag }))))
}

const withEtag = async (response) => ({ rules: await response.json(), etag: response.headers.get("etag") })

/**
 * Ask again for something that has an ETag. `seen` is what an earlier call gave back.
 * Returns `{status, body, etag}`; the very `seen` where nothing changed.
 */
async function getAgain(path, seen) {
  const headers = seen?.etag ? { "If-None-Match": seen.etag } : {}
  const response = await checked(await send(path, { headers, cache: "no-store" }))
  if (response.status === 304) return seen
  return { status: response.status, body: await response.json(), etag: response.headers.get("etag") }
}

export const getStatus = (uuid, seen) => getAgain(`status/${encodeURIComponent(uuid)}`, seen)

/**
 * The columns of a library as they stand (200), or the status where there are none yet (202). With `seen`, an earlier
 * answer, only what changed since; see `columns/answer.js`.
 */
export function getColumns(uuid, seen) {
  const since = seen?.status === 200 ? `?since=${seen.body.revision}` : ""
  return getAgain(`data/${encodeURIComponent(uuid)}/columns${since}`, seen)
}

/** One book of the document, with all that is known of it. */
export const getBook = (uuid, bookId) => getJson(`data/${encodeURIComponent(uuid)}/books/${encodeURIComponent(bookId)}`)

/** The dashboard document as it stands, as a file. */
export async function getDocument(uuid) {
  return (await checked(await send(`data/${encodeURIComponent(uuid)}?partial=true`))).blob()
}

/** One page of the row problems: `{items, next, total}`. `outcome` is `noted`, `rejected` or undefined. */
export function getRows(uuid, { cursor, limit = 100, outcome } = {}) {
  const params = new URLSearchParams({ limit })
  if (cursor) params.set("cursor", cursor)
  if (outcome) params.set("outcome", outcome)
  return getJson(`status/${encodeURIComponent(uuid)}/rows?${params}`)
}

/** All row problems as a CSV file. */
export async function getRowsCsv(uuid) {
  const headers = { Accept: "text/csv" }
  return (await checked(await send(`status/${encodeURIComponent(uuid)}/rows`, { headers }))).blob()
}

export function deleteLibrary(uuid) {
  return getJson(`data/${encodeURIComponent(uuid)}`, { method: "DELETE" })
}

/** Say whether a record found by title and author is this book; gives back the book as it is then. */
export function decideMatch(uuid, bookId, accept) {
  const path = `data/${encodeURIComponent(uuid)}/books/${encodeURIComponent(bookId)}/match`
  return getJson(path, sent("POST", { accept }))
}

/** Have books looked up again: `failed`, `unanswered` or their ids. Gives `{status, books, skipped: {reason: books}}`. */
export function lookUpAgain(uuid, books) {
  return getJson(`data/${encodeURIComponent(uuid)}/lookups`, sent("POST", { books }))
}

export const eventsUrl = (uuid) => apiUrl(`status/${encodeURIComponent(uuid)}/events`)

/** A file of our own origin, such as the sample library. */
export async function getAsset(path) {
  const response = await fetch(asset(path)).catch(() => null)
  if (!response?.ok) throw new Problem({ title: say("common.problem.no_sample"), detail: say("common.problem.no_sample_why", { path }) })
  return response.blob()
}

/**
 * Send an export. `key` makes a repeated call find the same job; `onProgress` gets the share sent, 0 to 1.
 * XMLHttpRequest, since fetch tells nothing of an upload under way.
 */
export function upload(file, { name, key, onProgress, signal }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append("csv", file, name)
    request.open("POST", apiUrl("upload"))
    request.setRequestHeader("Idempotency-Key", key)
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onload = () => {
      const type = request.getResponseHeader("content-type")
      if (request.status === 202) resolve(JSON.parse(request.responseText))
      else reject(problemOf(request.status, type, request.responseText))
    }
    request.onerror = () => reject(new Problem(noAnswer()))
    request.onabort = () => reject(new DOMException("The upload was stopped", "AbortError"))
    signal?.addEventListener("abort", () => request.abort())
    request.send(form)
  })
}

/** A key that names one attempt. `crypto.randomUUID` needs a secure context, which plain http on a LAN is not. */
export function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("")
}
