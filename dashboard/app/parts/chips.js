// The filters that are set: a chip each, with a button that removes it. Esc removes the one set last.

import { effect, html, signal, useLayoutEffect } from "../../vendor/ui.js"
import { EMPTY, activeFilters, describe, without } from "../filters.js"
import { filters, setFilters } from "../store.js"
import { say } from "../words.js"
import { catchFocus, focusNeighbour } from "./focus.js"
import { Icon } from "./icon.js"
import { nameOf } from "./selected.js"

/** Keys of the filters in the order in which they were set; those of the address come in its own order. */
const order = signal([])

effect(() => {
  const active = activeFilters(filters.value).map(({ key }) => key)
  const kept = order.peek().filter((key) => active.includes(key))
  order.value = [...kept, ...active.filter((key) => !kept.includes(key))]
})

export function removeFilter(key) {
  setFilters(without(filters.value, key))
  catchFocus()
}

export function removeAllFilters() {
  setFilters(EMPTY)
  catchFocus()
}

/** Open menus, dialogs and fields close or clear themselves first; only a bare Esc comes here. */
function onEscape(event) {
  const isBusy = event.defaultPrevented || document.querySelector("dialog[open], [data-open]")
  const last = order.value.at(-1)
  if (event.key !== "Escape" || isBusy || last === undefined || event.target.closest?.("input, textarea, select")) return
  removeFilter(last)
}

/** Listen for Esc while a page with filters is shown. */
export function useEscape() {
  useLayoutEffect(() => {
    document.addEventListener("keydown", onEscape)
    return () => document.removeEventListener("keydown", onEscape)
  }, [])
}

export function Chips({ placement }) {
  const remove = (event, key) => {
    focusNeighbour(event)
    removeFilter(key)
  }
  const active = activeFilters(filters.value)
  if (active.length === 0) return null
  return html`<ul class="chips chips-${placement}" aria-label=${say("common.chip.set")}>
    ${active.map(
      (filter) => html`<li key=${filter.key}>
        <span class="chip is-active chip-set">
          <span class="chip-words" dir="auto">${describe(filter, nameOf)}</span>
          <button type="button" class="chip-remove" aria-label=${say("common.chip.remove", { name: describe(filter, nameOf) })} onClick=${(event) => remove(event, filter.key)}>
            <${Icon} name="close" size="14" />
          </button>
        </span>
      </li>`,
    )}
    ${active.length > 1 &&
    html`<li><button type="button" class="text-button" onClick=${removeAllFilters}>${say("common.chip.remove_all")}</button></li>`}
  </ul>`
}
