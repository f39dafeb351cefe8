/** In what books that may be the same differ. Pure. */

import { UNKNOWN } from "../columns/marks.js"

/** What is compared, each as something that can be told apart. By name, as the words have it. */
const COMPARED = {
  title: ({ books }) => (row) => books[row].title,
  status: ({ status }) => (row) => status[row],
  binding: ({ binding }) => (row) => binding[row],
  pages: ({ pages }) => (row) => pages[row],
  publisher: ({ publisher }) => (row) => publisher[row],
  edition: ({ books }) => (row) => books[row].publication_year ?? UNKNOWN,
  rating: ({ rating }) => (row) => rating[row],
  finished: ({ books }) => (row) => books[row].date_read ?? "",
  added: ({ added }) => (row) => added[row],
}

/**
 * The names of what differs, in a fixed order; empty where nothing that is compared does.
 * @param {import("../columns.js").Columns} columns @param {number[]} rows @returns {string[]}
 */
export function differing(columns, rows) {
  return Object.keys(COMPARED).filter((name) => new Set(rows.map(COMPARED[name](columns))).size > 1)
}
