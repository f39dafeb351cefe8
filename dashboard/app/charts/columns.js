/** Columns: groups along time or kinds, each with a bar or several. Pure. */

import { number, percent } from "../format.js"
import { textWidth, ticksTo, uncollided } from "./kit/axis.js"
import { columnNames } from "./kit/column_names.js"
import { labelOf, markOf } from "./kit/fact.js"
import { markPaint } from "./kit/paint.js"
import { withParts } from "./kit/rows.js"
import { scaleOf } from "./kit/scale.js"
import { line, rect, text } from "./kit/scene.js"
import { endNames, endRoom, headNames } from "./kit/series_names.js"
import { spanShapes } from "./kit/span.js"

const HEIGHT = { usual: 230, narrow: 200 }
const NARROW = 420
/** Names of groups in one line. */
const NAMES = 20
/** Of the room of a group, and px at most. */
const BAR = { share: 0.72, dense: 0.86, most: 44, gap: 2 }
const DENSE = 7
const MOST_MARKS = 60

/**
 * @typedef {{key: string, value: number, paint: object, label?: string}} Bar `label` stands at its end where bars are not stacked
 * @typedef {object} Group
 * @property {string} key @property {string} name below the axis, may be empty
 * @property {Bar[]} bars the same in each group, lowest first where they are stacked
 * @property {[number, number]} [interval] of the first bar, or of the whole stack
 * @property {boolean} [isOff] not in its own filter
 * @property {boolean} [isHatched] not certain
 * @property {object} fact
 * @typedef {{groups: Group[], mode: "grouped" | "stacked" | "share" | "mirror", y?: {format?: (value: number) => string, label?: string},
 *   height?: number, labels?: {key: string, name: string}[]}} ColumnsData `mirror`: the second bar goes down from zero;
 *   `labels`: names of the bars, beside the last group where they are stacked, else above the chart
 */

const sum = (bars) => bars.reduce((total, { value }) => total + value, 0)

/** How far a group goes up and down. */
const REACH = {
  grouped: ({ bars, interval }) => ({ up: Math.max(0, ...bars.map(({ value }) => value), interval?.[1] ?? 0), down: 0 }),
  stacked: ({ bars, interval }) => ({ up: Math.max(sum(bars), interval?.[1] ?? 0), down: 0 }),
  share: () => ({ up: 1, down: 0 }),
  mirror: ({ bars: [first, second], interval }) => ({ up: Math.max(first?.value ?? 0, interval?.[1] ?? 0), down: second?.value ?? 0 }),
}

/** @param {ColumnsData} data @returns {{most: number, least: number}} `least` is below zero where bars go down */
export function columnsExtent({ groups, mode }) {
  const reaches = groups.map(REACH[mode])
  return { most: Math.max(0, ...reaches.map(({ up }) => up)), least: -Math.max(0, ...reaches.map(({ down }) => down)) }
}

/** @param {ColumnsData} data @param {{width: number, height?: number, extent?: {most: number, least: number}}} view */
export function columns(data, view) {
  const { groups, mode } = data
  if (!groups.length) return { width: view.width, height: 0, shapes: [], marks: [] }
  const frame = plotOf(data, view, view.extent ?? columnsExtent(data))
  const { width, height } = frame
  const frames = groups.map((group, at) => ({ group, frame, x: frame.left + at * frame.pitch, pieces: piecesOf(group, mode, frame, at) }))
  return {
    width,
    height,
    claims: frame.claims,
    shapes: [
      ...frame.head,
      ...gridShapes(frame),
      ...frames.flatMap(groupShapes),
      line(frame.left, frame.place(0), frame.right, frame.place(0), { stroke: "ctl" }),
      ...frames.flatMap(spanOf),
      ...barLabels(frames, mode),
      ...(frame.isNamedAtEnd ? endNames(endSeries(data.labels, frames), frame) : []),
      ...frame.names.shapes(frame.bottom, "below"),
    ],
    marks: marksOf(frames, height),
  }
}

