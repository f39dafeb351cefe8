// What a card says that it leaves out, and the books that its link leads to.

import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { buildColumns } from "../../dashboard/app/columns.js"
import { createEngine } from "../../dashboard/app/engine.js"
import { EMPTY, parseFilters, serialiseFilters } from "../../dashboard/app/filters.js"
import { withoutDoubts } from "../../dashboard/app/findings/feet.js"
import { cards, context, ofPage } from "./support/cards.mjs"
import { randomDocument, randomFilters, seeded } from "./support/library.mjs"

/** A list of shelves or of flags means any of them, so that no other can be asked for beside it. */
const filtersOf = (random) => ({ ...EMPTY, ...randomFilters(random), shelf: null, flag: null })

/**
 * Feet that count fewer than their link has, for no filter tells the difference: books counted for the first reason that
 * holds, those of the authors that are drawn, those whose day is known, those shelved on a known day.
 */
const FEWER = new Set([
  "age-and-love years",
  "author-gaps years",
  "generosity years",
  "kinder genre",
  "loyalty years",
  "rereads reread",
  "rolling-pace pages",
  "will-read years",
])

/** What the link of a foot asks for, of what the foot is about. */
function subjectOf(query) {
  const { flag, ...filters } = parseFilters(new URLSearchParams(query))
  if (flag) return flag[0]
  return ["years", "pages", "genre"].find((key) => filters[key] === "none" || filters[key]?.includes?.("none")) ?? "books"
}

/** The number that a foot begins with, or null. */
const numberIn = (text) => {
  const found = /^(\d[\d,]*) /.exec(text)
  return found && Number(found[1].replaceAll(",", ""))
}

test("a foot that counts books leads to just as many, under any filters", () => {
  const random = seeded(71)
  const found = { same: 0, fewer: new Set() }
  for (const size of [60, 300, 700, 700]) {
    const columns = buildColumns(randomDocument(random, size))
    const engine = createEngine(columns)
    const countOf = (query) => engine.apply(parseFilters(new URLSearchParams(query))).rows().length
    for (let round = 0; round < 6; round += 1) {
      const filters = round ? filtersOf(random) : EMPTY
      for (const card of cards) {
        const shown = card.make(engine.apply({ ...filters, ...ofPage(card, columns) }), context)
        if (shown.have < card.needs.least) continue
        for (const { text, href } of shown.foot ?? []) {
          const told = numberIn(text)
          if (!href?.startsWith("/books?") || told === null) continue
          const query = href.split("?")[1]
          const [books, about] = [countOf(query), `${card.name} ${subjectOf(query)}`]
          const where = `${about}: ${text} ${href} has ${books}, under ${JSON.stringify(filters)}`
          const isFewer = FEWER.has(about) || (columns.isLooking && about.endsWith(" genre"))
          assert.ok(isFewer ? told <= books : told === books, where)
          if (told < books) found.fewer.add(about)
          else found.same += 1
        }
      }
    }
  }
  assert.ok(found.same > 300, `${found.same}`)
  assert.deepEqual([...FEWER].filter((about) => !found.fewer.has(about)), [], "each of these is needed")
})

test("filters of what is missing or in doubt are known apart from the others", () => {
  const rest = (query) => {
    const filters = parseFilters(new URLSearchParams(query))
    return withoutDoubts(filters) === filters ? null : serialiseFilters(withoutDoubts(filters))
  }
  for (const query of ["", "years=2019", "genre=fantasy", "rating=4-5", "flag=reread"]) assert.equal(rest(query), null, query)
  for (const query of ["years=none", "genre=none", "pages=none", "rating=none", "flag=no-isbn"]) assert.equal(rest(query), "", query)
  assert.equal(rest("years=none&genre=fantasy"), "genre=fantasy")
})

/** Charts of time that stand on the day of a finish, or its month or year. */
const OF_TIME = [
  ...["piles", "race", "months", "calendar", "seasonality", "books-and-pages", "rolling-pace", "gaps", "weekdays", "length-by-year"],
  ...["drift", "rank", "breadth", "first-time", "genre-share", "generosity", "unrated", "age-and-love", "new-known", "ages", "formats", "coverage"],
]

test("every chart of time says how many of its books stand on the day they were added, where the reader chose that", () => {
  const library = randomDocument(seeded(11), 700)
  const footsOf = (rules) => {
    const columns = buildColumns(library, rules)
    const engine = createEngine(columns)
    return cards.filter(({ name }) => OF_TIME.includes(name)).map((card) => {
      const { foot = [] } = card.make(engine.apply({ ...EMPTY, ...ofPage(card, columns) }), context)
      return [card.name, foot.filter(({ text }) => /stands? on the day/.test(text)).map(({ text }) => numberIn(text))]
    })
  }
  const chosen = footsOf({ useAdded: true })
  assert.deepEqual(chosen.map(([name]) => name).sort(), [...OF_TIME].sort())
  for (const [name, counts] of chosen) assert.ok(counts.length === 1 && counts[0] > 0, `${name}: ${counts}`)
  for (const [name, counts] of footsOf({})) assert.deepEqual(counts, [], name)
})

test("where a mark is a book, the books that stand on the day they were added are hatched", () => {
  const hatchedIn = (name, rules) => {
    const selection = createEngine(buildColumns(randomDocument(seeded(11), 700), rules)).apply(EMPTY)
    const { shapes } = cards.find((card) => card.name === name).make(selection, { ...context, view: { by: "format" } }).scene({ width: 1100 })
    return shapes.filter(({ fill }) => fill === "hatch").length
  }
  for (const name of ["piles", "ages"]) {
    assert.equal(hatchedIn(name, {}), 0, name)
    assert.ok(hatchedIn(name, { useAdded: true }) > 0, name)
  }
})
