// Title or author, as a filter like any other. `/` comes here from anywhere.

import { html, useLayoutEffect, useRef, useSignal } from "../../vendor/ui.js"
import { filters, setFilters } from "../store.js"
import { say } from "../words.js"
import { Icon } from "./icon.js"
import { areShortcutsOn } from "./shortcuts.js"

const PAUSE_MS = 160
const FIELDS = "input, textarea, select, [contenteditable]"

/** The first letter of a search is a step for Back; the letters after it change that step. */
export function SearchField() {
  const input = useRef(null)
  const timer = useRef(0)
  const written = useRef("")
  const isOpen = useSignal(false)
  const current = filters.value.q ?? ""

  useLayoutEffect(() => () => clearTimeout(timer.current), []) // nothing is searched in a library that was left
  useLayoutEffect(() => {
    const onKey = (event) => {
      if (event.key !== "/" || !areShortcutsOn.value || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target.closest?.(FIELDS) || document.querySelector("dialog[open]")) return
      event.preventDefault()
      isOpen.value = true
      requestAnimationFrame(() => input.current?.focus())
    }
    document.addEventListener("keydown", onKey)
    return () => document.removeEventListener("keydown", onKey)
  }, [])
  useLayoutEffect(() => {
    if (current !== written.current) input.current.value = current // changed from elsewhere, such as by Back
    written.current = current
  }, [current])

  const write = () => {
    clearTimeout(timer.current)
    const q = input.current.value.trim()
    const before = filters.value.q ?? ""
    if (q === before) return
    written.current = q
    setFilters({ ...filters.value, q }, { replace: Boolean(before) })
  }
  const onInput = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(write, PAUSE_MS)
  }
  const clear = () => {
    input.current.value = ""
    write()
    input.current.focus()
  }
  const onKeyDown = (event) => {
    if (event.key === "Escape" && input.current.value) {
      event.stopPropagation()
      clear()
    } else if (event.key === "Enter") {
      write()
    }
  }
  const open = () => {
    isOpen.value = !isOpen.value
    if (isOpen.value) requestAnimationFrame(() => input.current?.focus())
  }

  return html`<search class=${isOpen.value || current ? "search is-open" : "search"}>
    <button type="button" class="round-button search-toggle" aria-label=${say("common.search.open")} aria-expanded=${isOpen.value} onClick=${open}>
      <${Icon} name="search" />
    </button>
    <label class="search-field">
      <${Icon} name="search" size="16" />
      <span class="visually-hidden">${say("common.keys.search")}</span>
      <input ref=${input} type="text" inputmode="search" enterkeyhint="search" placeholder=${say("common.search.hint")} autocomplete="off"
        spellcheck=${false} onInput=${onInput} onBlur=${write} onKeyDown=${onKeyDown} />
      ${current
        ? html`<button type="button" class="field-clear" aria-label=${say("common.search.clear")} onClick=${clear}><${Icon} name="close" size="15" /></button>`
        : html`<kbd aria-hidden="true">/</kbd>`}
    </label>
  </search>`
}
