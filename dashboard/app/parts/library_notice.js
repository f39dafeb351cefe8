// In place of a page: the library is not there, or not to be had just now.

import { html } from "../../vendor/ui.js"
import { access, openLibrary } from "../library.js"
import { href } from "../paths.js"
import { route } from "../router.js"
import { Icon } from "./icon.js"

export function LibraryNotice() {
  const { state, problem } = access.value
  const uuid = route.value.params.lib ?? route.value.params.job
  if (state === "failed") {
    return html`<div class="notice-page">
      <h1>${problem.title}</h1>
      <p>${problem.detail}</p>
      <p><button type="button" class="button button-main" onClick=${() => openLibrary(uuid)}>Try again</button></p>
    </div>`
  }
  return html`<div class="notice-page">
    <h1>This library is not here</h1>
    <p>It may have been deleted, or the link is not complete. A link to a library is its only key, so there is no way to search for it.</p>
    <p>Your export can be imported again at any time.</p>
    <p><a class="button button-main" href=${href("import")}><${Icon} name="upload" size="16" /> Import an export</a></p>
  </div>`
}
