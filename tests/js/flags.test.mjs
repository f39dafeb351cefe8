import assert from "node:assert/strict"
import { test } from "node:test"
import { buildColumns } from "../../dashboard/app/columns.js"
import { FLAGS, duplicateGroups, flagTest } from "../../dashboard/app/flags.js"
import { say } from "../../dashboard/app/words.js"
import { makeBook, makeDocument } from "./support/library.mjs"
import "./support/words.mjs"

const columnsOf = (...books) => buildColumns(makeDocument(books.map((book, at) => makeBook({ goodreads_id: String(at), ...book }))))
const rowsWith = (flag, columns) => columns.books.flatMap((_, row) => (flagTest(flag, columns)(row) ? [row] : []))

test("every flag has a name", () => {
  for (const flag of FLAGS) assert.notEqual(say(`common.flag.${flag}`), `common.flag.${flag}`)
})

test("books of one author under one title are duplicates, whatever the case, the article or the subtitle", () => {
  const book = (title, author = "Ann Author") => ({ title, title_without_series: title, author })
  const columns = columnsOf(book("The Sea"), book("sea: A Novel"), book("The Sea", "Another One"), book("Séa"), book("The Seal"))
  assert.deepEqual(duplicateGroups(columns), [[0, 1, 3]])
  assert.deepEqual(rowsWith("duplicate", columns), [0, 1, 3])
})

test("two subtitles or two numbers of a series are two books, unless one of them has none", () => {
  const book = (title, position) => ({
    title,
    title_without_series: title,
    author: "Ann Author",
    series: position === undefined ? [] : [{ name: "Tides", position }],
  })
  assert.deepEqual(duplicateGroups(columnsOf(book("The Novel: Beginnings to 1600"), book("The Novel: 1600 to 1800"), book("Novel: 1600 to 1800"))), [[1, 2]])
  assert.deepEqual(duplicateGroups(columnsOf(book("Tides: Ebb"), book("Tides: Flood"), book("Tides"))), [[0, 1, 2]])
  assert.deepEqual(duplicateGroups(columnsOf(book("Tides", "1"), book("Tides", "2"), book("Tides", "2"))), [[1, 2]])
  assert.deepEqual(duplicateGroups(columnsOf(book("Tides", "1"), book("Tides"))), [[0, 1]])
})

test("titles of signs alone are no duplicates of each other", () => {
  const book = (title) => ({ title, title_without_series: title, author: "Ann Author" })
  assert.deepEqual(duplicateGroups(columnsOf(book("???"), book("!!!"))), [])
})

test("many books on one day are a bulk entry", () => {
  const day = { date_read: "2020-03-05" }
  const columns = columnsOf(day, day, day, day, day, { date_read: "2020-03-06" })
  assert.deepEqual(rowsWith("bulk-day", columns), [0, 1, 2, 3, 4])
})

test("a finish in the future is told", () => {
  const columns = columnsOf({ date_read: "2999-01-01" }, { date_read: "2019-01-02" })
  assert.deepEqual(rowsWith("read-in-future", columns), [0])
})
