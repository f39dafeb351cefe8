// The contact that Open Library asks of programs, asked once.

import { html, useEffect, useRef, useSignal } from "../../vendor/ui.js"
import { putContact } from "../api.js"
import { settings } from "../store.js"
import { say } from "../words.js"
import { Icon } from "./icon.js"
import { ProblemNote } from "./problem_note.js"

const LOOKS_LIKE_CONTACT = /^([^@\s]+@[^@\s]+\.[^@\s]+|https?:\/\/\S+)$/

/** Asked where none is known; with `canChange` also where one is, as a thing to change. */
export function ContactField({ canChange = false }) {
  const known = settings.value
  const isChanging = useSignal(false)
  const isSaved = useSignal(false)
  const problem = useSignal(null)
  const hint = useSignal(null)
  const input = useRef(null)
  useEffect(() => {
    if (isChanging.value) input.current.focus()
  }, [isChanging.value])
  if (isSaved.value) {
    return html`<${Thanks} />`
  }
  if (!known || (known.offline && !canChange)) return null
  if (known.contact && !isChanging.value) return canChange ? html`<${Known} onChange=${() => (isChanging.value = true)} />` : null

  const onSubmit = async (event) => {
    event.preventDefault()
    const contact = new FormData(event.target).get("contact").trim()
    hint.value = LOOKS_LIKE_CONTACT.test(contact) ? null : say("import.contact.wrong")
    problem.value = null
    if (hint.value) return
    try {
      settings.value = await putContact(contact)
      isSaved.value = true
    } catch (error) {
      problem.value = error
    }
  }
  return html`<form class="card contact" novalidate onSubmit=${onSubmit}>
    <h2>${say("import.contact.title")}</h2>
    <p id="contact-why">${say("import.contact.why")}</p>
    <div class="contact-row">
      <label class="field"><span>${say("import.contact.label")}</span>
        <input class="input" name="contact" ref=${input} type="email" inputmode="email" autocomplete="email" placeholder="me@example.org"
          aria-describedby="contact-why contact-hint" aria-invalid=${hint.value ? "true" : undefined} /></label>
      <button class="button button-main" type="submit">${say("import.contact.save")}</button>
    </div>
    <p id="contact-hint" class=${hint.value ? "field-hint is-wrong" : "field-hint"}>
      ${hint.value ?? say("import.contact.hint")}
    </p>
    ${problem.value && html`<${ProblemNote} problem=${problem.value} />`}
  </form>`
}

/** It stands in place of the form, and takes the focus that was in it. */
function Thanks() {
  const node = useRef(null)
  useEffect(() => node.current.focus(), [])
  return html`<div class="note note-good" tabindex="-1" ref=${node}><${Icon} name="check" /><p>${say("import.contact.thanks")}</p></div>`
}

/** The server tells that there is one, never which. */
function Known({ onChange }) {
  return html`<section class="card contact" aria-labelledby="contact-title">
    <h2 id="contact-title">${say("import.contact.title")}</h2>
    <p>${say("import.contact.known")}</p>
    <p><button type="button" class="button" onClick=${onChange}>${say("import.contact.change")}</button></p>
  </section>`
}
