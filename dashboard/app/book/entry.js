// One book with all that is known of it, fetched when its page is open.

import { html, useEffect, useState } from "../../vendor/ui.js"
import { getBook } from "../api.js"
import { ProblemNote } from "../parts/problem_note.js"
import { say } from "../words.js"

const NOTHING = { id: null, entry: null, problem: null }

/**
 * The entry as it is in the document, null until it is there; it is fetched again with each revision of the library,
 * and what was there stays until then.
 * @param {number} revision
 * @returns {{entry: object | null, problem: Error | null, retry: () => void}}
 */
export function useEntry(lib, id, revision) {
  const [state, setState] = useState(NOTHING)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isCurrent = true
    getBook(lib, id).then(
      (entry) => isCurrent && setState({ id, entry, problem: null }),
      (problem) => isCurrent && setState((before) => ({ ...(before.id === id ? before : NOTHING), id, problem })),
    )
    return () => {
      isCurrent = false
    }
  }, [lib, id, revision, tries])
  const { entry, problem } = state.id === id ? state : NOTHING
  return { entry, problem, retry: () => setTries(tries + 1) }
}

/** What is shown of the entry, once it is there. */
export function WithEntry({ loaded: { entry, problem }, children }) {
  if (entry) return children(entry)
  return html`<p class="quiet" aria-busy=${!problem}>${say(problem ? "books.book.not_loaded" : "books.book.loading")}</p>`
}

/** Why the entry did not come, told once for all its parts. */
export function EntryProblem({ loaded: { entry, problem, retry } }) {
  if (entry || !problem) return null
  return html`<${ProblemNote} problem=${problem}><p><button type="button" class="button" onClick=${retry}>${say("books.book.retry")}</button></p><//>`
}
