// The libraries that this browser knows; each can be deleted for good.

import { html } from "../../vendor/ui.js"
import { dateTime } from "../format.js"
import { libraries, nameOfLibrary } from "../libraries.js"
import { href } from "../paths.js"
import { say } from "../words.js"
import { deleting } from "./deleting.js"

export function KnownLibraries() {
  return html`<section class="card" aria-labelledby="libraries-title">
    <h2 id="libraries-title">${say("import.seen.title")}</h2>
    ${libraries.value.length === 0
      ? html`<p>${say("settings.libraries.none")}</p>`
      : html`<ul class="known-libraries">
          ${libraries.value.map(
            ({ uuid, rows, date, ...entry }) => html`<li key=${uuid}>
              <a href=${href("l", uuid)} dir="auto">${nameOfLibrary(entry)}</a>
              <span class="known-facts">${rows === null ? "" : `${say("common.books", { n: rows })}, `}${dateTime(date)}</span>
              <button type="button" class="button" aria-label=${say("settings.libraries.delete_one", { name: nameOfLibrary(entry) })} onClick=${() => (deleting.value = uuid)}>${say("common.library.delete")}</button>
            </li>`,
          )}
        </ul>`}
    <p>${say("settings.libraries.note")}</p>
  </section>`
}
