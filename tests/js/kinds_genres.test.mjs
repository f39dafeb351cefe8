// Treemap, bump chart and timeline: positions follow numbers, facts reach the marks, little room and no data hold.

import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { bump, bumpExtent } from "../../dashboard/app/charts/bump.js"
import { boxOf, textWidth } from "../../dashboard/app/charts/kit/axis.js"
import { timeline, timelineExtent } from "../../dashboard/app/charts/timeline.js"
import { treemap } from "../../dashboard/app/charts/treemap.js"

const WIDTHS = [260, 310, 700, 1400]
const fact = (key, more = {}) => ({ key, title: key, lines: [`about ${key}`], filter: { key: "genre", value: key }, ...more })
const near = (value, expected, slack = 0.5) => assert.ok(Math.abs(value - expected) < slack, `${value} is not ${expected}`)

function assertInside({ width, height, shapes, marks }) {
  for (const shape of shapes) {
    assert.ok(!String(shape.d ?? "").includes("NaN"))
    if (shape.kind === "rect") assert.ok(shape.x >= -0.5 && shape.x + shape.w <= width + 0.5 && shape.y + shape.h <= height + 0.5)
    if (shape.kind === "text" && !shape.turn) {
      const box = boxOf(shape)
      assert.ok(box.left >= -1 && box.right <= width + 6, `${shape.text} from ${box.left} to ${box.right} of ${width}`)
    }
  }
  assert.equal(new Set(marks.map(({ key }) => key)).size, marks.length)
}

const part = (key, value, more = {}) => ({ key, name: key, value, text: String(value), fact: fact(key), ...more })
const GROUPS = [
  { key: "one", name: "A family with a long name", text: "60%", paint: { fill: "fam-0" }, fact: fact("one"), parts: [part("a", 40), part("b", 20), part("none", 0)] },
  { key: "two", name: "Two", text: "40%", paint: { fill: "fam-1" }, fact: fact("two"), parts: [part("c", 40)] },
]

test("parts of a treemap are as large as their numbers", () => {
  const { marks, width, height } = treemap({ groups: GROUPS }, { width: 900, height: 500 })
  const areaOf = (key) => marks.find((mark) => mark.key === key)
  const area = ({ w, h }) => w * h
  near(area(areaOf("a")) / area(areaOf("b")), 2, 0.1)
  near(area(areaOf("a")) / area(areaOf("c")), 1, 0.1)
  assert.ok(area(areaOf("a")) < width * height * 0.4)
  assert.deepEqual(marks.map(({ key }) => key).sort(), ["a", "b", "c", "one", "two"])
})

test("words in a treemap stay in their parts at every width", () => {
  const names = ["Medieval and early modern history", "Fantasy", "Children's fiction", "歴史と思想", "تاريخ"]
  const groups = GROUPS.map((group) => ({ ...group, parts: names.map((name, at) => part(`${group.key}-${at}`, 1 + at * 3, { name })) }))
  for (const width of WIDTHS) {
    const scene = treemap({ groups }, { width })
    assertInside(scene)
    const boxes = scene.shapes.filter(({ kind, fill }) => kind === "rect" && fill === "none")
    for (const words of scene.shapes.filter(({ kind, weight }) => kind === "text" && weight !== 600)) {
      const { left, right, top, bottom } = boxOf({ ...words, anchor: "start" })
      assert.ok(boxes.some(({ x, y, w, h }) => left >= x && right <= x + w + 1 && top >= y - 1 && bottom <= y + h + 1), words.text)
    }
  }
})

test("a chosen part has an outline of ink, the others are faint", () => {
  const groups = [{ ...GROUPS[0], parts: [part("a", 2, { fact: fact("a", { isPressed: true }) }), part("b", 1, { isOff: true })] }]
  const { shapes } = treemap({ groups }, { width: 400 })
  assert.ok(shapes.some(({ stroke, width }) => stroke === "ink" && width === 2))
  assert.ok(shapes.some(({ fill, opacity }) => fill === "fam-0" && opacity < 0.1))
})

const steps = (...lanes) => lanes.map((lane, at) => ({ lane, fact: fact(`step-${lane}-${at}-${lanes.join("")}`) }))
const BUMP = {
  columns: ["2018–20", "2019–21", "2020–22"].map((name) => ({ key: name, name, fact: fact(name) })),
  lines: [
    { key: "a", name: "Fantasy", paint: { fill: "fam-0" }, fact: fact("a"), steps: steps(0, 1, 1) },
    { key: "b", name: "History", paint: { fill: "fam-1" }, fact: fact("b"), steps: steps(1, 0, 0) },
    { key: "c", name: "Poetry", paint: { fill: "fam-3" }, fact: fact("c"), steps: steps(2, null, null) },
  ],
}

