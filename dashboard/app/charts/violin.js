/** A violin of dots: one for each book, stacked around the middle of the stretch of the scale that it belongs to. Pure. */

import { isolated, textWidth, uncollided } from "./kit/axis.js"
import { disc } from "./kit/curve.js"
import { markOf } from "./kit/fact.js"
import { OFF, markPaint } from "./kit/paint.js"
import { cut } from "./kit/rows.js"
import { line, path, rect, text } from "./kit/scene.js"

const HEIGHT = 250
const AXIS = 24
const TITLE = 18
/** Lines of names above the dots. */
const NAME = { size: 12, pitch: 17 }
/** Px of a dot with the gap around it. Smaller ones cannot be told apart: then a stretch is one body. */
const DOT = { most: 9, least: 2.4, step: 0.2, gap: 0.12 }
/** Dots from this size on can be pointed at one by one. */
const POINTED = 5

/**
 * @typedef {import("./kit/fact.js").Fact} Fact
 * @typedef {{paint: import("./kit/scene.js").Paint, isOff?: boolean, fact: Fact}} Dot the first ones stand in the middle
 * @typedef {object} ViolinData
 * @property {{place: number, dots: Dot[], fact: Fact}[]} columns stretches of one length; `place`: where on the scale, in such lengths
 * @property {{at: number, text: string}[]} ticks in the same places @property {string} [label] what the scale counts
 * @property {{at: number, label: string}[]} [rules] upright lines, named below
 * @property {{place: number, dot: number, text: string}[]} [named] dots that are named above, the rightmost first
 * @property {import("./kit/scene.js").Paint} body of a stretch whose dots are too many
 * @property {number} [height]
 */

/** @param {ViolinData} data @returns {{leastPlace: number, mostPlace: number, most: number}} */
export function violinExtent({ columns }) {
  const places = columns.map(({ place }) => place)
  return {
    leastPlace: Math.min(...places, Infinity),
    mostPlace: Math.max(...places, -Infinity),
    most: Math.max(0, ...columns.map(({ dots }) => dots.length)),
  }
}

/** @param {ViolinData} data @param {{width: number, height?: number, extent?: ReturnType<typeof violinExtent>}} view */
export function violin(data, view) {
  if (data.columns.length === 0) return { width: view.width, height: 0, shapes: [], marks: [] }
  const frame = frameOf(data, view)
  const size = sizeOf(frame)
  const stacks = data.columns.map((column) => stackOf(column, frame, size))
  return {
    width: frame.width,
    height: frame.height,
    claims: { top: frame.top },
    shapes: [
      line(0, frame.bottom + 0.5, frame.width, frame.bottom + 0.5, { stroke: "ctl" }),
      ...(data.rules ?? []).map(({ at }) => line(frame.px(at), frame.top, frame.px(at), frame.bottom, { stroke: "ink3", dash: "4 3" })),
      ...(size ? dotShapes(stacks, size) : stacks.flatMap((stack) => bodyShapes(stack, frame, data.body))),
      ...axisShapes(data, frame),
      ...nameShapes(data, stacks, frame),
    ],
    marks: stacks.map((stack) => markOfStack(stack, frame, size)),
  }
}

function frameOf(data, view) {
  const { leastPlace, mostPlace, most } = view.extent ?? violinExtent(data)
  const { width } = view
  const height = view.height ?? data.height ?? HEIGHT
  const top = Math.max((data.named?.length ?? 0) * NAME.pitch + 6, view.claims?.top ?? 0)
  const bottom = height - AXIS - (data.label ? TITLE : 0) - (data.rules?.length ? NAME.pitch : 0)
  const pitch = width / (mostPlace - leastPlace + 1)
  return { width, height, top, bottom, pitch, middle: (top + bottom) / 2, most, px: (place) => (place - leastPlace) * pitch }
}

/** The largest dots of which the fullest stretch can hold all, null where they would be too small to see. */
function sizeOf({ pitch, top, bottom, most }) {
  for (let size = DOT.most; size >= DOT.least; size -= DOT.step) {
    const across = Math.floor(pitch / size)
    if (across >= 1 && across * Math.floor((bottom - top) / size) >= most) return { size, across }
  }
  return null
}

/** Layer by layer away from the middle, by turns above and below; each layer is centred. */
function stackOf(column, { px, pitch, middle }, size) {
  const x = px(column.place)
  const stack = { column, x, y: middle, spots: [] }
  if (!size) return stack
  const { across, size: step } = size
  const layers = Math.ceil(column.dots.length / across)
  stack.spots = column.dots.map((dot, at) => {
    const layer = Math.floor(at / across)
    const inLayer = layer === layers - 1 ? column.dots.length - layer * across : across
    const rise = (layer % 2 ? -1 : 1) * Math.ceil(layer / 2)
    return { dot, x: x + pitch / 2 + ((at % across) - (inLayer - 1) / 2) * step, y: middle + rise * step }
  })
  return stack
}

