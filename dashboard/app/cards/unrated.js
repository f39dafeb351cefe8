// R8: which books have no rating, and whether it is a pattern.

import { bars, barsExtent } from "../charts/bars.js"
import { columns as upright, columnsExtent } from "../charts/columns.js"
import { finishedHref, footOf, onAddedDay } from "../findings/feet.js"
import { patternWords, unratedTitle } from "../findings/ratings.js"
import { percent } from "../format.js"
import { nameOfGenre } from "../genre_names.js"
import { finished } from "../stats/finishes.js"
import { shareTrend, unevenness } from "../stats/uneven.js"
import { wilson } from "../stats/wilson.js"
import { say } from "../words.js"
import { chosen, lookedPast } from "./card.js"

const NAME = "unrated"
const KEY = "by"
const OWN = { year: ["rating", "years"], genre: ["rating", "genre"] }
const LEAST = 20
const LISTED = 5
const HEIGHT = 240
const CLEAR = { fill: "accent" }
const UNCLEAR = { fill: "sunken", stroke: "ctl" }

export const card = {
  id: "R8",
  name: NAME,
  page: "ratings",
  size: "third",
  height: 420,
  fields: ["rating", "read", "fam"],
  needs: { least: LEAST, of: "read" },
  sketch: "stars",
  make(selection, context) {
    const { columns } = selection
    const options = [["year", say("ratings.unrated.by_year")], ["genre", say("ratings.unrated.by_genre")]]
    const by = chosen(context.view, KEY, options)
    const past = lookedPast(context, NAME, OWN[by])
    const rows = finished(columns, selection.rows(past))
    const unrated = rows.reduce((count, row) => count + (columns.rating[row] === 0 ? 1 : 0), 0)
    const parts = (by === "year" ? byYear : byGenre)(columns, rows).map((part) => withShare(part, unrated / rows.length))
    const trend = by === "year" ? shareTrend(parts.filter(({ x }) => x !== undefined)) : null
    const facts = { unrated, all: rows.length, by, parts, p: unevenness(parts), trend }
    if (rows.length > 0 && unrated === 0) return allRated(facts)
    const drawn = by === "year" ? yearsDrawn(parts, selection.filters) : genresDrawn(parts, selection.filters)
    const pattern = patternWords(facts)
    return {
      have: rows.length,
      title: rows.length < LEAST ? say("ratings.unrated.title") : unratedTitle(facts),
      subtitle: say("ratings.unrated.subtitle"),
      choices: [{ key: KEY, label: say("ratings.unrated.by"), value: by, usual: "year", options }],
      ...drawn,
      blocks: [...(pattern ? [{ text: pattern }] : []), ...lastUnrated(selection)],
      foot: [
        ...footOf("ratings.unrated.foot", unrated, finishedHref(selection, context, { rating: [0] }, past)),
        ...(by === "year" ? onAddedDay(selection, rows) : []),
      ],
      table: () => tableOf(parts, { by, n: rows.length, count: unrated }),
    }
  },
}

/** There is nothing to draw. */
function allRated({ all, by, parts, ...facts }) {
  return {
    have: all,
    title: unratedTitle({ all, by, parts, ...facts }),
    blocks: [{ text: say("ratings.unrated.all_rated", { n: all }) }],
    table: () => tableOf(parts, { by, n: all, count: 0 }),
  }
}

/** What was finished last of them. */
function lastUnrated(selection) {
  const { inTime, rating, year } = selection.columns
  const rows = selection.among(inTime, "rating").filter((row) => rating[row] === 0)
  const books = Array.from(rows.slice(-LISTED), (row) => ({ row, aside: String(year[row]) })).reverse()
  return books.length ? [{ label: say("ratings.unrated.last"), books }] : []
}

/** Each year from the first to the last, then the books without a date. */
function byYear({ year, rating }, rows) {
  const counts = new Map()
  for (const row of rows) count(counts, year[row], rating[row] === 0)
  const years = [...counts.keys()].filter((each) => each > 0)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const dated = years.length ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : []
  const partOf = (key, name, value) => ({ key, name, filter: { key: "years", value }, ...(counts.get(Number(key)) ?? { n: 0, count: 0 }) })
  const parts = dated.map((each) => ({ ...partOf(String(each), String(each), { from: each, to: each }), x: each }))
  return counts.has(0) ? [...parts, { ...partOf("0", say("common.no_date"), "none"), isUndated: true }] : parts
}

