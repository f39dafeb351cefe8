// Short messages: one that outlives a change of page, such as the news of a deletion, and one that passes.

import { html, signal } from "../vendor/ui.js"
import { announce } from "./announce.js"

export const note = signal(null)

const TOAST_MS = 4_000
const passing = signal(null)
let timer = 0

/** Show and speak a message; `null` takes it away. */
export function flash(text) {
  note.value = text
  if (text) announce(text)
}

/** Show and speak that something small is done; it goes by itself. */
export function toast(text) {
  clearTimeout(timer)
  passing.value = text
  announce(text)
  timer = setTimeout(() => (passing.value = null), TOAST_MS)
}

/** Where it shows. The live region speaks it, so this is for the eyes. */
export function Toast() {
  return passing.value && html`<p class="toast" aria-hidden="true">${passing.value}</p>`
}
