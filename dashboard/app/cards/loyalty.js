// A1: every book of the authors one comes back to.

import { units, unitsExtent } from "../charts/units.js"
import { paintOfStars } from "../charts/piles_data.js"
import { authorFact, bookFact, isOtherAuthor, meanWords } from "../findings/author_facts.js"
import { booksHref, footOf } from "../findings/feet.js"
import { loyalties } from "../stats/authors.js"
import { authorsOf } from "../stats/first_authors.js"
import { say } from "../words.js"

const LEAST_BOOKS = 3
const LEAST_AUTHORS = 3
/** So many authors are drawn; the table has all. */
const SHOWN = 8
const UNRATED = { fill: "surface", stroke: "ctl" }

export const card = {
  id: "A1",
  name: "loyalty",
  page: "authors",
  size: "half",
  height: 330,
  fields: ["author", "read", "rating"],
  needs: { least: LEAST_AUTHORS, of: "comeback" },
  sketch: "months",
  make(selection, context) {
    const authors = authorsOf(selection.columns)
    const all = loyalties(selection, LEAST_BOOKS)
    const data = { rows: all.slice(0, SHOWN).map((each) => rowOf(selection, context, authors, each)) }
    return {
      have: all.length,
      title: say("authors.loyalty.title"),
      subtitle: say("authors.loyalty.subtitle"),
      scene: (view) => units(data, view),
      extent: unitsExtent(data),
      foot: feetOf(selection, all, context),
      table: () => tableOf(authors, all, context),
    }
  },
}

function rowOf(selection, context, { names, slugs }, { author, rows, rated, mean }) {
  const { columns, filters } = selection
  const [name, slug] = [names[author], slugs[author]]
  const isOff = isOtherAuthor(filters, slug)
  const lines = [say("common.books", { n: rows.length }), rated ? say("authors.fact.mean", { mean: meanWords(mean), n: rated }) : say("common.not_rated")]
  return {
    key: slug,
    name,
    text: meanWords(mean),
    units: rows.map((row) => ({
      paint: Number.isNaN(columns.stars[row]) ? UNRATED : paintOfStars(columns.stars[row]),
      isOff,
      fact: bookFact(selection, context, row),
    })),
    fact: authorFact(context, { name, slug, lines }),
  }
}

function feetOf(selection, all, context) {
  const more = all.length > SHOWN ? [{ text: say("authors.loyalty.more", { n: all.length - SHOWN, least: LEAST_BOOKS }) }] : []
  const { year } = selection.columns
  const undated = all.slice(0, SHOWN).reduce((count, { rows }) => count + rows.filter((row) => year[row] === 0).length, 0)
  return [...more, ...footOf("authors.loyalty.undated", undated, booksHref(selection, context, { years: "none" }, ["author"]))]
}

function tableOf({ names, slugs }, all, context) {
  return {
    columns: [
      { label: say("common.column.author") },
      { label: say("common.column.books"), isNumber: true },
      { label: say("authors.column.rated"), isNumber: true },
      { label: say("authors.column.mean"), isNumber: true, digits: 1 },
    ],
    rows: all.map(({ author, rows, rated, mean }) => ({
      cells: [names[author], rows.length, rated, mean],
      href: context.href("authors", slugs[author]),
    })),
  }
}
