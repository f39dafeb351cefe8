/**
 * Statistics that take longer than a frame may, worked out in a worker and kept.
 *
 * A job is a pure function in `stats/`, listed by its name in `stats/heavy_jobs.js`. Its input and its result are plain:
 * numbers, texts, booleans, null, arrays, typed arrays, and objects of these. It takes all it needs from the input (also
 * its seed), and does not throw.
 *
 * A card asks within `make`: `const fan = context.heavy("pileForecast", {pile, finished, net})`. It gets the result, or
 * null while that is being worked out; then it returns `isPending: true` and what can be shown without the result. The
 * page keeps what the card showed before, shows the pending state only where there was nothing, and makes the card anew
 * when a result has come. Whoever else asks (a headline) reads `finished.value`, and so is drawn anew too.
 *
 * The same input, by content, is worked out once; the last results are kept. Of one job only the input asked for last
 * waits: a filter that is dragged leaves no queue behind. Without a worker (none in this browser, or it did not load)
 * the page works jobs out itself, between frames.
 */

import { signal } from "../vendor/ui.js"

/** So many results are kept. */
const KEPT = 60

/** Counts the results that have come. */
export const finished = signal(0)

/**
 * The result of a job, or null while it is being worked out.
 * @param {string} name of `JOBS` @param {any} input plain @returns {any}
 */
export const heavy = createDesk(run, () => (finished.value += 1))

/**
 * @param {(name: string, input: any) => Promise<any>} work @param {() => void} onResult
 * @returns {(name: string, input: any) => any} as `heavy`
 */
export function createDesk(work, onResult) {
  const results = new Map()
  const waiting = new Map()
  let current = null

  async function next() {
    const [job] = waiting.values()
    if (current !== null || !job) return
    waiting.delete(job.name)
    current = job.key
    // A job that fails has no result, and is not tried again.
    const result = await work(job.name, job.input).catch((error) => (console.error(error), null))
    current = null
    results.set(job.key, result)
    if (results.size > KEPT) results.delete(results.keys().next().value)
    onResult()
    next()
  }

  return (name, input) => {
    const key = `${name} ${digest(input)}`
    if (results.has(key)) return results.get(key)
    if (key !== current) waiting.set(name, { key, name, input })
    next()
    return null
  }
}

let worker = null
let isAlone = typeof Worker === "undefined"

/** One job, in the worker if there is one. */
async function run(name, input) {
  try {
    if (!isAlone) return await inWorker(name, input)
  } catch {
    isAlone = true
  }
  const { workOut } = await import("./stats/heavy_jobs.js")
  return workOut(name, input)
}

function inWorker(name, input) {
  worker ??= new Worker(workerAddress(), { type: "module" })
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data)
    worker.onerror = reject
    worker.postMessage({ name, input })
  })
}

/** The policy of the page takes no text for the address of a script. */
function workerAddress() {
  const address = new URL("./heavy.worker.js", import.meta.url).href
  const policy = globalThis.trustedTypes?.createPolicy("heavy-worker", { createScriptURL: () => address })
  return policy ? policy.createScriptURL("") : address
}

const bits = new Float64Array(1)
const words = new Int32Array(bits.buffer)

/** What tells one plain input from another (64 bits, mixed as in cyrb53 by bryc). @param {any} value */
export function digest(value) {
  const state = { a: 0xdeadbeef, b: 0x41c6ce57 }
  mixValue(state, value)
  return `${(state.a >>> 0).toString(36)}.${(state.b >>> 0).toString(36)}`
}

function mix(state, word) {
  const [a, b] = [state.a ^ word, state.b ^ word]
  state.a = Math.imul((a ^ (a >>> 16)) + (b << 5), 2654435761)
  state.b = Math.imul((b ^ (b >>> 15)) + (a >>> 3), 1597334677)
}

function mixNumber(state, value) {
  bits[0] = value
  mix(state, words[0])
  mix(state, words[1])
}

function mixText(state, text) {
  mix(state, text.length)
  for (let at = 0; at < text.length; at += 1) mix(state, text.charCodeAt(at))
}

/** Each kind begins with a mark of its own, so that `1`, `"1"` and `[1]` differ. */
function mixValue(state, value) {
  if (typeof value === "number") {
    mix(state, 1)
    mixNumber(state, value)
  } else if (typeof value === "string") {
    mix(state, 2)
    mixText(state, value)
  } else if (Array.isArray(value)) {
    mix(state, 3)
    mix(state, value.length)
    for (const each of value) mixValue(state, each)
  } else if (ArrayBuffer.isView(value)) {
    mix(state, 4)
    mix(state, value.length)
    for (let at = 0; at < value.length; at += 1) mixNumber(state, value[at])
  } else if (value === null || typeof value !== "object") {
    mix(state, 5)
    mixText(state, String(value))
  } else {
    mix(state, 6)
    for (const [key, each] of Object.entries(value)) {
      mixText(state, key)
      mixValue(state, each)
    }
  }
}
