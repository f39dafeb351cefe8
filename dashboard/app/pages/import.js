// The way in: drop an export, or look around with the sample library.

import { html, useCallback, useEffect, useRef, useSignal } from "../../vendor/ui.js"
import { announce } from "../announce.js"
import { getAsset } from "../api.js"
import { fileSize } from "../amounts.js"
import { dateTime } from "../format.js"
import { forgetLibrary, libraries, nameOfLibrary } from "../libraries.js"
import { loadSettings } from "../library.js"
import { flash, note } from "../notes.js"
import { focusNeighbour } from "../parts/focus.js"
import { ContactField } from "../parts/contact_field.js"
import { DropZone, useDrops } from "../parts/drop_zone.js"
import { Icon } from "../parts/icon.js"
import { ProblemNote } from "../parts/problem_note.js"
import { ProgressBar } from "../parts/progress_bar.js"
import { href } from "../paths.js"
import { settings } from "../store.js"
import { createSender } from "../upload.js"
import { pieces, say } from "../words.js"

export const title = () => say("common.page.import")

const DEFAULT_MAX_MB = 50
const SAMPLE = "sample/goodreads_sample_library.csv"

/** A file that is dropped meanwhile would be opened by the browser, and end what is sent. */
function Sending({ sender }) {
  const { name, size, share } = sender.sending.value
  const isRefused = useSignal(false)
  useDrops(
    useCallback(() => {
      isRefused.value = true
      announce(say("import.under_way"))
    }, []),
  )
  return html`<div class="sending">
    <p class="sending-name">${name} <span>${fileSize(size)}</span></p>
    <${ProgressBar} label=${say("import.upload")} value=${share} max=${share < 1 ? 1 : undefined} />
    <p>${say(share < 1 ? "import.sending" : "import.reading")}</p>
    ${isRefused.value && html`<p class="caption">${say("import.under_way")}</p>`}
    <button type="button" class="button" onClick=${sender.stop}>${say("import.stop")}</button>
  </div>`
}

function Steps() {
  return html`<section class="card steps" aria-labelledby="steps-title">
    <h2 id="steps-title">${say("import.steps.title")}</h2>
    <ol>
      <li>${pieces("import.steps.open", { what: html`<strong>My Books</strong>` })}</li>
      <li>${pieces("import.steps.choose", { what: html`<strong>Import and export</strong>` })}</li>
      <li>${pieces("import.steps.press", { what: html`<strong>Export Library</strong>` })}</li>
      <li>${pieces("import.steps.save", { what: html`<code>goodreads_library_export.csv</code>` })}</li>
    </ol>
  </section>`
}

function Privacy() {
  const { offline, google, simulated } = settings.value ?? {}
  const way = offline ? "offline" : simulated ? "simulated" : google ? "both" : "openlibrary"
  return html`<p class="privacy"><${Icon} name="shield" size="17" /><span>${say("import.privacy.file")} ${say(`import.privacy.${way}`)}</span></p>`
}

function Seen() {
  const forget = (event, uuid) => {
    focusNeighbour(event)
    forgetLibrary(uuid)
  }
  if (libraries.value.length === 0) return null
  return html`<section class="card seen" aria-labelledby="seen-title">
    <h2 id="seen-title">${say("import.seen.title")}</h2>
    <ul>
      ${libraries.value.map(
        ({ uuid, rows, date, ...entry }) => html`<li key=${uuid}>
          <a href=${href("l", uuid)}><${Icon} name="book" size="17" /><span dir="auto">${nameOfLibrary(entry)}</span></a>
          <span class="seen-facts">${rows === null ? "" : `${say("common.books", { n: rows })}, `}${dateTime(date)}</span>
          <button type="button" class="icon-button" aria-label=${say("import.seen.forget_one", { name: nameOfLibrary(entry) })} title=${say("import.seen.forget")}
            onClick=${(event) => forget(event, uuid)}><${Icon} name="close" size="16" /></button>
        </li>`,
      )}
    </ul>
    <p class="caption">${say("import.seen.note")}</p>
  </section>`
}

function Note() {
  if (!note.value) return null
  return html`<div class="note note-good"><${Icon} name="check" /><p>${note.value}</p>
    <button type="button" class="icon-button" aria-label=${say("common.nav.close")} onClick=${() => flash(null)}><${Icon} name="close" size="16" /></button></div>`
}

export default function Import() {
  const ref = useRef(null)
  ref.current ??= createSender()
  const sender = ref.current
  const problem = useSignal(null)
  useEffect(() => {
    loadSettings()
    return sender.stop
  }, [])

  const maxMb = settings.value?.max_upload_mb ?? DEFAULT_MAX_MB
  const run = async (work) => {
    problem.value = null
    flash(null)
    try {
      await work()
    } catch (error) {
      if (error.name !== "AbortError") problem.value = error
    }
  }
  const onFiles = (files) => run(() => sender.sendFiles(files, maxMb))
  const onSample = () => run(() => sender.sendSample(() => getAsset(SAMPLE), settings.value))

  return html`<div class="import">
    <h1>${say("import.title")}</h1>
    <p class="lead">${say("import.lead")}</p>
    <${Note} />
    ${sender.sending.value ? html`<${Sending} sender=${sender} />` : html`<${DropZone} onFiles=${onFiles} onSample=${onSample} maxMb=${maxMb} />`}
    ${problem.value && html`<${ProblemNote} problem=${problem.value} />`}
    <${Privacy} />
    <${ContactField} />
    <div class="import-more"><${Seen} /><${Steps} /></div>
  </div>`
}
