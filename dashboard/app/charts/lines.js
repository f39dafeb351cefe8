/** Lines, areas and bands over time or any other amount, told column by column. Pure. */

import { markOf } from "./kit/fact.js"
import { boxOf } from "./kit/axis.js"
import { endNames, frameOf, innerTexts } from "./kit/frame.js"
import { areaShapes, bandShapes, dotShapes, endOf, labelsOf, lineShapes, ruleShapes, spanShapes } from "./kit/layers.js"
import { axesExtent, sharedAxes } from "./kit/scale.js"

/** A line that ends further left than this has its name at its end, not at the right of the chart. */
const NEAR = 18
/** Px from a line at which it is picked. */
const REACH = 12

/**
 * @typedef {import("./kit/scene.js").Paint} Paint
 * @typedef {{points: [number, number | null][], paint?: Paint, isStep?: boolean, isSmooth?: boolean, label?: string,
 *   labelPaint?: object}} Line the label stands at its end
 * @typedef {object} LinesData
 * @property {import("./kit/scale.js").Axis} x @property {import("./kit/scale.js").Axis} y @property {number} [height]
 * @property {{points: [number, number | null][], paint: Paint, base?: number, isStep?: boolean}[]} [areas]
 * @property {{points: [number, number | null, number | null][], paint?: Paint, hatch?: boolean}[]} [bands] `[x, low, high]`
 * @property {Line[]} [lines] the first ones are named first where there is little room
 * @property {{x: number, y: number, r?: number, paint: Paint, label?: string}[]} [dots]
 * @property {{x?: number, y?: number, label?: string, paint?: Paint}[]} [rules]
 * @property {{from: number, to: number, paint?: Paint, label?: string}[]} [spans]
 * @property {{from: number, to: number, fact: import("./kit/fact.js").Fact, at?: [number, number][],
 *   parts?: import("./kit/fact.js").Fact[]}[]} [columns] `at`: points to ring while the column is told; `parts`: what is picked
 *   near each of these
 *
 * @param {LinesData} data @param {{width: number, height?: number, extent?: object}} view
 */
export function lines(data, view) {
  if (!hasData(data)) return { width: view.width, height: 0, shapes: [], marks: [] }
  const axes = sharedAxes(data, view.extent)
  const named = (data.lines ?? []).filter(({ label, points }) => label && points.some(([, y]) => y !== null))
  const sized = { width: view.width, height: view.height ?? data.height }
  const plain = frameOf(axes, sized)
  const [outer, inner] = parted(named, (each) => isOuter(plain, each))
  const frame = frameOf(axes, { ...sized, names: outer.map(({ label }) => label), claims: view.claims })
  const wanted = outer.map((each) => ({ y: endOf(frame, each).y, name: each.label, paint: each.labelPaint }))
  const { shapes: names } = endNames(frame, wanted)
  const ends = inner.map(({ label, labelPaint, points, ...each }) => {
    const [x, y] = points.findLast(([, value]) => value !== null)
    return { x, y, r: 2, label, paint: each.paint, labelPaint }
  })
  const taken = names.filter(({ kind }) => kind === "text").map(boxOf)
  const labels = labelsOf(frame, { ...data, dots: [...(data.dots ?? []), ...ends] })
  return {
    width: frame.width,
    height: frame.height,
    claims: frame.claims,
    shapes: [
      ...spanShapes(frame, data.spans),
      ...frame.grid,
      ...bandShapes(frame, data.bands),
      ...areaShapes(frame, data.areas),
      ...ruleShapes(frame, data.rules),
      ...lineShapes(frame, [...(data.lines ?? [])].reverse()),
      ...dotShapes(frame, data.dots),
      ...frame.texts,
      ...names,
      ...innerTexts(frame, labels, taken),
    ],
    marks: columnMarks(frame, data.columns),
  }
}

/** @param {LinesData} data */
export const linesExtent = axesExtent

const hasData = ({ areas = [], bands = [], lines: drawn = [], dots = [], columns = [] }) =>
  [...areas, ...bands, ...drawn].some(({ points }) => points.length > 0) || dots.length + columns.length > 0

/** Names stand at the right of the chart where the longest of lines end there. */
const isOuter = (frame, each) => frame.right - endOf(frame, each).x < NEAR

function parted(all, isFirst) {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))]
}

/** As high as the data, as wide as they are said to be. @param {import("./kit/frame.js").Frame} frame */
export function columnMarks(frame, columns = []) {
  const { left, right, top, bottom, px, py } = frame
  return columns.map(({ from, to, fact, at = [], parts }) => {
    const [start, end] = [px(from), px(to)].map((x) => Math.max(left, Math.min(right, x)))
    const rings = at.filter(([, y]) => y !== null).map(([x, y]) => ({ x: px(x), y: py(y) }))
    const box = { x: start, y: top, w: end - start, h: bottom - top }
    const guide = rings.length ? { x: rings[0].x, top, bottom } : undefined
    const mark = markOf(fact, box, rings.length ? { rings, guide, box: around(rings) } : {})
    return parts ? withLines(mark, parts.map((part, index) => ({ mark: markOf(part, box), ring: rings[index] }))) : mark
  })
}

/** A pointer near a point picks what that stands for, and rings it alone. @param {import("./kit/marks.js").Mark} mark */
function withLines(mark, lines) {
  const tipAt = (x, y) => {
    const near = lines.filter(({ ring }) => Math.abs(ring.y - y) <= REACH).sort((a, b) => Math.abs(a.ring.y - y) - Math.abs(b.ring.y - y))[0]
    return { ...mark.tipAt(x, y), ...(near && { mark: near.mark, rings: [near.ring] }) }
  }
  return { ...mark, tipAt }
}

/** The box of some points, with room for their rings. */
function around(rings) {
  const [xs, ys] = [rings.map(({ x }) => x), rings.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs) - 6, Math.min(...ys) - 6]
  return { x, y, w: Math.max(...xs) + 6 - x, h: Math.max(...ys) + 6 - y }
}
