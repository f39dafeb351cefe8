// G8: whose books of a genre are read.

import { bars, barsExtent } from "../charts/bars.js"
import { booksIn, genreIn } from "../findings/genre_page.js"
import { number } from "../format.js"
import { sampleOf } from "../stats/welch.js"
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
    const authors = authorsOf(columns, own)
    const slot = genreIn(selection)?.slot ?? columns.family[own[0]] ?? 7
    const data = { rows: authors.slice(0, TOP).map((author) => barOf(columns, context, { ...author, slot })) }
    return {
      have: own.length,
      title: say("genres.genre-authors.title", { n: authors.length }),
      subtitle: say("genres.genre-authors.subtitle"),
      scene: (view) => bars(data, view),
      extent: barsExtent(data),
      foot: authors.length > TOP ? [{ text: say("genres.genre-authors.left", { n: authors.length - TOP }) }] : [],
      table: () => tableOf(authors),
    }
  },
}

/** Those of most books first; of equal ones who was read first. */
function authorsOf({ author, authors, stars }, rows) {
  const found = new Map()
  for (const row of rows) {
    const at = author[row]
    if (!authors[at]) continue
    if (!found.has(at)) found.set(at, { at, name: authors[at], books: 0, given: [] })
    const own = found.get(at)
    own.books += 1
    if (!Number.isNaN(stars[row])) own.given.push(stars[row])
  }
  return [...found.values()].sort((a, b) => b.books - a.books).map((each) => ({ ...each, mean: sampleOf(each.given)?.mean ?? null }))
}

function barOf(columns, context, { at, name, books, mean, slot }) {
  const rating = mean === null ? say("common.not_rated") : say("genres.genre-authors.mean", { mean: number(mean, 2) })
  const lines = [say("common.books", { n: books }), rating]
  const fact = { key: String(at), title: name, lines, of: name, href: context.href("authors", columns.authorSlugs()[at]) }
  return { key: String(at), name, value: books, paint: { fill: `fam-${slot}` }, fact }
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
