// One polite live region for the whole app, and in an open dialog, which leaves all else inert, another for the same words.

import { html, signal } from "../vendor/ui.js"

const message = signal("")
let timer = 0

/** Say something to those who listen. A later call replaces one still waiting. */
export function announce(text, { delayMs = 300 } = {}) {
  clearTimeout(timer)
  timer = setTimeout(() => {
    message.value = text === message.value ? `${text}\u00a0` : text // the same words again are said again
  }, delayMs)
}

/** What was said last is not said again where the region is made anew. */
export const hush = () => (message.value = "")

export function LiveRegion() {
  return html`<p class="visually-hidden" role="status" aria-live="polite">${message}</p>`
}
