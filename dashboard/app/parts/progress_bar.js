// A bar with its numbers told to those who do not see it.

import { html } from "../../vendor/ui.js"

/** Without `max` the bar only says that something goes on. */
export function ProgressBar({ label, value, max }) {
  const share = max ? Math.min(1, value / max) : 0
  return html`<div
    class=${max ? "progress" : "progress is-unknown"}
    role="progressbar"
    aria-label=${label}
    aria-valuemin="0"
    aria-valuemax=${max ? 100 : undefined}
    aria-valuenow=${max ? Math.round(share * 100) : undefined}
  >
    <span style=${{ inlineSize: max ? `${share * 100}%` : "35%" }}></span>
  </div>`
}
