// The contact that Open Library asks of programs, asked once.

import { html, useSignal } from "../../vendor/ui.js"
import { putContact } from "../api.js"
import { settings } from "../store.js"
import { Icon } from "./icon.js"
import { ProblemNote } from "./problem_note.js"

const LOOKS_LIKE_CONTACT = /^([^@\s]+@[^@\s]+\.[^@\s]+|https?:\/\/\S+)$/

export function ContactField() {
  const known = settings.value
  const isSaved = useSignal(false)
  const problem = useSignal(null)
  const hint = useSignal(null)
  if (isSaved.value) {
    return html`<div class="note note-good"><${Icon} name="check" /><p>Thank you. Genres are looked up from your next import on.</p></div>`
  }
  if (!known || known.contact || known.offline || known.contact_required === false) return null

  const onSubmit = async (event) => {
    event.preventDefault()
    const contact = new FormData(event.target).get("contact").trim()
    hint.value = LOOKS_LIKE_CONTACT.test(contact) ? null : "An e-mail address or a web address, please."
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
    <h2>Who is asking?</h2>
    <p id="contact-why">Open Library asks programs to say who calls, so that it can write to someone if a program misbehaves. Your server
      sends this address with each question, and nothing else about you: only ISBNs, and titles with authors where no ISBN helps.</p>
    <div class="contact-row">
      <label class="field"><span>E-mail or web address</span>
        <input class="input" name="contact" type="email" inputmode="email" autocomplete="email" placeholder="me@example.org"
          aria-describedby="contact-why contact-hint" aria-invalid=${hint.value ? "true" : undefined} /></label>
      <button class="button button-main" type="submit">Save</button>
    </div>
    <p id="contact-hint" class=${hint.value ? "field-hint is-wrong" : "field-hint"}>
      ${hint.value ?? "Asked once. Without it everything works but genres, covers and missing page counts."}
    </p>
    ${problem.value && html`<${ProblemNote} problem=${problem.value} />`}
  </form>`
}
