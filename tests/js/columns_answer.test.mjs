import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { buildColumns } from "../../dashboard/app/columns.js"
import { upToDate } from "../../dashboard/app/columns/answer.js"
import { encodeBooks } from "./support/encode.mjs"
import { makeBook, makeDocument, randomDocument, seeded } from "./support/library.mjs"

const NAMES = Object.keys(makeBook()).filter((name) => !["isbn", "isbn13"].includes(name))

/** Every list and array of the columns as plain values. */
function plain(columns) {
  const { books, texts, authorSlugs, ...rest } = columns
  return JSON.parse(JSON.stringify({ ...rest, texts: texts(), slugs: authorSlugs(), books: books.map(entryOf) }, unknownToo))
}

const unknownToo = (_, value) => (Number.isNaN(value) ? "NaN" : ArrayBuffer.isView(value) ? [...value] : value)
const entryOf = (book) => Object.fromEntries(NAMES.map((name) => [name, book[name]]))

/** What the server says where some books of a library are others now. */
function changesSince(before, entries, rows) {
  return { ...before, revision: before.revision + 1, since: before.revision, rows, books: encodeBooks(rows.map((row) => entries[row])) }
}

test("each book is read back under the names of the document", () => {
  const document = randomDocument(seeded(11), 200)
  const { books } = buildColumns(document)
  document.entries.forEach((entry, row) => assert.deepEqual(entryOf(books[row]), entryOf(entry)))
})

test("changes laid over what was there give what the whole answer gives", () => {
  const random = seeded(12)
  for (let round = 0; round < 20; round += 1) {
    const before = randomDocument(random, 30)
    const others = randomDocument(random, 30)
    const rows = Array.from({ length: 30 }, (_, row) => row).filter(() => random() < 0.3)
    const entries = before.entries.map((entry, row) => (rows.includes(row) ? others.entries[row] : entry))
    const updated = upToDate(before, changesSince(before, entries, rows))
    const whole = { ...before, revision: before.revision + 1, books: encodeBooks(entries) }
    assert.deepEqual(plain(buildColumns(updated)), plain(buildColumns(whole)))
    assert.deepEqual([updated.revision, updated.since, updated.rows], [before.revision + 1, null, null])
  }
})

test("what was there stays as it was", () => {
  const before = randomDocument(seeded(13), 20)
  const copy = structuredClone(before.books)
  upToDate(before, changesSince(before, randomDocument(seeded(14), 20).entries, [0, 7, 19]))
  assert.deepEqual(before.books, copy)
})

test("without a changed book only the facts of the library are new", () => {
  const before = makeDocument([makeBook()])
  const library = { ...before.library, summary: { read_books: 1 } }
  const updated = upToDate(before, { ...changesSince(before, [], []), library })
  assert.equal(updated.library, library)
  assert.equal(buildColumns(updated).titles[0], "A Title")
})

test("a whole answer takes the place of anything", () => {
  const whole = makeDocument([makeBook()])
  assert.equal(upToDate(null, whole), whole)
  assert.equal(upToDate(randomDocument(seeded(15), 9), whole), whole)
})

test("changes that are not those of what is shown are refused", () => {
  const before = makeDocument([makeBook()], { revision: 5 })
  const changes = changesSince(before, before.entries, [0])
  assert.equal(upToDate(null, changes), null)
  assert.equal(upToDate({ ...before, revision: 4 }, changes), null)
  assert.equal(upToDate(makeDocument([], { revision: 5 }), changes), null)
})
