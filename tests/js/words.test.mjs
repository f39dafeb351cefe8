import assert from "node:assert/strict"
import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { fileURLToPath } from "node:url"
import { LANGUAGES as SPOKEN } from "../../dashboard/app/language.js"
import { needsWords } from "../../dashboard/app/cards/card.js"
import { pieces, say } from "../../dashboard/app/words.js"
import "./support/words.mjs"

const APP = fileURLToPath(new URL("../../dashboard/app/", import.meta.url))
const LANGUAGES = Object.keys(SPOKEN)
const AREAS = readdirSync(join(APP, "words", "en")).filter((name) => name !== "first.js")
const textsOf = async (language, area) => (await import(join(APP, "words", language, area))).default
const formsOf = (text) => (typeof text === "string" ? [text] : Object.values(text))
const valuesOf = (text) => [...new Set(formsOf(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort()

const CODE = readdirSync(APP, { recursive: true })
  .filter((path) => path.endsWith(".js") && !path.startsWith("words/"))
  .map((path) => ({ path, text: withoutComments(readFileSync(join(APP, path), "utf8")) }))

function withoutComments(text) {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "")
}

/** Names as the code says them; `${…}` in one stands for any words. */
function namesSaid() {
  const said = CODE.flatMap(({ text }) => [...text.matchAll(/"([a-z]+\.[\w.-]+)"|`([a-z]+\.[^`]*)`/g)].map(([, plain, template]) => plain ?? template))
  return said.map((name) => new RegExp(`^${name.replaceAll(/\$\{[^}]*\}/g, "\u0000").replaceAll(/[.*+?^$()|[\]\\{}]/g, "\\$&").replaceAll("\u0000", ".*")}$`))
}

test("all languages have the same areas and the same texts", async () => {
  assert.deepEqual(readdirSync(join(APP, "words")).sort(), [...LANGUAGES].sort())
  for (const language of LANGUAGES) assert.deepEqual(readdirSync(join(APP, "words", language)).sort(), [...AREAS, "first.js"].sort())
  for (const area of AREAS.filter((name) => name !== "names.js")) {
    const [one, other] = await Promise.all(LANGUAGES.map((language) => textsOf(language, area)))
    assert.deepEqual(Object.keys(other).sort(), Object.keys(one).sort(), area)
  }
})

test("a text has the same values in both languages, and none is empty", async () => {
  for (const area of AREAS.filter((name) => name !== "names.js")) {
    const [one, other] = await Promise.all(LANGUAGES.map((language) => textsOf(language, area)))
    for (const name of Object.keys(one)) {
      const where = `${area} ${name}`
      assert.deepEqual(valuesOf(other[name]), valuesOf(one[name]), where)
      for (const form of [...formsOf(one[name]), ...formsOf(other[name])]) assert.ok(form.trim().length > 0 || form === "", where)
    }
  }
})

test("a text of several forms has those that its language needs", async () => {
  for (const language of LANGUAGES) {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const area of AREAS) {
      for (const [name, text] of Object.entries(await textsOf(language, area))) {
        if (typeof text !== "string") assert.deepEqual(Object.keys(text).sort(), [...needed].sort(), `${language} ${area} ${name}`)
      }
    }
  }
})

test("every text is said somewhere", async () => {
  const said = namesSaid()
  const unsaid = []
  for (const area of AREAS.filter((name) => name !== "names.js")) {
    for (const name of Object.keys(await textsOf("en", area))) {
      const whole = `${area.replace(".js", "")}.${name}`
      if (!name.endsWith(".question") && !said.some((pattern) => pattern.test(whole))) unsaid.push(whole)
    }
  }
  assert.deepEqual(unsaid, [])
})

test("every name that is said whole has a text", async () => {
  const known = new Set()
  for (const area of AREAS) for (const name of Object.keys(await textsOf("en", area))) known.add(`${area.replace(".js", "")}.${name}`)
  const areas = AREAS.map((area) => area.replace(".js", "")).join("|")
  const said = CODE.flatMap(({ path, text }) => [...text.matchAll(new RegExp(`(?:say|pieces)\\(\\s*"((?:${areas})\\.[^"]+)"`, "g"))].map(([, name]) => ({ path, name })))
  assert.ok(said.length > 300)
  assert.deepEqual(said.filter(({ name }) => !known.has(name)), [])
})

test("values stand where the text has them, numbers as the language writes them", () => {
  assert.equal(say("common.books", { n: 1 }), "1 book")
  assert.equal(say("common.books", { n: 1234 }), `${(1234).toLocaleString("en")} books`)
  assert.deepEqual(pieces("common.none.without", { n: 2, name: { a: 1 } }).slice(0, 2), ["Without ", { a: 1 }])
})

/** What Goodreads calls its own buttons, whatever the language of the page. */
const NAMES_OF_OTHERS = ["My Books", "Import and export", "Export Library"]

/** Words between tags or in labels that no text file has. */
test("no sentence stands in the code", () => {
  const found = CODE.flatMap(({ path, text: code }) => {
    const between = [...code.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)+[.!?]?)\s*</g)].map(([, words]) => words)
    const labels = [...code.matchAll(/(?:aria-label|title|placeholder|label)=(?:"|\$\{")([A-Z][^"$]*)"/g)].map(([, words]) => words)
    return [...between, ...labels].filter((words) => !NAMES_OF_OTHERS.includes(words)).map((words) => `${path}: ${words}`)
  })
  assert.deepEqual(found, [])
})

test("what a card needs and what there is are each said in their number, in every language", async () => {
  const texts = { en: await textsOf("en", "common.js"), de: await textsOf("de", "common.js") }
  const formOf = (language, name, n) => texts[language][name][new Intl.PluralRules(language).select(n)].replaceAll("{n}", n)
  const needs = (language, of, least, have) => formOf(language, `needs.${of}`, least).replace("{have}", formOf(language, "needs.have", have))
  assert.equal(needs("en", "rated", 1, 0), "Needs 1 rated book; there are 0.")
  assert.equal(needs("en", "rated", 5, 1), "Needs 5 rated books; there is 1.")
  assert.equal(needs("de", "rated", 1, 0), "Braucht 1 bewertetes Buch; es gibt 0.")
  assert.equal(needsWords("rated", 5, 1), "Needs 5 rated books; there is 1.")
  assert.equal(needsWords("books", 1, 0), "Needs 1 book; there are 0.")
  for (const own of Object.values(texts)) {
    for (const [name, text] of Object.entries(own)) if (name.startsWith("needs.") && valuesOf(text).includes("{n}")) assert.equal(typeof text, "object", name)
  }
})
