/** Filters in the address: text to values and back, and their names. Pure. */

import { yearWords } from "./book_words.js"
import { FORMATS } from "./columns.js"
import { FLAGS } from "./flags.js"
import { date, monthNames, number } from "./format.js"
import { listed, say } from "./words.js"

/** In this order they stand in an address. The place of a key is also its bit in the engine. */
export const KEYS = [
  ...["years", "months", "genre", "rating", "pages", "format", "shelf", "author", "pub", "q"],
  ...["day", "series", "publisher", "added", "flag"],
]

/**
 * A range has open ends where `from` or `to` is null. Lists are sorted and never empty.
 * @typedef {{from: number | null, to: number | null}} Range
 * @typedef {object} Filters
 * @property {Range | "none" | null} years of finishing; `none`: finished, but nobody knows when
 * @property {{from: number, to: number} | {every: number} | null} months `year * 12 + month`; or each year's month 0-11
 * @property {string[] | null} genre slugs of families or genres, `none` for books without one
 * @property {number[] | null} rating half stars: 1 to 10, 0 for not rated
 * @property {Range | "none" | null} pages
 * @property {string[] | null} format slugs
 * @property {string[] | null} shelf slugs of statuses or shelves
 * @property {string} author a name, "" for all
 * @property {Range | null} pub first published; negative years are BCE
 * @property {string} q words in title or author, "" for all
 * @property {{from: number, to: number} | null} day of finishing, days since 1970
 * @property {string} series a name, "" for all @property {string} publisher a name, "" for all
 * @property {{from: number, to: number} | null} added month of shelving, `year * 12 + month`
 * @property {string[] | null} flag names of `flags.js`; a book carries one of them
 */

/** No filter. @type {Filters} */
export const EMPTY = Object.freeze({
  years: null,
  months: null,
  genre: null,
  rating: null,
  pages: null,
  format: null,
  shelf: null,
  author: "",
  pub: null,
  q: "",
  day: null,
  series: "",
  publisher: "",
  added: null,
  flag: null,
})

/** @param {URLSearchParams} params unknown keys and senseless values are left out @returns {Filters} */
export function parseFilters(params) {
  const filters = { ...EMPTY }
  for (const key of KEYS) {
    const text = params.get(key)
    if (text) filters[key] = GRAMMAR[key].parse(text) ?? EMPTY[key]
  }
  return filters
}

/** The filters as a query string without its question mark, "" where there are none. @param {Filters} filters */
export function serialiseFilters(filters) {
  return KEYS.filter((key) => isActive(filters, key))
    .map((key) => `${key}=${GRAMMAR[key].write(filters[key])}`)
    .join("&")
}

/** @param {Filters} filters @param {string} key */
export function isActive(filters, key) {
  const value = filters[key]
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== ""
}

/** The filters that are set, in their order. @param {Filters} filters @returns {{key: string, value: any}[]} */
export function activeFilters(filters) {
  return KEYS.filter((key) => isActive(filters, key)).map((key) => ({ key, value: filters[key] }))
}

/** The filters without one of them. @param {Filters} filters @param {string} key @returns {Filters} */
export function without(filters, key) {
  return { ...filters, [key]: EMPTY[key] }
}

/**
 * What a click on a mark does: into a list the value is put, or taken out; any other filter is set, or cleared where
 * it was just that.
 * @param {Filters} filters @param {string} key @param {any} value one item of a list, or the whole filter
 * @returns {Filters}
 */
export function toggle(filters, key, value) {
  if (LISTS.has(key)) return toggleAll(filters, key, [value])
  const isSame = isActive(filters, key) && GRAMMAR[key].write(filters[key]) === GRAMMAR[key].write(value)
  return { ...filters, [key]: isSame ? EMPTY[key] : value }
}

/** Put several items into a list, or take them out where all are in. @returns {Filters} */
export function toggleAll(filters, key, items) {
  const before = filters[key] ?? []
  const isIn = items.every((item) => before.includes(item))
  const next = isIn ? before.filter((item) => !items.includes(item)) : [...before, ...items]
  return { ...filters, [key]: next.length ? sorted(key, next) : null }
}

const LISTS = new Set(["genre", "rating", "format", "shelf", "flag"])

/** @param {string} key @param {any[]} items each once, in the order of the address */
function sorted(key, items) {
  const unique = [...new Set(items)]
  if (key === "rating") return unique.sort((a, b) => a - b)
  if (key === "format") return unique.sort((a, b) => placeOfFormat(a) - placeOfFormat(b))
  return unique.sort()
}

