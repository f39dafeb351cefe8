import assert from "node:assert/strict"
import { readdirSync } from "node:fs"
import test from "node:test"
import "./support/words.mjs"
import { buildColumns } from "../../dashboard/app/columns.js"
import { besideOthers, engineOfSide, firstSides, sharedExtent } from "../../dashboard/app/columns/sides.js"
import { createEngine } from "../../dashboard/app/engine.js"
import { EMPTY, serialiseFilters } from "../../dashboard/app/filters.js"
import { workOut } from "../../dashboard/app/stats/heavy_jobs.js"
import { makeBook, makeDocument, randomDocument, seeded } from "./support/library.mjs"

const CARDS = new URL("../../dashboard/app/cards/", import.meta.url)
const modules = await Promise.all(readdirSync(CARDS).map((name) => import(new URL(name, CARDS).href)))
const cards = modules.flatMap((module) => Object.values(module)).filter((value) => typeof value?.make === "function")

const TODAY = new Date(2020, 11, 20)
const WIDTHS = [330, 560]
/** Few books and many, of early years and late ones. */
const SIDES = [
  { ...EMPTY, years: { from: 2015, to: 2018 } },
  { ...EMPTY, years: { from: 2017, to: 2020 }, format: ["hardback", "paper", "other"] },
]
const PAGE = { G8: { ...EMPTY, genre: ["fantasy-horror"] }, A6: { ...EMPTY, author: "Author 3" } }

const contextOf = (card) => ({
  today: TODAY,
  view: { cmp: card.name },
  heavy: workOut,
  setView: () => {},
  href: (...parts) => `/${parts.join("/")}`,
  hrefWith: (query, ...parts) => `/${parts.join("/")}?${query}`,
})

/** By many authors, of days all over the year, with one heap of books on a day. */
function fullLibrary(count) {
  const random = seeded(5)
  const among = (most) => Math.floor(random() * most)
  const { entries } = randomDocument(random, count)
  const known = entries.map((entry, at) => {
    const date = `${2015 + among(6)}-${String(1 + among(12)).padStart(2, "0")}-${String(1 + among(28)).padStart(2, "0")}`
    const read = entry.date_read && { date_read: at % 60 === 0 ? "2018-08-01" : date, date_read_precision: "day" }
    return { ...entry, ...read, author: `Author ${among(80)}` }
  })
  return makeDocument(known)
}

const columns = buildColumns(fullLibrary(2000))

function drawnSides(card, width) {
  const shown = SIDES.map((own) => card.make(engineOfSide(columns, own).apply(PAGE[card.id] ?? EMPTY), contextOf(card)))
  if (shown.some((each) => each.have < card.needs.least || !each.scene)) return null
  const scenes = shown.map(({ scene }) => scene)
  const extent = shown.map((each) => each.extent).reduce(sharedExtent)
  return scenes.map((_, at) => besideOthers(scenes, at, extent)({ width }))
}

/** Words of an axis: small, grey, and neither over the data nor a name. */
const isOfAxis = ({ kind, size, fill, weight, halo }) => kind === "text" && size === 11.5 && fill === "ink3" && !weight && !halo

const wordsAt = (scene, anchor) => scene.shapes.filter((shape) => isOfAxis(shape) && shape.anchor === anchor)
const near = (a, b) => Math.abs(a - b) < 0.02

/** Cards with a group for each year, or with months of a year, of which each side has its own. */
const OF_YEARS = new Set(["books-and-pages", "calendar", "in-out", "months", "new-known", "rank", "unrated"])
/** Lists, figures and covers. */
const WITHOUT_CHART = [
  ...["author-books", "author-others", "author-pile", "duplicates", "genre-books", "impossible-dates", "just-finished"],
  ...["loved-once", "now-reading", "pick", "pile-weight", "records", "rereads"],
]

test("two sides of any card have the ticks of their axes at the same places", () => {
  const drawn = cards.filter((card) => WIDTHS.every((width) => hasSameTicks(card, width)))
  const names = new Set(drawn.map(({ name }) => name))
  assert.deepEqual(cards.flatMap(({ name }) => (names.has(name) ? [] : [name])).sort(), WITHOUT_CHART)
})

