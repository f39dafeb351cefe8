/** Since when: a row for each name, with its first mark, and what followed it. Pure. */

import { uncollided } from "./kit/axis.js"
import { disc } from "./kit/curve.js"
import { markOf } from "./kit/fact.js"
import { OFF } from "./kit/paint.js"
import { endShapes, nameShapes, pitchOf, roomOf, withParts } from "./kit/rows.js"
import { scaleOf, shared, ticksOf } from "./kit/scale.js"
import { line, path, rect, round, text } from "./kit/scene.js"

const PITCH = { usual: 24, least: 20, most: 30 }
const FOOT = 22
const RADIUS = 5
const REACH = 9
const INSET = 7
/** From the first mark to the last. */
const SPAN = { height: 8, opacity: 0.22 }

/**
 * @typedef {object} TimelineRow
 * @property {string} key @property {string} name @property {string} [text] at the right
 * @property {number[]} at rising values of the axis; the first one is what the row is about
 * @property {import("./kit/scene.js").Paint} paint @property {boolean} [isOff]
 * @property {import("./kit/fact.js").Fact} fact @property {import("./kit/fact.js").Fact} [first] of the first mark
 * @typedef {{x: import("./kit/scale.js").Axis, rows: TimelineRow[], height?: number, nameWidth?: number}} TimelineData
 */

/** @param {TimelineData} data */
export const timelineExtent = ({ x }) => ({ leastX: x.from, mostX: x.to })

/** @param {TimelineData} data @param {{width: number, height?: number, extent?: {leastX: number, mostX: number}}} view */
export function timeline(data, view) {
  const rows = data.rows.filter(({ at }) => at.length > 0)
  const { width } = view
  if (rows.length === 0) return { width, height: 0, shapes: [], marks: [] }
  const x = shared(data.x, view.extent?.leastX, view.extent?.mostX)
  const room = roomOf(rows, view, data.nameWidth)
  const wanted = view.height ?? data.height
  const pitch = pitchOf(rows.length, wanted === undefined ? undefined : wanted - FOOT, PITCH)
  const bottom = rows.length * pitch
  const px = scaleOf(x, [room.left + INSET, room.right - INSET])
  const frames = rows.map((row, index) => ({ row, room, px, pitch, mid: (index + 0.5) * pitch }))
  return {
    width,
    height: bottom + FOOT,
    claims: room.claims,
    shapes: [...axisShapes(x, px, room, bottom), ...frames.flatMap(rowShapes)],
    marks: frames.map(rowMark),
  }
}

function axisShapes(x, px, { left, right, width }, bottom) {
  const ticks = ticksOf(x, right - left)
  const labels = ticks.map((tick) => ({ x: px(tick.at), text: tick.text }))
  const inside = uncollided(labels, 10).filter(({ x: at }) => at > 12 && at < width - 12)
  return [
    ...ticks.map(({ at }) => line(Math.round(px(at)) + 0.5, 0, Math.round(px(at)) + 0.5, bottom)),
    ...inside.map((label) => text(label.x, bottom + 16, label.text, { anchor: "middle" })),
  ]
}

/** A faint bar from the first to the last, a stroke for each one after the first, a dot for the first. */
function rowShapes({ row: { name, text: words, at, paint, isOff, fact }, room, px, mid }) {
  const opacity = isOff ? OFF : undefined
  const strong = fact.isPressed ? { fill: "ink", weight: 600 } : {}
  const [first, last] = [px(at[0]), px(at.at(-1))]
  const places = new Set(at.slice(1).map((value) => Math.round(px(value) * 2) / 2))
  const strokes = [...places].map((x) => `M${x} ${round(mid - SPAN.height / 2)}v${SPAN.height}`)
  return [
    ...nameShapes(name, room, mid, strong),
    ...(last > first ? [rect(first, mid - SPAN.height / 2, last - first, SPAN.height, { r: 2, ...paint, opacity: SPAN.opacity * (opacity ?? 1) })] : []),
    ...(strokes.length > 0 ? [path(strokes.join(""), { stroke: paint.fill, width: 1.2, opacity: isOff ? OFF : 0.75 })] : []),
    path(disc(first, mid, RADIUS), { ...paint, stroke: "surface", width: 1.5, opacity }),
    ...endShapes(words, room, mid, strong),
  ]
}

/** The row tells the name, its first mark what that was. */
function rowMark({ row: { fact, first, at }, room, px, pitch, mid }) {
  const x = px(at[0])
  const box = { x: x - REACH, y: mid - REACH, w: 2 * REACH, h: 2 * REACH }
  const mark = markOf(fact, { x: -6, y: mid - pitch / 2, w: room.width + 12, h: pitch }, { box, rings: [{ x, y: mid, r: RADIUS + 2.5 }] })
  return first ? withParts(mark, [markOf(first, box, { box, rings: [{ x, y: mid, r: RADIUS + 2.5 }] })]) : mark
}
