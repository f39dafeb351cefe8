/** Bars: a row for each name, as long as its number. Pure. */

import { number } from "../format.js"
import { markPaint } from "./kit/paint.js"
import { endShapes, nameShapes, pitchOf, roomOf, rowMark } from "./kit/rows.js"
import { line, rect } from "./kit/scene.js"
import { spanShapes } from "./kit/span.js"

const PITCH = { usual: 27 }
const BAR = 14
const PAINT = { fill: "ramp-3" }

/**
 * @typedef {object} Bar
 * @property {string} key @property {string} name
 * @property {number} value 0 or more
 * @property {object} [paint]
 * @property {number | null} [ghost] what it is compared with, a dashed outline
 * @property {[number, number] | null} [interval]
 * @property {string} [text] at the right, if not the value
 * @property {boolean} [isOff] not in its own filter
 * @property {object} fact
 * @typedef {{rows: Bar[], format?: (value: number) => string, nameWidth?: number}} BarsData
 */

/** @param {BarsData} data */
export const barsExtent = ({ rows }) => ({
  most: rows.reduce((most, { value, ghost, interval }) => Math.max(most, value, ghost ?? 0, interval?.[1] ?? 0), 0),
})

/** @param {BarsData} data @param {{width: number, height?: number, extent?: {most: number}}} view */
export function bars({ rows, format = number, nameWidth }, view) {
  const { width } = view
  if (!rows.length) return { width, height: 0, shapes: [], marks: [] }
  const named = rows.map((row) => ({ ...row, text: row.text ?? format(row.value) }))
  const { most } = view.extent ?? barsExtent({ rows })
  const room = roomOf(named, view, nameWidth)
  const pitch = pitchOf(rows.length, view.height, PITCH)
  const frames = named.map((row, at) => ({ row, room, pitch, y: at * pitch, px: most ? (room.right - room.left) / most : 0 }))
  const height = rows.length * pitch
  return {
    width,
    height,
    claims: room.claims,
    shapes: [...frames.flatMap(barShapes), line(room.left, 0, room.left, height, { stroke: "ctl" })],
    marks: frames.map(barMark),
  }
}

function barShapes({ row, room, pitch, y, px }) {
  const mid = y + pitch / 2
  const { left } = room
  const isChosen = row.fact.isPressed
  const long = Math.max(row.value ? 1.5 : 0, row.value * px)
  return [
    ...nameShapes(row.name, room, mid, isChosen ? { fill: "ink", weight: 600 } : {}),
    rect(left, mid - BAR / 2, long, BAR, { r: 2, ...markPaint(row.paint ?? PAINT, row.isOff) }),
    ...(row.ghost ? [rect(left, mid - BAR / 2 - 3, row.ghost * px, BAR + 6, { r: 3, fill: "none", stroke: "ctl", dash: "3 2.5" })] : []),
    ...(row.interval ? spanShapes([left + row.interval[0] * px, left + row.interval[1] * px], mid, { isOff: row.isOff }) : []),
    ...endShapes(row.text, room, mid, isChosen ? { fill: "ink", weight: 600 } : {}),
  ]
}

function barMark({ row, room, pitch, y, px }) {
  const reach = Math.max(row.value, row.ghost ?? 0, row.interval?.[1] ?? 0) * px
  return rowMark(row.fact, { y, h: pitch, width: room.width }, room.left + reach)
}
