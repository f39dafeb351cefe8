// What this browser remembers for the app: to be taken along as a file, or forgotten.

import { html, useSignal } from "../../vendor/ui.js"
import { Dialog } from "../dialog.js"
import { forgetAll, memories } from "../memory.js"
import { forgetCopies } from "../offline.js"
import { href } from "../paths.js"
import { saveBlob } from "../save.js"
import { say } from "../words.js"

const FILE = "goodreads-stats-browser.json"

function saveMemories() {
  saveBlob(new Blob([`${JSON.stringify(memories(), null, 2)}\n`], { type: "application/json" }), FILE)
}

/** All that is open was read from memory, so the app begins anew. */
async function forget() {
  forgetAll()
  await forgetCopies().catch(console.error)
  location.assign(href("import"))
}

export function BrowserMemory() {
  const isAsking = useSignal(false)
  const close = () => (isAsking.value = false)
  const actions = html`
    <button type="button" class="button" onClick=${close}>${say("common.delete.keep")}</button>
    <button type="button" class="button button-danger" onClick=${forget}>${say("settings.memory.confirm")}</button>
  `
  return html`<section class="card" aria-labelledby="memory-title">
    <h2 id="memory-title">${say("settings.memory.title")}</h2>
    <p>${say("settings.memory.lead")}</p>
    <p class="again-ways">
      <button type="button" class="button" onClick=${saveMemories}>${say("settings.memory.save")}</button>
      <button type="button" class="button" onClick=${() => (isAsking.value = true)}>${say("settings.memory.forget")}</button>
    </p>
    <${Dialog} open=${isAsking.value} title=${say("settings.memory.ask")} onClose=${close} actions=${actions}>
      <p>${say("settings.memory.what")}</p>
      <p>${say("settings.memory.links")}</p>
    <//>
  </section>`
}
