import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { ticksTo, uncollided } from "../../dashboard/app/charts/kit/axis.js"
import { linesOf, pictureOf } from "../../dashboard/app/charts/kit/picture.js"
import { monthsData, monthsTable, stepOf } from "../../dashboard/app/charts/months.js"
import { isChosen, parseWindow, periodName, wholePeriods, writeWindow } from "../../dashboard/app/charts/periods.js"
import { piles } from "../../dashboard/app/cards/piles.js"
import { pileUp, pilesData } from "../../dashboard/app/charts/piles_data.js"
import { pilesScene, pilesTable, unitFor, usualWindow } from "../../dashboard/app/charts/piles_scene.js"
import { starsData, starsScene, starsTable } from "../../dashboard/app/charts/stars.js"
import { fitWindow, stripScene } from "../../dashboard/app/charts/strip.js"
import { buildColumns } from "../../dashboard/app/columns.js"
import { createEngine } from "../../dashboard/app/engine.js"
import { EMPTY } from "../../dashboard/app/filters.js"
import { makeBook, makeDocument, randomDocument, seeded } from "./support/library.mjs"

const at = (year, month = 1) => year * 12 + month - 1
const select = (books, filters = EMPTY, options = {}) => createEngine(buildColumns(makeDocument(books.map(makeBook), options))).apply(filters)
const view = (window, more = {}) => ({ width: 738, window, filters: EMPTY, tipOf: () => ({ title: "", lines: [] }), ...more })

test("ticks are round, begin at zero and reach the most", () => {
  assert.deepEqual(ticksTo(8000), [0, 2000, 4000, 6000, 8000])
  assert.deepEqual(ticksTo(9300).at(-1), 10000)
  for (const most of [1, 3, 7, 99, 12345]) assert.ok(ticksTo(most).at(-1) >= most)
})

test("labels that would touch give way to more important ones", () => {
  const labels = [0, 20, 40, 60].map((x, place) => ({ x, text: "2020", rank: place === 1 ? 1 : 0 }))
  assert.deepEqual(uncollided(labels, 4).map(({ x }) => x), [20, 60])
  assert.deepEqual(uncollided(labels.map((label) => ({ ...label, x: label.x * 4 })), 4).length, 4)
})

test("windows of the address come back as they were", () => {
  for (const text of ["2021-2026", "2023", "2021-04..2026-12"]) assert.equal(writeWindow(parseWindow(text)), text)
  for (const text of [null, "", "soon", "2026-2021", "2021-13..2022-01", "2021-04"]) assert.equal(parseWindow(text), null)
})

test("a window stays inside the library and is never too small", () => {
  const span = { from: at(2011), to: at(2026, 12) }
  assert.deepEqual(fitWindow({ from: at(2005), to: at(2007, 12) }, span), { from: at(2011), to: at(2013, 12) })
  assert.deepEqual(fitWindow({ from: at(2026, 12), to: at(2026, 12) }, span), { from: at(2026, 7), to: at(2026, 12) })
  assert.deepEqual(fitWindow({ from: at(1900), to: at(2100) }, span), span)
  const quarter = { from: at(2026), to: at(2026, 3) }
  assert.deepEqual(fitWindow({ from: at(2026), to: at(2026, 12) }, quarter), quarter)
})

test("periods have whole months and names", () => {
  assert.deepEqual(wholePeriods({ from: at(2024, 5), to: at(2024, 8) }, "quarter"), { from: at(2024, 4), to: at(2024, 9) })
  assert.equal(periodName(at(2024, 10), "quarter"), "Q4 2024")
  assert.equal(periodName(at(2024), "year"), "2024")
})

test("a period is chosen where it meets the filters of time", () => {
  const quarter = { from: at(2024, 4), to: at(2024, 6) }
  const is = (filters) => isChosen(quarter, { ...EMPTY, ...filters })
  assert.equal(is({}), true)
  assert.equal(is({ years: { from: 2024, to: 2024 } }), true)
  assert.equal(is({ years: { from: null, to: 2023 } }), false)
  assert.equal(is({ years: "none" }), false)
  assert.equal(is({ months: { from: at(2024, 6), to: at(2024, 9) } }), true)
  assert.equal(is({ months: { from: at(2024, 7), to: at(2024, 9) } }), false)
  assert.equal(is({ months: { every: 4 } }), true)
  assert.equal(is({ months: { every: 6 } }), false)
})

