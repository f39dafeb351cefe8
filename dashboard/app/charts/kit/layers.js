/** What is drawn inside a frame: areas, bands, lines, rules, spans and single dots, as charts with axes share them. Pure. */

import { between, disc, smooth, stepped, straight, stretches } from "./curve.js"
import { line, path, rect } from "./scene.js"

/** @typedef {import("./frame.js").Frame} Frame */

const LABEL = 12

/** The points of a line in px. @param {Frame} frame @param {[number, number | null][]} points */
const pointsIn = ({ px, py }, points) => points.map(([x, y]) => [px(x), y === null ? null : py(y)])

const drawOf = ({ isStep, isSmooth }) => (isStep ? stepped : isSmooth ? smooth : straight)

/** Shaded stretches of x, behind everything. @param {Frame} frame */
export function spanShapes({ left, right, top, bottom, px }, spans = []) {
  return spans.flatMap(({ from, to, paint }) => {
    const [start, end] = [Math.max(left, px(from)), Math.min(right, px(to))]
    return end > start ? [rect(start, top, end - start, bottom - top, { fill: "sunken", ...paint })] : []
  })
}

/** Areas down to their base, zero if nothing is said. @param {Frame} frame */
export function areaShapes(frame, areas = []) {
  return areas.flatMap(({ points, paint, base = 0, isStep, isSmooth }) => {
    const floor = Math.min(frame.py(base), frame.bottom)
    return stretches(pointsIn(frame, points)).map((part) =>
      path(between(part, [[part[0][0], floor], [part.at(-1)[0], floor]], drawOf({ isStep, isSmooth })), paint),
    )
  })
}

/** From a low to a high edge. @param {Frame} frame */
export function bandShapes({ px, py }, bands = []) {
  return bands.flatMap(({ points, paint, hatch, isSmooth }) => {
    const draw = drawOf({ isSmooth })
    const known = points.map(([x, low, high]) => (low === null || high === null ? [px(x), null] : [px(x), py(low), py(high)]))
    return stretches(known).map((part) => {
      const [low, high] = [part.map(([x, y]) => [x, y]), part.map(([x, , y]) => [x, y])]
      return path(between(high, low, draw, draw), { ...paint, ...(hatch && { fill: "hatch" }) })
    })
  })
}

/** A stretch of one point is a dot, for a line has no length there. @param {Frame} frame */
export function lineShapes(frame, lines = []) {
  return lines.flatMap((each) =>
    stretches(pointsIn(frame, each.points)).map((part) => {
      const { stroke = "ink2", width = 1.8, ...paint } = each.paint ?? {}
      if (part.length === 1) return path(disc(...part[0], Math.max(2, width)), { fill: stroke, opacity: paint.opacity })
      return path(drawOf(each)(part), { stroke, width, ...paint })
    }),
  )
}

/** The last point of a line in px, null where it has none. @param {Frame} frame */
export function endOf(frame, { points }) {
  const last = points.findLast(([, y]) => y !== null)
  return last ? { x: frame.px(last[0]), y: frame.py(last[1]) } : null
}

/** @param {Frame} frame */
export function ruleShapes({ left, right, top, bottom, px, py }, rules = []) {
  return rules.map(({ x, y, paint }) => {
    const drawn = { stroke: "ctl", width: 1, dash: "4 3", ...paint }
    return x === undefined ? line(left, py(y), right, py(y), drawn) : line(px(x), top, px(x), bottom, drawn)
  })
}

/** Single dots that stand out, parted from the line under them. @param {Frame} frame */
export function dotShapes({ px, py }, dots = []) {
  return dots.map(({ x, y, r = 4.5, paint }) => path(disc(px(x), py(y), r), { stroke: "surface", width: 1.5, ...paint }))
}

/**
 * The words of dots, rules, spans and free labels with the places where each may stand.
 * @param {Frame} frame @param {{dots?: object[], rules?: object[], spans?: object[], labels?: object[]}} data
 */
export function labelsOf(frame, { dots = [], rules = [], spans = [], labels = [] }) {
  const { left, right, top, px, py } = frame
  const beside = ({ x, y, r = 4.5, label, paint, labelPaint }) => ({
    text: label,
    size: LABEL,
    paint: { fill: inkOf(paint), weight: 600, ...labelPaint },
    places: aroundOf(px(x), py(y), r),
  })
  const ruled = ({ x, y, label, paint }) => ({
    text: label,
    paint: { fill: inkOf(paint) },
    places: x === undefined ? levelPlaces(frame, py(y)) : uprightPlaces(frame, px(x)),
  })
  const spanned = ({ from, to, label }) => {
    const middle = (Math.max(left, px(from)) + Math.min(right, px(to))) / 2
    return { text: label, paint: { fill: "ink3" }, places: [0, 1, 2].map((row) => ({ x: middle, y: top + 12 + row * 14, anchor: "middle" })) }
  }
  const free = ({ x, y, r = 3, text: words, paint }) => ({
    text: words,
    size: LABEL,
    paint: { fill: "ink2", ...paint },
    places: aroundOf(px(x), py(y), r),
  })
  const named = (each) => each.label
  return [...dots.filter(named).map(beside), ...rules.filter(named).map(ruled), ...labels.map(free), ...spans.filter(named).map(spanned)]
}

const INKS = new Set(["accent", "ink", "ink2", "ink3"])

/** Words take the colour of their mark only where it is one that can be read. */
function inkOf(paint = {}) {
  return [paint.fill, paint.stroke].find((token) => INKS.has(token)) ?? "ink2"
}

/** Right, left, above, below of a point. */
function aroundOf(x, y, r) {
  const gap = r + 4
  return [
    { x: x + gap, y: y + 4.2, anchor: "start" },
    { x: x - gap, y: y + 4.2, anchor: "end" },
    { x, y: y - gap, anchor: "middle" },
    { x, y: y + gap + 10, anchor: "middle" },
    { x, y: y - gap, anchor: "end" },
    { x, y: y - gap, anchor: "start" },
    { x, y: y - gap - 14, anchor: "middle" },
  ]
}

function levelPlaces({ left, right }, y) {
  const places = (height) => [{ x: right, y: height, anchor: "end" }, { x: left + 4, y: height, anchor: "start" }]
  return [...places(y - 5), ...places(y + 14)]
}

function uprightPlaces({ top }, x) {
  return [0, 1, 2].flatMap((row) => [
    { x: x + 5, y: top + 10 + row * 15, anchor: "start" },
    { x: x - 5, y: top + 10 + row * 15, anchor: "end" },
  ])
}
