import assert from "node:assert/strict"
import { test } from "node:test"
import "./support/words.mjs"
import { buildColumns } from "../../dashboard/app/columns.js"
import { partOf } from "../../dashboard/app/columns/part.js"
import { createEngine } from "../../dashboard/app/engine.js"
import { EMPTY } from "../../dashboard/app/filters.js"
import { makeDocument, randomDocument, seeded } from "./support/library.mjs"

const names = (lists, row) => Array.from(lists.ids.subarray(lists.start[row], lists.start[row + 1]), (id) => lists.names[id])

test("a part counts as if its books were all there are", () => {
  const random = seeded(11)
  for (let round = 0; round < 30; round += 1) {
    const document = randomDocument(random, 60)
    const isWanted = (row) => row % 3 !== round % 3
    const part = partOf(buildColumns(document), isWanted)
    const alone = buildColumns(makeDocument(document.entries.filter((_, row) => isWanted(row)), { state: document.library.metadata.enrichment.state }))
    assert.equal(part.count, alone.count)
    assert.deepEqual([part.firstYear, part.lastYear, [...part.inTime]], [alone.firstYear, alone.lastYear, [...alone.inTime]])
    const [one, other] = [part, alone].map((columns) => createEngine(columns).apply(EMPTY).tally)
    for (const key of ["books", "read", "pages", "rated", "pile", "undated", "yearOnly"]) assert.equal(one[key], other[key], key)
    for (const key of ["byYear", "byMonth", "byRating", "byFamily", "byFormat"]) assert.deepEqual([...one[key]], [...other[key]], key)
    for (let row = 0; row < part.count; row += 1) {
      for (const key of ["genres", "people", "shelves", "ownShelves", "series"]) assert.deepEqual(names(part[key], row), names(alone[key], row))
      assert.equal(part.texts()[row], alone.texts()[row])
    }
    assert.deepEqual(part.seriesPosition, alone.seriesPosition)
  }
})

test("a part of nothing is an empty library", () => {
  const part = partOf(buildColumns(randomDocument(seeded(3), 10)), () => false)
  assert.deepEqual([part.count, part.firstYear, part.lastYear, part.inTime.length, part.books.length], [0, 0, 0, 0, 0])
})
