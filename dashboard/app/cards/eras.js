// B4: from which times books of which genres were read; blank is never.

import { matrix } from "../charts/matrix.js"
import { UNKNOWN } from "../columns.js"
import { isRange } from "../findings/book_facts.js"
import { erasTitle } from "../findings/books.js"
import { finishedHref, footOf } from "../findings/feet.js"
import { nameOfGenre } from "../genre_names.js"
import { booksByEra } from "../stats/eras.js"
import { finished } from "../stats/finishes.js"
import { GROUPS, groupOf } from "../stats/genre_counts.js"
import { say } from "../words.js"

/** Shares of the fullest cell from which the colour grows stronger; a cell with any book has the first. */
const STEPS = [0.1, 0.25, 0.5, 0.75]

export const card = {
  id: "B4",
  name: "eras",
  page: "books",
  size: "half",
  height: 640,
  fields: ["pub", "fam"],
  needs: { least: 30, of: "published" },
  sketch: "months",
  make(selection, context) {
    const { columns } = selection
    const rows = finished(columns, selection.rows(["pub", "genre"]))
    const known = rows.filter((row) => columns.published[row] !== UNKNOWN)
    const eras = booksByEra(columns.published, known, groupOf(columns)).map((each) => ({ ...each, name: eraName(each.era) }))
    const groups = groupsOf(columns).filter(({ group }) => eras.some((each) => each.groups.has(group)))
    const decades = eras.filter(({ era }) => era.kind === "decade").sort((a, b) => b.books - a.books)
    const extent = { most: Math.max(1, ...eras.flatMap((each) => [...each.groups.values()])) }
    return {
      have: known.length,
      title: erasTitle(decades, known.length),
      subtitle: say("books.eras.subtitle"),
      scene: (view) => matrix(dataOf(selection, eras, groups, view.extent ?? extent), view),
      extent,
      foot: footOf("common.foot.no_publication", rows.length - known.length, finishedHref(selection, context, { flag: ["no-publication"] }, ["pub", "genre"])),
      table: () => tableOf(eras, groups),
    }
  },
}

const eraName = ({ kind, from, to }) => {
  if (kind === "decade") return say("books.eras.decade", { year: String(from) })
  return kind === "century" ? say(`books.eras.century_${from / 100 + 1}`) : say("books.eras.older", { year: String(to + 1) })
}

/** Families in their order, then books without a genre. */
function groupsOf({ families, isLooking }) {
  return [
    ...families.map(({ name, slug, slot }) => ({ group: slot, slug, name: nameOfGenre(name) })),
    { group: GROUPS.none, slug: "none", name: say(isLooking ? "common.no_genre_yet" : "common.no_genre") },
    { group: GROUPS.pending, slug: "none", name: say("common.looking_up"), isPending: true },
  ]
}

/** The newest era is at the top. */
function dataOf({ filters }, eras, groups, { most }) {
  const isEra = ({ from, to }) => isRange(filters.pub, from, to)
  const isGroup = (slug) => filters.genre?.includes(slug) ?? false
  const isAnyEra = eras.some(({ era }) => isEra(era))
  const isAnyGroup = groups.some(({ slug }) => isGroup(slug))
  const rows = eras.toReversed().map(({ era, name, books, groups: own }) => {
    const parts = groups.filter(({ group }) => own.has(group)).map(({ group, name: genre }) => `${genre} ${own.get(group)}`)
    const lines = books > 0 ? [say("common.books", { n: books }), ...parts] : [say("books.eras.never")]
    const filter = books > 0 ? { key: "pub", value: { from: era.from, to: era.to } } : null
    return { key: era.key, name, own, era, fact: { key: era.key, title: name, lines, of: name, filter, isPressed: isEra(era) } }
  })
  const sides = groups.map(({ group, slug, name, isPending }) => {
    const books = eras.reduce((sum, each) => sum + (each.groups.get(group) ?? 0), 0)
    const filter = { key: "genre", value: slug }
    const fact = { key: `group-${group}`, title: name, lines: [say("common.books", { n: books })], of: name, filter, isPressed: isGroup(slug) }
    return { key: String(group), name, group, slug, isPending, fact }
  })
  const cell = (row, side) => {
    const books = row.own.get(side.group) ?? 0
    const isOff = (isAnyEra && !isEra(row.era)) || (isAnyGroup && !isGroup(side.slug))
    const title = say("books.eras.of", { genre: side.name, era: row.name })
    const key = `${row.key}-${side.key}`
    if (books === 0) return { paint: null, isOff, fact: { key, title, lines: [say("books.eras.never")] } }
    const picks = { filters: [row.fact.filter, side.fact.filter], isPressed: isEra(row.era) && isGroup(side.slug) }
    const fact = { key, title, lines: [say("common.books", { n: books })], of: title, ...picks }
    return { paint: paintOf(books / most, side), text: String(books), isOff, fact }
  }
  return { rows, columns: sides, cell, cellHeight: 21 }
}

function paintOf(share, { isPending }) {
  return isPending ? { fill: "hatch", stroke: "ctl" } : { fill: `ramp-${1 + STEPS.filter((step) => share >= step).length}` }
}

function tableOf(eras, groups) {
  return {
    columns: [
      { label: say("books.column.era") },
      { label: say("common.column.books"), isNumber: true },
      ...groups.map(({ name }) => ({ label: name, isNumber: true })),
    ],
    rows: eras.toReversed().map(({ name, books, groups: own }, at) => {
      return { cells: [name, books, ...groups.map(({ group }) => own.get(group) ?? 0)], sort: -at }
    }),
  }
}
