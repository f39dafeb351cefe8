// An address that names no page.

import { html } from "../../vendor/ui.js"
import { Icon } from "../parts/icon.js"
import { href } from "../paths.js"
import { say } from "../words.js"

export const title = () => say("common.missing.title")

export default function Missing() {
  return html`<div class="notice-page">
    <h1>${say("common.missing.heading")}</h1>
    <p>${say("common.missing.why")}</p>
    <p><a class="button button-main" href=${href("import")}><${Icon} name="arrow-left" /> ${say("common.missing.start")}</a></p>
  </div>`
}
