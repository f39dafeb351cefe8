/** Places over time: a line for each name, first place at the top. Pure. */

import { cutText, isolated, textWidth, uncollided } from "./kit/axis.js"
import { disc } from "./kit/curve.js"
import { markOf } from "./kit/fact.js"
import { OFF } from "./kit/paint.js"
import { withParts } from "./kit/rows.js"
import { line, path, round, text } from "./kit/scene.js"

const PITCH = 27
const HEAD = 6
const FOOT = 24
const NAME = 12
const NAMES_SHARE = 0.4
const PLACES = 26
const RADIUS = 4.2
const REACH = 9

/**
 * @typedef {{lane: number | null, fact: import("./kit/fact.js").Fact}} Step `lane`: 0 is the first place; null: none
 * @typedef {{key: string, name: string, tail?: string, paint: import("./kit/scene.js").Paint, isOff?: boolean,
 *   fact: import("./kit/fact.js").Fact, steps: Step[]}} Line `tail` stands after the name; a step for each column
 * @typedef {{columns: {key: string, name: string, fact: import("./kit/fact.js").Fact}[], lines: Line[], lanes?: number,
 *   height?: number}} BumpData
 */

/** @param {BumpData} data */
export const bumpExtent = ({ lines, lanes }) => ({ lanes: lanes ?? lanesOf(lines) })

const lanesOf = (lines) => lines.reduce((most, { steps }) => steps.reduce((all, { lane }) => Math.max(all, (lane ?? -1) + 1), most), 0)

/** @param {BumpData} data @param {{width: number, height?: number, extent?: {lanes: number}}} view */
export function bump(data, view) {
  const { columns, lines } = data
  const { width } = view
  const { lanes } = view.extent ?? bumpExtent(data)
  if (columns.length === 0 || lanes === 0) return { width, height: 0, shapes: [], marks: [] }
  const frame = frameOf(data, { width, lanes, height: view.height ?? data.height, claims: view.claims })
  const drawn = lines.map((each) => ({ each, points: pointsOf(each, frame) }))
  const ends = drawn.flatMap((found) => endOf(found, frame))
  return {
    width,
    height: frame.height,
    claims: frame.claims,
    shapes: [
      ...laneShapes(frame),
      ...[...drawn].sort((a, b) => rankOf(a) - rankOf(b)).flatMap(lineShapes),
      ...ends.map(({ shape }) => shape),
      ...columnTexts(columns, frame),
    ],
    marks: [...columnMarks(columns, drawn, frame), ...ends.map(({ each, box }) => markOf(each.fact, box))],
  }
}

/** Those that are off lie behind, those chosen in front. */
const rankOf = ({ each: { isOff, fact } }) => (isOff ? 0 : fact.isPressed ? 2 : 1)

function frameOf({ columns, lines }, { width, lanes, height: wanted, claims = {} }) {
  const height = wanted ?? HEAD + lanes * PITCH + FOOT
  const pitch = (height - HEAD - FOOT) / lanes
  const ended = lines.filter(({ steps }) => steps.at(-1).lane !== null)
  const widest = ended.reduce((most, { name, tail = "" }) => Math.max(most, textWidth(`${name} ${tail}`, NAME)), 0)
  const beside = Math.max(Math.min(widest * 1.04 + 14, width * NAMES_SHARE) + 2, claims.right ?? 0)
  const right = width - beside
  const px = (at) => (columns.length === 1 ? (PLACES + right) / 2 : PLACES + ((right - PLACES) * at) / (columns.length - 1))
  return { width, height, lanes, claims: { right: beside }, left: PLACES, right, bottom: HEAD + lanes * pitch, px, py: (lane) => HEAD + (lane + 0.5) * pitch, pitch }
}

/** Hairlines, and the places at their left. */
function laneShapes({ lanes, left, right, py }) {
  return Array.from({ length: lanes }, (_, lane) => [
    line(left - 8, Math.round(py(lane)) + 0.5, right, Math.round(py(lane)) + 0.5),
    text(0, py(lane) + 4, String(lane + 1), {}),
  ]).flat()
}

const pointsOf = ({ steps }, { px, py }) => steps.map(({ lane }, at) => (lane === null ? null : [px(at), py(lane)]))

/** From place to place in a bend that leaves and arrives level; broken where there is no place. */
function lineShapes({ each: { paint, isOff, fact }, points }) {
  const opacity = isOff ? OFF : undefined
  const stroke = paint.fill
  const bends = points.map((point, at) => {
    const before = points[at - 1]
    if (!point) return ""
    if (!before) return `M${round(point[0])} ${round(point[1])}`
    const middle = round((before[0] + point[0]) / 2)
    return `C${middle} ${round(before[1])} ${middle} ${round(point[1])} ${round(point[0])} ${round(point[1])}`
  })
  const dots = points.filter(Boolean).map(([x, y]) => disc(x, y, RADIUS))
  return [
    path(bends.join(""), { stroke, width: fact.isPressed ? 3.6 : 2.2, opacity }),
    path(dots.join(""), { fill: stroke, stroke: "surface", width: 1.5, opacity }),
  ]
}

/** The name beside the last place; a line that ends earlier has its name in its tips alone. */
function endOf({ each, points }, { right, width, pitch }) {
  const last = points.at(-1)
  if (!last) return []
  const { name, tail = "", fact, isOff } = each
  const x = right + 12
  const room = width - x - (tail ? textWidth(` ${tail}`, NAME) : 0)
  const words = [isolated(cutText(name, room, NAME)), tail].filter(Boolean).join(" ")
  const paint = fact.isPressed ? { fill: "ink", weight: 600 } : { fill: "ink2", ...(isOff && { opacity: 0.6 }) }
  const box = { x: x - 4, y: last[1] - pitch / 2, w: width - x + 8, h: pitch }
  return [{ each, shape: text(x, last[1] + 4.2, words, { size: NAME, ...paint }), box }]
}

/** The last name, and as many before it in equal steps as have room. */
function columnTexts(columns, { px, bottom, right }) {
  const labels = columns.map(({ name }, at) => {
    const half = textWidth(name) / 2
    return { x: Math.max(half, Math.min(px(at), right + 8 - half)), text: name }
  })
  const every = (step) => labels.filter((_, at) => (labels.length - 1 - at) % step === 0)
  let step = 1
  while (step < labels.length && uncollided(every(step), 10).length < every(step).length) step += 1
  return every(step).map((label) => text(label.x, bottom + 17, label.text, { anchor: "middle" }))
}

/** A column tells all places; a pointer finds each line in it. */
function columnMarks(columns, drawn, { px, bottom, left, right }) {
  const edge = (at) => (at <= 0 ? left - 8 : at >= columns.length ? right + 6 : (px(at - 1) + px(at)) / 2)
  return columns.map(({ fact }, at) => {
    const box = { x: edge(at), y: 0, w: edge(at + 1) - edge(at), h: bottom }
    const guide = { x: px(at), top: HEAD, bottom }
    const parts = drawn.flatMap(({ each, points }) => {
      if (!points[at]) return []
      const [x, y] = points[at]
      const own = { x: x - REACH, y: y - REACH, w: 2 * REACH, h: 2 * REACH }
      return [markOf(each.steps[at].fact, own, { box: own, rings: [{ x, y, r: RADIUS + 2.5 }] })]
    })
    return withParts(markOf(fact, box, { guide }), parts)
  })
}
