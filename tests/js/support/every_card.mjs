/** Every card, on any library and under any filter, in one language: `node every_card.mjs de`. Fails with what is wrong. */

import assert from "node:assert/strict"
import { readdirSync } from "node:fs"

const code = process.argv[2]
Object.defineProperty(globalThis, "navigator", { configurable: true, value: { language: code, languages: [code] } })

const APP = new URL("../../../dashboard/app/", import.meta.url)
const { buildColumns } = await import("../../../dashboard/app/columns.js")
const { createEngine } = await import("../../../dashboard/app/engine.js")
const { EMPTY } = await import("../../../dashboard/app/filters.js")
const { language } = await import("../../../dashboard/app/language.js")
const { workOut } = await import("../../../dashboard/app/stats/heavy_jobs.js")
const { canSay, loadWords } = await import("../../../dashboard/app/words.js")
const { makeDocument, randomDocument, randomFilters, seeded } = await import("./library.mjs")

const SIZES = [0, 1, 4, 12, 50, 300, 700]
/** Of more books than this one filter is tried beside none, of fewer two. */
const MANY = 100
const AUTHORS = 200
const WIDTHS = [260, 480, 1100]
const TODAYS = [new Date(2020, 11, 31), new Date(2021, 1, 28), new Date(2027, 5, 15)]
/** Cards that stand on the page of one genre, or of one author. */
const OF_ONE = { genre: "G8", author: "A6" }

assert.equal(language, code)
await loadWords(...readdirSync(new URL(`words/${language}/`, APP)).map((name) => name.replace(".js", "")))

const unsaid = []
console.error = (text) => unsaid.push(text) // a text that is missing

const modules = await Promise.all(readdirSync(new URL("cards/", APP)).map((name) => import(new URL(`cards/${name}`, APP).href)))
const cards = modules.flatMap((module) => Object.values(module)).filter((value) => typeof value?.make === "function")
assert.ok(cards.length > 60)
for (const { name, page, needs } of cards) assert.ok(canSay(`${page}.${name}.question`) && canSay(`common.needs.${needs.of}`), name)

/** As a random library, by many authors, with all genres looked up. */
function knownDocument(random, size) {
  const { entries } = randomDocument(random, size)
  return makeDocument(entries.map((entry) => ({ ...entry, author: `Author ${Math.floor(random() * AUTHORS)}` })))
}

const contextOf = (today, view, heavy) => ({
  today,
  view,
  heavy,
  setView: () => {},
  href: (...parts) => `/${parts.join("/")}`,
  hrefWith: (query, ...parts) => `/${parts.join("/")}?${query}`,
})

/** Where a card would stand: on the page of one genre or author the filter of the page is set. */
function filtersFor(card, filters, columns, random) {
  const pick = (items) => items[Math.floor(random() * items.length)]
  if (card.id === OF_ONE.genre) return { ...filters, genre: [pick([...columns.families.map(({ slug }) => slug), ...columns.genres.slugs, "nothing"])] }
  if (card.id === OF_ONE.author) return { ...filters, author: pick([...columns.authors, "Nobody"]) }
  return filters
}

/** All ways in which a card can be seen, one at a time, and side by side with itself. */
function* viewsOf(card, selection, today) {
  const first = card.make(selection, contextOf(today, {}, workOut))
  yield first
  for (const { key, options } of first.choices ?? []) {
    for (const [value] of options) yield card.make(selection, contextOf(today, { [key]: value }, workOut))
  }
  yield card.make(selection, contextOf(today, { cmp: card.name }, workOut))
  yield card.make(selection, contextOf(today, {}, () => null))
}

const isNumber = (value) => typeof value === "number"

/** Every number in a value, with the names on the way to it. */
function* numbersIn(value, path = []) {
  if (isNumber(value)) yield [path.join("."), value]
  else if (Array.isArray(value)) for (const [at, each] of value.entries()) yield* numbersIn(each, [...path, at])
  else if (value && typeof value === "object") for (const [key, each] of Object.entries(value)) yield* numbersIn(each, [...path, key])
}

const SIZE = /\b(?:w|h|r|width|height|size)$/

