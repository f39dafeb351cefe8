/** The books of the piles: in the order they were finished, each with its thickness and its group. Pure. */

import { FORMATS, STATUSES } from "../columns.js"
import { say } from "../words.js"
import { nameOfGenre } from "../genre_names.js"
import { median } from "../stats/quantiles.js"
import { MONTHS_IN, wholePeriods } from "./periods.js"

const READ = STATUSES.indexOf("read")
/** Pages of a spine where not a single book of the library has a page count. */
const SOME_PAGES = 300

/**
 * @typedef {{key: string, label: string, fill: string, stroke?: string, filter: {key: string, values: any[]}}} Group
 *   `filter`: what a click on its legend entry toggles
 * @typedef {object} Piles
 * @property {import("../columns.js").Columns} columns
 * @property {Int32Array} rows of dated read books, in the order they were finished
 * @property {(row: number) => number} thickness in pages; the median of the format where the count is unknown
 * @property {(row: number) => Group} groupOf
 * @property {Group[]} groups those of the library, in their fixed order
 * @property {import("./periods.js").Span | null} span of the whole library: from its first January to the end of the last
 *   quarter with a book; null where nothing is dated
 * @property {number} undated @property {number} yearOnly @property {number} withoutPages
 */

/**
 * @param {import("../engine.js").Selection} selection
 * @param {"genre" | "rating" | "format"} by
 * @returns {Piles}
 */
export function pilesData(selection, by) {
  const { columns, tally } = selection
  const rows = selection.among(columns.inTime, ["years", "months"])
  return {
    columns,
    rows,
    ...aboutLibrary(columns, by),
    undated: tally.undated,
    yearOnly: tally.yearOnly,
    withoutPages: rows.reduce((count, row) => count + (columns.pages[row] === 0 ? 1 : 0), 0),
  }
}

const known = new WeakMap()

/** What no filter changes, worked out once: `{thickness, span, groups, groupOf}`. */
function aboutLibrary(columns, by) {
  if (!known.has(columns)) known.set(columns, { thickness: thicknessOf(columns), span: spanOf(columns) })
  const library = known.get(columns)
  library[by] ??= GROUPINGS[by](columns)
  return { thickness: library.thickness, span: library.span, ...library[by] }
}

function spanOf({ firstYear, lastYear, month }) {
  if (firstYear === 0) return null
  const last = month.reduce((a, b) => Math.max(a, b), -1)
  return { from: firstYear * 12, to: last >= lastYear * 12 ? wholePeriods({ from: last, to: last }, "quarter").to : lastYear * 12 + 11 }
}

function thicknessOf({ count, status, pages, format }) {
  const counts = FORMATS.map(() => [])
  for (let row = 0; row < count; row += 1) if (status[row] === READ && pages[row] > 0) counts[format[row]].push(pages[row])
  const any = median(counts.flat()) ?? SOME_PAGES
  const typical = counts.map((own) => median(own) ?? any)
  return (row) => pages[row] || typical[format[row]]
}

const GROUPINGS = { genre: byGenre, rating: byRating, format: byFormat }

function byGenre(columns) {
  const families = columns.families.map(({ name, slug, slot }) => group(slug, nameOfGenre(name), { fill: `fam-${slot}` }, "genre", [slug]))
  const bySlot = new Map(columns.families.map(({ slot }, at) => [slot, families[at]]))
  const pending = group("pending", say("common.looking_up"), { fill: "hatch" }, "genre", ["none"])
  const none = group("none", say(columns.isLooking ? "common.no_genre_yet" : "common.no_genre"), { fill: "sunken", stroke: "ctl" }, "genre", ["none"])
  const groupOf = (row) => (columns.pending[row] ? pending : (bySlot.get(columns.family[row]) ?? none))
  const seen = new Set()
  for (let row = 0; row < columns.count; row += 1) if (columns.isRead[row]) seen.add(groupOf(row))
  return { groups: [...families, pending, none].filter((group) => seen.has(group)), groupOf }
}

function byRating(columns) {
  const seen = new Set(columns.rating.filter((_, row) => columns.isRead[row]))
  const stars = [5, 4, 3, 2, 1].map((count) => {
    const halves = count === 1 ? [1, 2, 3] : count === 5 ? [10] : [count * 2, count * 2 + 1]
    const values = halves.filter((half) => half === count * 2 || seen.has(half))
    return group(String(count), say("common.stars", { n: count }), paintOfStars(count), "rating", values)
  })
  const none = group("none", say("common.chip.not_rated"), { fill: "surface", stroke: "ctl" }, "rating", [0])
  const groupOf = (row) => (columns.rating[row] === 0 ? none : stars[5 - Math.max(1, columns.rating[row] >> 1)])
  return { groups: seen.has(0) ? [...stars, none] : stars, groupOf }
}

/** Weak steps of the ramp get an outline, for they have less than 3:1 against the card. @param {number} stars */
export function paintOfStars(stars) {
  const step = Math.max(1, Math.floor(stars))
  return step <= 2 ? { fill: `ramp-${step}`, stroke: "ctl" } : { fill: `ramp-${step}` }
}

const FORMAT_FILLS = ["fam-6", "fam-1", "fam-4", "fam-5", "fam-7"]

function byFormat(columns) {
  const all = FORMATS.map(({ slug }, at) => group(slug, say(`common.format.${slug}`), { fill: FORMAT_FILLS[at] }, "format", [slug]))
  const seen = new Set(columns.format.filter((_, row) => columns.isRead[row]))
  return { groups: all.filter((_, at) => seen.has(at)), groupOf: (row) => all[columns.format[row]] }
}

function group(key, label, paint, filterKey, values) {
  return { key, label, ...paint, filter: { key: filterKey, values } }
}

/** The books of each year, with those of which only the year is known. @param {Piles} piles */
export const yearPiles = (piles) => (piles.span ? pileUp(piles, piles.span, "year") : [])

/**
 * The books of a window in piles. Years hold every book of theirs; quarters and months only those whose month is known.
 * @param {Piles} piles @param {import("./periods.js").Span} window @param {"month" | "quarter" | "year"} unit
 * @returns {{from: number, to: number, rows: number[], pages: number}[]} also empty ones, rising
 */
export function pileUp({ columns, rows, thickness }, window, unit) {
  const months = MONTHS_IN[unit]
  const { from, to } = wholePeriods(window, unit)
  const piles = []
  for (let at = from; at <= to; at += months) piles.push({ from: at, to: at + months - 1, rows: [], pages: 0 })
  for (const row of rows) {
    const month = unit === "year" ? columns.year[row] * 12 : columns.month[row]
    const pile = month < from ? undefined : piles[Math.floor((month - from) / months)]
    if (!pile) continue
    pile.rows.push(row)
    pile.pages += thickness(row)
  }
  return piles
}
