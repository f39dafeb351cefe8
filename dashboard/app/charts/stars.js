/** Stars: how many books got how many, beside an estimate of what other readers would give. */

import { number, percent } from "../format.js"
import { expectedStars } from "../stats/crowd.js"
import { say } from "../words.js"
import { textWidth } from "./kit/axis.js"
import { OFF } from "./kit/paint.js"
import { rowMark } from "./kit/rows.js"
import { path, rect, round, text } from "./kit/scene.js"
import { paintOfStars } from "./piles_data.js"

const PITCH = { usual: 38, least: 27, rows: 7 }
const BAR = 14
const STAR = { radius: 5.4, pitch: 12.6 }
/** Five stars, or the words for none, and what parts them from the bars. */
const BAR_LEFT = 84
const NAME_SIZE = 12.5
const NAME_GAP = 14
const NUMBERS = 52

/**
 * @typedef {{halves: number, books: number, expected: number | null}} StarRow `halves` 0: not rated
 * @typedef {{rows: StarRow[], rated: number, compared: number, chosen: number[] | null}} StarsData
 *   best first; half stars have a row of their own only where a book has them
 * @param {import("../engine.js").Selection} selection @returns {StarsData}
 */
export function starsData(selection) {
  const { byRating } = selection.tally
  const { columns } = selection
  const hasHalves = [1, 3, 5, 7, 9].some((half) => byRating[half] > 0)
  const averages = []
  for (const row of selection.rows("rating")) {
    if (columns.isRead[row] && columns.rating[row] && !Number.isNaN(columns.average[row])) averages.push(columns.average[row])
  }
  const expected = averages.length && !hasHalves ? expectedStars(averages) : null
  const halves = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1].filter((half) => half % 2 === 0 || byRating[half] > 0)
  const rows = [...halves, 0].map((half) => ({
    halves: half,
    books: byRating[half],
    expected: expected && half ? expected[half / 2] : null,
  }))
  return {
    rows: rows.filter(({ halves: half, books }) => half > 0 || books > 0),
    rated: byRating.reduce((sum, books, half) => sum + (half ? books : 0), 0),
    compared: expected ? averages.length : 0,
    chosen: selection.filters.rating,
  }
}

/** `4.5 stars`, `1 star`, `Not rated`. @param {number} halves */
export const starsName = (halves) => (halves === 0 ? say("common.chip.not_rated") : say("common.stars", { n: halves / 2 }))

/** The end of the axis. @param {StarsData} data */
export const starsExtent = ({ rows }) => ({ most: Math.max(1, ...rows.flatMap(({ books, expected }) => [books, expected ?? 0])) })

/** @param {StarsData} data @param {{width: number, extent?: {most: number}}} view */
export function starsScene(data, { width, extent }) {
  const pitch = Math.max(PITCH.least, Math.min(PITCH.usual, (PITCH.usual * PITCH.rows) / data.rows.length))
  const { most } = extent ?? starsExtent(data)
  const left = Math.max(BAR_LEFT, textWidth(say("common.not_rated"), NAME_SIZE) + NAME_GAP)
  const px = (width - left - NUMBERS) / most
  const frames = data.rows.map((row, at) => ({ row, y: at * pitch, pitch, left, px, width }))
  return {
    width,
    height: frames.length * pitch + 2,
    shapes: frames.flatMap((frame) => rowShapes(frame, data.chosen)),
    marks: frames.map((frame) => markOfRow(frame, data)),
  }
}

function rowShapes({ row, y, pitch, left, px, width }, chosen) {
  const mid = y + pitch / 2
  const opacity = chosen && !chosen.includes(row.halves) ? OFF : undefined
  const bar = rect(left, mid - BAR / 2, Math.max(row.books ? 1.5 : 0, row.books * px), BAR, { r: 2, opacity, ...fillOf(row) })
  const ghost = rect(left, mid - BAR / 2 - 3, (row.expected ?? 0) * px, BAR + 6, { r: 3, fill: "none", stroke: "ctl", dash: "3 2.5" })
  return [
    ...(row.halves ? starShapes(row.halves, mid) : [text(0, mid + 4, say("common.not_rated"), { size: NAME_SIZE, fill: "ink2" })]),
    bar,
    ...(row.expected === null ? [] : [ghost]),
    text(width, mid + 4.5, number(row.books), { anchor: "end", size: 13, fill: "ink2" }),
  ]
}

const fillOf = ({ halves }) => (halves === 0 ? { fill: "surface", stroke: "ctl" } : paintOfStars(halves / 2))

function starShapes(halves, mid) {
  const full = Math.floor(halves / 2)
  const stars = Array.from({ length: 5 }, (_, at) => starPath(at * STAR.pitch + STAR.radius + 0.5, mid, STAR.radius))
  const shapes = [path(stars.slice(full).join(""), { fill: "line" }), path(stars.slice(0, full).join(""), { fill: "ramp-3" })]
  if (halves % 2) shapes.push(path(starPath(full * STAR.pitch + STAR.radius + 0.5, mid, STAR.radius, 0.5), { fill: "ramp-3" }))
  return shapes
}

/** A star, or its left half. */
function starPath(x, y, radius, share = 1) {
  const points = Array.from({ length: 10 }, (_, at) => {
    const reach = at % 2 ? radius * 0.42 : radius
    const angle = (at * Math.PI) / 5 - Math.PI / 2
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)]
  })
  const kept = share === 1 ? points : [points[0], ...points.slice(5)]
  return `M${kept.map(([px, py]) => `${round(px)} ${round(py)}`).join("L")}Z`
}

function markOfRow({ row, y, pitch, left, px, width }, { rows, chosen }) {
  const all = rows.reduce((sum, { books }) => sum + books, 0)
  const title = starsName(row.halves)
  const fact = {
    key: String(row.halves),
    title,
    lines: [
      say("ratings.stars.fact", { n: row.books, share: percent(all ? row.books / all : 0), all }),
      row.expected === null ? "" : say("ratings.stars.fact_ghost", { n: Math.round(row.expected) }),
    ],
    filter: { key: "rating", value: row.halves },
    isPressed: Boolean(chosen?.includes(row.halves)),
    isEmpty: row.books === 0,
  }
  return rowMark(fact, { y, h: pitch, width }, left + Math.max(row.books, row.expected ?? 0) * px)
}

/** @param {StarsData} data */
export function starsTable({ rows, compared }) {
  return {
    columns: [
      { label: say("common.column.rating") },
      { label: say("common.column.books"), isNumber: true },
      ...(compared ? [{ label: say("ratings.stars.column_ghost"), isNumber: true }] : []),
    ],
    rows: rows.map(({ halves, books, expected }) => ({
      sort: -halves,
      cells: [starsName(halves), books, ...(compared ? [expected === null ? null : Math.round(expected)] : [])],
    })),
  }
}
