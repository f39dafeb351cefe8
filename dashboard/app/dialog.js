// A native modal dialog: the browser keeps the focus inside, Esc closes, the focus returns to where it was, or to the
// main part where that is gone.

import { html, useId, useLayoutEffect, useRef } from "../vendor/ui.js"
import { catchFocus } from "./parts/focus.js"
import { Icon } from "./parts/icon.js"
import { say } from "./words.js"

/** `actions` stand at the foot. A click on the backdrop closes as the cross does. */
export function Dialog({ open, title, onClose, actions, wide, children }) {
  const node = useRef(null)
  const label = useId()
  useLayoutEffect(() => {
    const dialog = node.current
    if (open && !dialog.open) dialog.showModal()
    if (!open && dialog.open) dialog.close()
  }, [open])
  const onClosed = () => {
    onClose()
    catchFocus()
  }
  const onBackdrop = (event) => event.target === node.current && onClose()
  return html`<dialog
    ref=${node}
    class=${wide ? "dialog dialog-wide" : "dialog"}
    aria-labelledby=${label}
    onClose=${onClosed}
    onClick=${onBackdrop}
  >
    ${open &&
    html`<div class="dialog-frame">
      <header class="dialog-head">
        <h2 id=${label}>${title}</h2>
        <button type="button" class="icon-button" aria-label=${say("common.nav.close")} onClick=${onClose}><${Icon} name="close" /></button>
      </header>
      <div class="dialog-body">${children}</div>
      ${actions && html`<footer class="dialog-actions">${actions}</footer>`}
    </div>`}
  </dialog>`
}
