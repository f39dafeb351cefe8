// The books finished last, as covers.

import { html } from "../../vendor/ui.js"
import { NO_FAMILY } from "../columns.js"
import { libraryHref } from "../router.js"
import { finishWords } from "../table/words.js"
import { Cover } from "./cover.js"
import { Stars } from "./stars.js"

const OTHER_SLOT = 7

/** Dated books of a selection, the last one first. @param {number} most */
function lastFinished(selection, most) {
  const { inTime } = selection.columns
  const rows = []
  for (let at = inTime.length - 1; at >= 0 && rows.length < most; at -= 1) if (selection.passes(inTime[at])) rows.push(inTime[at])
  return rows
}

/** A cover with the rating and a date under it; the whole is the link to the book. */
export function CoverTile({ columns, row, library, words }) {
  const book = columns.books[row]
  const slot = columns.family[row] === NO_FAMILY ? OTHER_SLOT : columns.family[row]
  return html`<li class="cover-tile">
    <a href=${libraryHref(library, "books", book.goodreads_id)}>
      <span class="visually-hidden" dir="auto">${book.title_without_series}, ${book.author}. </span>
      <${Cover} title=${book.title_without_series} author=${book.author} picture=${book.small_thumbnail_url} slot=${slot} />
      <span class="cover-facts">${columns.isRead[row] === 1 && html`<${Stars} rating=${book.my_rating} />`}<span>${words}</span></span>
    </a>
  </li>`
}

/** The same books as a table. */
export function lastFinishedTable(selection, most) {
  const { books } = selection.columns
  return {
    columns: [{ label: "Title" }, { label: "Author" }, { label: "Your rating", isNumber: true }, { label: "Finished" }],
    rows: lastFinished(selection, most).map((row) => {
      const { title_without_series: title, author, my_rating: rating } = books[row]
      return { cells: [title, author, rating, finishWords(books[row])] }
    }),
  }
}

export function JustFinished({ selection, library, most }) {
  const { columns } = selection
  const thisYear = new Date().getFullYear()
  const words = (row) => finishWords(columns.books[row], columns.year[row] === thisYear ? "dayMonth" : "monthShort")
  return html`<ul class="covers">
    ${lastFinished(selection, most).map((row) => html`<${CoverTile} key=${row} columns=${columns} row=${row} library=${library} words=${words(row)} />`)}
  </ul>`
}
