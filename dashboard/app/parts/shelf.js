// A library of one to four finished books, or none: covers of what there is, and a word on what comes next.

import { html } from "../../vendor/ui.js"
import { finishWords, statusWord } from "../book_words.js"
import { href } from "../paths.js"
import { libraryHref } from "../router.js"
import { pieces, say } from "../words.js"
import { CoverTile } from "./cover_tile.js"

const SHOWN = 24

export function Shelf({ columns, library }) {
  const order = columns.books.map((_, row) => row).sort((a, b) => columns.isRead[b] - columns.isRead[a] || b - a)
  const words = (row) => finishWords(columns.books[row], "monthShort") ?? statusWord(columns.books[row].reading_status)
  const rest = columns.count - SHOWN
  const imported = html`<a href=${href("import")}>${say("overview.shelf.imported")}</a>`
  return html`<section class="card card-shelf" aria-labelledby="shelf">
    <h2 id="shelf">${say("overview.shelf.title")}</h2>
    <p class="card-subtitle">${pieces("overview.shelf.lead", { imported })}</p>
    <ul class="covers">
      ${order.slice(0, SHOWN).map(
        (row) => html`<${CoverTile} key=${row} columns=${columns} row=${row} href=${libraryHref(library, "books", columns.ids[row])} words=${words(row)} />`,
      )}
    </ul>
    ${rest > 0 && html`<p class="card-foot"><a href=${href("l", library, "books")}>${say("overview.shelf.more", { n: rest })}</a></p>`}
  </section>`
}
