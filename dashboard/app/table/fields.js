// The columns of the table of books: what each shows, sorts by and writes into a file.

import { FORMATS, STATUSES, formatOf, timesFinished } from "../columns.js"
import { finishWords, knownFinish, languageName, seriesWords, shortTitle, statusWord, yearOf } from "../book_words.js"
import { say } from "../words.js"
import { byName, byNumber } from "./sort.js"

const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
const names = byName()

/** A count or a date is asked for from the top, a name from the beginning. */
const FALLING = { first: "descending" }
const RISING = { first: "ascending" }
const NAMES = { compare: names, order: "names", ...RISING }

/** The place of a binding among the groups of formats; null where nothing is known. */
const formatPlace = ({ binding }) => (binding ? formatOf(binding) : null)

/**
 * `value` is what is sorted by, null where unknown; `compare` its order; `csv` the cell of a file (`value` else).
 * `width` is the least width in px that shows the usual values; the title takes what is left.
 * `order` names the words for both ways to sort.
 */
export const FIELDS = [
  { id: "title", width: 240, ...NAMES, value: shortTitle, csv: (book) => book.title },
  { id: "author", width: 140, ...NAMES, value: (book) => book.author },
  {
    id: "status", width: 108, compare: byNumber, order: "status", ...RISING,
    value: (book) => STATUSES.indexOf(book.reading_status), csv: (book) => statusWord(book.reading_status),
  },
  { id: "rating", width: 104, compare: byNumber, order: "rating", ...FALLING, value: (book) => book.my_rating },
  { id: "others", width: 102, compare: byNumber, order: "rating", ...FALLING, numeric: true, value: (book) => book.average_rating },
  { id: "pages", width: 72, compare: byNumber, order: "pages", ...FALLING, numeric: true, value: (book) => book.num_pages },
  { id: "published", width: 96, compare: byNumber, order: "years", ...FALLING, numeric: true, value: yearOf },
  {
    id: "finished", width: 124, compare: byText, order: "dates", ...FALLING,
    value: knownFinish, csv: (book) => knownFinish(book) ?? finishWords(book),
  },
  { id: "added", width: 124, compare: byText, order: "dates", ...FALLING, value: (book) => book.date_added },
  { id: "genres", width: 150, ...NAMES, value: (book) => book.genres.join(", ") || null },
  { id: "shelves", width: 130, ...NAMES, value: (book) => book.bookshelves.join(", ") || null },
  { id: "series", width: 150, ...NAMES, value: (book) => seriesWords(book) || null },
  { id: "publisher", width: 150, ...NAMES, value: (book) => book.publisher },
  {
    id: "format", width: 110, compare: byNumber, order: "formats", ...RISING,
    value: formatPlace, csv: (book) => (formatPlace(book) === null ? null : formatWord(book)),
  },
  { id: "language", width: 100, ...NAMES, value: (book) => languageName(book.language) },
  {
    id: "read", width: 124, compare: byNumber, order: "count", ...FALLING, numeric: true,
    value: (book) => timesFinished(book.original_read_count, book.reading_status),
  },
]

const BY_ID = new Map(FIELDS.map((field) => [field.id, field]))

export function fieldOf(id) {
  return BY_ID.get(id)
}

/** The head of a column. */
export const labelOf = ({ id }) => say(`books.field.${id}`)

/** The field within a sentence. */
export const fieldName = ({ id }) => say(`books.field.in.${id}`)

/** One of the two orders of a field in words: `Z to A`. */
export const orderWords = ({ order }, descending) => say(`books.order.${order}_${descending ? "down" : "up"}`)

/** The group of a format in words. */
export const formatWord = ({ binding }) => say(`common.format.${FORMATS[formatOf(binding)].slug}`)

/** The fields that the reader chose, in the order of `FIELDS`. The title is always one of them. */
export function fieldsOf(ids) {
  return FIELDS.filter((field) => field.id === "title" || ids.includes(field.id))
}

const ON_A_DESK = ["author", "status", "rating", "others", "pages", "published", "finished", "genres"]
const ON_A_PHONE = ["author", "status", "rating", "finished", "pages"]

export function defaultFieldIds({ narrow }) {
  return narrow ? ON_A_PHONE : ON_A_DESK
}

export const DEFAULT_SORT = { id: "finished", descending: true }

/** `title` rises, `-title` falls; anything else is the default order. */
export function parseSort(text) {
  const [, sign, id] = /^(-?)([a-z]+)$/.exec(text ?? "") ?? []
  return BY_ID.has(id) ? { id, descending: sign === "-" } : DEFAULT_SORT
}

/** The text for the address; undefined for the default, which is left out. */
export function serialiseSort({ id, descending }) {
  if (id === DEFAULT_SORT.id && descending === DEFAULT_SORT.descending) return undefined
  return `${descending ? "-" : ""}${id}`
}

/** The order after a click on a column: the other way round, or the natural way of a column not yet sorted by. */
export function nextSort(sort, id) {
  if (sort.id === id) return { id, descending: !sort.descending }
  return { id, descending: fieldOf(id).first === "descending" }
}

/** `by title, A to Z` */
export function sortWords({ id, descending }) {
  const field = fieldOf(id)
  return say("books.sort.order", { field: fieldName(field), order: orderWords(field, descending) })
}

/** A cell of a file: text, number or null. */
export function csvValue(field, book) {
  return (field.csv ?? field.value)(book)
}
