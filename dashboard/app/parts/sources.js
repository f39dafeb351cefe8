// The book catalogues and how they are doing, in words.

import { number, plural, timeOfDay, wait } from "../format.js"

const NAMES = {
  catalogue: "Offline catalogue",
  openlibrary: "Open Library",
  openlibrary_titles: "Open Library by title",
  google: "Google Books",
}

export const sourceName = (slug) => NAMES[slug] ?? slug

/** `ok`, `waiting until 14:05`, or why it is off. */
export function modeSentence(source) {
  if (source.mode === "waiting") {
    const until = source.until ? ` until ${timeOfDay(source.until)}` : ""
    return `Waiting${until}${source.reason ? `: ${source.reason}` : ""}`
  }
  if (source.mode === "off") return source.reason ? `Off: ${source.reason}` : "Off"
  return "Answering"
}

/** One sentence where a source makes us wait, else null. */
export function waitingSentence(sources) {
  const waiting = Object.entries(sources ?? {}).find(([, source]) => source.mode === "waiting")
  if (!waiting) return null
  const [slug, source] = waiting
  return `${sourceName(slug)} asks us to wait${source.until ? ` until ${timeOfDay(source.until)}` : ""}.`
}

/** What a source said so far: `612 found, 20 unknown, 3 failed, 48 to ask`. */
export function countSentence({ found, none, failed, pending, left_s: left }) {
  const parts = [`${plural(found, "book")} found`]
  if (none) parts.push(`${number(none)} unknown to it`)
  if (failed) parts.push(`${number(failed)} failed`)
  if (pending) parts.push(`${number(pending)} to ask${left ? ` (${wait(left)})` : ""}`)
  return parts.join(", ")
}
