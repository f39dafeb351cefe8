// G2: what the books are made of, families and the genres in them.

import { treemap, treemapExtent } from "../charts/treemap.js"
import { finishedHref, footOf } from "../findings/feet.js"
import { familyGroups, genreFact, genrelessFoot, isChosen, shareWords } from "../findings/genre_facts.js"
import { shareMapTitle } from "../findings/genres.js"
import { nameOfGenre } from "../genre_names.js"
import { finished } from "../stats/finishes.js"
import { booksByGenre, rankedGenres, withGenre } from "../stats/genre_counts.js"
import { say } from "../words.js"
import { chosen } from "./card.js"

/** So many genres of a family are told apart; the others are one part together. */
const MOST_PARTS = 5
const UNITS = ["books", "pages"]

export const card = {
  id: "G2",
  name: "share-map",
  page: "genres",
  size: "two-thirds",
  height: 440,
  fields: ["genres", "pages"],
  needs: { least: 20, of: "genres" },
  sketch: "months",
  make(selection, context) {
    const { columns } = selection
    const options = UNITS.map((unit) => [unit, say(`common.column.${unit}`)])
    const unit = chosen(context.view, "unit", options)
    const read = finished(columns, selection.rows("genre"))
    const rows = withGenre(columns, read)
    const families = familiesOf(selection, rows)
    const total = families.reduce((sum, family) => sum + family[unit], 0)
    const shown = {
      have: rows.length,
      title: shareMapTitle([...families].sort((a, b) => b.books - a.books)),
      choices: [{ key: "unit", label: say("genres.share-map.unit"), value: unit, usual: "books", options }],
    }
    if (rows.length > 0 && total === 0) return { ...shown, blocks: [{ text: say("genres.share-map.no_pages") }] }
    const data = { groups: families.filter((family) => family[unit] > 0).map((family) => groupOf(selection, family, { unit, total })) }
    return {
      ...shown,
      subtitle: say(`genres.share-map.subtitle_${unit}`),
      scene: (view) => treemap(data, view),
      extent: treemapExtent(data),
      foot: [...genrelessFoot(selection, read, context), ...pagelessFoot(selection, rows, { unit, context })],
      table: () => tableOf(families, { unit, total }),
    }
  },
}

/** Families in the order of their slots, each with its genres: every book in the first of its genres. */
function familiesOf({ columns }, rows) {
  const { genres, family, pages, families } = columns
  const groups = familyGroups(columns)
  const all = booksByGenre(columns, rows)
  const [books, sums] = [new Int32Array(all.length), new Float64Array(all.length)]
  const slots = new Uint8Array(all.length)
  for (const row of rows) {
    const id = genres.ids[genres.start[row]]
    books[id] += 1
    sums[id] += pages[row]
    slots[id] = family[row]
  }
  const found = rankedGenres(books).map((id) => {
    return { slot: slots[id], name: nameOfGenre(genres.names[id]), slug: genres.slugs[id], all: all[id], books: books[id], pages: sums[id] }
  })
  const sum = (own, unit) => own.reduce((total, each) => total + each[unit], 0)
  return families
    .map(({ slot }) => ({ slot, ...groups[slot], genres: found.filter((genre) => genre.slot === slot) }))
    .map((each) => ({ ...each, books: sum(each.genres, "books"), pages: sum(each.genres, "pages") }))
    .filter((each) => each.books > 0)
}

function groupOf(selection, family, { unit, total }) {
  const { name, slug, paint, slot } = family
  const isAnyChosen = Boolean(selection.filters.genre)
  const isOff = isAnyChosen && !isChosen(selection.filters, slug)
  const share = shareWords(family[unit], total)
  const lines = [amountOf(family[unit], unit), say("genres.share-map.of_all", { share })]
  const fact = genreFact(selection, { key: `family-${slot}`, slug, name, lines })
  return { key: slug, name, text: share, paint, fact, isOff: false, parts: partsOf(selection, family, { unit, total, isOff }) }
}

function partsOf(selection, family, { unit, total, isOff }) {
  const genres = family.genres.filter((genre) => genre[unit] > 0).sort((a, b) => b[unit] - a[unit])
  const [shown, rest] = genres.length > MOST_PARTS + 1 ? [genres.slice(0, MOST_PARTS), genres.slice(MOST_PARTS)] : [genres, []]
  const linesOf = (value) => [amountOf(value, unit), say("genres.share-map.of_all", { share: shareWords(value, total) })]
  const parts = shown.map((genre) => {
    const { slug, name, all, books } = genre
    const lines = [...linesOf(genre[unit]), ...(all > books ? [say("genres.share-map.beside", { n: all - books })] : [])]
    const fact = genreFact(selection, { key: `genre-${slug}`, slug, name, lines })
    return { key: slug, name, value: genre[unit], text: shareWords(genre[unit], total), isOff: isOff && !fact.isPressed, fact }
  })
  return rest.length > 0 ? [...parts, restOf(selection, family, { rest, unit, linesOf, isOff })] : parts
}

function restOf({ filters }, { slot }, { rest, unit, linesOf, isOff }) {
  const value = rest.reduce((sum, genre) => sum + genre[unit], 0)
  const name = say("genres.share-map.rest", { n: rest.length })
  const isPressed = rest.every(({ slug }) => isChosen(filters, slug))
  const fact = {
    key: `rest-${slot}`,
    title: name,
    lines: [...linesOf(value), rest.map((genre) => genre.name).join(", ")],
    of: name,
    filters: rest.map(({ slug }) => ({ key: "genre", value: slug })),
    isPressed,
  }
  return { key: `rest-${slot}`, name, value, text: "", isOff: isOff && !isPressed, fact }
}

const amountOf = (value, unit) => say(`common.${unit}`, { n: value })

function pagelessFoot(selection, rows, { unit, context }) {
  const { pages } = selection.columns
  const missing = unit === "pages" ? rows.filter((row) => pages[row] === 0).length : 0
  return footOf("common.foot.no_pages", missing, finishedHref(selection, context, { pages: "none" }, ["genre"]))
}

function tableOf(families, { unit, total }) {
  const share = (value) => (total > 0 ? value / total : 0)
  return {
    columns: [
      { label: say("genres.column.family") },
      { label: say("common.column.genre") },
      { label: say(`common.column.${unit}`), isNumber: true },
      { label: say("common.column.share"), isNumber: true, isPercent: true, digits: 1 },
      { label: say("genres.column.any"), isNumber: true },
    ],
    rows: families.flatMap((family) => [
      { cells: [family.name, say("genres.share-map.all"), family[unit], share(family[unit]), null] },
      ...family.genres.map((genre) => ({ cells: [family.name, genre.name, genre[unit], share(genre[unit]), genre.all] })),
    ]),
  }
}
