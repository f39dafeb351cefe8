// The way in: drop an export, or look around with the sample library.

import { html, useEffect, useRef, useSignal } from "../../vendor/ui.js"
import { getAsset } from "../api.js"
import { dateTime, fileSize, plural } from "../format.js"
import { forgetLibrary, libraries } from "../libraries.js"
import { loadSettings } from "../library.js"
import { flash, note } from "../notes.js"
import { ContactField } from "../parts/contact_field.js"
import { DropZone } from "../parts/drop_zone.js"
import { Icon } from "../parts/icon.js"
import { ProblemNote } from "../parts/problem_note.js"
import { ProgressBar } from "../parts/progress_bar.js"
import { href } from "../paths.js"
import { settings } from "../store.js"
import { createSender } from "../upload.js"

export const title = () => "Import"

const DEFAULT_MAX_MB = 50
const SAMPLE = "sample/goodreads_sample_library.csv"

function Sending({ sender }) {
  const { name, size, share } = sender.sending.value
  return html`<div class="sending">
    <p class="sending-name">${name} <span>${fileSize(size)}</span></p>
    <${ProgressBar} label="Upload" value=${share} max=${share < 1 ? 1 : undefined} />
    <p>${share < 1 ? "Sending to your server…" : "Reading the rows…"}</p>
    <button type="button" class="button" onClick=${sender.stop}>Stop</button>
  </div>`
}

function Steps() {
  return html`<section class="card steps" aria-labelledby="steps-title">
    <h2 id="steps-title">How to get your export</h2>
    <ol>
      <li>On the Goodreads website (not the app), open <strong>My Books</strong>.</li>
      <li>In the column at the left choose <strong>Import and export</strong>.</li>
      <li>Press <strong>Export Library</strong> and wait for the link to the file. Goodreads says nothing meanwhile; large libraries
        take minutes, sometimes hours. Reload that page now and then.</li>
      <li>Save <code>goodreads_library_export.csv</code> and drop it here as it is. Opening it in a spreadsheet first can spoil ISBNs
        and dates.</li>
    </ol>
  </section>`
}

function Privacy() {
  const { offline, google, simulated } = settings.value ?? {}
  const sources = google ? "Open Library and Google Books" : "Open Library"
  let sentence = `To find genres, your server sends the ISBNs of your books to ${sources}, and to Open Library title and author where no ISBN helps. Nothing else about you leaves it.`
  if (offline)
    sentence = "Offline mode is on: nothing at all leaves your server, so genres are not looked up. To have them, start the server without GS_OFFLINE and import the file again."
  else if (simulated) sentence = "Genres are simulated on this server: nothing leaves it, and the genres are invented."
  return html`<p class="privacy"><${Icon} name="shield" size="17" /><span>Your file stays on your own server. ${sentence}</span></p>`
}

function Seen() {
  if (libraries.value.length === 0) return null
  return html`<section class="card seen" aria-labelledby="seen-title">
    <h2 id="seen-title">Libraries this browser knows</h2>
    <ul>
      ${libraries.value.map(
        ({ uuid, name, rows, date }) => html`<li key=${uuid}>
          <a href=${href("l", uuid)}><${Icon} name="book" size="17" /><span>${name}</span></a>
          <span class="seen-facts">${rows === null ? "" : `${plural(rows, "book")}, `}${dateTime(date)}</span>
          <button type="button" class="icon-button" aria-label=${`Take ${name} off this list`} title="Take off this list"
            onClick=${() => forgetLibrary(uuid)}><${Icon} name="close" size="16" /></button>
        </li>`,
      )}
    </ul>
    <p class="caption">The list is kept in this browser only. Taking a library off it deletes nothing on the server.</p>
  </section>`
}

function Note() {
  if (!note.value) return null
  return html`<div class="note note-good"><${Icon} name="check" /><p>${note.value}</p>
    <button type="button" class="icon-button" aria-label="Dismiss" onClick=${() => flash(null)}><${Icon} name="close" size="16" /></button></div>`
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
  const onSample = () => run(async () => sender.sendSample(await getAsset(SAMPLE), settings.value))

  return html`<div class="import">
    <h1>Drop your Goodreads export, see your reading life</h1>
    <p class="lead">The dashboard opens within a second, straight from the file. Genres, covers and missing page counts come in while you look around.</p>
    <${Note} />
    ${sender.sending.value ? html`<${Sending} sender=${sender} />` : html`<${DropZone} onFiles=${onFiles} onSample=${onSample} maxMb=${maxMb} />`}
    ${problem.value && html`<${ProblemNote} problem=${problem.value} />`}
    <${Privacy} />
    <${ContactField} />
    <div class="import-more"><${Seen} /><${Steps} /></div>
  </div>`
}
