// What a page shows where the filters leave no book: the filter whose removal helps most.

import { html } from "../../vendor/ui.js"
import { EMPTY, KEYS, activeFilters, describe } from "../filters.js"
import { setFilters } from "../store.js"
import { pieces, say } from "../words.js"
import { removeFilter } from "./chips.js"
import { Icon } from "./icon.js"
import { nameOf, selection } from "./selected.js"

/** The filter whose removal brings back the most books, or null where no single one does. */
export function bestToRemove({ filters, tally }) {
  const options = activeFilters(filters).map((filter) => ({ ...filter, books: tally.without[KEYS.indexOf(filter.key)] }))
  return options.filter(({ books }) => books > 0).sort((a, b) => b.books - a.books)[0] ?? null
}

export function NothingFits() {
  const best = bestToRemove(selection.value)
  const name = best && html`<strong dir="auto">${describe(best, nameOf)}</strong>`
  return html`<section class="card no-book" aria-labelledby="no-book">
    <${Icon} name="filter" size="26" />
    <h2 id="no-book">${say("common.none.title")}</h2>
    <p>${best ? pieces("common.none.without", { name, n: best.books }) : say("common.none.whichever")}</p>
    <p class="no-book-ways">
      ${best && html`<button type="button" class="button button-main" onClick=${() => removeFilter(best.key)}>${say("common.none.remove")}</button>`}
      <button type="button" class=${best ? "button" : "button button-main"} onClick=${() => setFilters(EMPTY)}>${say("common.none.clear")}</button>
    </p>
  </section>`
}
