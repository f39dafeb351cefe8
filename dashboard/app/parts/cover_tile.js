// A cover with the rating and a few words under it; the whole is the link to the book.

import { html } from "../../vendor/ui.js"
import { shortTitle } from "../book_words.js"
import { NO_FAMILY, OTHER_FAMILY } from "../columns.js"
import { Cover } from "./cover.js"
import { Stars } from "./stars.js"

/** The colour slot of a cover. */
export const slotOf = (columns, row) => (columns.family[row] === NO_FAMILY ? OTHER_FAMILY : columns.family[row])

export function CoverTile({ columns, row, href, words, hasStars = columns.isRead[row] === 1 }) {
  const book = columns.books[row]
  const title = shortTitle(book)
  return html`<li class="cover-tile">
    <a href=${href}>
      <span class="visually-hidden" dir="auto">${title}, ${book.author}. </span>
      <${Cover} title=${title} author=${book.author} picture=${book.small_thumbnail_url} slot=${slotOf(columns, row)} />
      <span class="cover-facts">${hasStars && html`<${Stars} rating=${book.my_rating} />`}<span>${words}</span></span>
    </a>
  </li>`
}