/** Dots that look alike are one shape; those that are off lie behind. */
function dotShapes(stacks, { size }) {
  const looks = new Map()
  const r = Math.round((size / 2) * (1 - DOT.gap) * 100) / 100
  for (const { spots } of stacks) {
    for (const { dot, x, y } of spots) {
      const key = [dot.isOff ? 0 : 1, dot.paint.fill, dot.paint.stroke].join()
      if (!looks.has(key)) looks.set(key, { dot, parts: [] })
      looks.get(key).parts.push(disc(x, y, r))
    }
  }
  return [...looks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { dot, parts }]) => path(parts.join(""), markPaint(dot.paint, dot.isOff)))
}

/** As high as the stretch has dots, and within it those that are not off. */
function bodyShapes({ column: { dots }, x }, { pitch, top, bottom, middle, most }, paint) {
  const highOf = (count) => (count * (bottom - top)) / most
  const wide = Math.max(0.5, pitch - 1)
  const box = (count, look) => {
    const high = highOf(count)
    return count > 0 ? [rect(x + 0.5, middle - high / 2, wide, high, { ...markPaint(paint), ...look })] : []
  }
  const on = dots.filter(({ isOff }) => !isOff).length
  return [...(on < dots.length ? box(dots.length, { opacity: OFF }) : []), ...box(on, {})]
}

function axisShapes({ ticks, rules = [], label }, { px, width, height, bottom }) {
  const inside = ticks.filter(({ at }) => px(at) >= -0.5 && px(at) <= width + 0.5)
  const labels = inside.map((tick) => {
    const half = textWidth(tick.text) / 2
    return { x: Math.max(half, Math.min(px(tick.at), width - half)), text: tick.text }
  })
  const base = bottom + (rules.length ? NAME.pitch : 0)
  return [
    ...inside.map(({ at }) => line(px(at), bottom, px(at), bottom + 4, { stroke: "ctl" })),
    ...uncollided(labels, 10).map((each) => text(each.x, base + 17, each.text, { anchor: "middle" })),
    ...rules.map(({ at, label: words }) => {
      const half = textWidth(words, NAME.size) / 2
      const paint = { anchor: "middle", size: NAME.size, fill: "ink", weight: 600 }
      return text(Math.max(half, Math.min(px(at), width - half)), bottom + 15, words, paint)
    }),
    ...(label ? [text(0, height - 5, label)] : []),
  ]
}

/** Each name on a line of its own, with a hair down to its dot; later ones end before the hairs of those above. */
function nameShapes({ named = [] }, stacks, { width, middle, pitch }) {
  let right = width
  return named.flatMap(({ place, dot, text: words }, at) => {
    const stack = stacks.find(({ column }) => column.place === place)
    const spot = stack.spots[dot] ?? { x: stack.x + pitch / 2, y: middle }
    const y = 12 + at * NAME.pitch
    const shown = cut(words, right - 2, NAME.size)
    const long = textWidth(shown, NAME.size)
    const from = Math.max(0, Math.min(spot.x - long / 2, right - long))
    right = Math.max(60, Math.min(right, spot.x - 8))
    return [
      line(spot.x, y + 4, spot.x, Math.max(y + 4, spot.y - 6), { stroke: "ctl" }),
      text(from, y, isolated(shown), { size: NAME.size, fill: "ink2" }),
    ]
  })
}

/** The stretch is a mark; a pointer finds each dot in it. What dots say is made when it is asked: there may be thousands. */
function markOfStack({ column: { fact }, x, spots }, { pitch, top, bottom }, size) {
  const mark = markOf(fact, { x, y: top, w: pitch, h: bottom - top })
  if (!size || size.size < POINTED) return mark
  const half = size.size / 2
  const isUnder = (spot, px, py) => Math.abs(spot.x - px) <= half && Math.abs(spot.y - py) <= half
  const tipAt = (px, py) => {
    const spot = spots.find((each) => isUnder(each, px, py))
    if (!spot) return mark.tipAt(px, py)
    const box = { x: spot.x - half, y: spot.y - half, w: size.size, h: size.size }
    return markOf(spot.dot.fact, box, { box, rings: [{ x: spot.x, y: spot.y, r: half + 1.5 }] }).tipAt(px, py)
  }
  return { ...mark, tipAt }
}