const placeOfFormat = (slug) => FORMATS.findIndex((format) => format.slug === slug)
const encode = (text) => encodeURIComponent(text).replaceAll("%20", "+").replaceAll("'", "%27")

/** Words: `q`, `author`. */
const text = { parse: (value) => value.trim() || null, write: (value) => encode(value.trim()) }

/** Lists that hold nothing but these. */
const KNOWN = { format: (slug) => placeOfFormat(slug) >= 0, flag: (name) => FLAGS.includes(name) }

/** @param {string} key a list of slugs */
const slugs = (key) => ({
  parse(value) {
    const items = value.split(",").filter(Boolean)
    const known = key in KNOWN ? items.filter(KNOWN[key]) : items
    return known.length ? sorted(key, known) : null
  },
  write: (value) => sorted(key, value).map(encode).join(","),
})

/** `2019-2026`, `2019`, `2019-`, `-2026`; `b50` is the year -50. @returns {Range | null} */
function parseRange(value) {
  const found = /^(b?\d{1,6})?(-)?(b?\d{1,6})?$/.exec(value)
  if (!found || (!found[1] && !found[3])) return null
  const from = signed(found[1])
  const to = found[2] ? signed(found[3]) : from
  return from !== null && to !== null && from > to ? { from: to, to: from } : { from, to }
}

function writeRange({ from, to }) {
  const [first, last] = [from, to].map((end) => (end === null ? "" : end < 0 ? `b${-end}` : String(end)))
  return from !== null && from === to ? first : `${first}-${last}`
}

const signed = (text) => (text ? Number(text.replace("b", "-")) || 0 : null) // never -0
const range = { parse: parseRange, write: writeRange }
const rangeOrNone = {
  parse: (value) => (value === "none" ? "none" : parseRange(value)),
  write: (value) => (value === "none" ? "none" : writeRange(value)),
}

/** `2024-10..2024-12`, `2024-10`, or `7` for every July. */
const months = {
  parse(value) {
    if (/^\d{1,2}$/.test(value)) return Number(value) >= 1 && Number(value) <= 12 ? { every: Number(value) - 1 } : null
    const ends = value.split("..").map(parseMonth)
    const [from, to = from] = ends
    if (ends.length > 2 || from === null || to === null) return null
    return { from: Math.min(from, to), to: Math.max(from, to) }
  },
  write(value) {
    if ("every" in value) return String(value.every + 1)
    return value.from === value.to ? writeMonth(value.from) : `${writeMonth(value.from)}..${writeMonth(value.to)}`
  },
}

const span = {
  parse: (value) => (/^\d{1,2}$/.test(value) ? null : months.parse(value)),
  write: (value) => months.write(value),
}

const MS_PER_DAY = 86_400_000

/** `2024-03-05`, `2024-03-01..2024-03-07`. */
const days = {
  parse(value) {
    const ends = value.split("..").map(parseDay)
    const [from, to = from] = ends
    if (ends.length > 2 || from === null || to === null) return null
    return { from: Math.min(from, to), to: Math.max(from, to) }
  },
  write: ({ from, to }) => (from === to ? writeDay(from) : `${writeDay(from)}..${writeDay(to)}`),
}

function parseDay(text) {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN
  return Number.isNaN(time) ? null : time / MS_PER_DAY
}

