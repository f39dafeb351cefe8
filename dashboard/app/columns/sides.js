/** The two sides of a comparison: each a library of its own, drawn on the same axes. Pure. */

import { UNKNOWN } from "../columns.js"
import { createEngine } from "../engine.js"
import { EMPTY } from "../filters.js"
import { sideOf } from "./part.js"

/** @typedef {import("../filters.js").Filters} Filters */

const DAY_MS = 86_400_000

/**
 * The books that the filters of a side let through, to be filtered further by those of the page. So a chart that looks
 * past its own filter shows no more than the side. Years keep the unfinished books, which have none.
 * @param {import("../columns.js").Columns} columns @param {Filters} own @returns {ReturnType<typeof createEngine>}
 */
export function engineOfSide(columns, own) {
  const side = createEngine(columns).apply(own)
  const { isRead } = columns
  return createEngine(sideOf(columns, (row) => side.passes(row, isRead[row] ? [] : ["years"]), own))
}

/** Ends of axes that hold both: the smaller of what begins with `least`, the larger of all else. */
export function sharedExtent(one, other) {
  if (!one || !other) return one ?? other
  const merged = {}
  for (const key of Object.keys({ ...one, ...other })) {
    const [a, b] = [one[key] ?? other[key], other[key] ?? one[key]]
    merged[key] = key.startsWith("least") ? Math.min(a, b) : Math.max(a, b)
  }
  return merged
}

/**
 * A scene as one of those that share axes: each claim of one, such as the room of its longest name, is granted to all.
 * @param {((view: object) => import("../charts/kit/scene.js").Scene)[]} scenes @param {number} at which of them
 * @param {object} [extent] ends of the axes
 */
export const besideOthers = (scenes, at, extent) => (view) => {
  const claims = scenes.map((scene) => scene({ ...view, extent, claims: {} }).claims ?? {}).reduce(sharedExtent)
  return scenes[at]({ ...view, extent, claims })
}

/** Years of finishing, and years of shelving: the filter, its value of years and back, and what a book says of it. */
const FINISHING = { key: "years", write: (years) => years, read: (value) => value, of: ({ year }) => year, unknown: 0, yearOf: (year) => year }
const SHELVING = {
  key: "added",
  write: ({ from, to }) => ({ from: from * 12, to: to * 12 + 11 }),
  read: ({ from, to }) => ({ from: Math.floor(from / 12), to: Math.floor(to / 12) }),
  of: ({ added }) => added,
  unknown: UNKNOWN,
  yearOf: (day) => new Date(day * DAY_MS).getUTCFullYear(),
}

/** Which years the sides of a card are made of. @param {import("../cards/card.js").Card} card */
export const timeOf = ({ comparedBy }) => (comparedBy === "shelving" ? SHELVING : FINISHING)

/** The first and the last year of some books, null where none is known. @returns {{from: number, to: number} | null} */
export function yearsIn({ of, unknown, yearOf }, columns, rows) {
  const values = of(columns)
  const known = Array.from(rows, (row) => values[row]).filter((value) => value !== unknown)
  if (known.length === 0) return null
  return { from: yearOf(known.reduce((a, b) => Math.min(a, b))), to: yearOf(known.reduce((a, b) => Math.max(a, b))) }
}

/**
 * What a comparison begins with: this year and the last, else three years and the three before, else the later and the
 * earlier half of the years that the page has, whichever first leaves the card enough on both sides. A card over years
 * begins with halves; years are those of finishing, or of shelving.
 * @param {import("../cards/card.js").Card} card @param {import("../engine.js").Selection} selection of the page
 * @param {import("../cards/card.js").Context} context @returns {[Filters, Filters]}
 */
export function firstSides(card, selection, context) {
  const { columns, filters } = selection
  const view = { ...context.view, cmp: card.name }
  const isEnough = (own) => card.make(engineOfSide(columns, own).apply(filters), { ...context, view }).have >= card.needs.least
  const { key, write } = timeOf(card)
  const all = pairsOf(yearsIn(timeOf(card), columns, selection.rows(key === "years" ? [] : ["years"])), context.today.getFullYear())
  const pairs = (card.comparedBy === "halves" ? all.slice(-1) : all).map((pair) => pair.map((years) => ({ ...EMPTY, [key]: write(years) })))
  return pairs.find((pair) => pair.every(isEnough)) ?? pairs.at(-1)
}

/** The later years first. Where this year has no book, the last one with any stands for it. */
function pairsOf(years, thisYear) {
  const last = Math.min(years?.to ?? thisYear, thisYear)
  const first = Math.min(years?.from ?? last, last)
  const middle = Math.min(last, first + Math.ceil((last - first + 1) / 2))
  return [
    [{ from: last, to: last }, { from: last - 1, to: last - 1 }],
    [{ from: last - 2, to: last }, { from: last - 5, to: last - 3 }],
    [{ from: middle, to: last }, { from: Math.min(first, middle - 1), to: middle - 1 }],
  ]
}