/** Checks the sides of a card where both have a chart. */
function hasSameTicks(card, width) {
  const sides = drawnSides(card, width)
  for (const [anchor, place] of sides ? [["end", "y"], ["middle", "x"]] : []) {
    const [one, other] = sides.map((scene) => wordsAt(scene, anchor))
    const where = `${card.name} at ${width}: ${[one, other].map((all) => all.map((each) => `${each.text} ${each[place]}`).join(", ")).join(" | ")}`
    const isSame = one.length === other.length && one.every(({ text }, at) => text === other[at].text)
    assert.ok(isSame || OF_YEARS.has(card.name), where)
    if (isSame) assert.ok(one.every((each, at) => near(each[place], other[at][place])), where)
  }
  return sides !== null
}

/** So many books of each month, of days of their own where there are enough. */
const booksOf = (counts) => counts.flatMap(([month, count]) => Array.from({ length: count }, (_, at) => ({ date_read: `${month}-${10 + (at % 18)}` })))

test("as many books have the same colour on both sides of months and of eras", () => {
  const entries = [...booksOf([["2019-03", 12], ["2019-04", 3]]), ...booksOf([["2020-03", 3], ["2020-05", 30]])]
  const library = buildColumns(makeDocument(entries.map((fields, at) => makeBook({ goodreads_id: String(at), original_publication_year: at % 2 ? 1995 : 1985, ...fields }))))
  for (const name of ["months", "eras"]) {
    const card = cards.find((each) => each.name === name)
    const shown = [2019, 2020].map((year) => card.make(engineOfSide(library, { ...EMPTY, years: { from: year, to: year } }).apply(EMPTY), contextOf(card)))
    const extent = shown.map((each) => each.extent).reduce(sharedExtent)
    const [one, other] = shown.map(({ scene }) => fillsOf(scene({ width: 500, extent })))
    assert.ok(Math.max(...one) < Math.max(...other), name)
    assert.notDeepEqual(one, fillsOf(shown[0].scene({ width: 500 })), name)
  }
})

const fillsOf = ({ shapes }) => shapes.flatMap(({ kind, fill }) => (kind === "rect" && fill.startsWith("ramp-") ? [Number(fill.slice(5))] : []))

test("a card begins with this year and the last, else with more years, and one over years with halves", () => {
  const library = (perYear) => {
    const entries = Array.from({ length: 10 * perYear }, (_, at) => makeBook({ goodreads_id: String(at), date_read: `${2011 + Math.floor(at / perYear)}-05-05`, my_rating: 4 }))
    return createEngine(buildColumns(makeDocument(entries))).apply(EMPTY)
  }
  const card = { name: "some", needs: { least: 20 }, make: (selection) => ({ have: selection.rows().length }) }
  const sides = (each, perYear) => firstSides(each, library(perYear), contextOf(each)).map(serialiseFilters)
  assert.deepEqual(sides(card, 20), ["years=2020", "years=2019"])
  assert.deepEqual(sides(card, 7), ["years=2018-2020", "years=2015-2017"])
  assert.deepEqual(sides(card, 5), ["years=2016-2020", "years=2011-2015"])
  assert.deepEqual(sides({ ...card, comparedBy: "halves" }, 20), ["years=2016-2020", "years=2011-2015"])
})

test("books that nobody has finished are compared by when they were shelved", () => {
  const entries = Array.from({ length: 40 }, (_, at) => makeBook({ goodreads_id: String(at), reading_status: "to-read", date_added: `${2019 + (at % 2)}-03-0${1 + (at % 9)}` }))
  const selection = createEngine(buildColumns(makeDocument(entries))).apply(EMPTY)
  const card = cards.find(({ name }) => name === "shelf-age")
  assert.deepEqual(firstSides(card, selection, contextOf(card)).map(serialiseFilters), ["added=2020-01..2020-12", "added=2019-01..2019-12"])
})
