// B5: how long books are, a dot each.

import { violin, violinExtent } from "../charts/violin.js"
import { isRange, starsWords } from "../findings/book_facts.js"
import { lengthsTitle } from "../findings/books.js"
import { describe } from "../filters.js"
import { finishedHref, footOf } from "../findings/feet.js"
import { number } from "../format.js"
import { finished } from "../stats/finishes.js"
import { lengthsOf } from "../stats/lengths.js"
import { quantile } from "../stats/quantiles.js"
import { say } from "../words.js"

const STEP = 25
const TICKS = [0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]
const TITLES_IN_TIP = 3
const PAINT = { fill: "ramp-3" }
const ENDS = { fill: "accent" }

export const card = {
  id: "B5",
  name: "lengths",
  page: "books",
  size: "half",
  height: 380,
  fields: ["pages"],
  needs: { least: 20, of: "paged" },
  make(selection, context) {
    const { columns } = selection
    const rows = finished(columns, selection.rows("pages"))
    const known = rows.filter((row) => columns.pages[row] > 0)
    const stretches = lengthsOf(columns.pages, known)
    const chosen = known.filter((row) => selection.passes(row))
    const middle = middleOf(Array.from(chosen, (row) => columns.pages[row]))
    const data = chartOf(selection, context, stretches, middle)
    return {
      have: known.length,
      title: lengthsTitle(middle),
      subtitle: say("books.lengths.subtitle"),
      scene: (view) => violin(data, view),
      extent: violinExtent(data),
      foot: footOf("common.foot.no_pages", rows.length - known.length, finishedHref(selection, context, { pages: "none" })),
      table: () => tableOf(stretches, middle),
    }
  },
}

/** The quartiles, in whole pages. @param {number[]} pages */
function middleOf(pages) {
  const [low, median, high] = [0.25, 0.5, 0.75].map((share) => Math.round(quantile(pages, share)))
  return { low, median, high, books: pages.length }
}

function chartOf(selection, context, stretches, middle) {
  const { columns, filters } = selection
  const { pages, titles } = columns
  const [shortest, longest] = [stretches[0]?.rows[0], stretches.at(-1)?.rows.at(-1)]
  const dotOf = (row) => new BookDot(columns, context, row, { isOff: !selection.passes(row), isEnd: row === shortest || row === longest })
  const placed = stretches.map(({ from, to, rows }) => {
    const dots = rows.map(dotOf)
    const ordered = [...dots.filter(({ isOff }) => !isOff), ...dots.filter(({ isOff }) => isOff)]
    const filter = { key: "pages", value: { from, to } }
    const title = describe(filter)
    const names = rows.slice(0, TITLES_IN_TIP).map((row) => titles[row])
    const more = rows.length > names.length ? ["…"] : []
    const lines = rows.length ? [say("common.books", { n: rows.length }), ...names, ...more] : [say("books.lengths.none")]
    const picks = { filter: rows.length ? filter : null, isPressed: isRange(filters.pages, from, to) }
    const fact = { key: String(from), title, lines, of: title, ...picks }
    return { place: Math.floor(from / STEP), dots: ordered, fact }
  })
  const ends = longest === undefined ? [] : shortest === longest ? [["longest", longest]] : [["longest", longest], ["shortest", shortest]]
  return {
    columns: placed,
    ticks: TICKS.map((at) => ({ at: at / STEP, text: at === 1000 ? say("books.lengths.more", { pages: number(at) }) : number(at) })),
    label: say("common.column.pages"),
    rules: middle.books ? [{ at: Math.min(middle.median, 1000) / STEP, label: say("books.lengths.median", { n: middle.median }) }] : [],
    named: ends.map(([name, row]) => {
      const { place, dots } = placed.at(name === "longest" ? -1 : 0)
      const text = say(`books.lengths.${name}`, { title: titles[row], pages: number(pages[row]) })
      return { place, dot: dots.findIndex((dot) => dot.row === row), text }
    }),
    body: PAINT,
    height: 270,
  }
}

/** A dot of 20,000: what it says is made when it is asked. */
class BookDot {
  #of

  constructor(columns, context, row, { isOff, isEnd }) {
    this.#of = { columns, context }
    this.row = row
    this.isOff = isOff
    this.paint = isEnd ? ENDS : PAINT
  }

  get fact() {
    const { columns, context } = this.#of
    const { row } = this
    return {
      key: `book-${row}`,
      title: columns.titles[row],
      lines: [columns.books[row].author ?? "", say("common.pages", { n: columns.pages[row] }), starsWords(columns.stars[row])],
      of: columns.titles[row],
      href: context.href("books", columns.ids[row]),
    }
  }
}

function tableOf(stretches, { low, high, median, books }) {
  const rows = stretches.filter(({ rows: own }) => own.length > 0)
  return {
    columns: [{ label: say("common.column.pages") }, { label: say("common.column.books"), isNumber: true }],
    rows: [
      ...rows.map(({ from, to, rows: own }) => ({ cells: [describe({ key: "pages", value: { from, to } }), own.length], sort: from })),
      ...(books ? [{ cells: [say("books.lengths.summary", { low, median, high }), books], sort: Infinity }] : []),
    ],
  }
}
