/** The piles as shapes: a spine per book, an axis of pages, and the periods below. Pure. */

import { monthNames, number } from "../format.js"
import { say } from "../words.js"
import { textWidth, ticksTo, uncollided } from "./kit/axis.js"
import { line, path, rect, round, text } from "./kit/scene.js"
import { pileUp, yearPiles } from "./piles_data.js"
import { MONTHS_IN, isChosen, periodCount, periodName, wholePeriods } from "./periods.js"

const PLOT = { top: 10, height: 232, smallHeight: 200, left: 40 }
const AXIS_HEIGHT = 22
/** px: a pile as the default window has it, the narrowest, the widest, and how many there may be. */
const SLOT = { usual: 31, small: 36, least: 12, most: 64, count: 60 }
/** On charts narrower than this the piles are wider, for fingers. */
const SMALL = 440
const SPINE = { share: 0.85, most: 46, jitter: 0.1, gap: 1.2, round: 2.6 }
/** Width of a spine by format, widest first: hardback, paperback, e-book, audiobook, other. */
const FORMAT_WIDTHS = [1, 0.93, 0.86, 0.79, 0.9]
/** Spines smaller than this carry no bands and no title. */
const BAND = { height: 4.5, width: 14, inset: 4 }
const TITLE_HEIGHT = 8
/** More spines than this are drawn without bands, on a canvas. */
const PLAIN_FROM = 700
const UNITS = ["month", "quarter", "year"]

/**
 * @typedef {object} Spine
 * @property {number} row @property {number} x @property {number} y @property {number} w @property {number} h
 * @typedef {object} PilesScene
 * @property {number} width @property {number} height @property {import("./kit/scene.js").Shape[]} shapes
 * @property {import("./kit/marks.js").Mark[]} marks one per pile
 * @property {"month" | "quarter" | "year"} unit @property {import("./periods.js").Span} window whole periods
 * @property {number} left @property {number} right of the plot
 */

/** The last quarters of the library that fit at their usual width. @param {import("./periods.js").Span} span */
export function usualWindow({ from, to }, width) {
  const quarters = Math.max(4, Math.floor((width - PLOT.left) / (width < SMALL ? SLOT.small : SLOT.usual)))
  return { from: Math.max(from, to - quarters * 3 + 1), to }
}

/** Months where they have room, years where even quarters have not. */
export function unitFor(window, width) {
  const room = width - PLOT.left
  if (periodCount(wholePeriods(window, "month"), "month") * SLOT.usual <= room) return "month"
  const quarters = periodCount(wholePeriods(window, "quarter"), "quarter")
  return quarters * SLOT.least <= room && quarters <= SLOT.count ? "quarter" : "year"
}

/**
 * Beside another: every period of both, in piles of one unit, one width and one scale.
 * @param {import("./piles_data.js").Piles} data @param {object} options as of `pilesScene`, and the `claims` of both
 */
export function pilesBeside(data, { width, claims, ...options }) {
  const claimed = claimsOf(data, width)
  const of = (key) => Math.max(claimed[key], claims[key] ?? 0)
  const unit = UNITS[of("unit")]
  const shared = { unit, most: of(`most-${unit}`), piles: of(`piles-${unit}`) }
  return { ...pilesScene(data, { ...options, width, window: data.span, shared }), claims: claimed }
}

/** The finest unit that has room, and how many piles and pages there are of each. */
function claimsOf(data, width) {
  const claims = { unit: UNITS.indexOf(unitFor(data.span, width)) }
  for (const unit of UNITS) {
    const piles = pileUp(data, data.span, unit)
    claims[`piles-${unit}`] = piles.length
    claims[`most-${unit}`] = Math.max(...piles.map(({ pages }) => pages))
  }
  return claims
}

/**
 * @param {import("./piles_data.js").Piles} data
 * @param {{width: number, window: import("./periods.js").Span, filters: import("../filters.js").Filters,
 *   tipOf: (row: number) => import("./kit/tip.js").TipText,
 *   shared?: {unit: "month" | "quarter" | "year", most: number, piles: number}}} view `shared` with piles beside these
 * @returns {PilesScene}
 */
