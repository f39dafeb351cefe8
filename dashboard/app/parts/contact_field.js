// The contact that Open Library asks of programs, asked once.

import { html, useSignal } from "../../vendor/ui.js"
import { putContact } from "../api.js"
import { settings } from "../store.js"
import { say } from "../words.js"
import { Icon } from "./icon.js"
import { ProblemNote } from "./problem_note.js"

const LOOKS_LIKE_CONTACT = /^([^@\s]+@[^@\s]+\.[^@\s]+|https?:\/\/\S+)$/

export function ContactField() {
  const known = settings.value
  const isSaved = useSignal(false)
  const problem = useSignal(null)
  const hint = useSignal(null)
  if (isSaved.value) {
    return html`<div class="note note-good"><${Icon} name="check" /><p>${say("import.contact.thanks")}</p></div>`
  }
  if (!known || known.contact || known.offline || known.contact_required === false) return null

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
        <input class="input" name="contact" type="email" inputmode="email" autocomplete="email" placeholder="me@example.org"
          aria-describedby="contact-why contact-hint" aria-invalid=${hint.value ? "true" : undefined} /></label>
      <button class="button button-main" type="submit">${say("import.contact.save")}</button>
    </div>
    <p id="contact-hint" class=${hint.value ? "field-hint is-wrong" : "field-hint"}>
      ${hint.value ?? say("import.contact.hint")}
    </p>
    ${problem.value && html`<${ProblemNote} problem=${problem.value} />`}
  </form>`
}
