// A problem in the words of the server: what it is, and what to do.

import { html } from "../../vendor/ui.js"
import { say } from "../words.js"
import { Icon } from "./icon.js"

/** `children` are further ways out, such as a button to try again. */
export function ProblemNote({ problem, children }) {
  return html`<div class="note note-problem" role="alert">
    <${Icon} name="alert" />
    <div>
      <p class="note-title">${problem.title ?? say("common.problem.some")}</p>
      ${problem.detail && html`<p>${problem.detail}</p>`}
      ${children}
    </div>
  </div>`
}
