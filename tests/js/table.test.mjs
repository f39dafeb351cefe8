import assert from "node:assert/strict"
import { test } from "node:test"
import "./support/words.mjs"
import {
  DEFAULT_SORT, FIELDS, csvValue, fieldOf, fieldsOf, nextSort, parseSort, serialiseSort, sortWords,
} from "../../dashboard/app/table/fields.js"
import { byName, byNumber, orderRows, ranks } from "../../dashboard/app/table/sort.js"
import { pieces, visibleSpan } from "../../dashboard/app/table/window.js"
import {
  differenceWords, finishWords, knownFinish, languageName, languageTag, seriesWords, statusWord, yearOf, yearWords,
} from "../../dashboard/app/book_words.js"

const rowHeight = 50
const screen = { rowHeight, height: 900 }

/** A deterministic row of numbers from 0 to 1. */
function numbers(seed) {
  let state = seed
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
}

test("every row on the screen is drawn, and few others, wherever the screen is", () => {
  const random = numbers(7)
  for (let round = 0; round < 500; round += 1) {
    const count = Math.floor(random() * 20_000)
    const top = Math.floor(random() * (count * rowHeight + 2000)) - 1000
    const { first, end } = visibleSpan({ ...screen, count, top })
    for (let y = Math.max(0, top); y < Math.min(count * rowHeight, top + screen.height); y += rowHeight / 2) {
      const row = Math.floor(y / rowHeight)
      assert.ok(row >= first && row < end, `row ${row} of ${count} at ${top}: ${first} to ${end}`)
    }
    assert.ok(end - first <= 18 + 4 * 6, `${end - first} rows are too many`)
    assert.ok(first >= 0 && end <= count)
  }
})

test("a slow scroll leaves the drawn rows as they are for some rows", () => {
  const spans = new Set()
  for (let top = 5000; top < 5000 + 6 * rowHeight; top += 10) spans.add(JSON.stringify(visibleSpan({ ...screen, count: 500, top })))
  assert.ok(spans.size <= 3, `${spans.size} spans within six rows`)
})

test("rows and gaps add up to the whole list, with the pinned row once", () => {
  const random = numbers(11)
  for (let round = 0; round < 500; round += 1) {
    const count = Math.floor(random() * 300)
    const first = Math.floor(random() * (count + 1))
    const span = { first, end: first + Math.floor(random() * (count - first + 1)) }
    const pinned = Math.floor(random() * (count + 4)) - 2
    const list = pieces({ count, rowHeight, span, pinned })
    const drawn = list.flatMap((piece) => ("gap" in piece ? [] : Array.from({ length: piece.end - piece.first }, (_, at) => piece.first + at)))
    const height = list.reduce((sum, piece) => sum + ("gap" in piece ? piece.gap : (piece.end - piece.first) * rowHeight), 0)
    assert.equal(height, count * rowHeight)
    assert.deepEqual(drawn, [...new Set(drawn)].sort((a, b) => a - b))
    if (pinned >= 0 && pinned < count) assert.ok(drawn.includes(pinned))
    for (let row = span.first; row < span.end; row += 1) assert.ok(drawn.includes(row))
  }
})

test("equal values share a rank and unknown ones have none", () => {
  assert.deepEqual([...ranks([3, null, 1, 3, undefined, 2], byNumber)], [2, -1, 0, 2, -1, 1])
})

test("unknown values come last whichever way the order runs", () => {
  const rank = ranks([3, null, 1, 2], byNumber)
  assert.deepEqual([...orderRows([0, 1, 2, 3], rank)], [2, 3, 0, 1])
  assert.deepEqual([...orderRows([0, 1, 2, 3], rank, { descending: true })], [0, 3, 2, 1])
})

test("books of equal rank keep to their titles in both directions", () => {
  const rank = ranks([5, 5, 4, 5], byNumber)
  const tie = ranks(["b", "a", "z", "c"], byName("en"))
  assert.deepEqual([...orderRows([0, 1, 2, 3], rank, { tie })], [2, 1, 0, 3])
  assert.deepEqual([...orderRows([0, 1, 2, 3], rank, { descending: true, tie })], [1, 0, 3, 2])
})

test("only the given rows are ordered, and the given list stays as it is", () => {
  const rows = Int32Array.of(4, 0, 2)
  assert.deepEqual([...orderRows(rows, ranks([9, 8, 7, 6, 5], byNumber))], [4, 2, 0])
  assert.deepEqual([...rows], [4, 0, 2])
})

test("names are ordered as a reader of the language expects", () => {
  const sorted = ["Zebra", "Éclair", "apple", "Part 10", "Part 2", "Ärger", "éclair"].sort(byName("en"))
  assert.deepEqual(sorted, ["apple", "Ärger", "éclair", "Éclair", "Part 2", "Part 10", "Zebra"])
})

const book = (over = {}) => ({
  title: "Salt (Tides, #2)", title_without_series: "Salt", author: "A. Writer", series: [{ name: "Tides", position: "2" }],
  reading_status: "read", my_rating: 4, average_rating: 3.42, num_pages: 300, publication_year: 1999,
  original_publication_year: 1850, date_read: "2024-03-05", date_read_precision: "day", date_added: "2023-01-02",
  genres: ["Fantasy", "Classics"], bookshelves: ["owned", "2019"], publisher: "Tor", binding: "Mass Market Paperback", language: "ger",
  original_read_count: 2, ...over,
})

