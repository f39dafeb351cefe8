// Deleting a library: asked once, naming what is destroyed.

import { html, signal, useSignal } from "../../vendor/ui.js"
import { deleteLibrary } from "../api.js"
import { Dialog } from "../dialog.js"
import { plural } from "../format.js"
import { closeLibrary } from "../library.js"
import { forgetLibrary, libraries } from "../libraries.js"
import { flash } from "../notes.js"
import { href } from "../paths.js"
import { navigate } from "../router.js"
import { dashboard, libraryId, status } from "../store.js"
import { ProblemNote } from "./problem_note.js"

export const isDeleting = signal(false)

async function destroy(uuid, name) {
  try {
    await deleteLibrary(uuid)
  } catch (problem) {
    if (problem.status !== 404) throw problem // gone already is as good as deleted
  }
  isDeleting.value = false
  forgetLibrary(uuid)
  closeLibrary()
  flash(`“${name}” is deleted. Nothing of it is left on the server.`)
  navigate(href("import"), { replace: true })
}

export function DeleteDialog() {
  const problem = useSignal(null)
  const isBusy = useSignal(false)
  const uuid = libraryId.value
  const name = libraries.value.find((entry) => entry.uuid === uuid)?.name ?? "This library"
  const books = dashboard.value?.total_books
  const close = () => {
    isDeleting.value = false
    problem.value = null
  }
  const onDelete = async () => {
    isBusy.value = true
    try {
      await destroy(uuid, name)
    } catch (error) {
      problem.value = error
    } finally {
      isBusy.value = false
    }
  }
  const actions = html`
    <button type="button" class="button" onClick=${close}>Keep it</button>
    <button type="button" class="button button-danger" disabled=${isBusy.value} onClick=${onDelete}>Delete for good</button>
  `
  return html`<${Dialog} open=${isDeleting.value} title="Delete this library?" onClose=${close} actions=${actions}>
    <p>This destroys on the server, for good:</p>
    <ul class="plain-list">
      <li>the dashboard of “${name}”${books ? ` with its ${plural(books, "book")}, ratings and reviews` : ""},</li>
      <li>its import report${status.value?.status === "processing" ? ", and the import that is still running" : ""},</li>
      <li>every link to it.</li>
    </ul>
    <p>Your Goodreads account and the file on your disk are not touched.</p>
    ${problem.value && html`<${ProblemNote} problem=${problem.value} />`}
  <//>`
}
