/**
 * Sets and how they overlap: a row for each set, a column for each combination, as high as it has members.
 * After Lex et al., UpSet: Visualization of Intersecting Sets, 2014. Pure.
 */

import { number } from "../format.js"
import { isolated, textWidth, ticksTo, uncollided } from "./kit/axis.js"
import { disc } from "./kit/curve.js"
import { markOf } from "./kit/fact.js"
import { OFF, markPaint } from "./kit/paint.js"
import { cut } from "./kit/rows.js"
import { line, path, rect, text } from "./kit/scene.js"

const ROW = 26
const BARS = 118
const HEAD = 16
const PITCH = { least: 17, most: 34 }
const NAME = { size: 12.5, share: 0.4, gap: 10 }
const COUNT = 12

/**
 * @typedef {import("./kit/fact.js").Fact} Fact
 * @typedef {{key: string, name: string, value: number, isOff?: boolean, fact: Fact}} Set
 * @typedef {{key: string, members: number[], value: number, isOff?: boolean, fact: Fact}} Combination `members`: places in `sets`, rising
 * @typedef {{sets: Set[], combinations: Combination[], label?: string}} UpsetData of the combinations the first are shown, as many as fit
 */

/** @param {UpsetData} data */
export const upsetExtent = ({ combinations }) => ({ most: Math.max(0, ...combinations.map(({ value }) => value)) })

/** @param {UpsetData} data @param {{width: number, extent?: {most: number}}} view */
export function upset(data, view) {
  if (data.sets.length === 0 || data.combinations.length === 0) return { width: view.width, height: 0, shapes: [], marks: [] }
  const frame = frameOf(data, view)
  const columns = data.combinations.slice(0, frame.columns).map((combination, at) => ({ combination, x: frame.left + (at + 0.5) * frame.pitch }))
  return {
    width: frame.width,
    height: frame.height,
    claims: { left: frame.left },
    shapes: [
      ...frame.grid,
      ...(data.label ? [text(0, 11, data.label)] : []),
      ...data.sets.flatMap((set, at) => rowShapes(set, at, frame)),
      ...columns.flatMap((column) => columnShapes(column, data.sets, frame)),
      ...barTexts(columns, frame),
      line(frame.left, frame.base, frame.right, frame.base, { stroke: "ctl" }),
    ],
    marks: [
      ...data.sets.map(({ fact }, at) => markOf(fact, { x: 0, y: frame.top + at * ROW, w: frame.left, h: ROW })),
      ...columns.map(({ combination, x }) => markOf(combination.fact, { x: x - frame.pitch / 2, y: 0, w: frame.pitch, h: frame.height })),
    ],
  }
}

function frameOf({ sets, combinations, label }, view) {
  const { width } = view
  const counts = Math.max(...sets.map(({ value }) => textWidth(number(value), COUNT))) + NAME.gap
  const widest = Math.max(...sets.map(({ name }) => textWidth(name, NAME.size))) * 1.06
  const names = Math.min(widest + NAME.gap, Math.max(70, width * NAME.share))
  const left = Math.max(names + counts, view.claims?.left ?? 0)
  const columns = Math.max(1, Math.min(combinations.length, Math.floor((width - left) / PITCH.least)))
  const pitch = Math.min(PITCH.most, (width - left) / columns)
  const base = (label ? HEAD : 0) + HEAD + BARS
  const { most } = view.extent ?? { most: Math.max(...combinations.map(({ value }) => value)) }
  const ticks = ticksTo(Math.max(1, most), 3).filter((at) => Number.isInteger(at))
  const right = left + columns * pitch
  const y = (value) => base - (value / ticks.at(-1)) * BARS
  const grid = ticks.slice(1).flatMap((at) => [line(left, y(at), right, y(at)), text(left - 7, y(at) + 4, number(at), { anchor: "end" })])
  const top = base + 8
  return { width, left, right, names, columns, pitch, base, y, grid, top, height: top + sets.length * ROW }
}

function rowShapes({ name, value, isOff, fact }, at, { left, right, names, top }) {
  const y = top + at * ROW
  const strong = fact.isPressed ? { fill: "ink", weight: 600 } : { fill: "ink2" }
  const off = isOff && !fact.isPressed ? { opacity: 0.6 } : {}
  return [
    ...(at % 2 === 0 ? [rect(left - 4, y, right - left + 4, ROW, { r: 4, fill: "sunken", opacity: 0.7 })] : []),
    text(0, y + ROW / 2 + 4.3, isolated(cut(name, names - NAME.gap)), { size: NAME.size, ...strong, ...off }),
    text(left - NAME.gap, y + ROW / 2 + 4.3, number(value), { size: COUNT, anchor: "end", ...off }),
  ]
}

/** Numbers on the bars, the higher ones first where they would touch. */
function barTexts(columns, { y }) {
  const labels = columns.map(({ combination: { value, isOff }, x }) => ({ x, text: number(value), rank: value, y: y(value) - 5, isOff }))
  const paint = { anchor: "middle", fill: "ink2" }
  return uncollided(labels, 2).map((each) => text(each.x, each.y, each.text, { ...paint, ...(each.isOff && { opacity: OFF }) }))
}

function columnShapes({ combination: { members, value, isOff }, x }, sets, { pitch, base, y, top }) {
  const wide = Math.min(18, pitch * 0.62)
  const middle = (row) => top + row * ROW + ROW / 2
  const off = isOff ? { opacity: OFF } : {}
  const r = Math.min(5.5, pitch * 0.28)
  const others = sets.flatMap((_, row) => (members.includes(row) ? [] : [disc(x, middle(row), r * 0.55)]))
  return [
    rect(x - wide / 2, y(value), wide, base - y(value), { r: 2, ...markPaint({ fill: "ramp-3" }, isOff) }),
    path(others.join(""), { fill: "line" }),
    ...(members.length > 1 ? [line(x, middle(members[0]), x, middle(members.at(-1)), { stroke: "ink2", width: 2, ...off })] : []),
    path(members.map((row) => disc(x, middle(row), r)).join(""), { fill: "ink2", ...off }),
  ]
}
