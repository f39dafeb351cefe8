// Single keys that work anywhere in a library. They can be turned off: some people speak to
// their computer, and a word is many keys (WCAG 2.1.4).

import { signal, useLayoutEffect } from "../../vendor/ui.js"
import { recall, remember } from "../memory.js"
import { libraryHref, navigate } from "../router.js"
import { columns, filters, libraryId, setFilters } from "../store.js"

/** After `g`: the page of a letter. */
export const PAGES = { o: [], t: ["time"], g: ["genres"], r: ["ratings"], a: ["authors"], b: ["books"], p: ["pile"], y: ["year", "latest"], h: ["health"] }
const FIELDS = "input, textarea, select, [contenteditable]"
const WAIT_MS = 1_500

/** Whether single keys do anything. */
export const areShortcutsOn = signal(recall("shortcuts") !== "off")

export function turnShortcuts(isOn) {
  areShortcutsOn.value = isOn
  remember("shortcuts", isOn ? null : "off")
}

export const isHelpOpen = signal(false)

/** The year filter one step on; without one it begins at the last year. */
function stepYear(by) {
  const { firstYear, lastYear } = columns.value
  if (!firstYear) return
  const { years } = filters.value
  const now = years && years !== "none" ? ((by > 0 ? years.to : years.from) ?? lastYear) + by : lastYear
  const year = Math.min(lastYear, Math.max(firstYear, now))
  setFilters({ ...filters.value, years: { from: year, to: year } })
}

/** When `g` was pressed last, as `timeStamp` of its event. */
let wentAt = -Infinity

/** Whether the key of an event is the second one after `g`. @param {KeyboardEvent} event */
export const isGoing = (event) => event.timeStamp - wentAt < WAIT_MS

/** Listen as long as the app is open. */
export function useShortcuts() {
  useLayoutEffect(() => {
    const onKey = (event) => {
      const isOurs = areShortcutsOn.value && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey
      if (!isOurs || event.target.closest?.(FIELDS) || document.querySelector("dialog[open]")) return
      const isSecond = isGoing(event)
      wentAt = event.key === "g" && !isSecond ? event.timeStamp : -Infinity
      if (event.key === "?") isHelpOpen.value = true
      else if (!libraryId.value || !columns.value) return
      else if (isSecond && event.key in PAGES) navigate(libraryHref(libraryId.value, ...PAGES[event.key]))
      else if (event.key === "[" || event.key === "]") stepYear(event.key === "]" ? 1 : -1)
      else return
      event.preventDefault()
    }
    document.addEventListener("keydown", onKey)
    return () => document.removeEventListener("keydown", onKey)
  }, [])
}
