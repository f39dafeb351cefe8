/** A card under a filter shows what it would show of a library of just the books that pass: slow, and simple. */

import assert from "node:assert/strict"
import { readdirSync } from "node:fs"
import test from "node:test"
import "./support/words.mjs"
import { buildColumns } from "../../dashboard/app/columns.js"
import { partOf } from "../../dashboard/app/columns/part.js"
import { createEngine } from "../../dashboard/app/engine.js"
import { EMPTY, KEYS, isActive, serialiseFilters } from "../../dashboard/app/filters.js"
import { knownUntil } from "../../dashboard/app/stats/finishes.js"
import { workOut } from "../../dashboard/app/stats/heavy_jobs.js"
import { endOfFile } from "../../dashboard/app/stats/pile.js"
import { makeDocument, randomDocument, randomFilters, seeded } from "./support/library.mjs"

const TIME = ["years", "months", "day"]
const OF_READ_BOOKS = [...TIME, "rating"]

/**
 * Filters that a card looks past, by its name: those that its own marks set, those that what it tells of cannot pass, and
 * those of time where it ends with now, unless they do not let now through.
 */
const PAST = {
  "age-and-love": ["rating"],
  ages: ["years", "months"],
  "books-and-pages": TIME,
  breadth: ["years", "genre"],
  "burn-down": [...OF_READ_BOOKS, "added", "shelf"],
  calendar: TIME,
  concentration: ["author"],
  coverage: ["years", "months"],
  crowd: ["rating"],
  drift: ["years", "genre"],
  eras: ["genre", "pub"],
  "first-time": [...TIME, "genre"],
  formats: ["years", "format"],
  gaps: TIME,
  generosity: OF_READ_BOOKS,
  "heap-days": ["day"],
  "impossible-dates": ["flag"],
  "in-out": [...OF_READ_BOOKS, "added", "shelf"],
  "just-finished": [],
  kinder: ["genre", "rating"],
  "length-and-love": ["pages", "rating"],
  "length-by-year": TIME,
  lengths: ["pages"],
  "love-volume": ["genre"],
  loyalty: ["author"],
  "missing-fields": ["years", "genre", "pages", "flag"],
  months: TIME,
  "no-genre": ["genre", "flag"],
  "now-reading": [...OF_READ_BOOKS, "shelf"],
  pairs: ["genre"],
  piles: ["years", "months", "genre", "rating", "format"],
  "pile-mix": [...OF_READ_BOOKS, "genre", "shelf"],
  "pile-weight": [...OF_READ_BOOKS, "added", "shelf"],
  popularity: ["rating"],
  publishers: ["publisher"],
  race: TIME,
  rank: ["years", "genre"],
  records: [],
  rereads: ["flag"],
  "rolling-pace": TIME,
  seasonality: ["months", "day"],
  "share-map": ["genre"],
  "shelf-age": [...OF_READ_BOOKS, "added", "genre", "shelf"],
  shelves: ["shelf"],
  stars: ["rating"],
  "title-words": ["q"],
  unrated: ["years", "rating"],
  weekdays: [],
  "will-read": [...OF_READ_BOOKS, "genre", "shelf"],
}

/** Cards that ask the whole library whatever the filters: what was read before, or who else has the same title. */
const ASKS_ALL = new Set(["duplicates", "loved-once", "new-known", "pick", "return-rate", "series"])
/** Cards of the page of one genre or author: one filter is always set, and says what they are of. */
const OF_ONE = new Set(["G8", "A6"])

const BOOKS = 500
const LIBRARIES = 4
const AUTHORS = 6
/** Share of the books that are said to be finished on the same day. */
const HEAPED = 0.05
const CONTEXT = {
  today: new Date(2020, 11, 31),
  view: {},
  heavy: workOut,
  setView: () => {},
  href: (...parts) => parts.join("/"),
  hrefWith: (query, ...parts) => `${parts.join("/")}?${query}`,
}

const modules = await Promise.all(readdirSync(new URL("../../dashboard/app/cards/", import.meta.url)).map((name) => import(`../../dashboard/app/cards/${name}`)))
const cards = modules.flatMap((module) => Object.values(module)).filter((value) => typeof value?.make === "function")

/** Every book with its pages, for what is usual for a format is asked of the whole library; some finished on one day. */
function libraryOf(random) {
  const { entries } = randomDocument(random, BOOKS)
  const heap = () => (random() < HEAPED ? { date_read: "2018-03-04", date_read_precision: "day", reading_status: "read" } : {})
  return buildColumns(makeDocument(entries.map((entry) => ({ ...entry, ...heap(), author: `Author ${Math.floor(random() * AUTHORS)}`, num_pages: entry.num_pages ?? 321 }))))
}

/** A value for one filter. `years=none` leaves no book with a date, and is left out. */
function filterOf(key, random) {
  if (key === "author") return { author: `Author ${Math.floor(random() * AUTHORS)}` }
  for (;;) {
    const own = { [key]: randomFilters(random)[key] }
    if (isActive(own, key) && own[key] !== "none") return own
  }
}

/** What the table holds, row by row; nothing is the same as a year or a genre that a smaller library has not. */
function rowsOf(shown, card) {
  if (shown.have < card.needs.least || !shown.table) return null
  const { columns, rows } = shown.table()
  const isAny = (cell) => cell !== 0 && cell !== null && cell !== ""
  return rows
    .filter(({ cells }) => cells.slice(1).some(isAny))
    .map(({ cells }) => cells.flatMap((cell, at) => (isAny(cell) ? [`${columns[at].label}: ${cell}`] : [])))
}

/** Where a library ends, as far as it tells: fewer books may seem to have ended long ago. */
const endsOf = (columns) => [knownUntil(columns, CONTEXT.today).day, endOfFile(columns, CONTEXT.today).day]

test("every card is compared, or asks the whole library", () => {
  const known = cards.filter(({ id }) => !OF_ONE.has(id)).map(({ name }) => name)
  assert.deepEqual([...Object.keys(PAST), ...ASKS_ALL].sort(), known.sort())
})

test("a card obeys every filter but those it looks past, as if the library had only the books that pass", () => {
  const compared = new Set()
  for (let seed = 1; seed <= LIBRARIES; seed += 1) {
    const random = seeded(seed)
    const columns = libraryOf(random)
    const engine = createEngine(columns)
    for (const key of KEYS) {
      const filters = { ...EMPTY, ...filterOf(key, random) }
      const selection = engine.apply(filters)
      const part = partOf(columns, (row) => selection.passes(row))
      if (String(endsOf(part)) !== String(endsOf(columns))) continue
      const rest = createEngine(part).apply(EMPTY)
      for (const card of cards) {
        if (!(card.name in PAST) || PAST[card.name].includes(key)) continue
        const [shown, slow] = [selection, rest].map((each) => rowsOf(card.make(each, CONTEXT), card))
        if (slow === null) continue // under a filter some cards show less than they need without one
        assert.deepEqual(shown, slow, `${card.name} under ${serialiseFilters(filters)}, library ${seed}`)
        if (shown?.length) compared.add(card.name)
      }
    }
  }
  assert.deepEqual(Object.keys(PAST).filter((name) => !compared.has(name)), [])
})