/** Days since 1970 as `YYYY-MM-DD`. @param {number} day */
export function writeDay(day) {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

function parseMonth(text) {
  const found = /^(\d{4})-(\d\d)$/.exec(text)
  return found && found[2] >= "01" && found[2] <= "12" ? Number(found[1]) * 12 + Number(found[2]) - 1 : null
}

/** A month number as `YYYY-MM`. @param {number} month `year * 12 + month` */
export function writeMonth(month) {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`
}

/** `4-5`, `3`, `4.5`, `none`, and lists of them: half stars inside. */
const rating = {
  parse(value) {
    const items = value.split(",").flatMap(parseStars)
    return items.length ? sorted("rating", items) : null
  },
  write: (value) => starRuns(sorted("rating", value)).map(writeStars).join(","),
}

function parseStars(text) {
  if (text === "none") return [0]
  const found = /^([0-5](?:\.5)?)(?:-([0-5](?:\.5)?))?$/.exec(text)
  if (!found) return []
  const [from, to] = [found[1], found[2] ?? found[1]].map((stars) => Number(stars) * 2).sort((a, b) => a - b)
  return Array.from({ length: to - from + 1 }, (_, step) => from + step).filter((half) => half >= 1 && half <= 10)
}

/** Half stars next to each other become one run: `[8, 9, 10]` is `[[8, 10]]`. */
function starRuns(halves) {
  const runs = []
  for (const half of halves) {
    const last = runs.at(-1)
    if (half > 1 && last && last[1] === half - 1) last[1] = half
    else runs.push([half, half])
  }
  return runs
}

function writeStars([from, to]) {
  if (from === 0) return "none"
  return from === to ? String(from / 2) : `${from / 2}-${to / 2}`
}

const GRAMMAR = {
  years: rangeOrNone,
  months,
  genre: slugs("genre"),
  rating,
  pages: rangeOrNone,
  format: slugs("format"),
  shelf: slugs("shelf"),
  author: text,
  pub: range,
  q: text,
  day: days,
  series: text,
  publisher: text,
  added: span,
  flag: slugs("flag"),
}

/**
 * A filter in a few words, as its chip says it: `2019–2026`, `4 and 5 stars`, `E-book`.
 * @param {{key: string, value: any}} filter one of `activeFilters`
 * @param {(slug: string) => string} [nameOf] the name of a genre or shelf; without it the slug is shown
 */
export function describe({ key, value }, nameOf = (slug) => slug) {
  return WORDS[key](value, nameOf)
}

const WORDS = {
  years: (value) => (value === "none" ? say("common.chip.undated") : rangeWords(value, String)),
  months: monthWords,
  genre: (value, nameOf) => either(value.map((slug) => (slug === "none" ? say("common.chip.no_genre") : nameOf(slug)))),
  rating: ratingWords,
  pages: (value) => (value === "none" ? say("common.chip.no_pages") : say("common.chip.pages", { range: rangeWords(value, (end) => number(end)) })),
  format: (value) => either(value.map((slug) => say(`common.format.${slug}`))),
  shelf: (value, nameOf) => say("common.chip.shelf", { name: either(value.map(nameOf)) }),
  author: (value) => say("common.chip.author", { name: value }),
  pub: (value) => say("common.chip.published", { range: rangeWords(value, yearWords) }),
  q: (value) => say("common.chip.words", { words: value }),
  day: ({ from, to }) => (from === to ? date(writeDay(from)) : `${date(writeDay(from))} – ${date(writeDay(to))}`),
  series: (value) => say("common.chip.series", { name: value }),
  publisher: (value) => say("common.chip.publisher", { name: value }),
  added: (value) => say("common.chip.added", { span: monthWords(value) }),
  flag: (value) => either(value.map((name) => say(`common.flag.${name}`))),
}

function rangeWords({ from, to }, word) {
  if (from === null) return say("common.chip.up_to", { end: word(to) })
  if (to === null) return say("common.chip.from", { end: word(from) })
  return from === to ? word(from) : `${word(from)}–${word(to)}`
}

function monthWords(value) {
  if ("every" in value) return say("common.chip.every", { month: monthNames("long")[value.every] })
  const [from, to] = [value.from, value.to].map(writeMonth)
  const isYears = value.from % 12 === 0 && value.to % 12 === 11
  if (isYears) return rangeWords({ from: from.slice(0, 4), to: to.slice(0, 4) }, String)
  if (value.from === value.to) return date(from, "month")
  return value.from % 3 === 0 && value.to === value.from + 2
    ? say("common.quarter", { n: (value.from % 12) / 3 + 1, year: from.slice(0, 4) })
    : `${date(from, "monthShort")} – ${date(to, "monthShort")}`
}

function ratingWords(value) {
  const runs = starRuns(value).filter(([from]) => from > 0)
  const names = runs.map(([from, to]) => (from === to ? number(from / 2) : `${number(from / 2)}–${number(to / 2)}`))
  const isOne = runs.length === 1 && value.at(-1) === 2
  const stars = names.length ? [say(isOne ? "common.chip.star" : "common.chip.stars", { names: either(names) })] : []
  return either([...(value.includes(0) ? [say("common.chip.not_rated")] : []), ...stars])
}

/** `a`, `a or b`, `a, b or c`. @param {string[]} words */
const either = (words) => listed(words, "disjunction")