/** Where the plot is, and its scale. Names that take several lines make the chart higher, unless its height is given. */
function plotOf(data, view, extent) {
  const { groups, mode, y = {}, labels = [] } = data
  const { width, claims = {} } = view
  const usual = data.height ?? (width < NARROW ? HEIGHT.narrow : HEIGHT.usual)
  const format = y.format ?? (mode === "share" ? percent : number)
  const series = labels.map(({ key, name }) => ({ name, paint: groups[0].bars.find((bar) => bar.key === key)?.paint ?? {} }))
  const isStacked = mode === "stacked" || mode === "share"
  const hasBarLabels = Boolean(claims.labels) || (!isStacked && groups.some(({ bars }) => bars.some(({ label }) => label)))
  const head = headOf(y, isStacked ? [] : series, width)
  const top = head.height + (hasBarLabels ? 12 : 0)
  const isWhole = !claims.parts && groups.every(({ bars }) => bars.every(({ value }) => Number.isInteger(value)))
  const ticks = ticksOf(mode, { ...extent, isWhole }, ((view.height ?? usual) - top - 30) / 46)
  const left = Math.max(...ticks.map((at) => textWidth(format(Math.abs(at))))) * 1.06 + 8
  const isNamedAtEnd = isStacked && series.length > 0
  const beside = Math.max(isNamedAtEnd ? endRoom(series, width) : 0, claims.right ?? 0)
  const right = width - beside
  const pitch = (right - left) / groups.length
  const middles = groups.map(({ name, fact }, at) => ({ x: left + (at + 0.5) * pitch, name, paint: strong(fact) }))
  const names = columnNames(middles, pitch, { width })
  const below = Math.max(names.height, claims.below ?? 0)
  const height = view.height ?? usual + Math.max(0, below - NAMES)
  const bottom = height - below - (mode === "mirror" && hasBarLabels ? 14 : 0)
  const place = scaleOf({ kind: "linear", from: ticks[0], to: ticks.at(-1) }, [bottom, top])
  const claimed = { right: beside, below, labels: Number(hasBarLabels), parts: Number(!isWhole) }
  return { mode, width, height, left, right, top, bottom, pitch, ticks, format, place, names, isNamedAtEnd, head: head.shapes, claims: claimed }
}

const strong = (fact) => (fact.isPressed ? { fill: "ink", weight: 600 } : {})

/** What is counted, and the names of bars that stand beside each other. */
function headOf({ label }, series, width) {
  const said = label ? [text(0, 11, label)] : []
  if (!series.length) return { height: label ? 22 : 8, shapes: said }
  const { height, shapes } = headNames(series, width, label ? textWidth(label) : 0)
  return { height, shapes: [...said, ...shapes] }
}

/** Round values, whole ones where all bars are whole numbers; the ends of the axis are among them. */
function ticksOf(mode, { most, least, isWhole }, count) {
  if (mode === "share") return count < 3 ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1]
  const fit = (reach, steps) => {
    const found = ticksTo(isWhole ? Math.ceil(reach) : reach, Math.max(2, steps)).map(exact)
    return isWhole ? found.filter(Number.isInteger) : found
  }
  if (!(least < 0)) return fit(most || 1, count)
  const [, step] = fit(most - least, Math.max(3, count))
  const [up, down] = [Math.ceil(most / step - 1e-9), Math.ceil(-least / step - 1e-9)]
  return Array.from({ length: up + down + 1 }, (_, at) => exact((at - down) * step))
}

/** Without the tail that steps of a tenth leave. */
const exact = (value) => Number(value.toPrecision(12))

function gridShapes({ left, right, ticks, format, place }) {
  return ticks.flatMap((at) => [
    ...(at === 0 ? [] : [line(left, place(at), right, place(at))]),
    text(left - 8, place(at) + 4, format(Math.abs(at)), { anchor: "end" }),
  ])
}

/** Each bar of a group with its box. */
function piecesOf({ bars }, mode, { left, pitch, place }, at) {
  const isGrouped = mode === "grouped"
  const across = isGrouped ? Math.max(1, bars.length) : 1
  const wide = Math.min(pitch * (pitch < DENSE ? BAR.dense : BAR.share), BAR.most * Math.max(1, across * 0.6))
  const gap = across > 1 ? Math.min(BAR.gap, wide / across / 4) : 0
  const w = (wide - gap * (across - 1)) / across
  const start = left + (at + 0.5) * pitch - wide / 2
  const unit = mode === "share" ? sum(bars) || 1 : 1
  let low = 0
  return bars.map((bar, index) => {
    const value = bar.value / unit
    const [from, to] = mode === "mirror" ? [0, index ? -value : value] : isGrouped ? [0, value] : [low, low + value]
    low = to
    const [top, bottom] = [place(Math.max(from, to)), place(Math.min(from, to))]
    return { bar, isDown: mode === "mirror" && index > 0, x: start + (isGrouped ? index * (w + gap) : 0), y: top, w, h: bottom - top }
  })
}