const BOOKS = [
  { date_read: "2024-05-02", num_pages: 300, binding: "Paperback" },
  { date_read: "2024-04-01", num_pages: 200, binding: "Paperback" },
  { date_read: "2024-06-01", date_read_precision: "month", binding: "Paperback" },
  { date_read: "2024-01-01", date_read_precision: "year", num_pages: 100 },
  { num_pages: 400 },
  { date_read: "2024-05-02", reading_status: "did-not-finish", num_pages: 50 },
]

test("a pile holds the finished books of its time in their order", () => {
  const data = pilesData(select(BOOKS), "genre")
  const [, spring] = pileUp(data, data.span, "quarter")
  assert.deepEqual([spring.from, spring.rows], [at(2024, 4), [1, 0, 2]])
  assert.equal(spring.pages, 200 + 300 + 250, "the unknown count is the median of the paperbacks")
  assert.deepEqual([data.undated, data.yearOnly, data.withoutPages], [1, 1, 1])
})

test("a book of which only the year is known counts in years alone", () => {
  const data = pilesData(select(BOOKS), "genre")
  const books = (unit) => pileUp(data, data.span, unit).reduce((sum, { rows }) => sum + rows.length, 0)
  assert.deepEqual([books("month"), books("quarter"), books("year")], [3, 3, 4])
})

test("the piles look past filters of time and obey the others", () => {
  const filters = { ...EMPTY, years: { from: 1999, to: 1999 }, months: { every: 0 } }
  assert.equal(pilesData(select(BOOKS, filters), "genre").rows.length, 4)
  assert.equal(pilesData(select(BOOKS, { ...EMPTY, pages: { from: 250, to: null } }), "genre").rows.length, 1)
})

test("spines stand on each other and each is as thick as its pages", () => {
  const data = pilesData(select(BOOKS), "genre")
  const { shapes, marks, unit } = pilesScene(data, view(data.span))
  assert.equal(unit, "month")
  const spines = shapes.filter(({ kind, fill }) => kind === "rect" && fill)
  assert.equal(spines.length, 3)
  const may = marks.find(({ label }) => label.startsWith("May"))
  assert.equal(may.label, "May 2024, 1 book, 300 pages")
  assert.deepEqual(may.filter, { key: "months", value: { from: at(2024, 5), to: at(2024, 5) } })
})

test("every book of the window is drawn, and the marks stay few, however large the library is", () => {
  const random = seeded(11)
  for (const count of [5, 60, 700, 3000]) {
    const data = pilesData(createEngine(buildColumns(randomDocument(random, count))).apply(EMPTY), "rating")
    for (const width of [286, 738, 1100]) {
      const window = fitWindow(usualWindow(data.span, width), data.span)
      const { shapes, marks } = pilesScene(data, view(window, { width }))
      assert.ok(marks.length <= 60 && marks.length > 0)
      const shown = pileUp(data, window, unitFor(window, width)).reduce((sum, { rows }) => sum + rows.length, 0)
      assert.equal(shapes.filter(({ kind }) => kind === "rect").length, shown)
      assert.ok(shapes.every((shape) => shape.kind !== "rect" || (shape.w >= 0 && shape.h >= 0 && shape.x >= 0 && shape.x + shape.w <= width + 1)))
    }
  }
})

test("the unit follows the width of the window", () => {
  assert.equal(unitFor({ from: at(2024), to: at(2024, 12) }, 738), "month")
  assert.equal(unitFor({ from: at(2020), to: at(2024, 12) }, 738), "quarter")
  assert.equal(unitFor({ from: at(1990), to: at(2024, 12) }, 738), "year")
})

test("the books of the title are those of the table, also where of some only the year is known", () => {
  const read = (year, month, count) => Array.from({ length: count }, () => ({ date_read: `${year}-${month}-15`, date_read_precision: month === "01" ? "year" : "month", num_pages: 250 }))
  const selection = select([...read(2022, "05", 7), ...read(2023, "01", 6), ...read(2023, "08", 4)])
  const shown = piles.make(selection, { view: {}, today: new Date(2026, 5, 1), href: () => "", hrefWith: () => "" })
  assert.equal(shown.title, "2023 is still your tallest year: 10 books")
  const books = shown.table().rows.filter(({ cells: [period] }) => period.includes("2023")).map(({ cells: [period, count, pages] }) => [period, count, pages])
  assert.deepEqual(books, [["2023, month unknown", 6, 1500], ["Q3 2023", 4, 1000]])
})

