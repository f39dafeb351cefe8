// A native modal dialog: the browser keeps the focus inside, Esc closes, the focus returns to where it was, or to the
// main part where that is gone.

import { html, useId, useLayoutEffect, useRef } from "../vendor/ui.js"
import { LiveRegion, hush } from "./announce.js"
import { catchFocus } from "./parts/focus.js"
import { Icon } from "./parts/icon.js"
import { arrival } from "./router.js"
import { say } from "./words.js"

/** Calls when the reader goes back or forward, or to another page. @returns {() => void} stops that */
function onLeave(leave) {
  const [before, { pathname }] = [arrival.value, location]
  return arrival.subscribe((now) => now !== before && (now.kind === "pop" || location.pathname !== pathname) && leave())
}

/**
 * `actions` stand at the foot. A click on the backdrop closes as the cross does, and so does leaving the page. The rest of
 * the page is inert meanwhile, its live region too, so what is announced is said in here.
 */
export function Dialog({ open, title, onClose, actions, wide, children }) {
  const node = useRef(null)
  const label = useId()
  useLayoutEffect(() => {
    const dialog = node.current
    if (open && !dialog.open) {
      hush()
      dialog.showModal()
    }
    if (!open && dialog.open) dialog.close()
    return open ? onLeave(onClose) : undefined
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
      <${LiveRegion} />
    </div>`}
  </dialog>`
}
