// G8: the books of a genre, first and last, read and not.

import { STATUSES } from "../columns.js"
import { finishedWords } from "../findings/book_facts.js"
import { booksHref } from "../findings/feet.js"
import { say } from "../words.js"

const MOST = 24
const READ = STATUSES.indexOf("read")

export const card = {
  id: "G8",
  name: "genre-books",
  page: "genres",
  size: "full",
  height: 560,
  fields: ["title", "author", "cover", "read", "rating", "genres"],
  needs: { least: 1, of: "books" },
  sketch: "just-finished",
  make(selection, context) {
    const { columns } = selection
    const rows = selection.rows()
    const read = latestFirst(columns, rows.filter((row) => columns.status[row] === READ))
    const others = Array.from(rows.filter((row) => columns.status[row] !== READ))
    const dated = read.filter((row) => columns.year[row] > 0)
    return {
      have: rows.length,
      title: say("genres.genre-books.title", { n: read.length }),
      subtitle: say("genres.genre-books.subtitle"),
      blocks: [
        ...(dated.length > 1 ? [endsBlock(columns, dated)] : []),
        ...(read.length > 0 ? [coversBlock(columns, read, "genres.genre-books.read")] : []),
        ...(others.length > 0 ? [coversBlock(columns, others, "genres.genre-books.waiting")] : []),
      ],
      foot: Math.max(read.length, others.length) > MOST ? [{ text: say("genres.genre-books.all"), href: booksHref(selection, context, {}) }] : [],
      table: () => tableOf(columns, [...read, ...others]),
    }
  },
}

/** Books finished last come first, those without a date at the end. */
function latestFirst({ inTime }, rows) {
  const own = new Set(rows)
  const dated = Array.from(inTime).filter((row) => own.has(row)).reverse()
  const known = new Set(dated)
  return [...dated, ...Array.from(rows).filter((row) => !known.has(row))]
}

function endsBlock(columns, dated) {
  const [first, last] = [dated.at(-1), dated[0]]
  const words = (row, name) => say(`genres.genre-books.${name}`, { date: finishedWords(columns, row) })
  const book = (row, name) => ({ row, text: columns.books[row].author, aside: words(row, name), stars: true })
  return { label: say("genres.genre-books.ends"), books: [book(first, "first"), book(last, "last")] }
}

function coversBlock(columns, rows, name) {
  const aside = (row) => (columns.year[row] > 0 ? finishedWords(columns, row) : "")
  const books = rows.slice(0, MOST).map((row) => ({ row, stars: columns.status[row] === READ, aside: aside(row) }))
  return { label: say(name, { n: rows.length }), as: "covers", books }
}

function tableOf(columns, rows) {
  return {
    columns: [
      { label: say("common.column.title") },
      { label: say("common.column.author") },
      { label: say("common.column.rating"), isNumber: true },
      { label: say("common.column.finished") },
    ],
    rows: rows.map((row) => {
      const book = columns.books[row]
      return { cells: [columns.titles[row], book.author, book.my_rating, columns.year[row] > 0 ? finishedWords(columns, row) : null] }
    }),
  }
}
