/** Stars: how many books got how many, beside an estimate of what other readers would give. */

import { number, plural } from "../format.js"
import { expectedStars } from "../stats/crowd.js"
import { createMarks, layMarks } from "./kit/marks.js"
import { path, rect, round, text } from "./kit/scene.js"
import { createSvg, paintSvg } from "./kit/svg.js"
import { paintOfStars } from "./piles_data.js"

const PITCH = { usual: 38, least: 27, rows: 7 }
const BAR = 14
const STAR = { radius: 5.4, pitch: 12.6 }
const BAR_LEFT = 84
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
export const starsName = (halves) => (halves === 0 ? "Not rated" : plural(halves / 2, "star"))

/** @param {StarsData} data @param {{width: number}} view */
export function starsScene(data, { width }) {
  const pitch = Math.max(PITCH.least, Math.min(PITCH.usual, (PITCH.usual * PITCH.rows) / data.rows.length))
  const most = Math.max(1, ...data.rows.flatMap(({ books, expected }) => [books, expected ?? 0]))
  const room = width - BAR_LEFT - NUMBERS
  const frames = data.rows.map((row, at) => ({ row, y: at * pitch, mid: at * pitch + pitch / 2, pitch, px: room / most, width }))
  return {
    width,
    height: frames.length * pitch + 2,
    shapes: frames.flatMap((frame) => rowShapes(frame, data.chosen)),
    marks: frames.map((frame) => rowMark(frame, data)),
  }
}

function rowShapes({ row, mid, px, width }, chosen) {
  const opacity = chosen && !chosen.includes(row.halves) ? 0.3 : undefined
  const bar = rect(BAR_LEFT, mid - BAR / 2, Math.max(row.books ? 1.5 : 0, row.books * px), BAR, { r: 2, opacity, ...fillOf(row) })
  const ghost = rect(BAR_LEFT, mid - BAR / 2 - 3, (row.expected ?? 0) * px, BAR + 6, { r: 3, fill: "none", stroke: "ctl", dash: "3 2.5" })
  return [
    ...(row.halves ? starShapes(row.halves, mid) : [text(0, mid + 4, "not rated", { size: 12.5, fill: "ink2" })]),
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

function rowMark({ row, y, pitch, width }, { rated, rows, chosen }) {
  const all = rows.reduce((sum, { books }) => sum + books, 0)
  const share = all ? Math.round((row.books / all) * 100) : 0
  const crowd = row.expected === null ? "" : `other readers would give it to about ${number(Math.round(row.expected))}`
  const name = starsName(row.halves)
  const facts = [`${plural(row.books, "book")}, ${share}% of ${number(all)}`, crowd]
  return {
    key: String(row.halves),
    of: name.toLowerCase(),
    x: -6,
    y,
    w: width + 12,
    h: pitch,
    label: [name, ...facts.filter(Boolean)].join(", "),
    isPressed: Boolean(chosen?.includes(row.halves)),
    isEmpty: row.books === 0,
    filter: { key: "rating", value: row.halves },
    tipAt: () => ({ tip: { title: name, lines: rated ? facts : [] }, box: { x: BAR_LEFT, y, w: width - BAR_LEFT - NUMBERS, h: pitch } }),
  }
}

/** @param {StarsData} data */
export function starsTable({ rows, compared }) {
  return {
    columns: [
      { label: "Rating" },
      { label: "Books", isNumber: true },
      ...(compared ? [{ label: "Other readers, estimated", isNumber: true }] : []),
    ],
    rows: rows.map(({ halves, books, expected }) => ({
      sort: -halves,
      cells: [starsName(halves), books, ...(compared ? [expected === null ? null : Math.round(expected)] : [])],
    })),
  }
}

const charts = new WeakMap()

/**
 * @param {HTMLElement} node @param {StarsData} data
 * @param {{width: number, label: string, description?: string, onPick: (mark: object) => void}} options
 */
export function drawStars(node, data, options) {
  if (!charts.has(node)) charts.set(node, create(node))
  const { drawing, marks, plot } = charts.get(node)
  const scene = starsScene(data, options)
  paintSvg(drawing, scene)
  plot.style.height = `${scene.height}px`
  layMarks(marks, scene.marks, options)
  return scene
}

function create(node) {
  const plot = document.createElement("div")
  plot.className = "plot"
  const drawing = createSvg()
  const marks = createMarks({ onPick: () => {} })
  plot.append(drawing.svg, marks.layer)
  node.replaceChildren(plot)
  return { drawing, marks, plot }
}