test("a bump chart has the first place at the top, and names where lines end", () => {
  const { marks, shapes } = bump(BUMP, { width: 600 })
  assert.deepEqual(marks.map(({ key }) => key), ["2018–20", "2019–21", "2020–22", "a", "b"])
  const at = (key) => marks.find((mark) => mark.key === key)
  assert.ok(at("b").y < at("a").y)
  assert.deepEqual(shapes.filter(({ text }) => ["Fantasy", "History", "Poetry"].includes(text)).map(({ text }) => text), ["Fantasy", "History"])
  assert.deepEqual(bumpExtent(BUMP), { lanes: 3 })
})

test("a column of a bump chart tells all, the pointer over a dot tells its line", () => {
  const { marks } = bump(BUMP, { width: 600 })
  const [first] = marks
  assert.equal(first.tipAt(NaN, NaN).tip.title, "2018–20")
  const [{ x }] = [first.tipAt(NaN, NaN).guide]
  const found = first.tipAt(x, first.tipAt(NaN, NaN).guide.top + 13)
  assert.equal(found.mark.key, BUMP.lines[0].steps[0].fact.key)
})

test("names of a bump chart and of its columns do not touch, however narrow", () => {
  const many = { columns: Array.from({ length: 14 }, (_, at) => ({ key: `${at}`, name: `${2008 + at}–${10 + at}`, fact: fact(`${at}`) })), lines: Array.from({ length: 10 }, (_, lane) => ({ key: `l${lane}`, name: "Medieval and early modern history", paint: { fill: "fam-1" }, fact: fact(`l${lane}`), steps: Array.from({ length: 14 }, (__, at) => ({ lane, fact: fact(`${lane}-${at}`) })) })) }
  for (const width of WIDTHS) {
    const scene = bump(many, { width })
    assertInside(scene)
    const below = scene.shapes.filter(({ kind, text }) => kind === "text" && text.includes("–")).sort((a, b) => a.x - b.x)
    below.slice(1).forEach((label, at) => assert.ok(label.x - below[at].x > textWidth(label.text)))
  }
})

const TIMELINE = {
  x: { kind: "day", from: 18_000, to: 20_000 },
  rows: [
    { key: "a", name: "Fantasy", text: "2019", at: [18_000, 18_500, 20_000], paint: { fill: "fam-0" }, fact: fact("a"), first: fact("book", { filter: null, href: "/book" }) },
    { key: "b", name: "History", text: "2022", at: [19_000], paint: { fill: "fam-1" }, fact: fact("b") },
    { key: "c", name: "Nothing", at: [], paint: { fill: "fam-2" }, fact: fact("c") },
  ],
}

test("a timeline has a row for each name with a mark, its dot where the first one is", () => {
  const { marks, shapes } = timeline(TIMELINE, { width: 800 })
  assert.deepEqual(marks.map(({ key }) => key), ["a", "b"])
  const dotOf = (key) => marks.find((mark) => mark.key === key).tipAt(NaN, NaN).box
  const bar = shapes.find(({ kind, fill }) => kind === "rect" && fill === "fam-0")
  near(dotOf("a").x + dotOf("a").w / 2, bar.x)
  near(dotOf("b").x + dotOf("b").w / 2, bar.x + bar.w / 2)
  assert.deepEqual(timelineExtent(TIMELINE), { leastX: 18_000, mostX: 20_000 })
})

test("the dot of a timeline opens its book, the row filters", () => {
  const [mark] = timeline(TIMELINE, { width: 800 }).marks
  const { box } = mark.tipAt(NaN, NaN)
  assert.equal(mark.tipAt(box.x + 5, box.y + 5).mark.href, "/book")
  assert.equal(mark.tipAt(box.x + 200, box.y + 5).mark.filter.value, "a")
})

test("a timeline holds in little room", () => {
  for (const width of WIDTHS) assertInside(timeline({ ...TIMELINE, rows: TIMELINE.rows.map((row) => ({ ...row, name: `${row.name} with a name of many words` })) }, { width }))
})

test("without data nothing is drawn and nothing thrown", () => {
  for (const scene of [treemap({ groups: [] }, { width: 300 }), bump({ columns: [], lines: [] }, { width: 300 }), timeline({ x: TIMELINE.x, rows: [] }, { width: 300 })]) {
    assert.deepEqual([scene.shapes, scene.marks, scene.height], [[], [], 0])
  }
})
