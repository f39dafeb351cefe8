/** The overview under the piles: the whole library in small, and a window over it that can be dragged and typed. */

import { uncollided } from "./kit/axis.js"
import { rect, text } from "./kit/scene.js"
import { createSvg, paintSvg } from "./kit/svg.js"
import { say } from "../words.js"
import { MONTHS_IN, periodCount, periodName, wholePeriods } from "./periods.js"

const BARS = 26
const STRIP_HEIGHT = BARS + 18
const LEAST_BAR = 3.5
/** Quarters that the window holds at least. */
const LEAST_QUARTERS = 2
const EVERY_YEARS = 5
const HANDLE = 24

/** Books per period over the span, in the finest unit that has room. */
function countBars({ columns, rows, span }, room) {
  const unit = periodCount(span, "quarter") * LEAST_BAR <= room ? "quarter" : "year"
  const counts = new Int32Array(periodCount(span, unit))
  for (const row of rows) {
    const month = unit === "year" ? columns.year[row] * 12 : columns.month[row]
    if (month >= span.from) counts[Math.floor((month - span.from) / MONTHS_IN[unit])] += 1
  }
  return { unit, counts }
}

/** @returns {import("./kit/scene.js").Scene & {at: (month: number) => number, monthAt: (x: number) => number}} */
export function stripScene(data, { left, right, window }) {
  const { span } = data
  const px = (right - left) / (span.to - span.from + 1)
  const at = (month) => left + (month - span.from) * px
  const { unit, counts } = countBars(data, right - left)
  const most = counts.reduce((a, b) => Math.max(a, b), 1)
  const step = MONTHS_IN[unit] * px
  const gap = Math.min(1.4, step * 0.25)
  const bars = Array.from(counts, (count, place) => {
    const from = span.from + place * MONTHS_IN[unit]
    const h = count ? Math.max(1.5, (count / most) * (BARS - 5)) : 0.6
    const isIn = from >= window.from && from <= window.to
    const paint = isIn ? { fill: "accent" } : { fill: "ctl", opacity: 0.5 }
    return rect(at(from) + gap / 2, BARS - 2 - h, Math.max(0.8, step - gap), h, { ...paint, r: 1 })
  })
  const frame = rect(at(window.from), 0.5, at(window.to + 1) - at(window.from), BARS - 1, { r: 5 })
  return {
    width: right,
    height: STRIP_HEIGHT,
    shapes: [
      { ...frame, fill: "accent-soft" },
      ...bars,
      { ...frame, fill: "none", stroke: "accent", opacity: 0.6 },
      ...yearLabels(span, at, right),
    ],
    at,
    monthAt: (x) => Math.floor((x - left) / px) + span.from,
  }
}

function yearLabels(span, at, right) {
  const [first, last] = [span.from / 12, Math.floor(span.to / 12)]
  const years = Array.from({ length: last - first + 1 }, (_, place) => first + place)
  const labels = years
    .filter((year) => year === first || year === last || (year - first) % EVERY_YEARS === 0 || years.length <= 8)
    .map((year) => ({
      year,
      x: year === last && years.length > 1 ? right : at(year * 12),
      anchor: year === last && years.length > 1 ? "end" : "start",
      text: String(year),
      rank: year === first || year === last ? 1 : 0,
    }))
  return uncollided(labels, 14).map(({ x, anchor, text: words }) => text(x, BARS + 13, words, { anchor }))
}

/** Months that a window has at least. */
const leastOf = (span) => Math.min(LEAST_QUARTERS * 3, span.to - span.from + 1)

/** @param {import("./periods.js").Span} window whole quarters, kept inside the span and not too small */
export function fitWindow({ from, to }, span) {
  const size = Math.max(leastOf(span), Math.min(to - from + 1, span.to - span.from + 1))
  const start = Math.max(span.from, Math.min(from, span.to - size + 1))
  return wholePeriods({ from: start, to: start + size - 1 }, "quarter")
}

const ENDS = ["from", "both", "to"]
const KEYS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 4, PageDown: -4 }

/** A strip to be drawn with `drawStrip`. @param {HTMLElement} parent */
export function createStrip(parent) {
  const root = document.createElement("div")
  root.className = "strip"
  const drawing = createSvg()
  root.append(drawing.svg)
  const strip = { root, drawing, handles: {}, scene: null, data: null, window: null, onMove: null, drag: null }
  for (const part of ENDS) root.append((strip.handles[part] = createHandle(strip, part)))
  root.addEventListener("pointerdown", (event) => beginDrag(strip, event))
  root.addEventListener("pointermove", (event) => strip.drag && drag(strip, event))
  for (const end of ["pointerup", "pointercancel"]) root.addEventListener(end, () => endDrag(strip))
  parent.append(root)
  return strip
}

