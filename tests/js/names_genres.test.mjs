// German names of families and genres: one for each of the taxonomy, and no other.

import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import test from "node:test"
import { slugOf } from "../../dashboard/app/columns.js"
import { genreInSentence, nameOfGenre, shortGenre } from "../../dashboard/app/genre_names.js"
import english from "../../dashboard/app/words/en/names.js"
import german from "../../dashboard/app/words/de/names.js"
import "./support/words.mjs"

const TAXONOMY = readFileSync(new URL("../../genres/report/taxonomy.toml", import.meta.url), "utf8")
const GENRES = [...TAXONOMY.matchAll(/^label = "(.+)"$/gm)].map(([, label]) => label)
const FAMILIES = [.../^families = \[([^\]]+)\]/m.exec(TAXONOMY)[1].matchAll(/"([^"]+)"/g)].map(([, name]) => name)
const plain = (names) => Object.keys(names).filter((key) => !/^(in|short)\./.test(key))

test("German has a name for each family and genre of the taxonomy, and no other", () => {
  assert.equal(GENRES.length, 137)
  assert.equal(FAMILIES.length, 8)
  assert.deepEqual(new Set(plain(german)), new Set([...FAMILIES, ...GENRES].map(slugOf)))
})

test("both languages have each family within a sentence and in few letters", () => {
  const wanted = FAMILIES.map(slugOf).flatMap((slug) => [`in.${slug}`, `short.${slug}`])
  for (const names of [english, german]) assert.deepEqual(new Set(Object.keys(names).filter((key) => /^(in|short)\./.test(key))), new Set(wanted))
  assert.deepEqual(plain(english), [])
})

test("a genre without a name in the language keeps its own", () => {
  assert.equal(nameOfGenre("Nature & science"), "Nature & science")
  assert.equal(nameOfGenre("My own genre"), "My own genre")
  assert.equal(genreInSentence("History & ideas"), "history and ideas")
  assert.equal(genreInSentence("My own genre"), "My own genre")
  assert.equal(shortGenre("Science fiction"), "Sci-fi")
})
