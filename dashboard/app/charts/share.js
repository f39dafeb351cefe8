/** Shares of a whole over time, as areas that fill the chart; names and the latest shares at the right. Pure. */

import { percent } from "../format.js"
import { between, smooth } from "./kit/curve.js"
import { markOf } from "./kit/fact.js"
import { endNames, frameOf } from "./kit/frame.js"
import { OFF } from "./kit/paint.js"
import { axesExtent, sharedAxes } from "./kit/scale.js"
import { path, rect } from "./kit/scene.js"

/** Neighbouring areas are parted by a line in the colour of the card. */
const SEAM = { stroke: "surface", width: 1.2 }
/** Columns that are off lie under a veil. */
const VEIL = { fill: "surface", opacity: 0.62 }

/**
 * @typedef {object} ShareData
 * @property {import("./kit/scale.js").Axis} x @property {number[]} xs rising @property {number} [height]
 * @property {{key: string, name: string, values: number[], paint: import("./kit/scene.js").Paint, isOff?: boolean,
 *   fact?: import("./kit/fact.js").Fact}[]} layers the lowest first; a value for each of `xs`, 0 to 1. A layer that is
 *   painted `hatch` is not known yet, and is the last
 * @property {{fact: import("./kit/fact.js").Fact, from?: number, to?: number, isOff?: boolean}[]} [columns] one for each of
 *   `xs`; `isOff`: not in its own filter
 *
 * @param {ShareData} data @param {{width: number, height?: number, extent?: object}} view
 */
export function share(data, view) {
  if (data.xs.length === 0 || data.layers.length === 0) return { width: view.width, height: 0, shapes: [], marks: [] }
  const axes = sharedAxes(data, view.extent)
  const named = data.layers.filter(({ values }) => values.at(-1) > 0)
  const frame = frameOf(axes, {
    width: view.width,
    height: view.height ?? data.height,
    names: named.map((layer) => `${layer.name} ${shareOf(layer)}`),
    claims: view.claims,
  })
  const edges = edgesOf(frame, data)
  const columns = columnMarks(frame, data)
  const { shapes: names, boxes } = endNames(frame, named.map((layer) => nameOf(edges[data.layers.indexOf(layer)], layer)))
  return {
    width: frame.width,
    height: frame.height,
    claims: frame.claims,
    shapes: [...layerShapes(edges, data.layers), ...seamShapes(edges), ...frame.texts, ...names, ...veilShapes(columns, data)],
    marks: [...columns, ...nameMarks(named, boxes)],
  }
}

/** @param {ShareData} data */
export const shareExtent = axesExtent

const shareOf = ({ values }) => percent(values.at(-1))

/** The lower and the upper edge of each layer in px. One point in time is as wide as the chart. */
function edgesOf({ left, right, top, bottom, px }, { xs, layers }) {
  const places = xs.length === 1 ? [[left, 0], [right, 0]] : xs.map((x, at) => [px(x), at])
  const sums = xs.map(() => 0)
  const level = () => places.map(([x, at]) => [x, bottom - Math.min(1, sums[at]) * (bottom - top)])
  return layers.map(({ values }) => {
    const lower = level()
    xs.forEach((_, at) => (sums[at] += values[at]))
    return { lower, upper: level() }
  })
}

function layerShapes(edges, layers) {
  return layers.map(({ paint, isOff }, at) =>
    path(between(edges[at].upper, edges[at].lower, smooth, smooth), { ...paint, ...(isOff && { opacity: OFF }) }),
  )
}

const veilShapes = (marks, { columns = [] }) => marks.flatMap(({ x, y, w, h }, at) => (columns[at].isOff ? [rect(x, y, w, h, VEIL)] : []))

const seamShapes = (edges) => edges.slice(1).map(({ lower }) => path(smooth(lower), SEAM))

function nameOf({ lower, upper }, { name, values, fact, isOff }) {
  return {
    y: (lower.at(-1)[1] + upper.at(-1)[1]) / 2,
    name,
    tail: shareOf({ values }),
    paint: { ...(fact?.isPressed && { fill: "ink", weight: 600 }), ...(isOff && { opacity: 0.6 }) },
  }
}

/** Each from halfway to the one before to halfway to the one after. */
function columnMarks({ left, right, top, bottom, px }, { xs, columns = [] }) {
  const inside = (x) => Math.max(left, Math.min(right, x))
  const middle = (at) => (at === 0 ? left : at === xs.length ? right : px((xs[at - 1] + xs[at]) / 2))
  return columns.map(({ fact, from, to }, at) => {
    const start = inside(from === undefined ? middle(at) : px(from))
    const end = inside(to === undefined ? middle(at + 1) : px(to))
    return markOf(fact, { x: start, y: top, w: end - start, h: bottom - top }, { guide: { x: inside(px(xs[at])), top, bottom } })
  })
}

/** The name of a layer stands for it. */
function nameMarks(named, boxes) {
  return boxes.flatMap((box, at) => (named[at].fact ? [markOf(named[at].fact, box)] : []))
}
