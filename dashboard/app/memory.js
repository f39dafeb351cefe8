// What this browser remembers: small texts in localStorage. A browser that refuses storage forgets, and no more.

import { signal } from "../vendor/ui.js"

const PREFIX = "gs."

export function recall(name) {
  try {
    return localStorage.getItem(PREFIX + name)
  } catch {
    return null
  }
}

/** Keep a text; null forgets it. */
export function remember(name, text) {
  try {
    if (text === null) localStorage.removeItem(PREFIX + name)
    else localStorage.setItem(PREFIX + name, text)
  } catch {
    // Storage is refused or full: the app works without.
  }
}

/**
 * What is made of a remembered text, as a signal. It follows what other tabs of this browser remember: else the one
 * that writes last would write over what it never saw.
 * @template T @param {string} name @param {(text: string | null) => T} read
 */
export function remembered(name, read) {
  const value = signal(read(recall(name)))
  globalThis.addEventListener?.("storage", ({ key }) => {
    if (key === null || key === PREFIX + name) value.value = read(recall(name))
  })
  return value
}

const names = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))

/** All that is remembered, by name. @returns {Record<string, string>} */
export function memories() {
  try {
    return Object.fromEntries(names().sort().map((key) => [key.slice(PREFIX.length), localStorage.getItem(key)]))
  } catch {
    return {}
  }
}

/** Forget all of it. What the page has read already holds until it is loaded again. */
export function forgetAll() {
  for (const name of Object.keys(memories())) remember(name, null)
}
