// What the sides of a comparison are, in the address.

import { firstSides } from "../columns/sides.js"
import { parseFilters, serialiseFilters } from "../filters.js"
import { setView, view } from "../store.js"

/** What a side sets itself. @param {"a" | "b"} key */
export function ownFilters(key) {
  return parseFilters(new URLSearchParams(view.value[key] ?? ""))
}

/** Set a filter of one side alone; an empty value gives it back to the page. */
export function setSide(key, own) {
  setView({ [key]: serialiseFilters(own) || undefined })
}

/** Compare on a card: the sides that were chosen on another, else those that it begins with. */
export function startComparing(card, selection, context) {
  const { a, b } = view.value
  const sides = a || b ? [a, b] : firstSides(card, selection, context).map(serialiseFilters)
  setView({ cmp: card.name, a: sides[0], b: sides[1] }, { replace: false })
}
