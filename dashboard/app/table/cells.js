// What stands in the cells of a row. Text of the export is only ever text, each in its own direction of writing.

import { html } from "../../vendor/ui.js"
import { date, number } from "../format.js"
import { Cover } from "../parts/cover.js"
import { Stars } from "../parts/stars.js"
import { differenceWords, finishWords, languageTag, seriesWords, statusWord, yearOf, yearWords } from "../book_words.js"

const Line = ({ children, quiet }) => html`<bdi class=${quiet ? "line quiet" : "line"}>${children}</bdi>`

/** What is not known: a dash for the eye, a word for the ear. */
function Unknown({ word }) {
  return html`<span class="quiet" aria-hidden="true">–</span><span class="visually-hidden">${word}</span>`
}

/** Text, or the sign for what is not known. */
const known = (text, word) => (text === null || text === "" ? html`<${Unknown} word=${word} />` : text)

function Title({ book, slot, href, tabIndex }) {
  const title = book.title_without_series || book.title
  const series = seriesWords(book)
  const lang = languageTag(book.language) ?? undefined
  return html`<${Cover} title=${title} author=${book.author} slot=${slot} size="s" />
    <span class="book-names">
      <a class="book-link" href=${href} tabindex=${tabIndex} lang=${lang}><${Line}>${title}<//></a>
      ${series && html`<${Line} quiet>${series}<//>`}
    </span>`
}

function Others({ book }) {
  const difference = differenceWords(book)
  if (book.average_rating === null) return html`<${Unknown} word="not known" />`
  return html`${number(book.average_rating, 2)}
    <span class="difference">${difference && html`<span class="visually-hidden">you </span>${difference}`}</span>`
}

function Finished({ book }) {
  const words = finishWords(book)
  return book.reading_status === "read" && !book.date_read ? html`<span class="quiet">${words}</span>` : known(words, "not finished")
}

/** Books without a genre say why, as far as the sources told. */
const WITHOUT_GENRE = {
  pending: "looking up",
  "no-isbn": "nothing to ask with",
  failed: "no answer yet",
}

function Genres({ book, isLookingUp }) {
  if (book.genres.length) return html`<${Line}>${book.genres.join(", ")}<//>`
  if (book.enrichment === "pending" && !isLookingUp) return html`<${Unknown} word="not looked up" />`
  return html`<${Line} quiet>${WITHOUT_GENRE[book.enrichment] ?? "none found"}<//>`
}

const CELLS = {
  title: Title,
  author: ({ book }) => html`<${Line}>${book.author}<//>`,
  status: ({ book }) => html`<span class="status status-${book.reading_status}">${statusWord(book.reading_status)}</span>`,
  rating: ({ book }) => html`<${Stars} rating=${book.my_rating} />`,
  others: Others,
  pages: ({ book }) => known(book.num_pages === null ? null : number(book.num_pages), "not known"),
  published: ({ book }) => known(yearWords(yearOf(book)), "not known"),
  finished: Finished,
  added: ({ book }) => known(book.date_added && date(book.date_added), "not known"),
  genres: Genres,
  shelves: ({ book }) => known(book.bookshelves.length ? html`<${Line}>${book.bookshelves.join(", ")}<//>` : null, "none"),
}

/** The content of one cell. */
export function Cell({ field, ...rest }) {
  return html`<${CELLS[field.id]} ...${rest} />`
}