function groupShapes({ group: { isOff, isHatched }, frame: { mode }, pieces }) {
  const isStacked = mode === "stacked" || mode === "share"
  return pieces.filter(({ bar }) => bar.value > 0).map(({ bar, x, y, w, h }) => {
    const paint = markPaint(isHatched ? { ...bar.paint, fill: "hatch", stroke: bar.paint.stroke ?? bar.paint.fill } : bar.paint, isOff)
    if (isStacked) return rect(x, y, w, h, h > 3 && w > 3 ? { stroke: "surface", width: 1.2, ...paint } : { ...paint, stroke: undefined })
    return rect(x, y, w, Math.max(h, 1), { r: Math.min(2, w / 4), ...paint, ...(w < 3 && { stroke: undefined }) })
  })
}

function spanOf({ group: { interval, isOff }, frame: { place }, pieces: [piece] }) {
  if (!interval || !piece) return []
  const ends = [place(interval[1]), place(interval[0])]
  return spanShapes(ends, piece.x + piece.w / 2, { isOff, isUpright: true, cap: Math.min(3.5, piece.w / 3) })
}

/** Words at the ends of bars, the longest bars first where not all have room. */
function barLabels(frames, mode) {
  if (mode === "stacked" || mode === "share") return []
  const found = frames.flatMap(({ group, frame, pieces }) =>
    pieces.filter(({ bar }) => bar.label).map(({ bar, isDown, x, y, w, h }, index) => {
      const end = index === 0 && group.interval ? Math.min(y, frame.place(group.interval[1])) : y
      const rank = group.fact.isPressed ? Infinity : bar.value
      const place = { x: x + w / 2, y: isDown ? y + h + 13 : end - 5 }
      return { ...place, text: bar.label, rank, isDown, paint: { fill: "ink2", ...strong(group.fact) } }
    }),
  )
  const sides = [found.filter(({ isDown }) => !isDown), found.filter(({ isDown }) => isDown)]
  const kept = sides.flatMap((labels) => uncollided(labels, 4))
  return kept.map(({ x, y, text: words, paint }) => text(x, y, words, { anchor: "middle", ...paint }))
}

/** Each name at the middle of its part of the last group that has any. */
function endSeries(labels, frames) {
  const { pieces } = frames.findLast(({ group }) => sum(group.bars) > 0) ?? frames.at(-1)
  return labels.flatMap(({ key, name }) => {
    const piece = pieces.find(({ bar }) => bar.key === key)
    return piece ? [{ name, paint: piece.bar.paint, y: piece.y + piece.h / 2 }] : []
  })
}

function marksOf(frames, height) {
  const marks = frames.map(({ group, frame, x, pieces }) => {
    const top = Math.min(frame.bottom - 1, ...pieces.map(({ y }) => y))
    const box = { x, y: top, w: frame.pitch, h: Math.max(...pieces.map(({ y, h }) => y + h), frame.place(0)) - top }
    return markOf(group.fact, { x, y: 0, w: frame.pitch, h: height }, { box })
  })
  const many = Math.ceil(marks.length / MOST_MARKS)
  if (many <= 1) return marks
  const starts = Array.from({ length: Math.ceil(marks.length / many) }, (_, at) => at * many)
  return starts.map((from) => blockMark(frames, marks, { from, to: from + many }))
}

/** Groups that stand together: keys tell them all, a pointer finds each. */
function blockMark(frames, marks, { from, to }) {
  const parts = marks.slice(from, to)
  const facts = frames.slice(from, to).map(({ group }) => group.fact)
  const title = facts.length > 1 ? `${facts[0].title} – ${facts.at(-1).title}` : facts[0].title
  const [{ x, y, h }, last] = [parts[0], parts.at(-1)]
  const box = { x, y, w: last.x + last.w - x, h }
  return withParts(markOf({ key: facts[0].key, title, lines: facts.map(labelOf) }, box, { box }), parts)
}