function checkScene(scene, width, where) {
  assert.ok(scene.height >= 0 && scene.width > 0 && scene.width <= width, `${where}: ${scene.width} x ${scene.height}`)
  if (scene.height === 0) assert.deepEqual(scene.shapes, [], where)
  for (const shape of scene.shapes) {
    for (const [path, value] of numbersIn(shape)) assert.ok(Number.isFinite(value) && (value >= 0 || !SIZE.test(path)), `${where}: ${path} of ${JSON.stringify(shape)} is ${value}`)
    if (shape.kind === "path") assert.doesNotMatch(shape.d, /NaN|undefined|Infinity|null/, where)
    if (shape.kind === "text") checkText(shape.text, where)
  }
  for (const mark of scene.marks ?? []) {
    for (const name of ["x", "y", "w", "h"]) assert.ok(Number.isFinite(mark[name]), `${where}: ${name} of mark ${mark.key} is ${mark[name]}`)
    assert.ok(mark.w >= 0 && mark.h >= 0, `${where}: mark ${mark.key} is ${mark.w} x ${mark.h}`)
    checkText(mark.label, where)
    const { tip } = mark.tipAt(NaN, NaN)
    for (const line of [tip.title, ...tip.lines]) checkText(line || "", where)
  }
}

/** What a text never says: values that were not put into words. In German, null is a number. */
const NEVER = language === "de" ? /undefined|NaN|Infinity|\[object|[{}]/ : /undefined|NaN|Infinity|\[object|[{}]|\bnull\b/

function checkText(text, where) {
  assert.equal(typeof text, "string", `${where}: ${text}`)
  assert.doesNotMatch(text, NEVER, where)
}

function checkTable({ columns, rows }, where) {
  for (const { label } of columns) checkText(label, where)
  for (const { cells } of rows) {
    assert.equal(cells.length, columns.length, where)
    cells.forEach((cell, at) => {
      if (isNumber(cell)) assert.ok(Number.isFinite(cell), `${where}: ${columns[at].label} is ${cell}`)
      else if (cell !== null) checkText(cell, `${where}: ${columns[at].label}`)
      if (columns[at].isNumber && cell !== null) assert.ok(isNumber(cell), `${where}: ${columns[at].label} is ${cell}`)
      if (columns[at].isPercent && isNumber(cell)) assert.ok(cell >= -1, `${where}: ${columns[at].label} is ${cell}`)
    })
  }
}

function checkBlock(block, where) {
  for (const words of [block.text, block.label]) if (words !== undefined) checkText(words, where)
  for (const { name, value, words = "" } of block.figures ?? []) for (const each of [name, value, words]) checkText(each, where)
  for (const { name, text = "" } of block.rows ?? []) for (const each of [name, text]) checkText(each, where)
  for (const { row, text, aside } of block.books ?? []) {
    assert.ok(Number.isInteger(row), where)
    for (const each of [text, aside]) checkText(each ?? "", where)
  }
}

function checkShown(shown, card, where) {
  assert.ok(Number.isFinite(shown.have) && shown.have >= 0, `${where}: have ${shown.have}`)
  assert.ok(shown.title, where)
  for (const words of [shown.title, shown.subtitle ?? ""]) checkText(words, where)
  if (shown.have < card.needs.least) return
  for (const { text } of shown.foot ?? []) checkText(text, where)
  for (const { label } of shown.legend ?? []) checkText(label, where)
  for (const { label, options } of shown.choices ?? []) for (const words of [label, ...options.map(([, name]) => name)]) checkText(words, where)
  for (const block of shown.blocks ?? []) checkBlock(block, where)
  if (shown.table) checkTable(shown.table(), where)
  for (const width of shown.scene ? WIDTHS : []) {
    assert.ok(shown.isPending || shown.scene({ width }).height > 0, where)
    checkScene(shown.scene({ width }), width, `${where} at ${width}`)
    if (shown.extent) checkScene(shown.scene({ width, extent: shown.extent }), width, `${where} at ${width}, ends shared`)
  }
}

const seen = new Set()
for (const [at, size] of SIZES.entries()) {
  const random = seeded(7 * at + 1)
  const columns = buildColumns(at % 2 ? randomDocument(random, size) : knownDocument(random, size), { useAdded: at % 3 === 1, trustDays: at % 3 === 2 })
  const engine = createEngine(columns)
  for (const filters of [EMPTY, ...Array.from({ length: size > MANY ? 1 : 2 }, () => ({ ...EMPTY, ...randomFilters(random) }))]) {
    for (const card of cards) {
      const own = filtersFor(card, filters, columns, random)
      const selection = engine.apply(own)
      for (const shown of viewsOf(card, selection, TODAYS[at % TODAYS.length])) {
        checkShown(shown, card, `${card.id} ${card.name}, ${size} books, library ${at}, ${JSON.stringify(own)}`)
        if (shown.have >= card.needs.least) seen.add(card.name)
      }
    }
  }
}
assert.deepEqual(unsaid, [])
assert.deepEqual(cards.map(({ name }) => name).filter((name) => !seen.has(name)), [], "cards that never had enough")
