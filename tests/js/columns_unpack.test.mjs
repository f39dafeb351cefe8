import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { buildColumns } from "../../dashboard/app/columns.js"
import { upToDate } from "../../dashboard/app/columns/answer.js"
import { numbersIn, unpacked } from "../../dashboard/app/columns/unpack.js"
import { makeBook, makeDocument, randomDocument, seeded } from "./support/library.mjs"
import { packed } from "./support/pack.mjs"

const NAMES = Object.keys(makeBook()).filter((name) => !["isbn", "isbn13"].includes(name))
const shown = (answer) => buildColumns(answer).books.map((book) => Object.fromEntries(NAMES.map((name) => [name, book[name]])))

/** What the page makes of an answer told in letters, and of the same one told as it is. */
function both(entries, library) {
  const plain = makeDocument(entries, library)
  return [shown(unpacked(packed(plain, entries))), shown(plain)]
}

test("letters are the numbers that the server told", () => {
  assert.deepEqual([...numbersIn("!#]^_!_#`!~^__!")], [0, 1, 58, 59, 60, 61, 120, 1979, 1980])
  assert.deepEqual([...numbersIn("")], [])
})

test("a number beyond 32 bits is read where there is room for it", () => {
  const [[book]] = both([makeBook({ goodreads_id: "999999999999999" })])
  assert.equal(book.goodreads_id, "999999999999999")
})

test("books of every kind are read as they are", () => {
  const { entries } = randomDocument(seeded(31), 300)
  const [unpackedBooks, plainBooks] = both(entries)
  assert.deepEqual(unpackedBooks, plainBooks)
})

const TITLES = [
  ["A", "A"],
  ["", ""],
  ["", "A B"],
  [" a  b ", " a  b "],
  ['"\\ \u2028 \0', "שלום 中文 💚"],
  ["A (S, #1; T)", "A"],
  ["A (S #1; T)", "A"],
  ["A (S, #1)", "A"],
  ["__proto__", "constructor"],
]
test("titles with blanks, none, marks or series of any form are read as they are", () => {
  const series = [{ name: "S", position: "1" }, { name: "T", position: null }]
  const entries = TITLES.map(([title, title_without_series]) => makeBook({ title, title_without_series, series }))
  const [unpackedBooks, plainBooks] = both(entries)
  assert.deepEqual(unpackedBooks, plainBooks)
  assert.deepEqual(unpackedBooks.map(({ title, title_without_series: short }) => [title, short]), TITLES)
})

test("pictures with and without a number at their end are read as they are", () => {
  const entries = ["openlibrary-12", "openlibrary-012", "google-a_b", "google-0", null].map((cover) =>
    makeBook({ thumbnail_url: cover && `covers/${cover}?w=480`, small_thumbnail_url: cover && `covers/${cover}?w=180` }),
  )
  const [unpackedBooks, plainBooks] = both(entries)
  assert.deepEqual(unpackedBooks, plainBooks)
})

test("a library without books has none", () => {
  assert.deepEqual(both([]), [[], []])
})

test("ids that are no numbers are read as they are", () => {
  const [books] = both([makeBook({ goodreads_id: "7" }), makeBook({ goodreads_id: "07" }), makeBook({ goodreads_id: "x" })])
  assert.deepEqual(books.map((book) => book.goodreads_id), ["7", "07", "x"])
})

test("an answer kept by an earlier release is taken as it is, and changes are laid over it", () => {
  const entries = randomDocument(seeded(32), 30).entries
  const old = makeDocument(entries)
  assert.equal(unpacked(old), old)
  const others = randomDocument(seeded(33), 30).entries
  const rows = [0, 7, 29]
  const changed = rows.map((row) => others[row])
  const change = { ...packed(makeDocument(changed), changed), revision: 2, since: 1, rows, library: old.library }
  const expected = entries.map((entry, row) => (rows.includes(row) ? others[row] : entry))
  for (const before of [old, unpacked(packed(old, entries))]) {
    assert.deepEqual(shown(upToDate(before, unpacked(change))), shown(makeDocument(expected)))
  }
})
