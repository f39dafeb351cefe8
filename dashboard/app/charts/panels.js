/** Bars in panels under each other: the same groups, each panel with an amount and an axis of its own. Pure. */

import { number } from "../format.js"
import { textWidth, ticksTo, uncollided } from "./kit/axis.js"
import { columnNames } from "./kit/column_names.js"
import { labelOf, markOf } from "./kit/fact.js"
import { markPaint } from "./kit/paint.js"
import { withParts } from "./kit/rows.js"
import { line, rect, text } from "./kit/scene.js"

const PANEL = { height: 92, head: 30, gap: 12 }
const BAR = { share: 0.72, dense: 0.86, most: 36 }
const DENSE = 7
const MOST_MARKS = 60

/**
 * @typedef {object} Panel
 * @property {string} name above it @property {object} paint @property {(value: number) => string} [format]
 * @property {number} [height] px of its bars @property {number} [most] the end of its axis, if it is fixed
 * @typedef {{key: string, name: string, values: (number | null)[], isOff?: boolean, fact: object}} Group a value for each
 *   panel, null where there is none
 * @typedef {{panels: Panel[], groups: Group[]}} PanelsData
 */

/** @param {PanelsData} data @returns {Record<string, number>} the most of each panel */
export function panelsExtent({ panels: given, groups }) {
  return Object.fromEntries(given.map(({ most }, at) => [`most${at}`, most ?? Math.max(0, ...groups.map(({ values }) => values[at] ?? 0))]))
}

/** @param {PanelsData} data @param {{width: number, extent?: Record<string, number>}} view */
export function panels(data, view) {
  const { panels: given, groups } = data
  const { width } = view
  if (!groups.length) return { width, height: 0, shapes: [], marks: [] }
  const extent = { ...panelsExtent(data), ...view.extent }
  const parts = given.map((_, at) => Number(groups.some(({ values }) => !Number.isInteger(values[at] ?? 0))))
  const claims = Object.fromEntries(parts.map((hasParts, at) => [`parts${at}`, Math.max(hasParts, view.claims?.[`parts${at}`] ?? 0)]))
  const scales = given.map((panel, at) => scaleOf(panel, extent[`most${at}`] || 1, claims[`parts${at}`] === 0))
  const left = Math.max(...scales.flatMap(({ ticks, format }) => ticks.map((tick) => textWidth(format(tick))))) + 8
  const pitch = (width - left) / groups.length
  let top = 0
  const frames = scales.map((scale, at) => {
    const frame = { ...scale, at, top: top + PANEL.head, bottom: top + PANEL.head + scale.height, left, right: width, pitch }
    top = frame.bottom + PANEL.gap
    return frame
  })
  const names = columnNames(
    groups.map(({ name, fact }, at) => ({ x: left + (at + 0.5) * pitch, name, paint: fact.isPressed ? { fill: "ink", weight: 600 } : {} })),
    pitch,
    { width },
  )
  const { bottom } = frames.at(-1)
  const height = bottom + names.height
  return {
    width,
    height,
    claims,
    shapes: [...frames.flatMap((frame) => panelShapes(frame, groups)), ...names.shapes(bottom, "below")],
    marks: marksOf(groups, { left, pitch, height, top: frames[0].top, bottom }),
  }
}

/** Round ticks, whole ones where all values are whole. */
function scaleOf({ name, paint, format = number, height = PANEL.height, most: fixed }, most, isWhole) {
  const found = fixed ? [0, fixed / 2, fixed] : ticksTo(most, 2)
  const ticks = isWhole && !fixed ? found.filter(Number.isInteger) : found
  return { name, paint, format, height, ticks, most: ticks.at(-1) }
}

function panelShapes(frame, groups) {
  const { name, format, ticks, most, left, right, top, bottom, paint } = frame
  const y = (value) => bottom - (value / most) * (bottom - top)
  return [
    text(0, top - 16, name, { fill: "ink2", weight: 500 }),
    ...ticks.flatMap((tick) => [
      ...(tick === 0 ? [] : [line(left, y(tick), right, y(tick))]),
      text(left - 8, y(tick) + 4, format(tick), { anchor: "end" }),
    ]),
    ...groups.flatMap((group, at) => barShapes(group, frame, { at, y, paint })),
    line(left, bottom, right, bottom, { stroke: "ctl" }),
    ...strongest(groups, frame, y),
  ]
}

function barShapes({ values, isOff }, { at: panel, left, pitch, bottom }, { at, y, paint }) {
  const value = values[panel]
  if (!value) return []
  const w = Math.min(pitch * (pitch < DENSE ? BAR.dense : BAR.share), BAR.most)
  const top = Math.min(y(value), bottom - 1)
  return [rect(left + (at + 0.5) * pitch - w / 2, top, w, bottom - top, { r: Math.min(2, w / 4), ...markPaint(paint, isOff) })]
}

/** The highest bar of a panel says its number, and the last one where there is room. */
function strongest(groups, { at: panel, left, pitch, right, format }, y) {
  const known = groups.flatMap(({ values, isOff }, at) => (values[panel] && !isOff ? [{ at, value: values[panel] }] : []))
  if (!known.length) return []
  const top = known.reduce((best, each) => (each.value > best.value ? each : best))
  const labels = [...new Set([top, known.at(-1)])].map(({ at, value }) => {
    const words = format(value)
    const half = textWidth(words) / 2
    return { x: Math.min(left + (at + 0.5) * pitch, right - half), y: y(value) - 4, text: words }
  })
  return uncollided(labels, 6).map(({ x, y: base, text: words }) => text(x, base, words, { anchor: "middle", fill: "ink2", halo: "surface" }))
}

/** A mark for each group over all panels; many groups are told in blocks, of which a pointer finds each. */
function marksOf(groups, { left, pitch, height, top, bottom }) {
  const marks = groups.map(({ fact }, at) => {
    const x = left + at * pitch
    return markOf(fact, { x, y: 0, w: pitch, h: height }, { box: { x, y: top, w: pitch, h: bottom - top } })
  })
  const many = Math.ceil(marks.length / MOST_MARKS)
  if (many <= 1) return marks
  return Array.from({ length: Math.ceil(marks.length / many) }, (_, at) => block(groups, marks, at * many, (at + 1) * many))
}

function block(groups, marks, from, to) {
  const [parts, facts] = [marks.slice(from, to), groups.slice(from, to).map(({ fact }) => fact)]
  const box = { x: parts[0].x, y: 0, w: parts.at(-1).x + parts.at(-1).w - parts[0].x, h: parts[0].h }
  const title = facts.length > 1 ? `${facts[0].title} – ${facts.at(-1).title}` : facts[0].title
  return withParts(markOf({ key: facts[0].key, title, lines: facts.map(labelOf) }, box, { box }), parts)
}
