// The facts of a book, one by one. What is not known is said, not hidden.

import { html } from "../../vendor/ui.js"
import { slugOf, timesFinished } from "../columns.js"
import { EMPTY, serialiseFilters } from "../filters.js"
import { date, number, plural } from "../format.js"
import { sourceName } from "../parts/sources.js"
import { href } from "../paths.js"
import { finishWords, knownFinish, languageName, statusWord, yearWords } from "../book_words.js"

/** The address of the table with one filter set. */
export function booksWith(lib, filter) {
  return `${href("l", lib, "books")}?${serialiseFilters({ ...EMPTY, ...filter })}`
}

/** A name that the reader may follow to all its books. */
export function Name({ to, children }) {
  return html`<a class="text-link" href=${to}><bdi>${children}</bdi></a>`
}

/** `source` is who said so, where it is not the export. */
function Fact({ label, value, unknown, source }) {
  const isUnknown = value === null || value === undefined || value === ""
  const from = source && !isUnknown && html` <span class="fact-source">from ${sourceName(source)}</span>`
  return html`<div class="fact"><dt>${label}</dt><dd class=${isUnknown ? "quiet" : ""}>${isUnknown ? unknown : value}${from}</dd></div>`
}

const PRECISION_NOTES = { year: "only the year is known", month: "the day is not known" }

function finished(book) {
  if (!knownFinish(book)) return null
  const note = PRECISION_NOTES[book.date_read_precision]
  return note ? `${finishWords(book, "long")} (${note})` : finishWords(book, "long")
}

function status(book) {
  const word = statusWord(book.reading_status)
  if (book.exclusive_shelf === book.reading_status || !book.exclusive_shelf) return word
  return html`${word}, your shelf “<bdi>${book.exclusive_shelf}</bdi>”`
}

function readings(book) {
  const times = timesFinished(book.original_read_count, book.reading_status)
  if (times === null) return null
  if (times === 0) return "not finished yet"
  return times === 1 ? "once" : plural(times, "time")
}

const text = (value) => value && html`<bdi>${value}</bdi>`

export function ReadingFacts({ book }) {
  const isRead = book.reading_status === "read"
  return html`<dl class="facts">
    <${Fact} label="Status" value=${status(book)} />
    <${Fact} label="Finished" value=${finished(book)} unknown=${isRead ? "No read date in the export" : "Not finished"} />
    <${Fact} label="Added" value=${book.date_added && date(book.date_added, "long")} unknown="No date in the export" />
    <${Fact} label="Times read" value=${readings(book)} unknown="The export does not say" />
  </dl>`
}

export function EditionFacts({ book }) {
  const from = book.provenance ?? {}
  const isbns = [book.isbn13, book.isbn].filter(Boolean).join(" · ")
  return html`<dl class="facts">
    <${Fact} label="Pages" value=${book.num_pages === null ? null : number(book.num_pages)} unknown="No page count known" source=${from.num_pages} />
    <${Fact} label="Format" value=${text(book.binding)} unknown="No format in the export" />
    <${Fact} label="First published" value=${yearWords(book.original_publication_year)} unknown="No year known" source=${from.original_publication_year} />
    <${Fact} label="This edition" value=${yearWords(book.publication_year)} unknown="No year known" source=${from.publication_year} />
    <${Fact} label="Publisher" value=${text(book.publisher)} unknown="No publisher in the export" />
    <${Fact} label="Language" value=${languageName(book.language)} unknown="Not known" source=${from.language} />
    <${Fact} label="ISBN" value=${isbns} unknown="No valid ISBN in the export" />
  </dl>`
}

export function Shelves({ lib, book }) {
  if (book.bookshelves.length === 0) return html`<p class="quiet">On no shelf of your own.</p>`
  return html`<ul class="tags">
    ${book.bookshelves.map((shelf) => html`<li key=${shelf}><${Name} to=${booksWith(lib, { shelf: [slugOf(shelf)] })}>${shelf}<//></li>`)}
  </ul>`
}
