import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { UNKNOWN, buildColumns } from "../../dashboard/app/columns.js"
import { importDayOf, vagueDays } from "../../dashboard/app/stats/bulk.js"
import { makeBook, makeDocument } from "./support/library.mjs"

const dayOf = (date) => Date.parse(date) / 86_400_000
const columnsOf = (books, rules) => buildColumns(makeDocument(books.map(makeBook)), rules)
const repeated = (count, fields) => Array.from({ length: count }, () => fields)
const vague = (...dates) => [...vagueDays(Int32Array.from(dates, (date) => (date ? dayOf(date) : UNKNOWN)), UNKNOWN)]

test("five books finished on one day are not to be trusted, four are", () => {
  assert.deepEqual(vague(...repeated(4, "2024-03-05")), [0, 0, 0, 0])
  assert.deepEqual(vague(...repeated(5, "2024-03-05"), "2024-03-06", null), [1, 1, 1, 1, 1, 0, 0])
})

test("three books on New Year's Day of one year make that day doubtful in every year", () => {
  assert.deepEqual(vague("2020-01-01", "2020-01-01", "2021-01-01"), [0, 0, 0])
  assert.deepEqual(vague(...repeated(3, "2020-01-01"), "2021-01-01", "2021-01-02", "1969-01-01"), [1, 1, 1, 1, 0, 1])
})

test("the day of an import has more than a fifth of all books, and five at least", () => {
  const added = (...dates) => importDayOf(Int32Array.from(dates, dayOf), UNKNOWN)
  const many = Array.from({ length: 20 }, (_, at) => `2020-02-${String(at + 1).padStart(2, "0")}`)
  assert.equal(added(...many, ...repeated(5, "2021-05-05")), UNKNOWN)
  assert.equal(added(...many, ...repeated(6, "2021-05-05")), dayOf("2021-05-05"))
  assert.equal(added("2021-05-05"), UNKNOWN)
  assert.equal(added(), UNKNOWN)
  const { importDay } = columnsOf(repeated(5, { date_added: "2021-05-05", reading_status: "to-read" }))
  assert.equal(importDay, dayOf("2021-05-05"))
})

test("a day that is not to be trusted counts for its year alone, and the file's word is kept", () => {
  const columns = columnsOf([...repeated(5, { date_read: "2024-03-05" }), { date_read: "2024-02-01" }])
  assert.deepEqual([...columns.vague], [1, 1, 1, 1, 1, 0])
  assert.deepEqual([columns.year[0], columns.month[0], columns.day[0]], [2024, -1, UNKNOWN])
  assert.equal(columns.givenDay[0], dayOf("2024-03-05"))
  assert.deepEqual([columns.month[5], columns.day[5]], [2024 * 12 + 1, dayOf("2024-02-01")])
})

test("readers who trust such days have them, still marked", () => {
  const columns = columnsOf(repeated(5, { date_read: "2024-03-05" }), { trustDays: true })
  assert.deepEqual([columns.vague[0], columns.month[0], columns.day[0]], [1, 2024 * 12 + 2, dayOf("2024-03-05")])
})

test("only days that were given can be doubted", () => {
  const columns = columnsOf(repeated(6, { date_read: "2024-01-01", date_read_precision: "year" }))
  assert.deepEqual([columns.vague[0], columns.year[0], columns.givenDay[0]], [0, 2024, UNKNOWN])
  assert.equal(columnsOf(repeated(6, { date_read: "2024-03-05", reading_status: "paused" })).vague[0], 0)
})

test("an undated finished book stands on the day it was added only where the reader wants that", () => {
  const books = [{ date_added: "2023-07-08" }, { date_added: "2023-07-09", reading_status: "to-read" }, { date_read: "2024-01-01", date_read_precision: "year", date_added: "2023-07-10" }, {}]
  const plain = columnsOf(books)
  assert.deepEqual([[...plain.year], [...plain.isAddedDate]], [[0, 0, 2024, 0], [0, 0, 0, 0]])
  const columns = columnsOf(books, { useAdded: true })
  assert.deepEqual([...columns.year], [2023, 0, 2024, 0])
  assert.deepEqual([...columns.isAddedDate], [1, 0, 0, 0])
  assert.deepEqual([columns.month[0], columns.day[0], columns.givenDay[0]], [2023 * 12 + 6, dayOf("2023-07-08"), UNKNOWN])
  assert.deepEqual([...columns.inTime], [0, 2])
})

test("undated books that were added together stand in their year alone", () => {
  const columns = columnsOf(repeated(5, { date_added: "2023-07-08" }), { useAdded: true })
  assert.deepEqual([columns.year[0], columns.month[0], columns.vague[0], columns.isAddedDate[0]], [2023, -1, 1, 1])
})

test("days of shelving are known for books of every status", () => {
  const { added } = columnsOf([{ date_added: "1970-01-02", reading_status: "to-read" }, {}])
  assert.deepEqual([...added], [1, UNKNOWN])
})
