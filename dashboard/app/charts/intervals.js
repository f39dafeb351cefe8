/** Intervals: a mean and how sure it is for each name. Filled where it is clear of zero, hollow where it is not. Pure. */

import { textWidth, uncollided } from "./kit/axis.js"
import { OFF } from "./kit/paint.js"
import { dot, endShapes, nameShapes, pitchOf, roomOf, rowMark } from "./kit/rows.js"
import { scaleOf, ticksOf } from "./kit/scale.js"
import { line, text } from "./kit/scene.js"

const PITCH = { usual: 27, most: 34 }
const HEAD = 24
const FOOT = 20
const NARROW = 420
const RADIUS = 5
/** Between the ends of the scale and what stands beside it. */
const INSET = 8
const CLEAR = { fill: "accent", stroke: "accent" }
const UNCLEAR = { fill: "surface", stroke: "ctl" }

/**
 * @typedef {object} Interval
 * @property {string} key @property {string} name
 * @property {number} mean @property {number} low @property {number} high
 * @property {boolean} isClear of zero
 * @property {string} [text] at the right
 * @property {boolean} [isOff] not in its own filter
 * @property {object} fact
 * @typedef {{rows: Interval[], zero?: number, left?: string, right?: string, nameWidth?: number,
 *   x?: import("./kit/scale.js").Axis}} IntervalsData
 *   `left` and `right`: what it means to be on either side of zero. Without `x` the scale has no numbers.
 */

/** @param {IntervalsData} data */
export function intervalsExtent({ rows, zero, x }) {
  const values = x ? [x.from, x.to] : rows.flatMap(({ mean, low, high }) => [mean, low, high])
  if (zero !== undefined) values.push(zero)
  return values.length ? { least: Math.min(...values), most: Math.max(...values) } : { least: 0, most: 0 }
}

/** @param {IntervalsData} data @param {{width: number, height?: number, extent?: {least: number, most: number}}} view */
export function intervals(data, view) {
  const { rows, left, right, x } = data
  const { width } = view
  if (!rows.length) return { width, height: 0, shapes: [], marks: [] }
  const room = roomOf(rows, view, data.nameWidth)
  const top = left || right || x?.label ? HEAD : 0
  const foot = x ? FOOT : 0
  const pitch = pitchOf(rows.length, view.height === undefined ? undefined : view.height - top - foot, PITCH)
  const bottom = top + rows.length * pitch
  const { least, most } = view.extent ?? intervalsExtent(data)
  const place = placeOf(data, room, { least, most })
  const frames = rows.map((row, at) => ({ row, room, place, pitch, y: top + at * pitch }))
  return {
    width,
    height: bottom + foot,
    claims: room.claims,
    shapes: [
      ...frames.map(({ y }) => line(room.left, y + pitch / 2, room.right, y + pitch / 2)),
      ...(x ? scaleShapes({ ...x, from: least, to: most }, place, { width, top, bottom }) : []),
      ...(data.zero === undefined ? [] : zeroShapes(data, place(data.zero), bottom)),
      ...frames.flatMap(rowShapes),
    ],
    marks: frames.map(intervalMark),
  }
}

/** From a value to its px. The scale makes way where a word beside zero would not fit. @returns {(value: number) => number} */
function placeOf({ zero, left = "", right = "", x }, room, { least, most }) {
  let [from, to] = [room.left + INSET, room.right - INSET]
  const share = scaleOf({ kind: x?.kind ?? "linear", from: least, to: most }, [0, 1])
  if (zero !== undefined) {
    const middle = () => from + share(zero) * (to - from)
    const missingRight = middle() + INSET + textWidth(right) * 1.06 - room.width
    if (missingRight > 0) to -= missingRight / share(zero)
    const missingLeft = textWidth(left) * 1.06 + INSET - middle()
    if (missingLeft > 0) from += missingLeft / (1 - share(zero))
  }
  return (value) => from + share(value) * (to - from)
}

function zeroShapes({ left, right }, x, bottom) {
  return [
    line(x, 0, x, bottom, { stroke: "ctl" }),
    ...(left ? [text(x - INSET, 11, left, { anchor: "end" })] : []),
    ...(right ? [text(x + INSET, 11, right, { anchor: "start" })] : []),
  ]
}

/** Numbers below the rows, where there is room for them. */
function scaleShapes(x, place, { width, top, bottom }) {
  const all = ticksOf(x, place(x.to) - place(x.from), width < NARROW ? 40 : 96)
  const labels = all.map(({ at, text: words }) => {
    const half = textWidth(words) / 2
    return { x: Math.max(half, Math.min(place(at), width - half)), text: words }
  })
  return [
    ...all.map(({ at }) => line(place(at), top, place(at), bottom)),
    ...uncollided(labels).map((label) => text(label.x, bottom + 15, label.text, { anchor: "middle" })),
    ...(x.label ? [text(0, 11, x.label)] : []),
  ]
}

function rowShapes({ row, room, place, pitch, y }) {
  const mid = y + pitch / 2
  const paint = { ...(row.isClear ? CLEAR : UNCLEAR), ...(row.isOff && { opacity: OFF }) }
  const name = row.isClear || row.fact.isPressed ? { fill: "ink", weight: 600 } : {}
  return [
    ...nameShapes(row.name, room, mid, name),
    line(place(row.low), mid, place(row.high), mid, { stroke: paint.stroke, width: 2.4, opacity: paint.opacity }),
    dot(place(row.mean), mid, row.isClear ? RADIUS + 0.5 : RADIUS, { ...paint, ...(row.isClear ? { stroke: undefined } : { width: 2 }) }),
    ...endShapes(row.text, room, mid),
  ]
}

function intervalMark({ row, room, place, pitch, y }) {
  return rowMark(row.fact, { y, h: pitch, width: room.width }, Math.max(place(row.high), place(row.mean) + RADIUS))
}
