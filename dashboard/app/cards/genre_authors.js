// G8: whose books of a genre are read.

import { bars, barsExtent } from "../charts/bars.js"
import { OTHER_FAMILY } from "../columns/marks.js"
import { footOf } from "../findings/feet.js"
import { booksIn, genreIn } from "../findings/genre_page.js"
import { number } from "../format.js"
import { byAuthor, ratingOf } from "../stats/authors.js"
import { authorsOf } from "../stats/first_authors.js"
import { slotsOfGenres } from "../stats/genre_counts.js"
import { say } from "../words.js"

const TOP = 12

export const card = {
  id: "G8",
  name: "genre-authors",
  page: "genres",
  size: "third",
  height: 420,
  fields: ["author", "genres", "rating"],
  needs: { least: 3, of: "read" },
  sketch: "stars",
  make(selection, context) {
    const { columns } = selection
    const { own } = booksIn(selection)
    const authors = authorsIn(columns, own)
    const named = authors.reduce((sum, { books }) => sum + books, 0)
    const slot = slotOf(columns, genreIn(selection))
    const data = { rows: authors.slice(0, TOP).map((author) => barOf(context, author, slot)) }
    return {
      have: own.length,
      title: say("genres.genre-authors.title", { n: authors.length }),
      subtitle: say("genres.genre-authors.subtitle"),
      scene: (view) => bars(data, view),
      extent: barsExtent(data),
      foot: [...footOf("genres.genre-authors.left", authors.length - TOP), ...footOf("genres.genre-authors.nobody", own.length - named)],
      table: () => tableOf(authors),
    }
  },
}

/** The colour of a genre is that of its family. */
const slotOf = (columns, genre) => genre?.slot ?? slotsOfGenres(columns)[genre?.id] ?? OTHER_FAMILY

/** Most books first; of equals the one the library has first. */
function authorsIn(columns, rows) {
  const authors = authorsOf(columns)
  return byAuthor(authors, rows)
    .sort((a, b) => b.rows.length - a.rows.length)
    .map(({ author, rows: own }) => ({ name: authors.names[author], slug: authors.slugs[author], books: own.length, mean: ratingOf(columns, own).mean }))
}

function barOf(context, { slug, name, books, mean }, slot) {
  const rating = mean === null ? say("common.not_rated") : say("genres.genre-authors.mean", { mean: number(mean, 2) })
  const lines = [say("common.books", { n: books }), rating]
  return { key: slug, name, value: books, paint: { fill: `fam-${slot}` }, fact: { key: slug, title: name, lines, of: name, href: context.href("authors", slug) } }
}

function tableOf(authors) {
  return {
    columns: [
      { label: say("common.column.author") },
      { label: say("common.column.books"), isNumber: true },
      { label: say("genres.column.mean"), isNumber: true, digits: 2 },
    ],
    rows: authors.map(({ name, books, mean }) => ({ cells: [name, books, mean] })),
  }
}
