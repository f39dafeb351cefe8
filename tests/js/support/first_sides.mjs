/**
 * Which cards a comparison begins with an empty side: the answer of a library on the standard input; on the standard
 * output JSON, `{card: [what each side has, what it needs]}`. `node first_sides.mjs 2026-11-22`
 */

import { readFileSync, readdirSync } from "node:fs"
import "./words.mjs"
import { buildColumns } from "../../../dashboard/app/columns.js"
import { unpacked } from "../../../dashboard/app/columns/unpack.js"
import { engineOfSide, firstSides } from "../../../dashboard/app/columns/sides.js"
import { createEngine } from "../../../dashboard/app/engine.js"
import { EMPTY } from "../../../dashboard/app/filters.js"

const CARDS = new URL("../../../dashboard/app/cards/", import.meta.url)
const modules = await Promise.all(readdirSync(CARDS).map((name) => import(new URL(name, CARDS).href)))
const cards = modules.flatMap((module) => Object.values(module)).filter((value) => typeof value?.make === "function")
const columns = buildColumns(unpacked(JSON.parse(readFileSync(0, "utf8"))))

/** What a page of a genre and one of an author are about: those with most books. */
function mostOf(values) {
  const counts = new Map()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}

const { families, family, books } = columns
const slots = families.map(({ slot }) => slot)
const { slug } = families[slots.indexOf(mostOf(family.filter((slot) => slots.includes(slot))))]
const PAGE = { G8: { ...EMPTY, genre: [slug] }, A6: { ...EMPTY, author: mostOf(books.map(({ author }) => author)) } }

const context = {
  today: new Date(`${process.argv[2]}T12:00`),
  view: {},
  heavy: () => null,
  setView: () => {},
  href: (...parts) => `/${parts.join("/")}`,
  hrefWith: (query, ...parts) => `/${parts.join("/")}?${query}`,
}

const empty = {}
for (const card of cards) {
  const within = PAGE[card.id] ?? EMPTY
  const own = { ...context, view: { cmp: card.name } }
  const have = firstSides(card, createEngine(columns).apply(within), own).map((side) => card.make(engineOfSide(columns, side).apply(within), own).have)
  if (have.some((each) => each < card.needs.least)) empty[card.name] = [...have, card.needs.least]
}
process.stdout.write(JSON.stringify(empty))
