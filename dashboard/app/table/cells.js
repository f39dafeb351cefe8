// What stands in the cells of a row. Text of the export is only ever text, each in its own direction of writing.

import { html } from "../../vendor/ui.js"
import { date, number } from "../format.js"
import { nameOfGenre } from "../genre_names.js"
import { Cover } from "../parts/cover.js"
import { Stars } from "../parts/stars.js"
import { differenceWords, finishWords, languageName, languageTag, seriesWords, shortTitle, statusWord, yearOf, yearWords } from "../book_words.js"
import { say } from "../words.js"
import { fieldOf, formatWord } from "./fields.js"

const Line = ({ children, quiet }) => html`<bdi class=${quiet ? "line quiet" : "line"}>${children}</bdi>`

/** What is not known: a dash for the eye, a word for the ear. */
function Unknown({ word }) {
  return html`<span class="quiet" aria-hidden="true">–</span><span class="visually-hidden">${word}</span>`
}

/** Text, or the sign for what is not known. */
const known = (text, word = say("books.cell.unknown")) => (text === null || text === "" ? html`<${Unknown} word=${word} />` : text)
const knownLine = (text, word) => known(text && html`<${Line}>${text}<//>`, word)

function Title({ book, slot, href, tabIndex }) {
  const title = shortTitle(book)
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
  if (book.average_rating === null) return html`<${Unknown} word=${say("books.cell.unknown")} />`
  return html`${number(book.average_rating, 2)}
    <span class="difference">${difference && html`<span class="visually-hidden">${say("books.cell.you")} </span>${difference}`}</span>`
}

function Finished({ book }) {
  const words = finishWords(book)
  if (book.reading_status === "read" && !book.date_read) return html`<span class="quiet">${words}</span>`
  return known(words, say("books.cell.unfinished"))
}

/** Books without a genre say why, as far as the sources told. */
const WITHOUT_GENRE = new Set(["pending", "no-isbn", "failed"])

function Genres({ book, isLookingUp }) {
  if (book.genres.length) return html`<${Line}>${book.genres.map(nameOfGenre).join(", ")}<//>`
  if (book.enrichment === "pending" && !isLookingUp) return html`<${Unknown} word=${say("books.cell.genre.not_asked")} />`
  return html`<${Line} quiet>${say(`books.cell.genre.${WITHOUT_GENRE.has(book.enrichment) ? book.enrichment : "none"}`)}<//>`
}

const CELLS = {
  title: Title,
  author: ({ book }) => html`<${Line}>${book.author}<//>`,
  status: ({ book }) => html`<span class="status status-${book.reading_status}">${statusWord(book.reading_status)}</span>`,
  rating: ({ book }) => html`<${Stars} rating=${book.my_rating} />`,
  others: Others,
  pages: ({ book }) => known(book.num_pages === null ? null : number(book.num_pages)),
  published: ({ book }) => known(yearWords(yearOf(book))),
  finished: Finished,
  added: ({ book }) => known(book.date_added && date(book.date_added)),
  genres: Genres,
  shelves: ({ book }) => knownLine(book.bookshelves.join(", "), say("books.cell.none")),
  series: ({ book }) => knownLine(seriesWords(book), say("books.cell.none")),
  publisher: ({ book }) => knownLine(book.publisher),
  format: ({ book }) => known(book.binding && formatWord(book)),
  language: ({ book }) => known(languageName(book.language)),
  read: ({ book }) => known(timesWords(book)),
}

function timesWords(book) {
  const times = fieldOf("read").value(book)
  return times === null ? null : number(times)
}

/** The content of one cell. */
export function Cell({ field, ...rest }) {
  return html`<${CELLS[field.id]} ...${rest} />`
}
