// G8: what a family is made of, or which genres come together with a genre.

import { bars, barsExtent } from "../charts/bars.js"
import { genrePage } from "../findings/genre_facts.js"
import { booksIn, genreIn } from "../findings/genre_page.js"
import { number } from "../format.js"
import { nameOfGenre } from "../genre_names.js"
import { booksByGenre, rankedGenres, slotsOfGenres, withGenre } from "../stats/genre_counts.js"
import { say } from "../words.js"

const TOP = 12

export const card = {
  id: "G8",
  name: "genre-company",
  page: "genres",
  size: "third",
  height: 420,
  fields: ["genres"],
  needs: { least: 3, of: "genres" },
  sketch: "stars",
  make(selection, context) {
    const { columns } = selection
    const genre = genreIn(selection)
    const { own, all } = booksIn(selection)
    const isFamily = genre?.slot !== null
    const rows = isFamily ? membersOf(columns, own) : companionsOf(columns, { own, all: withGenre(columns, all), id: genre.id })
    const slots = slotsOfGenres(columns)
    const words = isFamily ? "family" : "genre"
    const shown = { have: own.length, title: say(`genres.genre-company.title_${words}`, { name: genre?.name ?? "" }) }
    if (rows.length === 0) return { ...shown, blocks: [{ text: say("genres.genre-company.alone") }] }
    const data = { rows: rows.slice(0, TOP).map((row) => barOf(selection, context, { ...row, slot: slots[row.id] })) }
    return {
      ...shown,
      subtitle: say(`genres.genre-company.subtitle_${words}`),
      scene: (view) => bars(data, view),
      extent: barsExtent(data),
      foot: rows.length > TOP ? [{ text: say("genres.genre-company.left", { n: rows.length - TOP }) }] : [],
      table: () => tableOf(rows, isFamily),
    }
  },
}

/** Each book of a family once, in the first of its genres. */
function membersOf({ genres: { start, ids, names, slugs } }, own) {
  const counts = new Int32Array(names.length)
  for (const row of own) counts[ids[start[row]]] += 1
  return rankedGenres(counts).map((id) => ({ id, slug: slugs[id], name: nameOfGenre(names[id]), books: counts[id], expected: null }))
}

/** Books that have another genre too, and how many would if genres knew nothing of each other. */
function companionsOf(columns, { own, all, id: self }) {
  const { names, slugs } = columns.genres
  const [counts, everywhere] = [booksByGenre(columns, own), booksByGenre(columns, all)]
  return rankedGenres(counts)
    .filter((id) => id !== self)
    .map((id) => ({ id, slug: slugs[id], name: nameOfGenre(names[id]), books: counts[id], expected: (everywhere[id] * own.length) / all.length }))
}

function barOf(selection, context, { slug, slot, name, books, expected }) {
  const lines = [say("common.books", { n: books }), expected === null ? "" : say("genres.pairs.expected", { expected: number(expected, 1) })]
  const fact = { key: slug, title: name, lines, of: name, href: genrePage(selection, context, slug) }
  return { key: slug, name, value: books, ghost: expected, paint: { fill: `fam-${slot}` }, fact }
}

function tableOf(rows, isFamily) {
  return {
    columns: [
      { label: say("common.column.genre") },
      { label: say("common.column.books"), isNumber: true },
      ...(isFamily ? [] : [{ label: say("genres.column.expected"), isNumber: true, digits: 1 }]),
    ],
    rows: rows.map(({ name, books, expected }) => ({ cells: isFamily ? [name, books] : [name, books, expected] })),
  }
}
