/** What charts made of rows share: names at the left, words at the right, and the room between. Pure. */

import { isolated, textWidth } from "./axis.js"
import { markOf } from "./fact.js"
import { rect, text } from "./scene.js"

const NAME_SIZE = 12.5
/** Names take at most this share of a chart, so that its numbers can be seen. */
const NAME_SHARE = 0.38
const GAP = 12
/** Px that a mark reaches over its row on both sides. */
const OVER = 6

/** Words that fit into a width, cut with an ellipsis where they do not; never inside a letter with its accents. */
export function cut(words, width, size = NAME_SIZE) {
  if (textWidth(words, size) < width + 0.5) return words
  let room = width - textWidth("…", size)
  let kept = ""
  for (const { segment } of new Intl.Segmenter().segment(words)) {
    room -= textWidth(segment, size)
    if (room < 0) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/**
 * Where names end and the words at the right begin.
 * @param {{name: string, text?: string}[]} rows @param {{width: number, claims?: {left: number, right: number}}} view
 * @param {number} [nameWidth] px, if not as wide as the names are
 * @returns {{left: number, right: number, width: number, claims: {left: number, right: number}}}
 */
export function roomOf(rows, { width, claims = {} }, nameWidth) {
  const names = nameWidth ?? widest(rows.map(({ name }) => name)) * 1.06
  const left = Math.max(names ? Math.min(names + GAP, Math.max(60, width * NAME_SHARE)) : 0, claims.left ?? 0)
  const words = widest(rows.map(({ text: words }) => words ?? ""))
  const beside = Math.max(words ? words + GAP : 0, claims.right ?? 0)
  return { left, right: width - beside, width, claims: { left, right: beside } }
}

const widest = (texts) => texts.reduce((most, words) => Math.max(most, textWidth(words, NAME_SIZE)), 0)

/** The name of a row, cut to its room. @returns {import("./scene.js").Text[]} */
export function nameShapes(name, { left }, mid, paint) {
  return name ? [text(0, mid + 4.3, isolated(cut(name, left - GAP)), { size: NAME_SIZE, fill: "ink2", ...paint })] : []
}

/** The words at the right of a row. */
export function endShapes(words, { width }, mid, paint) {
  return words ? [text(width, mid + 4.3, words, { size: NAME_SIZE, anchor: "end", fill: "ink2", ...paint })] : []
}

/** The height of a row that fills a given height, within what can be read and touched. */
export function pitchOf(count, height, { usual, least = 24, most = 38 }) {
  return height === undefined ? usual : Math.max(least, Math.min(most, height / count))
}

/** A dot. @returns {import("./scene.js").Rect} */
export const dot = (x, y, radius, paint) => rect(x - radius, y - radius, 2 * radius, 2 * radius, { r: radius, ...paint })

/**
 * A mark as wide as its row. Its tip stands beside the end of what is drawn, and never under the pointer: a click is for the mark.
 * @param {object} fact @param {{y: number, h: number, width: number}} row @param {number} end px, of what is drawn
 */
export function rowMark(fact, { y, h, width }, end) {
  const row = { x: -OVER, y, w: width + 2 * OVER, h }
  const mark = markOf(fact, row)
  const tipAt = (px, py) => ({ ...mark.tipAt(px, py), box: px > end ? row : stripOf({ y, h }, end) })
  return { ...mark, tipAt }
}

/** A row to the end of what is drawn in it. */
export const stripOf = ({ y, h }, end) => ({ x: -OVER, y, w: OVER + end, h })

/**
 * A mark with parts of its own: a pointer finds the part under it, keys tell the mark as a whole.
 * @param {import("./marks.js").Mark} mark @param {import("./marks.js").Mark[]} parts
 */
export function withParts(mark, parts, reach = 0) {
  const isUnder = ({ x, y, w, h }, px, py) => px >= x - reach && px <= x + w + reach && py >= y - reach && py <= y + h + reach
  const tipAt = (px, py) => (parts.find((part) => isUnder(part, px, py)) ?? mark).tipAt(px, py)
  return { ...mark, tipAt }
}
