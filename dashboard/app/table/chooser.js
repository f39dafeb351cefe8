// Choosing the columns; this browser remembers the choice, one for phones and one for wider screens.

import { html, useLayoutEffect, useRef } from "../../vendor/ui.js"
import { recall, remember } from "../memory.js"
import { Icon } from "../parts/icon.js"
import { say } from "../words.js"
import { FIELDS, defaultFieldIds, fieldOf, labelOf } from "./fields.js"

const nameOf = (narrow) => (narrow ? "columns.phone" : "columns")

/** The ids chosen earlier, else the usual ones. What this version does not know is left out. */
export function recallFieldIds({ narrow }) {
  const saved = recall(nameOf(narrow))
  if (saved === null) return defaultFieldIds({ narrow })
  return saved.split(",").filter(fieldOf)
}

export function rememberFieldIds(ids, { narrow }) {
  remember(nameOf(narrow), ids === null ? null : ids.join(","))
}

/** Esc and a click elsewhere close the menu; Esc gives the focus back to its button. */
function useDismissal(menu) {
  useLayoutEffect(() => {
    const onKey = (event) => {
      if (event.key !== "Escape" || !menu.current.open) return
      event.stopPropagation()
      menu.current.open = false
      menu.current.querySelector("summary").focus()
    }
    const onPointer = (event) => {
      if (!menu.current.contains(event.target)) menu.current.open = false
    }
    const node = menu.current
    node.addEventListener("keydown", onKey)
    document.addEventListener("pointerdown", onPointer)
    return () => {
      node.removeEventListener("keydown", onKey)
      document.removeEventListener("pointerdown", onPointer)
    }
  }, [])
}

export function ColumnChooser({ ids, onChange }) {
  const menu = useRef(null)
  useDismissal(menu)
  const toggle = (id, on) => onChange(on ? [...ids, id] : ids.filter((other) => other !== id))
  return html`<details class="column-chooser" ref=${menu}>
    <summary class="button"><${Icon} name="columns" size="16" /> ${say("books.tools.columns")}</summary>
    <fieldset class="column-list">
      <legend class="visually-hidden">${say("books.tools.shown")}</legend>
      ${FIELDS.filter(({ id }) => id !== "title").map(
        (field) => html`<label key=${field.id}>
          <input type="checkbox" checked=${ids.includes(field.id)} onChange=${(event) => toggle(field.id, event.target.checked)} />
          ${labelOf(field)}
        </label>`,
      )}
      <button type="button" class="text-button" onClick=${() => onChange(null)}>${say("books.tools.usual")}</button>
    </fieldset>
  </details>`
}
