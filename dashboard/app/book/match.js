// A record that was found by title and author alone: the reader says whether it is the book.

import { html, useLayoutEffect, useRef, useSignal } from "../../vendor/ui.js"
import { announce } from "../announce.js"
import { decideMatch } from "../api.js"
import { percent } from "../format.js"
import { readAgain } from "../library.js"
import { Icon } from "../parts/icon.js"
import { ProblemNote } from "../parts/problem_note.js"
import { sourceName } from "../parts/sources.js"
import { pieces, say } from "../words.js"

const STATES = new Set(["unconfirmed", "sure", "confirmed", "refused"])

/** The button that was pressed goes with the answer it asked for; the one that stays takes the focus. */
function useChoices(state) {
  const choices = useRef(null)
  const first = useRef(state)
  useLayoutEffect(() => {
    if (state !== first.current && document.activeElement === document.body) choices.current.querySelector("button")?.focus()
  }, [state])
  return choices
}

export function Match({ lib, book }) {
  const problem = useSignal(null)
  const isBusy = useSignal(false)
  const { source, title, authors, state, confidence } = book.match

  const choices = useChoices(state)

  const decide = async (accept) => {
    if (isBusy.value) return
    isBusy.value = true
    problem.value = null
    try {
      await decideMatch(lib, book.goodreads_id, accept)
      announce(say(accept ? "books.match.accepted" : "books.match.rejected"))
      readAgain()
    } catch (error) {
      problem.value = error
    } finally {
      isBusy.value = false
    }
  }
  return html`<div class="match">
    <p class="match-record"><bdi>${title}</bdi>${authors.length > 0 && html`<span class="quiet">${pieces("books.match.by", { authors: html`<bdi>${authors.join(", ")}</bdi>` })}</span>`}
      <span class="quiet">, ${sourceName(source)}</span></p>
    <p class="caption">${STATES.has(state) && say(`books.match.${state}`, { share: percent(confidence ?? 0) })}</p>
    <div class="match-choices" ref=${choices}>
      ${(state === "unconfirmed" || state === "refused") &&
      html`<button type="button" class="button" aria-disabled=${isBusy.value} onClick=${() => decide(true)}><${Icon} name="check" size="16" />
        ${say(state === "refused" ? "books.match.mine_after_all" : "books.match.mine")}</button>`}
      ${state !== "refused" &&
      html`<button type="button" class="button" aria-disabled=${isBusy.value} onClick=${() => decide(false)}><${Icon} name="close" size="16" />
        ${say(state === "confirmed" ? "books.match.not_mine_after_all" : "books.match.not_mine")}</button>`}
    </div>
    ${problem.value && html`<${ProblemNote} problem=${problem.value} />`}
  </div>`
}
