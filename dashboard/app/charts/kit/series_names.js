/** Names of the bars of a column, each with a patch of its paint. Pure. */

import { isolated, spreadOut, textWidth } from "./axis.js"
import { markPaint } from "./paint.js"
import { cut } from "./rows.js"
import { CHART_TEXT, rect, text } from "./scene.js"

const PATCH = { side: 9, gap: 6 }
const BETWEEN = 16
const LINE = 17
/** Names at the end take at most this share of a chart. */
const END_SHARE = 0.36
const END_GAP = 10

/** @typedef {{name: string, paint: object}} Series */

function named({ name, paint }, x, y, room = Infinity) {
  const { side, gap } = PATCH
  const words = isolated(cut(name, room, CHART_TEXT))
  return [rect(x, y - side, side, side, { r: 2, ...markPaint(paint) }), text(x + side + gap, y, words, { fill: "ink2" })]
}

const widthOf = ({ name }) => PATCH.side + PATCH.gap + textWidth(name) * 1.06

/**
 * Names above a chart, beside the words that stand there, or below these.
 * @param {Series[]} series @param {number} width px @param {number} taken px at the left
 * @returns {{height: number, shapes: import("./scene.js").Shape[]}}
 */
export function headNames(series, width, taken) {
  const all = series.reduce((sum, each) => sum + widthOf(each) + BETWEEN, -BETWEEN)
  if (all + (taken && taken + BETWEEN) <= width) return flow(series, { from: width - all, y: 11, width })
  return flow(series, { from: 0, y: taken ? 11 + LINE : 11, width })
}

function flow(series, { from, y, width }) {
  let [x, base] = [from, y]
  const shapes = series.flatMap((each) => {
    const wide = widthOf(each)
    if (x > from && x + wide > width) [x, base] = [0, base + LINE]
    const made = named(each, x, base, width - x - PATCH.side - PATCH.gap)
    x += wide + BETWEEN
    return made
  })
  return { height: base + 11, shapes }
}

/** Px that names at the end take. @param {Series[]} series @param {number} width */
export function endRoom(series, width) {
  const most = series.reduce((wide, each) => Math.max(wide, widthOf(each)), 0)
  return most ? Math.min(most + END_GAP, width * END_SHARE) : 0
}

/**
 * Names beside the last column, each as near to its part as the others let it.
 * @param {(Series & {y: number})[]} series @param {{right: number, width: number, top: number, bottom: number}} plot
 */
export function endNames(series, { right, width, top, bottom }) {
  const heights = spreadOut(series.map(({ y }) => y), LINE - 2, [top + 4, bottom - 4])
  const left = right + END_GAP
  return series.flatMap((each, at) => named(each, left, heights[at] + 4, width - left - PATCH.side - PATCH.gap))
}
