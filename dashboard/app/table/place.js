// Where the reader was: which book was looked at last, and whether the table is one step back.

import { signal } from "../../vendor/ui.js"

/** The Goodreads id of the book looked at last, or null: the table is entered again there. */
export const lastBookId = signal(null)

let opened = null

/** A row was clicked; the book page that opens next may go back to the table as it was. */
export function openFromTable(book) {
  opened = book.goodreads_id
}

/** Whether a book was just opened from the table. It is told once. */
export function wasOpenedFromTable(id) {
  const was = opened === id
  opened = null
  return was
}
