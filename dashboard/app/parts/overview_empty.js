// What the Overview shows where charts would say nothing: a few books as a shelf, or filters that leave no book.

import { html } from "../../vendor/ui.js"
import { KEYS, activeFilters, describe } from "../filters.js"
import { number, plural } from "../format.js"
import { href } from "../paths.js"
import { finishWords, statusWord } from "../table/words.js"
import { removeFilter } from "./chips.js"
import { CoverTile } from "./just_finished.js"
import { Icon } from "./icon.js"
import { nameOf } from "./selected.js"

/** The filter whose removal brings back the most books, or null where no single one does. */
export function bestToRemove({ filters, tally }) {
  const options = activeFilters(filters).map((filter) => ({ ...filter, books: tally.without[KEYS.indexOf(filter.key)] }))
  return options.filter(({ books }) => books > 0).sort((a, b) => b.books - a.books)[0] ?? null
}

export function NoBook({ selection }) {
  const best = bestToRemove(selection)
  const words = best && describe(best, nameOf)
  return html`<section class="card no-book" aria-labelledby="no-book">
    <${Icon} name="filter" size="26" />
    <h2 id="no-book">No book fits</h2>
    ${best
      ? html`<p>Without <strong dir="auto">${words}</strong> there would be ${plural(best.books, "book")}.</p>
          <p><button type="button" class="button button-main" onClick=${() => removeFilter(best.key)}>Remove that filter</button></p>`
      : html`<p>No finished book fits these filters, whichever one you take away.</p>`}
  </section>`
}

const SHOWN = 24

/** One to four finished books, or none: covers of what there is, and a word on what comes next. */
export function Shelf({ columns, library }) {
  const order = columns.books.map((_, row) => row).sort((a, b) => columns.isRead[b] - columns.isRead[a] || b - a)
  const words = (row) => finishWords(columns.books[row], "monthShort") ?? statusWord(columns.books[row].reading_status)
  const rest = columns.count - SHOWN
  return html`<section class="card card-shelf" aria-labelledby="shelf">
    <h2 id="shelf">Your shelf</h2>
    <p class="card-subtitle">Charts begin with the fifth finished book. Until then, here is what you have. A newer export
      can be <a href=${href("import")}>imported</a> at any time.</p>
    <ul class="covers">
      ${order.slice(0, SHOWN).map((row) => html`<${CoverTile} key=${row} columns=${columns} row=${row} library=${library} words=${words(row)} />`)}
    </ul>
    ${rest > 0 && html`<p class="card-foot"><a href=${href("l", library, "books")}>${number(rest)} more in the table of books</a></p>`}
  </section>`
}