export function pilesScene(data, { width, window, filters, tipOf, shared = {} }) {
  const unit = shared.unit ?? unitFor(window, width)
  const piles = pileUp(data, window, unit)
  const most = Math.max(...piles.map(({ pages }) => pages), shared.most ?? 1, 1)
  const [left, right] = [leftOf(most), width]
  const slot = Math.min(SLOT.most, (right - left) / Math.max(piles.length, shared.piles ?? 0))
  const height = width < SMALL ? PLOT.smallHeight : PLOT.height
  const scale = { base: PLOT.top + height, px: height / most, slot, left }
  const isPlain = data.rows.length > PLAIN_FROM && piles.reduce((sum, { rows }) => sum + rows.length, 0) > PLAIN_FROM
  const isOn = piles.map((pile) => isChosen(pile, filters))
  const spines = piles.map((pile, at) => stack(data, pile, { ...scale, x: left + at * slot }))
  return {
    width,
    height: scale.base + AXIS_HEIGHT,
    unit,
    window: wholePeriods(window, unit),
    left,
    right,
    shapes: [
      ...axisShapes(most, scale, right),
      ...spines.flatMap((own, at) => [
        ...(isOn[at] || own.length === 0 ? [] : [backing(own, scale.base)]),
        ...spineShapes(data, own, { isPlain, isOn: isOn[at] }),
      ]),
      line(left, scale.base + 0.5, right, scale.base + 0.5, { stroke: "ctl", width: 1.2 }),
      ...periodLabels(piles, unit, scale),
    ],
    marks: piles.map((pile, at) => pileMark(pile, unit, { spines: spines[at], isOn: isOn[at], filters, scale, at, tipOf })),
  }
}

const pageTicks = (most) => ticksTo(most, 4).filter((pages) => pages > 0 && pages <= most * 1.02)

/** Room for the longest number of the axis. */
function leftOf(most) {
  return Math.max(PLOT.left, ...pageTicks(most).map((pages) => Math.ceil(textWidth(number(pages))) + 9))
}

function axisShapes(most, { base, px, left }, right) {
  return pageTicks(most).flatMap((pages) => {
    const y = Math.round(base - pages * px) + 0.5
    return [line(left, y, right, y), text(left - 8, y + 4, number(pages), { anchor: "end" })]
  })
}

/** @returns {Spine[]} from the bottom up */
function stack({ columns, thickness }, { rows }, { base, px, slot, x }) {
  const wide = Math.min(SPINE.most, slot * SPINE.share)
  let y = base
  return rows.map((row) => {
    const h = thickness(row) * px
    y -= h
    const w = wide * FORMAT_WIDTHS[columns.format[row]]
    const sway = slot < SLOT.least ? 0 : (chance(columns.books[row].goodreads_id) - 0.5) * 2 * slot * SPINE.jitter
    return { row, x: x + (slot - w) / 2 + Math.max(-(slot - w) / 2, Math.min((slot - w) / 2, sway)), y, w, h }
  })
}

/** A number from 0 to 1 that a text always gives (FNV-1a): the same book always lies the same way. */
function chance(words) {
  let hash = 0x811c9dc5
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193)
  return ((hash ^ (hash >>> 15)) >>> 0) / 4294967296
}

/** Behind a dimmed pile, so that the lines of the axis do not show through it. */
function backing(spines, base) {
  const left = Math.min(...spines.map(({ x }) => x))
  const right = Math.max(...spines.map(({ x, w }) => x + w))
  const top = spines.at(-1).y
  return rect(left, top, right - left, base - top, { fill: "surface" })
}

function spineShapes(data, spines, { isPlain, isOn }) {
  const opacity = isOn ? undefined : 0.28
  const shapes = spines.map((spine) => spineShape(data, spine, opacity))
  if (isPlain) return shapes
  const bands = spines.filter((spine) => hasBands(data, spine)).map(bandsOf)
  if (bands.length) shapes.push(path(bands.join(""), { stroke: "surface", width: 1, opacity: isOn ? 0.5 : 0.2 }))
  return shapes
}

function spineShape(data, { row, x, y, w, h }, opacity) {
  const gap = Math.min(SPINE.gap, h * 0.3)
  const { fill, stroke } = data.groupOf(row)
  const round = Math.min(SPINE.round, (h - gap) * 0.42, w * 0.12)
  const box = { r: round < 0.8 ? 0 : round, opacity }
  const isStandIn = data.columns.isAddedDate[row] === 1
  if (data.columns.pages[row] > 0 && !stroke && !isStandIn) return rect(x, y + gap / 2, w, h - gap, { ...box, fill })
  const isGuess = data.columns.pages[row] === 0
  const outline = stroke ?? (fill === "hatch" ? "ctl" : fill)
  const inside = isStandIn ? "hatch" : isGuess && fill !== "hatch" ? "surface" : fill
  const paint = { fill: inside, stroke: outline, width: isGuess || isStandIn ? 1.4 : 1 }
  return rect(x + 0.6, y + gap / 2 + 0.6, w - 1.2, Math.max(0.4, h - gap - 1.2), { ...box, ...paint })
}