test("an order survives the way through the address", () => {
  for (const { id } of FIELDS) {
    for (const descending of [true, false]) assert.deepEqual(parseSort(serialiseSort({ id, descending })), { id, descending })
  }
})

test("the default order is left out of the address, and nonsense means the default", () => {
  assert.equal(serialiseSort(DEFAULT_SORT), undefined)
  for (const text of [undefined, "", "-", "price", "--title", "title; drop", "__proto__", "constructor"]) {
    assert.deepEqual(parseSort(text), DEFAULT_SORT)
  }
})

test("a second click turns the order round; a new column begins its natural way", () => {
  assert.deepEqual(nextSort({ id: "title", descending: false }, "title"), { id: "title", descending: true })
  assert.deepEqual(nextSort({ id: "title", descending: false }, "pages"), { id: "pages", descending: true })
  assert.deepEqual(nextSort({ id: "pages", descending: true }, "author"), { id: "author", descending: false })
})

test("an order is said in words", () => {
  assert.equal(sortWords({ id: "title", descending: false }), "by title, A to Z")
  assert.equal(sortWords(DEFAULT_SORT), "by date finished, latest first")
})

test("the title is always among the columns, the others as chosen, in their own order", () => {
  assert.deepEqual(fieldsOf(["pages", "author"]).map(({ id }) => id), ["title", "author", "pages"])
  assert.deepEqual(fieldsOf(["nothing"]).map(({ id }) => id), ["title"])
})

test("every column gives a cell for a full book and none fails for a book of which nothing is known", () => {
  const empty = book({
    title_without_series: "", title: "", series: [], my_rating: null, average_rating: null, num_pages: null,
    publication_year: null, original_publication_year: null, date_read: null, date_read_precision: null, date_added: null,
    genres: [], bookshelves: [], publisher: null, binding: null, language: null, original_read_count: null, reading_status: "to-read",
  })
  const full = FIELDS.map((field) => csvValue(field, book()))
  assert.deepEqual(full, [
    "Salt (Tides, #2)", "A. Writer", "Read", 4, 3.42, 300, 1850, "2024-03-05", "2023-01-02", "Fantasy, Classics", "owned, 2019",
    "Tides, #2", "Tor", "Paperback", "German", 2,
  ])
  const none = FIELDS.map((field) => csvValue(field, empty))
  assert.deepEqual(none, ["", "A. Writer", "To read", ...Array(13).fill(null)])
})

test("a file says as much of a finish date as is known", () => {
  const finished = fieldOf("finished")
  assert.equal(csvValue(finished, book({ date_read: "2019-01-01", date_read_precision: "year" })), "2019")
  assert.equal(csvValue(finished, book({ date_read: "2019-07-01", date_read_precision: "month" })), "2019-07")
  assert.equal(csvValue(finished, book({ date_read: null, date_read_precision: null })), "no date")
})

test("no more of a finish date is said than is known", () => {
  assert.equal(knownFinish(book({ date_read: "2019-01-01", date_read_precision: "year" })), "2019")
  assert.equal(finishWords(book({ date_read: "2019-01-01", date_read_precision: "year" })), "2019")
  assert.doesNotMatch(finishWords(book({ date_read: "2019-07-01", date_read_precision: "month" })), /\b1\b/)
  assert.equal(finishWords(book({ date_read: null, date_read_precision: null })), "no date")
  assert.equal(finishWords(book({ date_read: null, date_read_precision: null, reading_status: "to-read" })), null)
})

test("a status is said in words, also one that is not known", () => {
  assert.equal(statusWord("currently-reading"), "Reading")
  assert.equal(statusWord("constructor-like"), "constructor-like")
})

test("years before the common era are written as Goodreads does", () => {
  assert.equal(yearWords(-800), "800 BC")
  assert.equal(yearWords(1984), "1984")
  assert.equal(yearWords(null), null)
  assert.equal(yearOf(book({ original_publication_year: null })), 1999)
})

test("several series and a series without a place are named", () => {
  assert.equal(seriesWords(book()), "Tides, #2")
  assert.equal(seriesWords(book({ series: [{ name: "A", position: "1-3" }, { name: "B", position: null }] })), "A, #1-3; B")
})

test("the difference to other readers has a sign, and is unknown where one side is", () => {
  assert.equal(differenceWords(book()), "+0.58")
  assert.equal(differenceWords(book({ my_rating: 2 })), "−1.42")
  assert.equal(differenceWords(book({ average_rating: 4 })), "±0.00")
  assert.equal(differenceWords(book({ my_rating: null })), null)
  assert.equal(differenceWords(book({ average_rating: null })), null)
})

test("languages of two and three letters become tags, anything else becomes none", () => {
  assert.equal(languageTag("eng"), "en")
  assert.equal(languageTag("fre"), "fr")
  assert.equal(languageTag("pt-BR"), "pt-BR")
  for (const wrong of [null, "", "und", "mul", "zzz", "<b>", "English please"]) assert.equal(languageTag(wrong), null)
  assert.equal(languageName("ger"), "German")
  assert.equal(languageName("<b>"), null)
})
