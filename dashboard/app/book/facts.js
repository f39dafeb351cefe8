// The facts of a book, one by one. What is not known is said, not hidden.

import { html } from "../../vendor/ui.js"
import { slugOf, timesFinished } from "../columns.js"
import { EMPTY, serialiseFilters } from "../filters.js"
import { date, number } from "../format.js"
import { sourceName } from "../parts/sources.js"
import { href } from "../paths.js"
import { finishWords, knownFinish, languageName, statusWord, yearWords } from "../book_words.js"
import { pieces, say } from "../words.js"

/** The address of the table with one filter set. */
export function booksWith(lib, filter) {
  return `${href("l", lib, "books")}?${serialiseFilters({ ...EMPTY, ...filter })}`
}

/** A name that the reader may follow to all its books. */
export function Name({ to, children }) {
  return html`<a class="text-link" href=${to}><bdi>${children}</bdi></a>`
}

/** `source` is who said so, where it is not the export. */
function Fact({ name, value, unknown, source }) {
  const isUnknown = value === null || value === undefined || value === ""
  const from = source && !isUnknown && html` <span class="fact-source">${say("books.fact.from", { source: sourceName(source) })}</span>`
  return html`<div class="fact"><dt>${say(`books.fact.${name}`)}</dt><dd class=${isUnknown ? "quiet" : ""}>${isUnknown ? say(`books.fact.${unknown}`) : value}${from}</dd></div>`
}

const PRECISION_NOTES = { year: "year_only", month: "month_only" }

function finished(book) {
  if (!knownFinish(book)) return null
  const note = PRECISION_NOTES[book.date_read_precision]
  return note ? `${finishWords(book, "long")} (${say(`books.fact.${note}`)})` : finishWords(book, "long")
}

function status(book) {
  const word = statusWord(book.reading_status)
  if (book.exclusive_shelf === book.reading_status || !book.exclusive_shelf) return word
  return html`${pieces("books.fact.own_shelf", { status: word, shelf: html`<bdi>${book.exclusive_shelf}</bdi>` })}`
}

function readings(book) {
  const times = timesFinished(book.original_read_count, book.reading_status)
  if (times === null) return null
  if (times === 0) return say("books.fact.never")
  return times === 1 ? say("books.fact.once") : say("books.fact.times_read", { n: times })
}

const text = (value) => value && html`<bdi>${value}</bdi>`

export function ReadingFacts({ book }) {
  const isRead = book.reading_status === "read"
  return html`<dl class="facts">
    <${Fact} name="status" value=${status(book)} />
    <${Fact} name="finished" value=${finished(book)} unknown=${isRead ? "no_read_date" : "not_finished"} />
    <${Fact} name="added" value=${book.date_added && date(book.date_added, "long")} unknown="no_added" />
    <${Fact} name="times" value=${readings(book)} unknown="no_times" />
  </dl>`
}

export function EditionFacts({ book }) {
  const from = book.provenance ?? {}
  const isbns = [book.isbn13, book.isbn].filter(Boolean).join(" · ")
  return html`<dl class="facts">
    <${Fact} name="pages" value=${book.num_pages === null ? null : number(book.num_pages)} unknown="no_pages" source=${from.num_pages} />
    <${Fact} name="format" value=${text(book.binding)} unknown="no_format" />
    <${Fact} name="first" value=${yearWords(book.original_publication_year)} unknown="no_year" source=${from.original_publication_year} />
    <${Fact} name="this" value=${yearWords(book.publication_year)} unknown="no_year" source=${from.publication_year} />
    <${Fact} name="publisher" value=${text(book.publisher)} unknown="no_publisher" />
    <${Fact} name="language" value=${languageName(book.language)} unknown="unknown" source=${from.language} />
    <${Fact} name="isbn" value=${isbns} unknown="no_isbn" />
  </dl>`
}

export function Shelves({ lib, book }) {
  if (book.bookshelves.length === 0) return html`<p class="quiet">${say("books.fact.no_shelf")}</p>`
  return html`<ul class="tags">
    ${book.bookshelves.map((shelf) => html`<li key=${shelf}><${Name} to=${booksWith(lib, { shelf: [slugOf(shelf)] })}>${shelf}<//></li>`)}
  </ul>`
}
