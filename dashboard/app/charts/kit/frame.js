/** What stands around the data of a chart with axes: grid, axis text, names at the ends of lines. Pure. */

import { cutText, isolated, placed, spreadOut, textWidth, uncollided } from "./axis.js"
import { scaleOf, ticksOf } from "./scale.js"
import { CHART_TEXT, line, text } from "./scene.js"

export const HEIGHT = 248
const PAD = { top: 8, label: 26, bottom: 24, title: 18, right: 5, names: 12 }
const NAMES = { size: 12, pitch: 15.5 }
/** Names at the right take at most this share of a chart. */
const NAMES_SHARE = 0.38

/**
 * @typedef {object} Frame
 * @property {number} left @property {number} right @property {number} top @property {number} bottom px, the ends of the data
 * @property {number} width @property {number} height px, of the whole chart
 * @property {{left: number, right: number}} claims px that it leaves free beside the data
 * @property {(value: number) => number} px @property {(value: number) => number} py
 * @property {import("./scene.js").Shape[]} grid drawn behind the data @property {import("./scene.js").Text[]} texts
 *
 * @param {{x: import("./scale.js").Axis, y?: import("./scale.js").Axis}} axes
 * @param {{width: number, height?: number, names?: string[], claims?: {left: number, right: number}}} view `names`: what stands
 *   at the right of the data
 * @returns {Frame}
 */
export function frameOf({ x, y }, { width, height = HEIGHT, names = [], claims = {} }) {
  const top = PAD.top + (y?.label ? PAD.label - PAD.top : 0)
  const bottom = height - PAD.bottom - (x.label ? PAD.title : 0)
  const rows = y ? rowsOf(y, bottom, top) : []
  const left = rows.reduce((most, tick) => Math.max(most, textWidth(tick.text) + 9), claims.left ?? 0)
  const beside = Math.max(names.length ? namesRoom(names, width) : PAD.right, claims.right ?? 0)
  const right = width - beside
  const frame = { left, right, top, bottom, width, height, claims: { left, right: beside }, px: scaleOf(x, [left, right]), py: y ? scaleOf(y, [bottom, top]) : null }
  return { ...frame, grid: gridShapes(frame, rows), texts: [...rowTexts(frame, rows, y), ...columnTexts(frame, x)] }
}

function namesRoom(names, width) {
  const widest = Math.max(...names.map((name) => textWidth(name, NAMES.size)))
  return Math.min(widest * 1.04 + PAD.names, Math.max(84, width * NAMES_SHARE))
}

/** Hairlines at the ticks of y; zero is stronger. */
function gridShapes({ left, right, py }, rows) {
  return rows.map(({ at }) => line(left, Math.round(py(at)) + 0.5, right, Math.round(py(at)) + 0.5, { stroke: at === 0 ? "ctl" : "line" }))
}

/** Ticks of y, without those whose words would touch the one below. */
function rowsOf(y, bottom, top) {
  const py = scaleOf(y, [bottom, top])
  let last = Infinity
  return ticksOf(y, bottom - top, 46).filter(({ at }) => {
    if (last - py(at) < CHART_TEXT + 3) return false
    last = py(at)
    return true
  })
}

function rowTexts({ left, py }, rows, y) {
  const names = rows.map((tick) => text(left - 9, py(tick.at) + 4, tick.text, { anchor: "end" }))
  return y?.label ? [text(0, CHART_TEXT, y.label, {}), ...names] : names
}

/** Names of x under their places, inside the chart; a year before a month, an end before what is between. */
function columnTexts({ left, right, bottom, height, px }, x) {
  const labels = ticksOf(x, right - left).map((tick, at, all) => {
    const half = textWidth(tick.text) / 2
    const place = Math.max(half, Math.min(px(tick.at), right + PAD.right - half))
    return { x: place, text: tick.text, rank: (tick.isMajor ? 2 : 0) + (at === 0 || at === all.length - 1 ? 1 : 0), isMajor: tick.isMajor }
  })
  const isMixed = labels.some(({ isMajor }) => isMajor) && labels.some(({ isMajor }) => !isMajor)
  const names = uncollided(labels, 10).map((label) =>
    text(label.x, bottom + 17, label.text, { anchor: "middle", ...(isMixed && label.isMajor && { fill: "ink2", weight: 600 }) }),
  )
  return x.label ? [...names, text(left, height - 5, x.label, {})] : names
}

/**
 * Names at the right of the data, each as near to its height as the others let it; a hair leads to one that had to move.
 * Where there is no room for all, the last ones are left out.
 * @param {Frame} frame
 * @param {{y: number, name: string, tail?: string, paint?: object}[]} names `y`: px, `tail`: what is never cut, such as a share
 * @returns {{shapes: import("./scene.js").Shape[], boxes: {x: number, y: number, w: number, h: number}[]}} a box for each name
 */
export function endNames({ right, top, bottom, width }, names) {
  const kept = names.slice(0, Math.max(1, Math.floor((bottom - top) / (NAMES.pitch - 2)) + 1))
  const heights = spreadOut(kept.map(({ y }) => y), NAMES.pitch, [top + 4, bottom - 2])
  const left = right + PAD.names - 2
  const shapes = kept.flatMap(({ y, name, tail = "", paint }, at) => {
    const room = width - left - (tail ? textWidth(` ${tail}`, NAMES.size) : 0)
    const words = [isolated(cutText(name, room, NAMES.size)), tail].filter(Boolean).join(" ")
    const moved = Math.abs(heights[at] - y) > NAMES.pitch / 3
    return [
      ...(moved ? [line(right + 1.5, y, left - 2, heights[at], { stroke: "ctl", opacity: 0.7 })] : []),
      text(left, heights[at] + 4.2, words, { size: NAMES.size, fill: "ink2", ...paint }),
    ]
  })
  return { shapes, boxes: kept.map((_, at) => ({ x: left - 4, y: heights[at] - NAMES.pitch / 2, w: width - left + 8, h: NAMES.pitch })) }
}

/**
 * Words among the data, where they touch no other words; what finds no place is left out.
 * @param {Frame} frame @param {Parameters<typeof placed>[0]} labels the important ones first @param {object[]} [taken] boxes
 */
export function innerTexts({ left, top, bottom, width }, labels, taken = []) {
  const room = { left, right: width, top: top - 6, bottom: bottom + 2 }
  return placed(labels, room, taken).map(({ x, y, text: words, anchor, size, paint }) =>
    text(x, y, words, { anchor, halo: "surface", ...(size && { size }), ...paint }),
  )
}
