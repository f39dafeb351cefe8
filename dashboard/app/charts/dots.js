/** A dot for each book, or whatever else is counted, between two axes. Pure. */

import { say } from "../words.js"
import { disc } from "./kit/curve.js"
import { markOf } from "./kit/fact.js"
import { frameOf, innerTexts } from "./kit/frame.js"
import { areaShapes, bandShapes, labelsOf, lineShapes, ruleShapes } from "./kit/layers.js"
import { markPaint } from "./kit/paint.js"
import { axesExtent, sharedAxes, valueText } from "./kit/scale.js"
import { path } from "./kit/scene.js"

const REACH = 16
const COVERED = 0.25
const MOST_COLUMNS = 60
const COLUMN = 24
/** So many dots of a column are named. */
const NAMED = 3

/**
 * @typedef {import("./kit/fact.js").Fact} Fact
 * @typedef {{x: number, y: number, r?: number, paint: import("./kit/scene.js").Paint, isHollow?: boolean,
 *   isHatched?: boolean, isOff?: boolean, fact: Fact}} Dot
 * @typedef {object} DotsData
 * @property {import("./kit/scale.js").Axis} x @property {import("./kit/scale.js").Axis} y @property {number} [height]
 * @property {Dot[]} dots
 * @property {import("./lines.js").Line[]} [lines] @property {object[]} [bands] @property {object[]} [areas] @property {object[]} [rules]
 * @property {{x: number, y: number, text: string, paint?: object}[]} [labels]
 * @property {number | {from: number, to: number, fact: Fact}[]} [columns] how many at most, or which; a key goes from one to the next
 *
 * @param {DotsData} data @param {{width: number, height?: number, extent?: object}} view
 */
export function dots(data, view) {
  if (data.dots.length === 0) return { width: view.width, height: 0, shapes: [], marks: [] }
  const axes = sharedAxes(data, view.extent)
  const frame = frameOf(axes, { width: view.width, height: view.height ?? data.height, claims: view.claims })
  const usual = radiusOf(frame, data.dots.length)
  const spots = data.dots.map((dot) => ({ dot, x: frame.px(dot.x), y: frame.py(dot.y), r: dot.r ?? usual }))
  const labels = (data.labels ?? []).map((label) => ({ r: usual + 1.5, ...label }))
  const ended = (data.lines ?? []).filter(({ label, points }) => label && points.some(([, y]) => y !== null)).map((each) => nameOf(frame, each))
  return {
    width: frame.width,
    height: frame.height,
    claims: frame.claims,
    shapes: [
      ...frame.grid,
      ...bandShapes(frame, data.bands),
      ...areaShapes(frame, data.areas),
      ...ruleShapes(frame, data.rules),
      ...spotShapes(spots),
      ...lineShapes(frame, data.lines),
      ...frame.texts,
      ...innerTexts(frame, [...ended, ...labelsOf(frame, { labels, rules: data.rules })], labels.length ? spots.map(boxAround) : []),
    ],
    marks: marksOf(frame, axes, data, spots),
  }
}

/** @param {DotsData} data */
export const dotsExtent = axesExtent

const boxAround = ({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r })

/** Dots cover about a quarter of the chart: the more there are, the smaller. */
const radiusOf = ({ left, right, top, bottom }, count) =>
  Math.round(Math.max(1.4, Math.min(3.4, Math.sqrt((COVERED * (right - left) * (bottom - top)) / (Math.PI * count)))) * 10) / 10

/** Dots that look alike are one shape: thousands of elements would be slow. Those that are off lie behind. */
function spotShapes(spots) {
  const groups = new Map()
  for (const { dot, x, y, r } of spots) {
    const look = [r, dot.paint.fill, dot.paint.stroke, dot.paint.opacity, dot.isHollow, dot.isHatched, dot.isOff].join()
    if (!groups.has(look)) groups.set(look, { dot, r, parts: [] })
    groups.get(look).parts.push(disc(x, y, r))
  }
  return [...groups.values()]
    .sort((a, b) => Number(Boolean(b.dot.isOff)) - Number(Boolean(a.dot.isOff)))
    .map(({ dot, r, parts }) => path(parts.join(""), spotPaint(dot, Math.min(1.2, r * 0.3))))
}

