// A record that was found by title and author alone: the reader says whether it is the book.

import { html, useSignal } from "../../vendor/ui.js"
import { announce } from "../announce.js"
import { decideMatch } from "../api.js"
import { percent } from "../format.js"
import { readAgain } from "../library.js"
import { Icon } from "../parts/icon.js"
import { ProblemNote } from "../parts/problem_note.js"
import { sourceName } from "../parts/sources.js"

const WORDS = {
  unconfirmed: ({ confidence }) => `The export has no ISBN that helps, so this record was found by title and author (${percent(confidence)} sure). What it says of the book stands until you refuse it.`,
  sure: () => "Found by title and author; both fit so well that you were not asked.",
  confirmed: () => "You said that this record is your book.",
  refused: () => "You said that this record is another book. Nothing of it is used.",
}

export function Match({ lib, book }) {
  const problem = useSignal(null)
  const isBusy = useSignal(false)
  const { source, title, authors, state } = book.match

  const decide = async (accept) => {
    isBusy.value = true
    problem.value = null
    try {
      await decideMatch(lib, book.goodreads_id, accept)
      announce(accept ? "Confirmed." : "Refused. Nothing of that record is used any more.")
      readAgain()
    } catch (error) {
      problem.value = error
    } finally {
      isBusy.value = false
    }
  }
  return html`<div class="match">
    <p class="match-record"><bdi>${title}</bdi>${authors.length > 0 && html`<span class="quiet"> by <bdi>${authors.join(", ")}</bdi></span>`}
      <span class="quiet">, ${sourceName(source)}</span></p>
    <p class="caption">${WORDS[state]?.(book.match)}</p>
    <div class="match-choices">
      ${(state === "unconfirmed" || state === "refused") &&
      html`<button type="button" class="button" disabled=${isBusy.value} onClick=${() => decide(true)}><${Icon} name="check" size="16" />
        ${state === "refused" ? "It is my book after all" : "It is my book"}</button>`}
      ${state !== "refused" &&
      html`<button type="button" class="button" disabled=${isBusy.value} onClick=${() => decide(false)}><${Icon} name="close" size="16" />
        ${state === "confirmed" ? "Not my book after all" : "Not my book"}</button>`}
    </div>
    ${problem.value && html`<${ProblemNote} problem=${problem.value} />`}
  </div>`
}
