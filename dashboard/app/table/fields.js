// The columns of the table of books: what each shows, sorts by and writes into a file.

import { STATUSES } from "../columns.js"
import { byName, byNumber } from "./sort.js"
import { finishWords, knownFinish, statusWord, yearOf } from "../book_words.js"

const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
const names = byName()

/** A count or a date is asked for from the top, a name from the beginning. */
const FALLING = { first: "descending" }
const RISING = { first: "ascending" }

/**
 * `value` is what is sorted by, null where unknown; `compare` its order; `csv` the cell of a file (`value` else).
 * `width` is the least width in px that shows the usual values; the title takes what is left.
 * `up` and `down` say the two orders in words; `name` is what the label is called within a sentence.
 */
export const FIELDS = [
  {
    id: "title", label: "Title", width: 240, compare: names, up: "A to Z", down: "Z to A", ...RISING,
    value: (book) => book.title_without_series || book.title, csv: (book) => book.title,
  },
  {
    id: "author", label: "Author", width: 140, compare: names, up: "A to Z", down: "Z to A", ...RISING,
    value: (book) => book.author,
  },
  {
    id: "status", label: "Status", width: 108, compare: byNumber, up: "read first", down: "unfinished first", ...RISING,
    value: (book) => STATUSES.indexOf(book.reading_status), csv: (book) => statusWord(book.reading_status),
  },
  {
    id: "rating", label: "Rating", width: 104, compare: byNumber, up: "lowest first", down: "highest first", ...FALLING,
    value: (book) => book.my_rating,
  },
  {
    id: "others", label: "Others", name: "other readers’ average", width: 102, compare: byNumber, up: "lowest first", down: "highest first", ...FALLING,
    numeric: true, value: (book) => book.average_rating,
  },
  {
    id: "pages", label: "Pages", width: 72, compare: byNumber, up: "shortest first", down: "longest first", ...FALLING,
    numeric: true, value: (book) => book.num_pages,
  },
  {
    id: "published", label: "Published", name: "year published", width: 88, compare: byNumber, up: "oldest first", down: "newest first", ...FALLING,
    numeric: true, value: yearOf,
  },
  {
    id: "finished", label: "Finished", name: "date finished", width: 110, compare: byText, up: "earliest first", down: "latest first", ...FALLING,
    value: knownFinish, csv: (book) => knownFinish(book) ?? finishWords(book),
  },
  {
    id: "added", label: "Added", name: "date added", width: 110, compare: byText, up: "earliest first", down: "latest first", ...FALLING,
    value: (book) => book.date_added,
  },
  {
    id: "genres", label: "Genres", width: 150, compare: names, up: "A to Z", down: "Z to A", ...RISING,
    value: (book) => book.genres.join(", ") || null,
  },
  {
    id: "shelves", label: "Shelves", width: 130, compare: names, up: "A to Z", down: "Z to A", ...RISING,
    value: (book) => book.bookshelves.join(", ") || null,
  },
]

const BY_ID = new Map(FIELDS.map((field) => [field.id, field]))

export function fieldOf(id) {
  return BY_ID.get(id)
}

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

/** The field within a sentence. */
export function fieldName(field) {
  return field.name ?? field.label.toLowerCase()
}

/** `by title, A to Z` */
export function sortWords({ id, descending }) {
  const field = fieldOf(id)
  return `by ${fieldName(field)}, ${descending ? field.down : field.up}`
}

/** A cell of a file: text, number or null. */
export function csvValue(field, book) {
  return (field.csv ?? field.value)(book)
}