function spotPaint({ paint, isHollow, isHatched, isOff }, width) {
  if (isHatched) return { ...markPaint({ ...paint, fill: "hatch", stroke: paint.stroke ?? paint.fill ?? "ctl" }, isOff), width }
  if (isHollow) return { ...markPaint({ ...paint, fill: "surface", stroke: paint.stroke ?? "ctl" }, isOff), width }
  const filled = markPaint(paint, isOff)
  return { ...filled, stroke: filled.stroke ?? "surface", width: width * 0.75 }
}

/** The name of a line stands at its end, inside the chart, on the side that the line does not come from. */
function nameOf({ px, py }, { points, label, labelPaint }) {
  const [before, last] = points.filter(([, y]) => y !== null).slice(-2)
  const [x, y] = last ?? before
  const [above, below] = [-8, 17]
  const sides = py(before[1]) < py(y) ? [below, above] : [above, below]
  const places = [...sides, -24].map((dy) => ({ x: px(x), y: py(y) + dy, anchor: "end" }))
  return { text: label, size: 12, paint: { fill: "ink", weight: 600, ...labelPaint }, places }
}

/** Columns for keys and fingers; the pointer finds the nearest dot. */
function marksOf(frame, axes, data, spots) {
  const columns = Array.isArray(data.columns) ? given(frame, data.columns, spots) : found(frame, axes, data, spots)
  return columns.map(({ from, to, fact }) => {
    const mark = markOf(fact, { x: from, y: frame.top, w: to - from, h: frame.bottom - frame.top })
    return { ...mark, tipAt: (x, y) => (Number.isNaN(x) ? mark.tipAt(x, y) : nearest(spots, x, y)) }
  })
}

function nearest(spots, x, y) {
  let best = null
  let least = REACH ** 2
  for (const spot of spots) {
    const far = (spot.x - x) ** 2 + (spot.y - y) ** 2
    if (far <= least) [best, least] = [spot, far]
  }
  if (!best) return null
  const reach = best.r + 2.5
  const box = { x: best.x - reach, y: best.y - reach, w: 2 * reach, h: 2 * reach }
  return markOf(best.dot.fact, box, { box, rings: [{ x: best.x, y: best.y, r: reach }] }).tipAt(x, y)
}

const given = ({ left, right, px }, columns) =>
  columns.map(({ from, to, fact }) => {
    const [start, end] = [px(from), px(to)].map((x) => Math.max(left, Math.min(right, x)))
    return { from: start, to: end, fact }
  })

/** Columns of one width that have dots, as many as a finger can tell apart. */
function found(frame, axes, { columns = MOST_COLUMNS, countOf = booksOf }, spots) {
  const { left, right } = frame
  const most = Math.max(1, Math.min(columns, MOST_COLUMNS, Math.round((right - left) / COLUMN)))
  const pitch = (right - left) / most
  const held = Array.from({ length: most }, () => [])
  for (const spot of spots) held[Math.max(0, Math.min(most - 1, Math.floor((spot.x - left) / pitch)))].push(spot.dot)
  return held.flatMap((inside, at) => {
    if (inside.length === 0) return []
    return [{ from: left + at * pitch, to: left + (at + 1) * pitch, fact: columnFact(`column-${at}`, axes.x, inside, countOf) }]
  })
}

const booksOf = (n) => say("common.books", { n })

/** A column of one dot is that dot. */
function columnFact(key, axis, inside, countOf) {
  if (inside.length === 1) return { ...inside[0].fact, key }
  const sorted = [...inside].sort((a, b) => a.x - b.x)
  const [first, last] = [sorted[0].x, sorted.at(-1).x].map((value) => valueText(axis, value))
  const rest = inside.length - NAMED
  const names = sorted.slice(0, NAMED).map(({ fact }) => (fact.lines?.[0] ? `${fact.title} (${fact.lines[0]})` : fact.title))
  return {
    key,
    title: first === last ? first : say("common.mark.range", { from: first, to: last }),
    lines: [countOf(inside.length), ...names, ...(rest > 0 ? [say("common.mark.more", { n: rest })] : [])],
  }
}
