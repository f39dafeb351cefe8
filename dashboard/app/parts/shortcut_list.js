// The list of single keys.

import { html } from "../../vendor/ui.js"
import { Dialog } from "../dialog.js"
import { say } from "../words.js"
import { PAGES, areShortcutsOn, isHelpOpen } from "./shortcuts.js"

const NAMES = { o: "overview", t: "time", g: "genres", r: "ratings", a: "authors", b: "books", p: "pile", y: "year", h: "health" }
const KEYS = ["/", "?", "[", "]", "t", "Esc"]
const NAMED = { "/": "search", "?": "help", "[": "year_back", "]": "year_on", t: "table", Esc: "escape" }

export function HelpDialog() {
  const close = () => (isHelpOpen.value = false)
  const row = (keys, words) => html`<div class="key-row"><dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt><dd>${words}</dd></div>`
  return html`<${Dialog} open=${isHelpOpen.value} title=${say("common.keys.title")} onClose=${close}>
    ${!areShortcutsOn.value && html`<p>${say("common.keys.off")}</p>`}
    <dl class="keys">
      ${KEYS.map((key) => row([key], say(`common.keys.${NAMED[key]}`)))}
      ${Object.keys(PAGES).map((key) => row(["g", key], say(`common.page.${NAMES[key]}`)))}
    </dl>
    <h3>${say("common.keys.charts")}</h3>
    <dl class="keys">
      ${row(["←", "→"], say("common.keys.move"))}${row(["Home", "End"], say("common.keys.ends"))}${row(["Enter"], say("common.keys.pick"))}
      ${row(["Shift", "←"], say("common.keys.range"))}${row(["Shift", "→"], say("common.keys.range"))}
    </dl>
  <//>`
}
