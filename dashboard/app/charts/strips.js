/** Strips: a dot for each book at its stars, in bands of some amount; over them the means and the line through all. Pure. */

import { number } from "../format.js"
import { dots } from "./dots.js"
import { OFF } from "./kit/paint.js"
import { text } from "./kit/scene.js"
import { paintOfStars } from "./piles_data.js"

const HEIGHT = { usual: 286, narrow: 250 }
const NARROW = 420
const WIDE = 0.36
/** How far dots are spread upwards and downwards: half the way to the next rating, less a gap. */
const TALL = { whole: 0.34, halves: 0.17 }
/** The end of the axis: above five stars stand the numbers of the means. */
const TOP = 5.95
const LEAST = 0.5
const NAME_SIZE = 12

/**
 * @typedef {object} Strip
 * @property {string} end words for where the next strip begins
 * @property {number | null} mean @property {number | null} half of the width of its interval @property {number | null} trend
 * @property {boolean} [isOff] not in its own filter
 * @property {import("./kit/fact.js").Fact} fact
 * @typedef {{row: number, strip: number, stars: number, isOff?: boolean}} Spot
 * @typedef {object} StripsData
 * @property {Strip[]} strips @property {Spot[]} spots
 * @property {(spot: Spot) => import("./kit/fact.js").Fact} factOf
 * @property {boolean} isWhole all ratings are whole stars @property {boolean} isClear the line is not level, beyond chance
 * @property {string} x what the strips are bands of @property {string} y
 */

/** Where a book stands beside its true place: spread evenly, and always the same for one book (Roberts 2018, R2). @param {number} row */
export const jitter = (row) => [((row * 0.7548776662466927) % 1) - 0.5, ((row * 0.5698402909980532) % 1) - 0.5]

/** A dot that says what it is only when it is asked: there may be thousands. */
export class LazyDot {
  /** @param {{x: number, y: number, paint: object, isOff?: boolean, isHollow?: boolean}} look @param {() => object} tell */
  constructor({ x, y, paint, isOff = false, isHollow = false }, tell) {
    this.x = x
    this.y = y
    this.paint = paint
    this.isOff = isOff
    this.isHollow = isHollow
    this.tell = tell
  }

  get fact() {
    return this.tell()
  }
}

function dotsData(data, width) {
  const { strips, spots, factOf, isWhole } = data
  const tall = isWhole ? TALL.whole : TALL.halves
  const ticks = strips.slice(0, -1).map(({ end }, at) => ({ at: at + 0.5, text: end }))
  return {
    x: { kind: "linear", from: -0.5, to: strips.length - 0.5, ticks, label: data.x },
    y: { kind: "linear", from: LEAST, to: TOP, ticks: [1, 2, 3, 4, 5].map((stars) => ({ at: stars, text: number(stars) })), label: data.y },
    height: width < NARROW ? HEIGHT.narrow : HEIGHT.usual,
    dots: spots.map((spot) => {
      const [across, up] = jitter(spot.row)
      const [x, y] = [spot.strip + across * 2 * WIDE, spot.stars + up * 2 * tall]
      return new LazyDot({ x, y, paint: paintOfStars(spot.stars), isOff: spot.isOff }, () => factOf(spot))
    }),
    lines: [...trendLines(data), ...strips.flatMap(meanLines)],
    columns: strips.map(({ fact }, at) => ({ from: at - 0.5, to: at + 0.5, fact })),
  }
}

function trendLines({ strips, isClear }) {
  const points = strips.flatMap(({ trend }, at) => (trend === null ? [] : [[at, trend]]))
  if (points.length < 2) return []
  return [
    { points, paint: { stroke: "surface", width: 5, opacity: 0.85 } },
    { points, paint: { stroke: isClear ? "accent" : "ink3", width: 1.8, dash: "5 4" } },
  ]
}

/** A mean with its interval, parted from the dots under it. */
function meanLines({ mean, half, isOff }, at) {
  if (mean === null) return []
  const opacity = isOff ? OFF : undefined
  const ends = [Math.max(LEAST, mean - half), Math.min(TOP, mean + half)].map((stars) => [at, stars])
  const dot = [[at, mean]]
  return [
    { points: ends, paint: { stroke: "surface", width: 7 } },
    { points: dot, paint: { stroke: "surface", width: 7.5 } },
    { points: ends, paint: { stroke: "ink", width: 2.2, opacity } },
    { points: dot, paint: { stroke: "ink", width: 5, opacity } },
  ]
}

/** Two of the same bands have the same axes. @param {StripsData} data @param {{width: number}} view */
export function strips(data, view) {
  const scene = dots(dotsData(data, view.width), { width: view.width })
  return { ...scene, shapes: [...scene.shapes, ...scene.marks.flatMap((mark, at) => meanNames(mark, data.strips[at]))] }
}

function meanNames({ x, y, w }, { mean, isOff, fact }) {
  if (mean === null) return []
  const paint = { size: NAME_SIZE, anchor: "middle", fill: "ink", weight: fact.isPressed ? 700 : 600, opacity: isOff ? OFF : undefined }
  return [text(x + w / 2, y + NAME_SIZE, number(mean, 1), paint)]
}
