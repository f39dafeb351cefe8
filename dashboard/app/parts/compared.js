// Which card compares what with what: three keys of the address, so that a comparison can be sent to somebody.

import { computed } from "../../vendor/ui.js"
import { EMPTY, parseFilters, serialiseFilters } from "../filters.js"
import { setView, view } from "../store.js"

/** The name of the card that compares, or null. */
export const comparedCard = computed(() => view.value.cmp ?? null)

/** What a side sets itself. @param {"a" | "b"} key */
export function ownFilters(key) {
  return parseFilters(new URLSearchParams(view.value[key] ?? ""))
}

/** Set a filter of one side alone; an empty value gives it back to the page. */
export function setSide(key, own) {
  setView({ [key]: serialiseFilters(own) || undefined })
}

const yearFilter = (year) => serialiseFilters({ ...EMPTY, years: { from: year, to: year } })

/** Compare on a card: this year and the last until others are chosen; where this year has no book, the last two with any. */
export function startComparing(card, today, { lastYear }) {
  const year = lastYear > 0 ? Math.min(lastYear, today.getFullYear()) : today.getFullYear()
  const { a = yearFilter(year), b = yearFilter(year - 1) } = view.value
  setView({ cmp: card.name, a, b }, { replace: false })
}

export function stopComparing() {
  setView({ cmp: undefined, a: undefined, b: undefined }, { replace: false })
}
