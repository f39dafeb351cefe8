import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { buildColumns } from "../../dashboard/app/columns.js"
import { coverGroups } from "../../dashboard/app/table/cover_groups.js"
import { cornerOf, layOut, sectionOf, stepFrom, visibleCovers } from "../../dashboard/app/table/cover_layout.js"
import { makeBook, makeDocument } from "./support/library.mjs"

const groupsOf = (...counts) => counts.map((count, at) => ({ key: String(at), name: `Group ${at}`, rows: new Int32Array(count) }))
const library = (books, more) => buildColumns(makeDocument(books.map((book, at) => makeBook({ goodreads_id: String(at), ...book })), more))
const all = ({ count }) => Int32Array.from({ length: count }, (_, row) => row)
const shown = (groups) => groups.map(({ name, rows }) => [name, [...rows]])

test("covers fill their row, and groups follow each other without touching", () => {
  const layout = layOut(groupsOf(5, 1, 8), { width: 400, size: 90 })
  assert.equal(layout.across, 3)
  assert.ok(layout.width >= 90 && layout.across * layout.pitch.x - 14 <= 400)
  assert.deepEqual(layout.sections.map(({ first, count }) => [first, count]), [[0, 5], [5, 1], [6, 8]])
  layout.sections.slice(1).forEach(({ y }, at) => assert.ok(y >= layout.sections[at].y + layout.sections[at].height))
  assert.deepEqual(cornerOf(layout, layout.sections[0], 4), { x: layout.pitch.x, y: layout.sections[0].top + layout.pitch.y })
  assert.equal(layOut(groupsOf(3), { width: 40, size: 90 }).across, 1)
})

test("every cover on the screen is drawn, few others, and the pinned one wherever it is", () => {
  const layout = layOut(groupsOf(...Array.from({ length: 40 }, (_, at) => (at * 37) % 300)).filter(({ rows }) => rows.length), { width: 1000, size: 120 })
  for (let top = -500; top < layout.height + 500; top += 333) {
    const found = visibleCovers(layout, { top, height: 900 }, 4000)
    const places = found.flatMap((each) => each.places)
    assert.equal(new Set(places).size, places.length)
    assert.ok(places.includes(4000))
    assert.ok(places.length <= layout.across * (900 / layout.pitch.y + 7) + 1, `${places.length} at ${top}`)
    for (let place = 0; place < layout.count; place += 7) {
      const section = sectionOf(layout, place)
      const y = section.y + cornerOf(layout, section, place - section.first).y
      if (y + layout.pitch.y > top && y < top + 900) assert.ok(places.includes(place), `cover ${place} at ${top}`)
    }
  }
})

test("arrow keys go to the cover beside, above and below, across groups", () => {
  const layout = layOut(groupsOf(5, 2, 4), { width: 400, size: 90 }) // three in a row
  const step = (from, key, page = 2) => stepFrom(layout, from, key, page)
  assert.deepEqual([step(0, "ArrowRight"), step(4, "ArrowRight"), step(10, "ArrowRight"), step(0, "ArrowLeft")], [1, 5, 10, 0])
  assert.deepEqual([step(1, "ArrowDown"), step(2, "ArrowDown"), step(4, "ArrowDown"), step(6, "ArrowDown"), step(10, "ArrowDown")], [4, 4, 6, 8, 10])
  assert.deepEqual([step(8, "ArrowUp"), step(9, "ArrowUp"), step(5, "ArrowUp"), step(1, "ArrowUp")], [6, 6, 3, 1])
  assert.deepEqual([step(0, "PageDown"), step(9, "PageUp"), step(3, "Home"), step(3, "End"), step(3, "x")], [5, 4, 0, 10, null])
})

test("covers are grouped by year, the newest first, the unfinished last", () => {
  const columns = library([
    { date_read: "2019-03-01" }, { date_read: "2021-03-01" }, { date_read: null }, { reading_status: "to-read" }, { date_read: "2021-05-01" }, { reading_status: "currently-reading" },
  ])
  assert.deepEqual(shown(coverGroups(columns, all(columns), "year")), [
    ["2021", [1, 4]], ["2019", [0]], ["Finished, no date known", [2]], ["Reading", [5]], ["To read", [3]],
  ])
})

test("covers are grouped by family, those without a genre last", () => {
  const columns = library([{ genres: ["History"] }, { genres: [], enrichment: "none" }, { genres: ["Fantasy"] }, { genres: [], enrichment: "pending" }], { state: "running" })
  assert.deepEqual(shown(coverGroups(columns, all(columns), "genre")), [
    ["Fantasy & horror", [2]], ["History & ideas", [0]], ["Looking up", [3]], ["No genre yet", [1]],
  ])
})

test("authors of one book share the last group", () => {
  const columns = library([{ author: "Zola" }, { author: "Adams" }, { author: "Le Guin" }, { author: "Zola" }, { author: "Le Guin" }, { author: "Zola" }])
  const groups = coverGroups(columns, Int32Array.of(5, 4, 3, 2, 1, 0), "author")
  assert.deepEqual(shown(groups), [["Zola", [5, 3, 0]], ["Le Guin", [4, 2]], ["Authors with one book", [1]]])
})

test("ungrouped covers keep the order of the table, and none are no group", () => {
  const columns = library([{}, {}, {}])
  assert.deepEqual(shown(coverGroups(columns, Int32Array.of(2, 0, 1), "none")), [["", [2, 0, 1]]])
  assert.deepEqual(coverGroups(columns, new Int32Array(), "year"), [])
})
