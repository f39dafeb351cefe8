// O5 and O6: the books finished last, and those that are open.

import { finishWords } from "../book_words.js"
import { STATUSES, UNKNOWN } from "../columns.js"
import { date } from "../format.js"
import { writeDay } from "../filters.js"
import { say } from "../words.js"

const MOST = 6
const READING = STATUSES.indexOf("currently-reading")

/** Dated books of a selection, the last one first. */
function lastFinished({ columns, passes }) {
  const rows = []
  for (let at = columns.inTime.length - 1; at >= 0 && rows.length < MOST; at -= 1) {
    if (passes(columns.inTime[at])) rows.push(columns.inTime[at])
  }
  return rows
}

const titleOf = (book) => book.title_without_series || book.title

export const justFinished = {
  id: "O5",
  name: "just-finished",
  page: "overview",
  size: "two-thirds",
  height: 320,
  fields: ["read", "cover"],
  needs: { least: 1, of: "dated" },
  sketch: "just-finished",
  make(selection, { today }) {
    const { columns } = selection
    const rows = lastFinished(selection)
    const words = (row) => finishWords(columns.books[row], columns.year[row] === today.getFullYear() ? "dayMonth" : "monthShort")
    return {
      have: rows.length,
      title: say("overview.just-finished.title"),
      subtitle: say("overview.just-finished.subtitle"),
      blocks: [{ books: rows.map((row) => ({ row, stars: true, aside: words(row) })), as: "covers" }],
      table: () => ({
        columns: [
          { label: say("common.column.title") },
          { label: say("common.column.author") },
          { label: say("common.column.rating"), isNumber: true },
          { label: say("common.column.finished") },
        ],
        rows: rows.map((row) => {
          const book = columns.books[row]
          return { cells: [titleOf(book), book.author, book.my_rating, finishWords(book)] }
        }),
      }),
    }
  },
}

/** Open books, the one shelved last first; filters of time and rating cannot fit them and are looked past. */
function openBooks(selection) {
  const { columns } = selection
  const past = ["years", "months", "day", "rating", "shelf"]
  return [...selection.rows(past)].filter((row) => columns.status[row] === READING).sort((a, b) => columns.added[b] - columns.added[a])
}

export const nowReading = {
  id: "O6",
  name: "now-reading",
  page: "overview",
  size: "third",
  height: 320,
  fields: ["shelf", "added"],
  needs: { least: 1, of: "reading" },
  comparedBy: "nothing",
  sketch: "just-finished",
  make(selection, { today }) {
    const { columns } = selection
    const all = openBooks(selection)
    const now = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate()) / 86_400_000
    const daysOf = (row) => (columns.added[row] === UNKNOWN ? null : Math.max(0, now - columns.added[row]))
    const words = (row) => (daysOf(row) === null ? say("overview.now-reading.unknown") : say("overview.now-reading.days", { n: daysOf(row) }))
    return {
      have: all.length,
      title: say("overview.now-reading.title", { n: all.length }),
      subtitle: say("overview.now-reading.subtitle"),
      blocks: [{ books: all.slice(0, MOST).map((row) => ({ row, text: columns.books[row].author, aside: words(row) })) }],
      table: () => ({
        columns: [
          { label: say("common.column.title") },
          { label: say("common.column.author") },
          { label: say("common.column.added") },
          { label: say("overview.now-reading.column"), isNumber: true },
        ],
        rows: all.map((row) => {
          const book = columns.books[row]
          return { cells: [titleOf(book), book.author, columns.added[row] === UNKNOWN ? null : date(writeDay(columns.added[row])), daysOf(row)] }
        }),
      }),
    }
  },
}
