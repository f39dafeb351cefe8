/** Spans of months as piles and bars show them: months, quarters and years. Pure. Months are `year * 12 + month`. */

import { date } from "../format.js"
import { writeMonth } from "../filters.js"
import { say } from "../words.js"

/** Months in a period of each unit. */
export const MONTHS_IN = { month: 1, quarter: 3, year: 12 }

/** @typedef {{from: number, to: number}} Span both ends belong to it */

/** The span widened to whole periods. @param {Span} span @param {"month" | "quarter" | "year"} unit @returns {Span} */
export function wholePeriods({ from, to }, unit) {
  const months = MONTHS_IN[unit]
  return { from: Math.floor(from / months) * months, to: Math.floor(to / months) * months + months - 1 }
}

/** How many periods a span has. @param {Span} span whole periods */
export function periodCount({ from, to }, unit) {
  return (to - from + 1) / MONTHS_IN[unit]
}

/** `Q4 2024`, `March 2024` or `2024`. @param {number} from the first month of the period */
export function periodName(from, unit) {
  const year = Math.floor(from / 12)
  if (unit === "year") return String(year)
  return unit === "quarter" ? say("common.quarter", { n: (from % 12) / 3 + 1, year: String(year) }) : date(writeMonth(from), "month")
}

/** A window of the address: `2021-2026`, `2023`, `2021-04..2026-12`. @returns {Span | null} null where it is none */
export function parseWindow(text) {
  const years = /^(\d{4})(?:-(\d{4}))?$/.exec(text ?? "")
  if (years) return inOrder(Number(years[1]) * 12, Number(years[2] ?? years[1]) * 12 + 11)
  const months = /^(\d{4})-(\d\d)\.\.(\d{4})-(\d\d)$/.exec(text ?? "")
  if (!months) return null
  const [fromYear, from, toYear, to] = months.slice(1).map(Number)
  return from < 1 || from > 12 || to < 1 || to > 12 ? null : inOrder(fromYear * 12 + from - 1, toYear * 12 + to - 1)
}

const inOrder = (from, to) => (from <= to ? { from, to } : null)

/** @param {Span} span @returns {string} as short as it can be */
export function writeWindow({ from, to }) {
  if (from % 12 !== 0 || to % 12 !== 11) return `${writeMonth(from)}..${writeMonth(to)}`
  const [first, last] = [from / 12, (to - 11) / 12]
  return first === last ? String(first) : `${first}-${last}`
}

/** Whether a period is inside what the filters of time let through. @param {Span} span */
export function isChosen({ from, to }, { years, months }) {
  if (years === "none") return false
  const [first, last] = [Math.floor(from / 12), Math.floor(to / 12)]
  if (years && (last < (years.from ?? -Infinity) || first > (years.to ?? Infinity))) return false
  if (!months) return true
  if ("every" in months) return to - from >= 11 || ((months.every - (from % 12) + 12) % 12) <= to - from
  return to >= months.from && from <= months.to
}
