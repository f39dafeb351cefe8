// An address that names no page.

import { html } from "../../vendor/ui.js"
import { Icon } from "../parts/icon.js"
import { href } from "../paths.js"

export const title = () => "Page not found"

export default function Missing() {
  return html`<div class="notice-page">
    <h1>There is no such page</h1>
    <p>The address may be mistyped, or the page was moved.</p>
    <p><a class="button button-main" href=${href("import")}><${Icon} name="arrow-left" /> To the start</a></p>
  </div>`
}
