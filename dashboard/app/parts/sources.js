// The book catalogues and how they are doing, in words.

import { wait } from "../amounts.js"
import { timeOfDay } from "../format.js"
import { canSay, say } from "../words.js"

/** The name of a source; one we have none for is called by its slug. */
export const sourceName = (slug) => (canSay(`common.source.${slug}`) ? say(`common.source.${slug}`) : slug)

/** `ok`, `waiting until 14:05`, or why it is off. */
export function modeSentence(source) {
  if (source.mode === "waiting") {
    const words = source.until ? say("common.source.waiting_until", { time: timeOfDay(source.until) }) : say("common.source.waiting")
    return source.reason ? say("common.source.because", { words, reason: source.reason }) : words
  }
  const words = say(source.mode === "off" ? "common.source.off" : "common.source.answering")
  return source.mode === "off" && source.reason ? say("common.source.because", { words, reason: source.reason }) : words
}

/** One sentence where a source makes us wait, else null. */
export function waitingSentence(sources) {
  const waiting = Object.entries(sources ?? {}).find(([, source]) => source.mode === "waiting")
  if (!waiting) return null
  const [slug, source] = waiting
  const name = sourceName(slug)
  return source.until ? say("common.source.asks_until", { name, time: timeOfDay(source.until) }) : say("common.source.asks", { name })
}

/** What a source said so far: `612 found, 20 unknown, 3 failed, 48 to ask`. */
export function countSentence({ found, none, failed, pending, left_s: left }) {
  const parts = [say("common.source.found", { n: found })]
  if (none) parts.push(say("common.source.unknown", { n: none }))
  if (failed) parts.push(say("common.source.failed", { n: failed }))
  if (pending) parts.push(say("common.source.pending", { n: pending }) + (left ? ` (${wait(left)})` : ""))
  return parts.join(", ")
}
