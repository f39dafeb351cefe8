// A6: every finished book of one author, in the order it was read.

import { finishWords } from "../book_words.js"
import { slugOf } from "../columns/text.js"
import { meanWords } from "../findings/author_facts.js"
import { booksHref, footOf } from "../findings/feet.js"
import { number } from "../format.js"
import { besideOthers, booksOfAuthor } from "../stats/author.js"
import { ratingOf } from "../stats/authors.js"
import { say } from "../words.js"

/** So many covers are drawn; the table has all. */
const SHOWN = 60

export const card = {
  id: "A6",
  name: "author-books",
  page: "authors",
  size: "full",
  height: 320,
  fields: ["author", "read", "rating", "avg", "pages", "cover"],
  needs: { least: 1, of: "read" },
  sketch: "just-finished",
  make(selection, context) {
    const { columns } = selection
    const slug = slugOf(selection.filters.author)
    const { read } = booksOfAuthor(selection, slug)
    const rows = Array.from(read)
    const words = (row) => finishWords(columns.books[row], "monthShort")
    return {
      have: rows.length,
      title: say("authors.author-books.title", { n: rows.length }),
      subtitle: rows.length > 1 ? say("authors.author-books.subtitle") : "",
      blocks: [
        ...(rows.length > 1 ? [{ figures: figuresOf(columns, rows) }] : []),
        { books: rows.slice(0, SHOWN).map((row) => ({ row, stars: true, aside: words(row) })), as: "covers" },
      ],
      foot: footOf("authors.author-books.more", rows.length - SHOWN, booksHref(selection, context, {})),
      table: () => tableOf(columns, rows, context),
    }
  },
}

function figuresOf(columns, rows) {
  const { rated, mean } = ratingOf(columns, rows)
  const apart = besideOthers(columns, rows)
  const paged = rows.filter((row) => columns.pages[row] > 0)
  const pages = paged.reduce((sum, row) => sum + columns.pages[row], 0)
  return [
    { name: say("authors.figure.read"), value: number(rows.length) },
    ...(rated ? [{ name: say("authors.figure.mean"), value: meanWords(mean, 2), words: say("authors.figure.rated", { n: rated }) }] : []),
    ...(apart ? [{ name: say("authors.figure.beside"), value: signed(apart.mean), words: apart.half === null ? say("authors.figure.one") : say("authors.figure.interval", { half: number(apart.half, 2) }) }] : []),
    ...(pages ? [{ name: say("common.column.pages"), value: number(pages), words: paged.length < rows.length ? say("authors.figure.no_pages", { n: rows.length - paged.length }) : "" }] : []),
  ]
}

const signed = (value) => `${value > 0.004 ? "+" : value < -0.004 ? "−" : "±"}${number(Math.abs(value), 2)}`

function tableOf({ books, titles, stars, average, pages, ids }, rows, context) {
  const known = (value) => (Number.isNaN(value) ? null : value)
  return {
    columns: [
      { label: say("common.column.title") },
      { label: say("common.column.finished") },
      { label: say("common.column.rating"), isNumber: true },
      { label: say("authors.column.others"), isNumber: true, digits: 2 },
      { label: say("common.column.pages"), isNumber: true },
    ],
    rows: rows.map((row) => ({
      cells: [titles[row], finishWords(books[row]), known(stars[row]), known(average[row]), pages[row] || null],
      href: context.href("books", ids[row]),
    })),
  }
}
