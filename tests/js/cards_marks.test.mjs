// Which charts filter, which are only read, and along which a range of time can be chosen.

import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import test from "node:test"
import "./support/words.mjs"
import { timeMarks } from "../../dashboard/app/charts/kit/time_range.js"
import { buildColumns } from "../../dashboard/app/columns.js"
import { createEngine } from "../../dashboard/app/engine.js"
import { EMPTY } from "../../dashboard/app/filters.js"
import { cards, context, ofPage } from "./support/cards.mjs"
import { makeDocument, randomDocument, seeded } from "./support/library.mjs"

const DOCS = readFileSync(new URL("../../docs/dashboard.md", import.meta.url), "utf8")

/** The marks of every chart, of libraries by few and by many authors. @returns {Map<string, object[][]>} by card */
function marksByCard() {
  const random = seeded(23)
  const found = new Map()
  for (const authors of [12, 300]) {
    const { entries } = randomDocument(random, 900)
    const columns = buildColumns(makeDocument(entries.map((entry) => ({ ...entry, author: `Author ${Math.floor(random() * authors)}` }))))
    const engine = createEngine(columns)
    for (const card of cards) {
      const shown = card.make(engine.apply({ ...EMPTY, ...ofPage(card, columns) }), context)
      const marks = shown.have >= card.needs.least ? (shown.scene?.({ width: 900 }).marks ?? []) : []
      if (marks.length > 0) found.set(card.name, [...(found.get(card.name) ?? []), marks])
    }
  }
  return found
}

const byCard = marksByCard()

/** Names of cards in the paragraph of the docs that begins with a word. */
const named = (word) => [...DOCS.split(`- **${word}**`)[1].split("\n- ")[0].matchAll(/`([a-z-]+)`/g)].map(([, name]) => name)

test("charts whose marks filter to nothing are the summaries that the docs name", () => {
  const isOnlyRead = ({ filter, filters, href }) => !filter && !filters && !href
  const summaries = [...byCard].filter(([, drawn]) => drawn.every((marks) => marks.every(isOnlyRead))).map(([name]) => name)
  assert.deepEqual(summaries.sort(), named("Summaries").sort())
})

test("along every chart of time a range can be chosen", () => {
  const names = ["piles", "books-and-pages", "rolling-pace", "calendar", "length-by-year", "drift", "rank", "breadth", "genre-share", "generosity", "unrated"]
  for (const name of [...names, "new-known", "ages", "formats", "coverage", "in-out", "burn-down", "shelf-age"]) {
    assert.ok(byCard.get(name).some((marks) => timeMarks(marks).length > 1), name)
  }
})

test("stars, genres, and months of any year are no range of time", () => {
  for (const name of ["stars", "share-map", "eras", "seasonality", "lengths"]) {
    for (const marks of byCard.get(name)) assert.deepEqual(timeMarks(marks), [], name)
  }
})