test("the table of the piles has the numbers that are drawn", () => {
  const data = pilesData(select(BOOKS, EMPTY), "format")
  const { columns, rows } = pilesTable(data)
  assert.deepEqual(columns.map(({ label }) => label), ["Period", "Books", "Pages", "Paperback", "Other or unknown"])
  assert.deepEqual(rows.map(({ cells }) => cells), [["2024, month unknown", 1, 100, 0, 1], ["Q2 2024", 3, 750, 3, 0]])
})

test("the strip shows every period of the library and marks the window", () => {
  const data = pilesData(select(BOOKS), "genre")
  const { shapes } = stripScene(data, { left: 40, right: 738, window: { from: at(2024, 4), to: at(2024, 6) } })
  assert.equal(shapes.filter(({ fill }) => fill === "accent").length, 1)
})

test("unrated books have a row of their own, and half stars only where there are some", () => {
  const whole = starsData(select([{ my_rating: 4 }, { my_rating: 4 }, {}]))
  assert.deepEqual(whole.rows.map(({ halves, books }) => [halves, books]), [[10, 0], [8, 2], [6, 0], [4, 0], [2, 0], [0, 1]])
  const halves = starsData(select([{ my_rating: 4.5 }, { my_rating: 4 }]))
  assert.deepEqual(halves.rows.map((row) => row.halves), [10, 9, 8, 6, 4, 2])
})

test("without averages there is no ghost and no word of other readers", () => {
  const data = starsData(select([{ my_rating: 4 }, { my_rating: 3 }]))
  assert.equal(data.compared, 0)
  const { shapes, marks } = starsScene(data, { width: 300 })
  assert.ok(shapes.every(({ dash }) => dash === undefined))
  assert.ok(marks.every(({ label }) => !label.includes("other readers")))
  assert.equal(starsTable(data).columns.length, 2)
})

test("the ghost speaks of the rated books with an average", () => {
  const data = starsData(select([{ my_rating: 4, average_rating: 5 }, { my_rating: 3 }, { average_rating: 1 }]))
  assert.equal(data.compared, 1)
  assert.equal(data.rows[0].expected, 1)
  assert.equal(starsTable(data).rows[0].cells[2], 1)
})

test("stars look past the filter of ratings and show which is set", () => {
  const data = starsData(select([{ my_rating: 4 }, { my_rating: 3 }], { ...EMPTY, rating: [8] }))
  assert.deepEqual(data.rows.map(({ books }) => books), [0, 1, 1, 0, 0])
  assert.deepEqual(starsScene(data, { width: 300 }).marks.map(({ isPressed }) => isPressed), [false, true, false, false, false])
})

test("months count what has a month; a year alone counts for its year", () => {
  const data = monthsData(select(BOOKS), new Date(2025, 0, 15), true)
  assert.deepEqual([data.years, data.total, data.dated], [[2024], [4], 3])
  assert.equal(data.count(2024, 4), 1)
  const [{ cells }] = monthsTable(data).rows
  assert.deepEqual(cells, ["2024", 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 4])
})

test("only the latest years are shown until all are asked for", () => {
  const books = Array.from({ length: 20 }, (_, place) => ({ date_read: `${2005 + place}-03-03` }))
  const few = monthsData(select(books), new Date(2025, 0, 1))
  assert.deepEqual([few.years.length, few.years[0], few.hidden], [12, 2024, 8])
  assert.equal(monthsData(select(books), new Date(2025, 0, 1), true).years.length, 20)
})

test("the ramp begins with one book and ends with the most", () => {
  assert.deepEqual([0, 1, 2, 9, 10].map((count) => stepOf(count, 10)), [0, 1, 1, 5, 5])
  assert.equal(stepOf(1, 1), 5)
})

test("a saved picture holds title, chart, legend and foot inside its edges", () => {
  const scene = { width: 400, height: 100, shapes: [{ kind: "rect", x: 0, y: 0, w: 10, h: 10, fill: "ink" }] }
  const legend = Array.from({ length: 8 }, (_, place) => ({ label: `Family number ${place}`, fill: `fam-${place}` }))
  const picture = pictureOf({ title: "A title of some length that will not fit into one single line", subtitle: "Sub", foot: "Foot", scene, legend })
  const texts = picture.shapes.filter(({ kind }) => kind === "text")
  for (const words of ["Sub", "Foot", "Family number 7"]) assert.ok(texts.some(({ text }) => text === words), words)
  assert.ok(texts.every(({ y }) => y > 0 && y < picture.height))
  assert.deepEqual(linesOf("one two three", 50, 12), ["one two", "three"])
})