/** Families, then the books without a genre. */
function byGenre({ family, families, pending, genres: { start }, rating }, rows) {
  const counts = new Map()
  for (const row of rows) {
    const hasGenre = start[row] < start[row + 1]
    count(counts, hasGenre ? family[row] : pending[row] ? "pending" : "none", rating[row] === 0)
  }
  const groups = [
    ...families.map(({ name, slug, slot }) => ({ key: slot, name: nameOfGenre(name), slug })),
    { key: "none", name: say("common.no_genre"), slug: "none" },
    { key: "pending", name: say("common.looking_up"), slug: "none" },
  ]
  return groups
    .filter(({ key }) => counts.has(key))
    .map(({ key, name, slug }) => ({ key: String(key), name, filter: { key: "genre", value: slug }, ...counts.get(key) }))
}

function count(counts, key, isUnrated) {
  if (!counts.has(key)) counts.set(key, { n: 0, count: 0 })
  const own = counts.get(key)
  own.n += 1
  if (isUnrated) own.count += 1
}

function withShare(part, overall) {
  if (part.n === 0) return { ...part, share: null, low: null, high: null, isClear: false }
  const { share, low, high } = wilson(part.count, part.n)
  return { ...part, share, low, high, isClear: low > overall || high < overall }
}

function yearsDrawn(parts, filters) {
  const data = {
    mode: "grouped",
    height: HEIGHT,
    y: { format: percent },
    groups: parts.map((part) => ({
      key: part.key,
      name: part.name,
      bars: [{ key: "unrated", value: part.share ?? 0, paint: part.isClear ? CLEAR : UNCLEAR }],
      ...(part.share !== null && { interval: [part.low, part.high] }),
      ...stateOf(part, filters),
    })),
  }
  return { scene: (view) => upright(data, view), extent: columnsExtent(data) }
}

function genresDrawn(parts, filters) {
  const data = {
    format: percent,
    rows: parts
      .toSorted((a, b) => b.share - a.share)
      .map((part) => {
        const { key, name, share, low, high, isClear } = part
        return { key, name, value: share, interval: [low, high], paint: isClear ? CLEAR : UNCLEAR, ...stateOf(part, filters) }
      }),
  }
  return { scene: (view) => bars(data, view), extent: barsExtent(data) }
}

/** The fact of a part, and whether its own filter leaves it out. */
function stateOf({ key, name, n, count: unrated, share, low, high, filter }, filters) {
  const set = filters[filter.key]
  const isPressed = filter.key === "genre" ? (set?.includes(filter.value) ?? false) : isSame(set, filter.value)
  const isOff = set !== null && !isPressed && !(filter.key === "years" && isWithin(set, filter.value))
  const told = { n: unrated, all: n, share: percent(share ?? 0) }
  const lines = [
    n > 0 ? say("ratings.unrated.fact", told) : say("common.books", { n }),
    n > 0 ? say("ratings.unrated.span", { low: percent(low), high: percent(high) }) : "",
  ]
  return { isOff, fact: { key, title: name, lines, filter, isPressed, isEmpty: n === 0 } }
}

const isSame = (set, value) => set !== null && (set === value || (set.from === value.from && set.to === value.to && value !== "none"))
const isWithin = (set, value) => set !== "none" && value !== "none" && value.from >= (set.from ?? -Infinity) && value.to <= (set.to ?? Infinity)

function tableOf(parts, { by, n, count: unrated }) {
  const share = (label) => ({ label: say(label), isNumber: true, isPercent: true })
  return {
    columns: [
      { label: say(by === "year" ? "common.column.year" : "common.column.genre") },
      { label: say("common.column.books"), isNumber: true },
      { label: say("ratings.column.unrated"), isNumber: true },
      share("common.column.share"),
      share("ratings.column.low"),
      share("ratings.column.high"),
    ],
    rows: [
      ...parts.map(({ x = Infinity, name, n: books, count: own, share: part, low, high }) => ({
        sort: by === "year" ? x : name,
        cells: [name, books, own, part, low, high],
      })),
      { sort: by === "year" ? Infinity : "\uffff", cells: [say("ratings.unrated.overall"), n, unrated, n ? unrated / n : null, null, null] },
    ],
  }
}
