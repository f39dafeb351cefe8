// A6: books of an author that are in the library and not finished.

import { statusWord } from "../book_words.js"
import { STATUSES, UNKNOWN } from "../columns.js"
import { slugOf } from "../columns/text.js"
import { writeDay } from "../filters.js"
import { date } from "../format.js"
import { booksOfAuthor } from "../stats/author.js"
import { say } from "../words.js"

export const card = {
  id: "A6",
  name: "author-pile",
  page: "authors",
  size: "half",
  height: 200,
  fields: ["author", "shelf", "added"],
  needs: { least: 1, of: "books" },
  comparedBy: "nothing",
  sketch: "just-finished",
  make(selection, context) {
    const { columns } = selection
    const { rest } = booksOfAuthor(selection, slugOf(selection.filters.author))
    const rows = Array.from(rest).sort((a, b) => columns.added[a] - columns.added[b])
    const status = (row) => statusWord(STATUSES[columns.status[row]])
    const added = (row, style) => (columns.added[row] === UNKNOWN ? null : date(writeDay(columns.added[row]), style))
    return {
      have: rows.length,
      title: say("authors.author-pile.title", { n: rows.length }),
      blocks: [
        { books: rows.map((row) => ({ row, text: status(row), aside: added(row, "monthShort") ? say("authors.author-pile.since", { date: added(row, "monthShort") }) : "" })) },
      ],
      table: () => ({
        columns: [{ label: say("common.column.title") }, { label: say("authors.column.status") }, { label: say("common.column.added") }],
        rows: rows.map((row) => ({ cells: [columns.titles[row], status(row), added(row)], href: context.href("books", columns.ids[row]) })),
      }),
    }
  },
}
