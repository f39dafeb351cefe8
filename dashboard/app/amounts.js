// Waits and sizes in words.

import { number } from "./format.js"
import { say } from "./words.js"

/** Seconds as a rough wait: `a few seconds`, `about 40 s`, `about 2 min`, `about 3 h`. */
export function wait(seconds) {
  if (seconds < 10) return say("common.wait.moment")
  if (seconds < 55) return say("common.wait.seconds", { n: Math.ceil(seconds / 10) * 10 })
  if (seconds < 90 * 60) return say("common.wait.minutes", { n: Math.max(1, Math.round(seconds / 60)) })
  return say("common.wait.hours", { n: Math.round(seconds / 3600) })
}

/** Bytes as `52 KB` or `1.4 MB`. */
export function fileSize(bytes) {
  if (bytes < 1000) return say("common.size.bytes", { n: bytes })
  if (bytes < 1_000_000) return `${number(Math.round(bytes / 1000))} KB`
  return `${number(bytes / 1_000_000, 1)} MB`
}
