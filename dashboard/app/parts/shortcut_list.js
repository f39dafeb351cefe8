// The list of single keys.

import { html } from "../../vendor/ui.js"
import { Dialog } from "../dialog.js"
import { say } from "../words.js"
import { PAGES, areShortcutsOn, isHelpOpen } from "./shortcuts.js"

const NAMES = { o: "overview", t: "time", g: "genres", r: "ratings", a: "authors", b: "books", p: "pile", y: "year", h: "health" }
const KEYS = ["/", "?", "[", "]", "t", "Esc"]
const NAMED = { "?": "help", "[": "year_back", "]": "year_on", t: "table", Esc: "escape" }

export function HelpDialog() {
  const close = () => (isHelpOpen.value = false)
  const row = (keys, words) => html`<div class="key-row"><dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt><dd>${words}</dd></div>`
  return html`<${Dialog} open=${isHelpOpen.value} title=${say("common.keys.title")} onClose=${close}>
    ${!areShortcutsOn.value && html`<p>${say("dialogs.keys.off")}</p>`}
    <dl class="keys">
      ${KEYS.map((key) => row([key], say(key === "/" ? "common.keys.search" : `dialogs.keys.${NAMED[key]}`)))}
      ${Object.keys(PAGES).map((key) => row(["g", key], say(`common.page.${NAMES[key]}`)))}
    </dl>
    <h3>${say("dialogs.keys.charts")}</h3>
    <dl class="keys">
      ${row(["←", "→"], say("dialogs.keys.move"))}${row(["Home", "End"], say("dialogs.keys.ends"))}${row(["Enter"], say("dialogs.keys.pick"))}
      ${row(["Shift", "←"], say("dialogs.keys.range"))}${row(["Shift", "→"], say("dialogs.keys.range"))}
    </dl>
  <//>`
}
