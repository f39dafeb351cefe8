// A4: how much of what was read is by the first ten authors.

import { lines, linesExtent } from "../charts/lines.js"
import { BOOKS_FOR_CONCENTRATION, authorName, concentrationTitle, topOf } from "../findings/authors.js"
import { number, percent } from "../format.js"
import { concentration } from "../stats/authors.js"
import { authorsOf } from "../stats/first_authors.js"
import { say } from "../words.js"

const MOST_MARKS = 60

export const card = {
  id: "A4",
  name: "concentration",
  page: "authors",
  size: "half",
  height: 330,
  fields: ["author"],
  needs: { least: BOOKS_FOR_CONCENTRATION, of: "read" },
  sketch: "piles",
  make(selection) {
    const found = concentration(selection)
    const { list, sums, books } = found
    const { names } = authorsOf(selection.columns)
    const top = topOf(list.length)
    const nobody = selection.tally.read - books
    const data = list.length ? chartOf(found, names, top) : { x: { kind: "linear", from: 0, to: 1 }, y: { kind: "linear", from: 0, to: 1 } }
    return {
      have: books,
      title: concentrationTitle({ books, authors: list.length, top, share: books ? sums[top] / books : 0 }),
      subtitle: books >= BOOKS_FOR_CONCENTRATION ? subtitleOf(found) : "",
      scene: (view) => lines(data, view),
      extent: linesExtent(data),
      foot: nobody > 0 && !selection.filters.author ? [{ text: say("authors.foot.nobody", { n: nobody }) }] : [],
      table: () => tableOf(found, names, top),
    }
  },
}

/** How many authors make up half of the books, and how many were read once. */
function subtitleOf({ list, sums, books }) {
  const half = sums.findIndex((sum) => sum * 2 >= books)
  const once = list.filter((each) => each.books === 1).length
  return say("authors.concentration.subtitle", { n: half, all: list.length, once })
}

function chartOf({ list, sums, books }, names, top) {
  const last = list.length
  const points = stepsOf(list, top).map((at) => [at, sums[at] / books])
  return {
    height: 240,
    x: { kind: "linear", from: 0, to: last, format: (value) => (Number.isInteger(value) ? number(value) : "") },
    y: { kind: "linear", from: 0, to: 1, format: (value) => percent(value), label: say("authors.concentration.axis") },
    bands: [{ points: points.map(([at, share]) => [at, at / last, share]), paint: { fill: "accent-soft" } }],
    lines: [
      { points, paint: { stroke: "accent", width: 2 } },
      { points: [[0, 0], [last, 1]], paint: { stroke: "ctl", width: 1, dash: "4 3" } },
    ],
    dots: [{ x: top, y: sums[top] / books, paint: { fill: "accent" }, label: say("authors.concentration.top", { n: top, share: percent(sums[top] / books) }) }],
    columns: columnsOf(list, sums, names),
  }
}

/** Where the curve bends: after each of the first authors, and then where the next have fewer books. */
function stepsOf(list, top) {
  const bends = list.flatMap(({ books }, at) => (at + 1 <= top || list[at + 1]?.books !== books ? [at + 1] : []))
  return [0, ...bends]
}

function columnsOf(list, sums, names) {
  const many = Math.ceil(list.length / MOST_MARKS)
  const books = sums[list.length]
  return Array.from({ length: Math.ceil(list.length / many) }, (_, block) => {
    const [from, to] = [block * many, Math.min(list.length, (block + 1) * many)]
    const one = list[from]
    const lines = many === 1 ? [say("authors.concentration.own", { name: authorName(names[one.author]), n: one.books })] : []
    return {
      from,
      to,
      at: [[to, sums[to] / books]],
      fact: {
        key: String(to),
        title: say("authors.concentration.first", { n: to }),
        lines: [say("authors.concentration.sum", { n: sums[to], all: books, share: percent(sums[to] / books) }), ...lines],
      },
    }
  })
}

function tableOf({ list, sums, books }, names, top) {
  const ends = stepsOf(list, top).slice(1)
  return {
    columns: [
      { label: say("authors.column.which") },
      ...["authors", "each", "together"].map((name) => ({ label: say(`authors.column.${name}`), isNumber: true })),
      { label: say("authors.column.share_so_far"), isNumber: true, isPercent: true },
    ],
    rows: ends.map((end, at) => {
      const from = at ? ends[at - 1] : 0
      const one = list[from]
      const name = end - from === 1 ? names[one.author] : say("authors.concentration.group", { n: one.books, count: end - from })
      return { sort: end, cells: [name, end - from, one.books, sums[end] - sums[from], sums[end] / books] }
    }),
  }
}
