/** The two sides of a comparison: each a library of its own, drawn on the same axes. Pure. */

import { createEngine } from "../engine.js"
import { EMPTY } from "../filters.js"
import { sideOf } from "./part.js"

/** @typedef {import("../filters.js").Filters} Filters */

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

/**
 * What a comparison begins with: this year and the last, else three years and the three before, else the later and the
 * earlier half of the years that the page has, whichever first leaves the card enough on both sides. A card over years
 * begins with halves.
 * @param {import("../cards/card.js").Card} card @param {import("../engine.js").Selection} selection of the page
 * @param {import("../cards/card.js").Context} context @returns {[Filters, Filters]}
 */
export function firstSides(card, selection, context) {
  const { columns, filters } = selection
  const view = { ...context.view, cmp: card.name }
  const isEnough = (own) => card.make(engineOfSide(columns, own).apply(filters), { ...context, view }).have >= card.needs.least
  const pairs = pairsOf(yearsOf(selection), context.today.getFullYear()).slice(card.comparedBy === "halves" ? -1 : 0)
  return pairs.find((pair) => pair.every(isEnough)) ?? pairs.at(-1)
}

/** The first and the last year with a book, 0 where there is none. */
function yearsOf({ columns, among }) {
  const rows = among(columns.inTime)
  return rows.length ? { firstYear: columns.year[rows[0]], lastYear: columns.year[rows.at(-1)] } : { firstYear: 0, lastYear: 0 }
}

/** The later years first. Where this year has no book, the last one with any stands for it. */
function pairsOf({ firstYear, lastYear }, thisYear) {
  const last = lastYear > 0 ? Math.min(lastYear, thisYear) : thisYear
  const first = firstYear > 0 ? Math.min(firstYear, last) : last
  const middle = Math.min(last, first + Math.ceil((last - first + 1) / 2))
  const side = (from, to) => ({ ...EMPTY, years: { from, to } })
  return [
    [side(last, last), side(last - 1, last - 1)],
    [side(last - 2, last), side(last - 5, last - 3)],
    [side(middle, last), side(Math.min(first, middle - 1), middle - 1)],
  ]
}
