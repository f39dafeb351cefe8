// A button that opens a short list of actions. Arrow keys move, Esc closes, a click elsewhere closes.

import { html, useId, useLayoutEffect, useRef, useState } from "../../vendor/ui.js"
import { Icon } from "./icon.js"

const STEPS = { ArrowDown: 1, ArrowUp: -1 }

/**
 * `items`: `{label, icon, onPick, checked?, isDangerous?}`; with `checked` they are choices of one.
 * The children are what the button shows.
 */
export function Menu({ label, items, className = "button", children }) {
  const [isOpen, setOpen] = useState(false)
  const root = useRef(null)
  const id = useId()
  const entries = () => [...root.current.querySelectorAll('[role^="menuitem"]')]

  useLayoutEffect(() => {
    if (!isOpen) return undefined
    const chosen = entries().find((entry) => entry.getAttribute("aria-checked") === "true")
    ;(chosen ?? entries()[0]).focus({ preventScroll: true })
    const onOutside = (event) => root.current.contains(event.target) || setOpen(false)
    document.addEventListener("pointerdown", onOutside)
    return () => document.removeEventListener("pointerdown", onOutside)
  }, [isOpen])

  const close = () => {
    setOpen(false)
    root.current.querySelector("button").focus()
  }
  const onKeyDown = (event) => {
    if (!isOpen) return
    if (event.key === "Escape") {
      event.stopPropagation()
      close()
    } else if (event.key === "Tab") {
      setOpen(false)
    } else if (event.key in STEPS || event.key === "Home" || event.key === "End") {
      event.preventDefault()
      moveFocus(entries(), event.key)
    }
  }
  const pick = (item) => {
    close()
    item.onPick()
  }

  return html`<div class="menu" ref=${root} onKeyDown=${onKeyDown}>
    <button
      type="button"
      class=${className}
      aria-haspopup="menu"
      aria-expanded=${isOpen}
      aria-controls=${isOpen ? id : undefined}
      aria-label=${label}
      onClick=${() => setOpen(!isOpen)}
    >
      ${children}
    </button>
    ${isOpen &&
    html`<div class="menu-list" role="menu" id=${id} aria-label=${label}>
      ${items.map((item) => html`<${MenuItem} item=${item} onPick=${() => pick(item)} />`)}
    </div>`}
  </div>`
}

function MenuItem({ item, onPick }) {
  const isChoice = item.checked !== undefined
  return html`<button
    type="button"
    role=${isChoice ? "menuitemradio" : "menuitem"}
    aria-checked=${isChoice ? item.checked : undefined}
    tabindex="-1"
    class=${item.isDangerous ? "menu-item is-dangerous" : "menu-item"}
    onClick=${onPick}
  >
    <${Icon} name=${item.icon} size="16" />
    <span>${item.label}</span>
    ${item.checked && html`<${Icon} name="check" size="15" />`}
  </button>`
}

function moveFocus(entries, key) {
  const at = entries.indexOf(document.activeElement)
  if (key === "Home") entries[0].focus()
  else if (key === "End") entries.at(-1).focus()
  else entries[(at + STEPS[key] + entries.length) % entries.length].focus()
}
