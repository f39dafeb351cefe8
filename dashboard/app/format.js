// Numbers and dates in the reader's language.

import { locale } from "./language.js"

const plain = new Intl.NumberFormat(locale)
const compactForm = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 })
const formats = new Map()

function numberFormat(digits) {
  if (!formats.has(digits)) {
    const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
    formats.set(digits, new Intl.NumberFormat(locale, options))
  }
  return formats.get(digits)
}

/** `1234` as `1,234`; with `digits`, exactly that many decimals. */
export function number(value, digits) {
  return digits === undefined ? plain.format(value) : numberFormat(digits).format(value)
}

/** `12345` as `12.3K`. */
export function compact(value) {
  return compactForm.format(value)
}

/** A share from 0 to 1 as a whole percentage. */
export function percent(share, digits = 0) {
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: digits }).format(share)
}

const DATE_STYLES = {
  day: { day: "numeric", month: "short", year: "numeric" },
  long: { day: "numeric", month: "long", year: "numeric" },
  dayMonth: { day: "numeric", month: "short" },
  weekday: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  monthShort: { month: "short", year: "numeric" },
  year: { year: "numeric" },
}
const dateFormats = new Map(
  Object.entries(DATE_STYLES).map(([name, options]) => [
    name,
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }),
  ]),
)

/** A plain `YYYY-MM-DD` (or `YYYY-MM`, `YYYY`) as milliseconds at UTC midnight; null where it is none. */
export function dayTime(text) {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text ?? "")
  return found ? Date.UTC(Number(found[1]), Number(found[2] ?? 1) - 1, Number(found[3] ?? 1)) : null
}

/**
 * A plain date in words, never shifted by a time zone.
 * Styles: `day` 5 Mar 2024, `long`, `weekday`, `dayMonth`, `month`, `monthShort`, `year`. A date known only to the month or
 * the year says no more than that.
 */
export function date(text, style = "day") {
  const time = dayTime(text)
  if (time === null) return ""
  const known = text.length === 4 ? "year" : text.length === 7 && style !== "year" ? "month" : style
  return dateFormats.get(known).format(time)
}

/** The names of the months, January first: `long`, `short` or `narrow`. */
export function monthNames(width = "short") {
  const form = new Intl.DateTimeFormat(locale, { month: width, timeZone: "UTC" })
  return Array.from({ length: 12 }, (_, month) => form.format(Date.UTC(2024, month, 1)))
}

/** The names of the weekdays, Monday first: `long`, `short` or `narrow`. */
export function weekdayNames(width = "short") {
  const form = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: "UTC" })
  return Array.from({ length: 7 }, (_, day) => form.format(Date.UTC(2024, 0, 1 + day)))
}

const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" })
const clock = new Intl.DateTimeFormat(locale, { timeStyle: "short" })

/** An ISO 8601 moment in the reader's own time zone. */
export function dateTime(iso) {
  return moment.format(new Date(iso))
}

/** The time of day of an ISO 8601 moment. */
export function timeOfDay(iso) {
  return clock.format(new Date(iso))
}
