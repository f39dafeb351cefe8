/** A matrix: a cell for each pair of a row and a column. Pure. */

import { textWidth } from "./kit/axis.js"
import { columnNames } from "./kit/column_names.js"
import { markOf } from "./kit/fact.js"
import { OFF } from "./kit/paint.js"
import { nameShapes, roomOf, rowMark, withParts } from "./kit/rows.js"
import { rect, text } from "./kit/scene.js"

const HEIGHT = 26
const SQUARE = { least: 15, most: 34 }
const CELL_TEXT = 11
/** Names of columns that can be picked are at least so high. */
const TARGET = 24
/** With more cells each row is one mark, in which a pointer finds its cells. */
const MOST_CELLS = 60

/**
 * @typedef {{key: string, name: string, fact?: object}} Side
 * @typedef {{paint: object | null, text?: string, isOff?: boolean, fact: object}} Cell without paint it is an empty place
 * @typedef {{rows: Side[], columns: Side[], cell: (row: Side, column: Side) => Cell | null, cellHeight?: number,
 *   square?: boolean, nameWidth?: number}} MatrixData
 */

/** There is no axis to share: the paint of a cell comes with it. */
export const matrixExtent = () => ({})

/** @param {MatrixData} data @param {{width: number}} view */
export function matrix(data, view) {
  const { rows, columns } = data
  const { width } = view
  if (!rows.length || !columns.length) return { width, height: 0, shapes: [], marks: [] }
  const { left, claims } = roomOf(rows, view, data.nameWidth)
  const size = sizeOf(data, (width - left) / columns.length)
  const middle = (at) => left + (at + 0.5) * size.w
  const head = columnNames(
    columns.map(({ name, fact }, at) => ({ x: middle(at), name, paint: strong(fact) })),
    size.w,
    { width },
  )
  const top = columns.some(({ fact }) => fact) ? Math.max(TARGET, head.height) : head.height
  const lanes = rows.map((row, at) => laneOf(row, columns, { data, left, size, y: top + at * size.h }))
  const right = left + columns.length * size.w
  return {
    width,
    height: top + rows.length * size.h,
    claims,
    shapes: [...head.shapes(top, "above"), ...lanes.flatMap(laneShapes)],
    marks: [
      ...columns.flatMap(({ fact }, at) => (fact ? [markOf(fact, { x: left + at * size.w, y: 0, w: size.w, h: top })] : [])),
      ...marksOf(lanes, { left, right, isMany: rows.length * columns.length > MOST_CELLS }),
    ],
  }
}

function sizeOf({ cellHeight = HEIGHT, square = false }, room) {
  if (!square) return { w: room, h: cellHeight }
  const side = Math.min(room, Math.max(cellHeight, SQUARE.most))
  return { w: side, h: Math.max(side, SQUARE.least) }
}

const strong = (fact) => (fact?.isPressed ? { fill: "ink", weight: 600 } : { fill: "ink2" })

/** A row with its cells in their boxes. */
function laneOf(row, columns, { data, left, size, y }) {
  const cells = columns.flatMap((column, at) => {
    const cell = data.cell(row, column)
    return cell ? [{ ...cell, column, box: { x: left + at * size.w, y, ...size } }] : []
  })
  return { row, cells, left, y, h: size.h }
}

function laneShapes({ row, cells, left, y, h }) {
  return [...nameShapes(row.name, { left }, y + h / 2, { ...(h < 18 && { size: 11 }), ...strong(row.fact) }), ...cells.flatMap(cellShapes)]
}

function cellShapes({ paint, text: words, isOff, box: { x, y, w, h } }) {
  const gap = Math.min(w, h) < 12 ? 0.75 : 1.5
  const inset = gap + (paint?.stroke ? 0.5 : 0)
  const isFitting = words && textWidth(words, CELL_TEXT) + 2 * gap + 4 <= w && h >= 15
  return [
    rect(x + inset, y + inset, w - 2 * inset, h - 2 * inset, { r: 3, fill: "sunken", ...paint, ...(isOff && { opacity: OFF }) }),
    ...(isFitting ? [text(x + w / 2, y + h / 2 + 4, words, { anchor: "middle", size: CELL_TEXT, ...inkOn(isOff ? null : paint) })] : []),
  ]
}

/** Words on strong steps of the ramp and on families take the colour of the card. */
const inkOn = (paint) => (/^(ramp-[345]|fam-\d|accent)$/.test(paint?.fill) ? { fill: "surface", weight: 600 } : { fill: "ink", weight: 500 })

function marksOf(lanes, { left, right, isMany }) {
  if (isMany) return lanes.map((lane) => laneMark(lane, right))
  return lanes.flatMap(({ row, cells, y, h }) => [
    ...(row.fact ? [markOf(row.fact, { x: -6, y, w: left + 4, h })] : []),
    ...cells.map(({ fact, box }) => markOf(fact, box, { box })),
  ])
}

/** The row as one mark. Without a fact of its own it tells the words of its cells. */
function laneMark({ row, cells, y, h }, right) {
  const words = cells.flatMap(({ column, text: said }) => (said ? [`${column.name} ${said}`] : []))
  const fact = row.fact ?? { key: row.key, title: row.name, lines: [words.join(" · ")] }
  const mark = rowMark(fact, { y, h, width: right }, right)
  const parts = cells.map((cell) => markOf(cell.fact, cell.box, { box: cell.box }))
  return withParts(mark, parts)
}
