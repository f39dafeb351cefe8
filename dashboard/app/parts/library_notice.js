// In place of a page: the library is not there, or not to be had just now.

import { html } from "../../vendor/ui.js"
import { access, openLibrary } from "../library.js"
import { href } from "../paths.js"
import { route } from "../router.js"
import { say } from "../words.js"
import { Icon } from "./icon.js"
import { useProblemWords } from "./problem_words.js"

function Failed({ problem, uuid }) {
  const words = useProblemWords(problem)
  return html`<div class="notice-page">
    <h1>${words?.title}</h1>
    <p lang=${words?.isOwn ? "en" : undefined}>${words?.detail}</p>
    <p><button type="button" class="button button-main" onClick=${() => openLibrary(uuid)}>${say("common.notice.again")}</button></p>
  </div>`
}

/** @param {string} state of `access` @param {Error} problem that was met */
export function titleOfNotice(state, problem) {
  return state === "failed" ? (problem.title ?? say("common.problem.some")) : say("common.notice.missing")
}

export function LibraryNotice() {
  const { state, problem } = access.value
  const title = titleOfNotice(state, problem)
  const uuid = route.value.params.lib ?? route.value.params.job
  if (state === "failed") {
    return html`<${Failed} problem=${problem} uuid=${uuid} />`
  }
  return html`<div class="notice-page">
    <h1>${title}</h1>
    <p>${say("common.notice.why")}</p>
    <p>${say("common.notice.anew")}</p>
    <p><a class="button button-main" href=${href("import")}><${Icon} name="upload" size="16" /> ${say("common.notice.import")}</a></p>
  </div>`
}
