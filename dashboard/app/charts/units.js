/** Units: a square for every one, in a row for each name. Pure. */

import { markOf } from "./kit/fact.js"
import { markPaint } from "./kit/paint.js"
import { endShapes, nameShapes, roomOf, rowMark, stripOf, withParts } from "./kit/rows.js"
import { rect } from "./kit/scene.js"

const SIZE = { usual: 11, least: 8 }
const GAP = 2.6
/** Above and below the squares of a row. */
const PAD = 7

/**
 * @typedef {{paint: object, isOff?: boolean, fact: object}} Unit
 * @typedef {{key: string, name: string, units: Unit[], text?: string, fact: object}} UnitRow `text` stands at the right
 * @typedef {{rows: UnitRow[], size?: number, nameWidth?: number}} UnitsData `size`: px of a square where all fit
 */

/** Squares have one size in panels side by side. @param {UnitsData} data */
export const unitsExtent = ({ rows }) => ({ most: rows.reduce((most, { units }) => Math.max(most, units.length), 0) })

/** @param {UnitsData} data @param {{width: number, extent?: {most: number}}} view */
export function units({ rows, size = SIZE.usual, nameWidth }, view) {
  const { width } = view
  const room = roomOf(rows, view, nameWidth)
  const grid = gridOf(room, (view.extent ?? unitsExtent({ rows })).most, size)
  const frames = []
  let y = 0
  for (const row of rows) {
    const lines = Math.max(1, Math.ceil(row.units.length / grid.across))
    const h = lines * grid.pitch - GAP + 2 * PAD
    frames.push({ row, room, grid, y, h })
    y += h
  }
  return { width, height: y, claims: room.claims, shapes: frames.flatMap(unitShapes), marks: frames.map(unitMark) }
}

/** As many across as fit: squares shrink a little before they go on in the next line. */
function gridOf({ left, right }, most, size) {
  const wide = right - left
  const least = Math.min(SIZE.least, size)
  const fitting = most ? wide / most - GAP : size
  const side = fitting >= least ? Math.min(size, fitting) : size
  const pitch = side + GAP
  return { side, pitch, across: Math.max(1, Math.floor((wide + GAP) / pitch + 1e-9)), left }
}

const boxAt = ({ side, pitch, across, left }, y, at) => ({
  x: left + (at % across) * pitch,
  y: y + PAD + Math.floor(at / across) * pitch,
  w: side,
  h: side,
})

function unitShapes({ row, room, grid, y }) {
  const mid = y + PAD + grid.side / 2
  const strong = row.fact.isPressed ? { fill: "ink", weight: 600 } : {}
  return [
    ...nameShapes(row.name, room, mid, strong),
    ...row.units.map(({ paint, isOff }, at) => squareShape(boxAt(grid, y, at), markPaint(paint, isOff))),
    ...endShapes(row.text, room, mid, { fill: "ink", weight: 600 }),
  ]
}

/** An outline lies inside the square, so that hollow ones are no larger. */
function squareShape({ x, y, w, h }, paint) {
  const inset = paint.stroke ? (paint.width ?? 1) / 2 : 0
  return rect(x + inset, y + inset, w - 2 * inset, h - 2 * inset, { r: 2.5 - inset, ...paint })
}

/** The tip stands beside the row, so that it hides no squares; a ring shows the one it tells. */
const ringOf = ({ x, y, w, h }) => ({ x: x + w / 2, y: y + h / 2, r: w / 2 + 3 })

function unitMark({ row, room, grid, y, h }) {
  const boxes = row.units.map((_, at) => boxAt(grid, y, at))
  const end = boxes.reduce((most, box) => Math.max(most, box.x + box.w), grid.left)
  const parts = row.units.map(({ fact }, at) => markOf(fact, boxes[at], { box: stripOf({ y, h }, end), rings: [ringOf(boxes[at])] }))
  return withParts(rowMark(row.fact, { y, h, width: room.width }, end), parts, GAP / 2)
}
