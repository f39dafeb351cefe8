// One symbol of the sprite. It is decoration: the control around it carries the name.

import { html } from "../../vendor/ui.js"
import { asset } from "../paths.js"

const SPRITE = asset("icons.svg")

export function Icon({ name, size = 18 }) {
  return html`<svg class="icon" width=${size} height=${size} aria-hidden="true" focusable="false">
    <use href="${SPRITE}#${name}" />
  </svg>`
}
