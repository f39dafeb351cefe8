// A problem: what it is, and what to do.

import { html } from "../../vendor/ui.js"
import { say } from "../words.js"
import { Icon } from "./icon.js"
import { useProblemWords } from "./problem_words.js"

/** `children` are further ways out, such as a button to try again. */
export function ProblemNote({ problem, children }) {
  const words = useProblemWords(problem)
  return html`<div class="note note-problem" role="alert">
    <${Icon} name="alert" />
    <div>
      ${words && html`<p class="note-title">${words.title ?? say("common.problem.some")}</p>`}
      ${words?.detail && html`<p lang=${words.isOwn ? "en" : undefined}>${words.detail}</p>`}
      ${children}
    </div>
  </div>`
}
