// G8: on which of the reader's own shelves the books of a genre stand.

import { bars, barsExtent } from "../charts/bars.js"
import { isActive } from "../filters.js"
import { shareWords } from "../findings/genre_facts.js"
import { say } from "../words.js"

const TOP = 10

export const card = {
  id: "G8",
  name: "genre-shelves",
  page: "genres",
  size: "third",
  height: 320,
  fields: ["shelves", "genres"],
  needs: { least: 3, of: "shelved" },
  sketch: "stars",
  make(selection) {
    const { columns } = selection
    const own = selection.rows("shelf")
    const { shelves, books } = shelvesOf(columns, own)
    const data = { rows: shelves.slice(0, TOP).map((shelf) => barOf(selection, { ...shelf, of: own.length })) }
    return {
      have: books,
      title: say("genres.genre-shelves.title", { n: shelves.length }),
      subtitle: say("genres.genre-shelves.subtitle"),
      scene: (view) => bars(data, view),
      extent: barsExtent(data),
      foot: shelves.length > TOP ? [{ text: say("genres.genre-shelves.left", { n: shelves.length - TOP }) }] : [],
      table: () => tableOf(shelves, own.length),
    }
  },
}

/** Own shelves by books of the genre, of any status; and the books on any of them. */
function shelvesOf({ ownShelves: { names, slugs, start, ids } }, rows) {
  const counts = new Int32Array(names.length)
  let books = 0
  for (const row of rows) {
    if (start[row] < start[row + 1]) books += 1
    for (let at = start[row]; at < start[row + 1]; at += 1) counts[ids[at]] += 1
  }
  const shelves = names.map((name, id) => ({ name, slug: slugs[id], books: counts[id] })).filter((shelf) => shelf.books > 0)
  return { shelves: shelves.sort((a, b) => b.books - a.books), books }
}

function barOf({ filters }, { name, slug, books, of }) {
  const isPressed = filters.shelf?.includes(slug) ?? false
  const lines = [say("common.books", { n: books }), say("genres.genre-shelves.share", { share: shareWords(books, of) })]
  const fact = { key: slug, title: name, lines, of: name, filter: { key: "shelf", value: slug }, isPressed }
  return { key: slug, name, value: books, isOff: isActive(filters, "shelf") && !isPressed, fact }
}

function tableOf(shelves, of) {
  return {
    columns: [
      { label: say("genres.column.shelf") },
      { label: say("common.column.books"), isNumber: true },
      { label: say("common.column.share"), isNumber: true, isPercent: true },
    ],
    rows: shelves.map(({ name, books }) => ({ cells: [name, books, books / of] })),
  }
}