function hasBands({ groupOf, columns }, { row, w, h }) {
  return columns.isAddedDate[row] === 0 && h >= BAND.height && w >= BAND.width && groupOf(row).fill !== "hatch" && !groupOf(row).stroke && columns.pages[row] > 0
}

/** Two bands across the spine, and for some a line where the title stands. Mere decoration. */
function bandsOf({ row, x, y, w, h }) {
  const [top, bottom] = [round(y + SPINE.gap), round(y + h - SPINE.gap)]
  const bands = [x + BAND.inset, x + w - BAND.inset].map((at) => `M${round(at)} ${top}V${bottom}`).join("")
  if (h < TITLE_HEIGHT || row % 5 > 1) return bands
  return `${bands}M${round(x + w * 0.34)} ${round(y + h / 2)}H${round(x + w * 0.66)}`
}

/** The year under its first pile, in bold; the quarters or months between where there is room. */
function periodLabels(piles, unit, { base, slot, left }) {
  const labels = piles.map(({ from }, at) => {
    const isYear = unit === "year" || from % 12 === 0
    const words = isYear ? String(from / 12 | 0) : unit === "quarter" ? `Q${(from % 12) / 3 + 1}` : monthNames("short")[from % 12]
    return { x: left + (at + 0.5) * slot, text: words, rank: isYear ? 1 : 0, size: isYear ? 12 : 11.5 }
  })
  const isTight = unit !== "year" && slot < SLOT.small - 1
  return uncollided(isTight ? labels.filter(({ rank }) => rank) : labels, isTight ? 8 : 5).map(({ x, text: words, rank, size }) =>
    text(x, base + 17, words, { anchor: "middle", size, ...(rank ? { weight: 600, fill: "ink2" } : {}) }),
  )
}

function pileMark({ from, to, rows, pages }, unit, { spines, isOn, filters, scale, at, tipOf }) {
  const name = periodName(from, unit)
  const label = `${name}, ${say("common.books", { n: rows.length })}, ${say("common.pages", { n: Math.round(pages) })}`
  const [x, slot] = [scale.left + at * scale.slot, scale.slot]
  const height = Math.max(3, pages * scale.px)
  return {
    x,
    y: PLOT.top,
    w: slot,
    h: scale.base - PLOT.top + AXIS_HEIGHT - 2,
    key: `${unit}-${from}`,
    of: name,
    label,
    isPressed: isOn && Boolean(filters.months || filters.years),
    isEmpty: rows.length === 0,
    filter: unit === "year" ? { key: "years", value: { from: from / 12, to: from / 12 } } : { key: "months", value: { from, to } },
    tipAt(pointX, pointY) {
      const spine = Number.isNaN(pointY) ? undefined : spines.find(({ y, h }) => pointY >= y && pointY < y + h)
      if (spine) return { tip: tipOf(spine.row), box: spine }
      const lines = [`${say("common.books", { n: rows.length })}, ${say("common.pages", { n: Math.round(pages) })}`]
      return { tip: { title: name, lines }, box: { x, w: slot, y: scale.base - height, h: height } }
    },
  }
}

/** What is in no quarter, as only the year is known. */
function yearOnlyPiles(data) {
  const { columns, thickness } = data
  return yearPiles(data).map(({ from, rows: all }) => {
    const rows = all.filter((row) => columns.month[row] < 0)
    return { from, name: say("overview.piles.year_only", { year: String(from / 12) }), rows, pages: rows.reduce((sum, row) => sum + thickness(row), 0) }
  })
}

/**
 * The piles as a table: every period of the library, with a column per group; its books are those of the title.
 * @param {import("./piles_data.js").Piles} data
 */
export function pilesTable(data) {
  const unit = data.span && data.span.to - data.span.from < SLOT.count * MONTHS_IN.quarter ? "quarter" : "year"
  const known = data.span ? pileUp(data, data.span, unit).map((pile) => ({ ...pile, name: periodName(pile.from, unit) })) : []
  const piles = unit === "year" ? known : [...yearOnlyPiles(data), ...known].sort((a, b) => a.from - b.from)
  const count = (rows, group) => rows.reduce((sum, row) => sum + (data.groupOf(row) === group ? 1 : 0), 0)
  return {
    columns: [
      { label: say("common.column.period") },
      { label: say("common.column.books"), isNumber: true },
      { label: say("common.column.pages"), isNumber: true },
      ...data.groups.map(({ label }) => ({ label, isNumber: true })),
    ],
    rows: piles
      .filter(({ rows }) => rows.length > 0)
      .map(({ from, name, rows, pages }) => ({
        sort: from,
        cells: [name, rows.length, Math.round(pages), ...data.groups.map((group) => count(rows, group))],
      })),
  }
}