function createHandle(strip, part) {
  const handle = document.createElement("div")
  handle.className = `strip-handle strip-${part}`
  handle.tabIndex = 0
  handle.setAttribute("role", "slider")
  handle.setAttribute("aria-label", say(`common.strip.${part}`))
  handle.addEventListener("keydown", (event) => typed(strip, part, event))
  return handle
}

/** @param {(window: import("./periods.js").Span, isFinal: boolean) => void} onMove */
export function drawStrip(strip, data, { left, right, window, onMove }) {
  const scene = stripScene(data, { left, right, window })
  Object.assign(strip, { scene, data, window, onMove })
  paintSvg(strip.drawing, scene)
  const places = handlePlaces(scene.at(window.from), scene.at(window.to + 1))
  for (const part of ENDS) {
    const handle = strip.handles[part]
    const { x, w, grip } = places[part]
    handle.style.left = `${x}px`
    handle.style.width = `${w}px`
    handle.style.setProperty("--grip", `${grip}px`)
    describeHandle(handle, part, window, data.span)
  }
}

/** Three handles of 24 px and more side by side: on the edges where the window is wide, outside them where it is not. */
function handlePlaces(from, to) {
  const inside = Math.min(HANDLE / 2, Math.max(0, (to - from - HANDLE) / 2))
  const w = Math.max(HANDLE, to - from - 2 * inside)
  const x = (from + to - w) / 2
  const [left, right] = [x - HANDLE, x + w]
  return { from: { x: left, w: HANDLE, grip: from - left }, both: { x, w, grip: 0 }, to: { x: right, w: HANDLE, grip: to - right } }
}

function describeHandle(handle, part, window, span) {
  const value = part === "to" ? window.to : window.from
  const names = [periodName(window.from, "quarter"), periodName(window.to - 2, "quarter")]
  handle.setAttribute("aria-valuemin", String(span.from))
  handle.setAttribute("aria-valuemax", String(span.to))
  handle.setAttribute("aria-valuenow", String(value))
  handle.setAttribute("aria-valuetext", part === "from" ? names[0] : part === "to" ? names[1] : say("common.strip.span", { from: names[0], to: names[1] }))
}

function moved({ window, data }, part, months) {
  const next = { from: window.from + (part === "to" ? 0 : months), to: window.to + (part === "from" ? 0 : months) }
  const least = leastOf(data.span)
  if (part === "from") next.from = Math.max(data.span.from, Math.min(next.from, window.to - least + 1))
  if (part === "to") next.to = Math.min(data.span.to, Math.max(next.to, window.from + least - 1))
  return fitWindow(next, data.span)
}

function typed(strip, part, event) {
  const { span } = strip.data
  const far = span.to - span.from
  const steps = event.key === "Home" ? -far : event.key === "End" ? far : (KEYS[event.key] ?? 0) * 3
  if (steps === 0) return
  event.preventDefault()
  strip.onMove(moved(strip, part, steps), true)
}

function beginDrag(strip, event) {
  const box = strip.root.getBoundingClientRect()
  const part = ENDS.find((end) => strip.handles[end].contains(event.target))
  if (!part) centreOn(strip, strip.scene.monthAt(event.clientX - box.left))
  strip.root.setPointerCapture(event.pointerId)
  strip.drag = { part: part ?? "both", x: event.clientX, window: strip.window, latest: part ? null : strip.window }
}

function centreOn(strip, month) {
  const size = strip.window.to - strip.window.from + 1
  const from = Math.round((month - size / 2) / 3) * 3
  strip.onMove(fitWindow({ from, to: from + size - 1 }, strip.data.span), false)
}

function drag(strip, event) {
  const months = strip.scene.monthAt(event.clientX) - strip.scene.monthAt(strip.drag.x)
  const steps = Math.round(months / 3) * 3
  const next = moved({ window: strip.drag.window, data: strip.data }, strip.drag.part, steps)
  if (next.from === strip.window.from && next.to === strip.window.to) return
  strip.drag.latest = next
  strip.onMove(next, false)
}

function endDrag(strip) {
  const latest = strip.drag?.latest
  strip.drag = null
  if (latest) strip.onMove(latest, true)
}

