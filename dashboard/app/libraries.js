// The libraries this browser has seen. Their ids are the only key to them, so the list stays here.

import { remember, remembered } from "./memory.js"
import { say } from "./words.js"

const NAME = "libraries"
const MOST = 20

function read(text) {
  try {
    const entries = JSON.parse(text ?? "[]")
    return Array.isArray(entries) ? entries.filter((entry) => typeof entry?.uuid === "string") : []
  } catch {
    return []
  }
}

/** `{uuid, name, rows, date}` each, the latest first. `name` is null where it came by a link, `rows` until they are counted. */
export const libraries = remembered(NAME, read)

function write(entries) {
  libraries.value = entries.slice(0, MOST)
  remember(NAME, JSON.stringify(libraries.value))
}

/** Note a library, or more about one: `noteLibrary(uuid, {rows})`. The latest noted stands first. */
export function noteLibrary(uuid, facts = {}) {
  const known = libraries.value.find((entry) => entry.uuid === uuid)
  const date = new Date().toISOString()
  const entry = { uuid, name: null, rows: null, date, ...known, ...facts }
  if (known === libraries.value[0] && JSON.stringify(known) === JSON.stringify(entry)) return
  write([entry, ...libraries.value.filter((other) => other.uuid !== uuid)])
}

export function forgetLibrary(uuid) {
  write(libraries.value.filter((entry) => entry.uuid !== uuid))
}

/** What a library is called in this browser. @param {{name: string | null}} [entry] none: one that is not in the list */
export function nameOfLibrary(entry) {
  return entry ? (entry.name ?? say("common.library.shared")) : say("common.library.this")
}
