// What a card leaves out and how it counts, below it.

import { html } from "../../vendor/ui.js"

export function Foot({ parts }) {
  const words = ({ text, href }) => (href ? html`<a class="quiet-link" href=${href}>${text}</a>` : text)
  return html`<p class="card-foot">${parts.map((part, at) => html`${at > 0 && " "}${words(part)}`)}</p>`
}
