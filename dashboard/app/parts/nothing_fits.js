// What a page shows where the filters leave no book: the filter whose removal helps most.

import { html } from "../../vendor/ui.js"
import { KEYS, activeFilters, describe } from "../filters.js"
import { pieces, say } from "../words.js"
import { removeAllFilters, removeFilter } from "./chips.js"
import { Icon } from "./icon.js"
import { nameOf, selection } from "./selected.js"

/**
 * The filter whose removal brings back the most books, or null where no single one does.
 * @param {import("../engine.js").Selection} selection @param {(key: string) => number} booksWithout
 */
function bestToRemove({ filters }, booksWithout) {
  const options = activeFilters(filters).map((filter) => ({ ...filter, books: booksWithout(filter.key) }))
  return options.filter(({ books }) => books > 0).sort((a, b) => b.books - a.books)[0] ?? null
}

/** `isOfAll`: on the page of all books those of any status count, not only the read ones. */
export function NothingFits({ isOfAll = false }) {
  const { columns, rows, tally } = selection.value
  const whichever = () => (isOfAll ? say("books.none.whichever", { n: columns.count }) : say("common.none.whichever"))
  const best = bestToRemove(selection.value, (key) => (isOfAll ? rows(key).length : tally.without[KEYS.indexOf(key)]))
  const name = best && html`<strong dir="auto">${describe(best, nameOf)}</strong>`
  return html`<section class="card no-book" aria-labelledby="no-book">
    <${Icon} name="filter" size="26" />
    <h2 id="no-book">${say("common.none.title")}</h2>
    <p>${best ? pieces("common.none.without", { name, n: best.books }) : whichever()}</p>
    <p class="no-book-ways">
      ${best && html`<button type="button" class="button button-main" onClick=${() => removeFilter(best.key)}>${say("common.none.remove")}</button>`}
      <button type="button" class=${best ? "button" : "button button-main"} onClick=${removeAllFilters}>${say("common.none.clear")}</button>
    </p>
  </section>`
}
