// Deleting a library: asked once, naming what is destroyed.

import { html, useSignal } from "../../vendor/ui.js"
import { deleteLibrary } from "../api.js"
import { Dialog } from "../dialog.js"
import { closeLibrary } from "../library.js"
import { forgetLibrary, libraries, nameOfLibrary } from "../libraries.js"
import { flash, toast } from "../notes.js"
import { href } from "../paths.js"
import { navigate } from "../router.js"
import { dashboard, libraryId, status } from "../store.js"
import { say } from "../words.js"
import { deleting } from "./deleting.js"
import { ProblemNote } from "./problem_note.js"

/** Delete a library, and leave its pages where they are shown. */
async function destroy(uuid, name) {
  try {
    await deleteLibrary(uuid)
  } catch (problem) {
    if (problem.status !== 404) throw problem // gone already is as good as deleted
  }
  if (deleting.value === uuid) deleting.value = null // the reader may have gone on to another
  forgetLibrary(uuid)
  const news = say("dialogs.delete.done", { name })
  if (libraryId.value !== uuid) {
    toast(news)
    return
  }
  closeLibrary()
  flash(news)
  navigate(href("import"), { replace: true })
}

export function DeleteDialog() {
  const problem = useSignal(null)
  const isBusy = useSignal(false)
  const uuid = deleting.value
  const isOpen = uuid === libraryId.value
  const name = nameOfLibrary(libraries.value.find((entry) => entry.uuid === uuid))
  const books = isOpen ? dashboard.value?.total_books : null
  const isRunning = isOpen && status.value?.status === "processing"
  const close = () => {
    deleting.value = null
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
    <button type="button" class="button" onClick=${close}>${say("common.delete.keep")}</button>
    <button type="button" class="button button-danger" disabled=${isBusy.value} onClick=${onDelete}>${say("dialogs.delete.confirm")}</button>
  `
  return html`<${Dialog} open=${uuid !== null} title=${say("dialogs.delete.title")} onClose=${close} actions=${actions}>
    <p>${say("dialogs.delete.lead")}</p>
    <ul class="plain-list">
      <li>${books ? say("dialogs.delete.dashboard_of", { name, n: books }) : say("dialogs.delete.dashboard", { name })}</li>
      <li>${say(isRunning ? "dialogs.delete.report_running" : "dialogs.delete.report")}</li>
      <li>${say("dialogs.delete.links")}</li>
    </ul>
    <p>${say("dialogs.delete.untouched")}</p>
    ${problem.value && html`<${ProblemNote} problem=${problem.value} />`}
  <//>`
}
