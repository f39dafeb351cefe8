/** A year as a calendar: a column for each week, a row for each weekday; in two halves where it is narrow. Pure. */

import { textWidth, uncollided } from "./kit/axis.js"
import { markOf } from "./kit/fact.js"
import { OFF } from "./kit/paint.js"
import { withParts } from "./kit/rows.js"
import { path, rect, round, text } from "./kit/scene.js"

const NARROW = 620
const HEAD = 20
const BETWEEN = 14
const LEFT_GAP = 8
/** Words are measured only about. */
const ROOM = 1.22
const MOST_PITCH = 26
const NUMBER_PITCH = 15
/** By books of a day; even one stands out from an empty day. */
const PAINTS = ["ramp-0", "ramp-3", "ramp-4", "ramp-5"]
const WEEK = 7
const DAY_MS = 86_400_000

/**
 * @typedef {object} CalendarDay
 * @property {number} count of books @property {boolean} [isOff] not in the filter of days
 * @property {boolean} [isHatched] not certain @property {object} fact
 * @typedef {object} CalendarData
 * @property {number} year
 * @property {(day: number) => CalendarDay | null} dayAt day since 1970; null for a day without a book
 * @property {(from: number, to: number) => object} weekFact @property {number} today days after it are left open
 * @property {string[]} weekdays seven short names, Monday first @property {string[]} months twelve short names
 */

const dayNumber = (year, month, day) => Date.UTC(year, month, day) / DAY_MS

/** @param {CalendarData} data @param {{width: number}} view */
export function calendar(data, { width }) {
  const first = dayNumber(data.year, 0, 1)
  const last = dayNumber(data.year, 11, 31)
  const lead = (first + 3) % WEEK
  const weeks = Math.floor((last - first + lead) / WEEK) + 1
  const left = Math.max(...data.weekdays.map((name) => textWidth(name))) * ROOM + LEFT_GAP
  const across = width < NARROW ? Math.ceil(weeks / 2) : weeks
  const pitch = Math.min(MOST_PITCH, (width - left) / across)
  const bandHeight = HEAD + WEEK * pitch
  const frame = { data, first, last, lead, left, pitch }
  const bands = Array.from({ length: Math.ceil(weeks / across) }, (_, at) => {
    return { from: at * across, to: Math.min(weeks, (at + 1) * across) - 1, top: HEAD + at * (bandHeight + BETWEEN) }
  })
  return {
    width,
    height: bands.length * bandHeight + (bands.length - 1) * BETWEEN,
    shapes: bands.flatMap((band) => bandShapes(frame, band, width)),
    marks: bands.flatMap((band) => bandMarks(frame, band)),
  }
}

/** Where a day stands, null outside the band. */
function placeOf({ first, lead, left, pitch }, { from, to, top }, day) {
  const at = day - first + lead
  const week = Math.floor(at / WEEK)
  return week < from || week > to ? null : { x: left + (week - from) * pitch, y: top + (at % WEEK) * pitch }
}

function daysOf({ first, last, lead }, { from, to }) {
  const [start, end] = [Math.max(first, first - lead + from * WEEK), Math.min(last, first - lead + to * WEEK + WEEK - 1)]
  return Array.from({ length: end - start + 1 }, (_, at) => start + at)
}

function bandShapes(frame, band, width) {
  const { data, left, pitch } = frame
  const days = daysOf(frame, band)
  const rows = data.weekdays.flatMap((name, row) =>
    row % 2 === 0 || pitch >= 18 ? [text(left - LEFT_GAP, band.top + (row + 0.5) * pitch + 4, name, { anchor: "end" })] : [],
  )
  return [...monthNames(frame, band, width), ...rows, ...days.flatMap((day) => dayShapes(frame, band, day)), ...monthEdges(frame, band, days)]
}

/** Each month's name at the week of its first day. */
function monthNames(frame, band, width) {
  const labels = frame.data.months.flatMap((name, month) => {
    const place = placeOf(frame, band, dayNumber(frame.data.year, month, 1))
    if (!place) return []
    const isFitting = place.x + textWidth(name) * ROOM <= width
    return [isFitting ? { x: place.x + 1, text: name, anchor: "start" } : { x: place.x + frame.pitch, text: name, anchor: "end" }]
  })
  return uncollided(labels, 4).map(({ x, text: name, anchor }) => text(x, band.top - 8, name, { anchor }))
}

function dayShapes(frame, band, day) {
  const { data, pitch } = frame
  const { x, y } = placeOf(frame, band, day)
  const inset = pitch < 12 ? 0.75 : 1.25
  const box = [x + inset, y + inset, pitch - 2 * inset, pitch - 2 * inset]
  const r = pitch < 12 ? 1.5 : 3
  const found = data.dayAt(day)
  if (!found) return [rect(...box, day > data.today ? { r, fill: "surface", stroke: "line" } : { r, fill: PAINTS[0] })]
  const { count, isOff, isHatched } = found
  const fill = isHatched ? "hatch" : PAINTS[Math.min(count, PAINTS.length - 1)]
  const opacity = isOff ? OFF : undefined
  const words = count > 1 && pitch >= NUMBER_PITCH && !isHatched
  return [
    rect(...box, { r, fill, opacity }),
    ...(words ? [text(x + pitch / 2, y + pitch / 2 + 4, String(count), { anchor: "middle", size: 11, weight: 600, fill: "surface", opacity })] : []),
  ]
}

/** A hair along the left side of each month, around its first week. */
function monthEdges(frame, band, days) {
  const { pitch } = frame
  const bottom = round(band.top + WEEK * pitch)
  return days.filter((day) => new Date(day * DAY_MS).getUTCDate() === 1 && day !== frame.first).map((day) => {
    const { x, y } = placeOf(frame, band, day)
    const start = y > band.top ? `M${round(x + pitch)} ${round(band.top)}V${round(y)}H${round(x)}` : `M${round(x)} ${round(y)}`
    return path(`${start}V${bottom}`, { stroke: "ctl", width: 1, opacity: 0.75 })
  })
}

/** A mark for each week, in which a pointer finds its days. */
function bandMarks(frame, band) {
  const { data, first, lead, left, pitch } = frame
  return Array.from({ length: band.to - band.from + 1 }, (_, at) => {
    const monday = first - lead + (band.from + at) * WEEK
    const box = { x: left + at * pitch, y: band.top, w: pitch, h: WEEK * pitch }
    const days = Array.from({ length: WEEK }, (_, step) => monday + step).filter((day) => day >= frame.first && day <= frame.last)
    const parts = days.flatMap((day) => {
      const found = data.dayAt(day)
      if (!found) return []
      const own = { ...placeOf(frame, band, day), w: pitch, h: pitch }
      return [markOf(found.fact, own, { box: own })]
    })
    return withParts(markOf(data.weekFact(days[0], days.at(-1)), box, { box }), parts)
  })
}
