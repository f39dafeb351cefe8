import assert from "node:assert/strict"
import test from "node:test"
import { boxBetween, filterBetween, isAmong, markAt, timeMarks } from "../../dashboard/app/charts/kit/time_range.js"

const yearMark = (year, x, more = {}) => ({ key: `y${year}`, x, y: 10, w: 20, h: 100, filter: { key: "years", value: { from: year, to: year } }, ...more })
const years = [yearMark(2020, 0), yearMark(2021, 20), yearMark(2022, 40)]
const keysOf = (marks) => marks.map(({ key }) => key)

test("marks of years beside each other are an axis of time, in the order of x", () => {
  assert.deepEqual(keysOf(timeMarks([years[2], years[0], years[1]])), ["y2020", "y2021", "y2022"])
})

test("marks that filter to something else, or to nothing, do not keep others from being an axis of time", () => {
  const name = { key: "history", x: 70, y: 0, w: 30, h: 20, filter: { key: "genre", value: "history" } }
  assert.deepEqual(keysOf(timeMarks([...years, name, yearMark(2023, 60, { filter: null })])), ["y2020", "y2021", "y2022"])
})

test("windows of years that overlap are an axis of time", () => {
  const windows = [2020, 2021].map((from, at) => yearMark(from, at * 20, { filter: { key: "years", value: { from, to: from + 2 } } }))
  assert.equal(timeMarks(windows).length, 2)
})

test("where the latest stands first, marks are an axis of time as well", () => {
  const waiting = [2022, 2021, 2020].map((year, at) => yearMark(year, at * 20))
  assert.deepEqual(keysOf(timeMarks(waiting)), ["y2022", "y2021", "y2020"])
  assert.deepEqual(filterBetween(waiting[0], waiting[1]).value, { from: 2021, to: 2022 })
  assert.deepEqual(timeMarks([waiting[0], waiting[2], { ...waiting[1], x: 60 }]), [])
})

test("rows, grids, one mark alone and marks that all filter to the same are no axis of time", () => {
  assert.deepEqual(timeMarks(years.map((mark) => ({ ...mark, x: 0 }))), [])
  assert.deepEqual(timeMarks([...years, yearMark(2020, 0, { key: "again" })]), [])
  assert.deepEqual(timeMarks([years[0]]), [])
  assert.deepEqual(timeMarks(years.map((mark) => ({ ...mark, filter: years[0].filter }))), [])
})

test("years without a date, each July, open ends and stars are no spans of time", () => {
  const filters = [{ key: "years", value: "none" }, { key: "months", value: { every: 6 } }, { key: "years", value: { from: null, to: 2020 } }, { key: "rating", value: 8 }]
  assert.deepEqual(timeMarks(filters.map((filter, at) => yearMark(2000 + at, at * 20, { filter }))), [])
})

test("a place finds the mark under it, or the nearest one", () => {
  assert.deepEqual([-50, 5, 21, 39, 500].map((x) => markAt(years, x).key), ["y2020", "y2020", "y2021", "y2021", "y2022"])
})

test("a place is among the marks where they stand, and not on what is beside or below them", () => {
  assert.deepEqual([[0, 10], [60, 110], [61, 50], [-1, 50], [30, 111]].map(([x, y]) => isAmong(years, x, y)), [true, true, false, false, false])
  assert.equal(isAmong([], 0, 0), false)
})

test("from one mark to another is the same filter and the same place in both directions", () => {
  const filter = { key: "years", value: { from: 2020, to: 2022 } }
  assert.deepEqual(filterBetween(years[0], years[2]), filter)
  assert.deepEqual(filterBetween(years[2], years[0]), filter)
  assert.deepEqual(boxBetween(years[0], years[2]), { x: 0, y: 10, w: 60, h: 100 })
  assert.deepEqual(boxBetween(years[2], years[0]), boxBetween(years[0], years[2]))
})
