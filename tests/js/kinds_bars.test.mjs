import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { bars, barsExtent } from "../../dashboard/app/charts/bars.js"
import { columns, columnsExtent } from "../../dashboard/app/charts/columns.js"
import { intervals, intervalsExtent } from "../../dashboard/app/charts/intervals.js"
import { textWidth } from "../../dashboard/app/charts/kit/axis.js"
import { cut } from "../../dashboard/app/charts/kit/rows.js"
import { matrix } from "../../dashboard/app/charts/matrix.js"
import { units, unitsExtent } from "../../dashboard/app/charts/units.js"

const WIDTHS = [260, 310, 480, 1000, 1400]
const LONG = "A very long name of a publisher that nobody could ever read to its end, let alone on a phone"
const NAMES = ["History", "Nature & science", "文庫と長い名前の出版社株式会社", "كتب عربية طويلة الاسم جدا للنشر والتوزيع", LONG]

function factOf(key, more = {}) {
  return { key: String(key), title: `Title ${key}`, lines: ["3 books"], filter: { key: "genre", value: key }, ...more }
}

const texts = ({ shapes }) => shapes.filter(({ kind }) => kind === "text")
const rects = ({ shapes }) => shapes.filter(({ kind }) => kind === "rect")
const near = (a, b, slack = 0.01) => assert.ok(Math.abs(a - b) <= slack, `${a} is not ${b}`)

function boxOf({ x, y, text, size, anchor = "start", turn }) {
  const long = textWidth(text, size)
  const from = anchor === "start" ? 0 : anchor === "end" ? -long : -long / 2
  if (turn) return { left: x - size, right: x, top: y - from - long, bottom: y - from }
  return { left: x + from, right: x + from + long, top: y - size * 0.75, bottom: y }
}

/** Every text is inside the drawing, and none lies on another. */
function assertReadable(scene, what) {
  const boxes = texts(scene).map((each) => ({ ...boxOf(each), text: each.text }))
  for (const box of boxes) {
    assert.ok(box.left >= -1.5 && box.right <= scene.width + 1.5, `${what}: “${box.text}” is cut off at ${scene.width} px`)
    assert.ok(box.top >= -1 && box.bottom <= scene.height + 1, `${what}: “${box.text}” is above or below the drawing`)
  }
  boxes.forEach((a, at) => {
    for (const b of boxes.slice(at + 1)) {
      const isTouching = a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
      assert.ok(!isTouching, `${what}: “${a.text}” and “${b.text}” collide at ${scene.width} px`)
    }
  })
}

const barRow = (name, value, more = {}) => ({ key: name, name, value, fact: factOf(name), ...more })
const intervalRow = (name, mean, more = {}) => {
  const ends = { low: mean - 0.1, high: mean + 0.1, isClear: Math.abs(mean) > 0.1 }
  return { key: name, name, mean, ...ends, text: "12", fact: factOf(name), ...more }
}
const series = (values) => values.map((value, at) => ({ key: `s${at}`, value, paint: { fill: `fam-${at}` } }))
const group = (name, values, more = {}) => ({ key: name, name, bars: series(values), fact: factOf(name), ...more })
const unit = (at, more = {}) => ({ paint: { fill: "ramp-4" }, fact: factOf(`book-${at}`, { filter: null, href: `/books/${at}` }), ...more })
const unitRow = (name, count) => {
  const squares = Array.from({ length: count }, (_, at) => unit(`${name}-${at}`))
  return { key: name, name, text: "4.1", units: squares, fact: factOf(name) }
}
const grid = (rows, across, more = {}) => ({
  rows: rows.map((name) => ({ key: name, name })),
  columns: across.map((name) => ({ key: name, name })),
  cell: (row, column) => ({ paint: { fill: "ramp-5" }, text: "12", fact: factOf(`${row.key}/${column.key}`) }),
  ...more,
})

test("bars are as long as their numbers, beside a ghost and an interval on the same scale", () => {
  const scene = bars({ rows: [barRow("a", 40, { ghost: 80, interval: [20, 60] }), barRow("b", 10), barRow("c", 0)] }, { width: 480 })
  const [a, ghost, b, c] = rects(scene)
  near(ghost.w, 2 * a.w)
  near(b.w * 4, a.w)
  assert.equal(c.w, 0)
  assert.deepEqual([a.x, ghost.x, b.x], [a.x, a.x, a.x])
  const [, span] = scene.shapes.filter(({ d, width }) => d && width > 1)
  const [from, to] = span.d.match(/M([\d.]+) [\d.]+L([\d.]+)/).slice(1).map(Number)
  near(from - a.x, a.w / 2)
  near(to - a.x, a.w * 1.5)
})

test("bars of two panels with one extent share a scale", () => {
  const [one, two] = [{ rows: [barRow("a", 40)] }, { rows: [barRow("a", 10)] }]
  assert.deepEqual([barsExtent(one), barsExtent(two)], [{ most: 40 }, { most: 10 }])
  const long = (data) => rects(bars(data, { width: 400, extent: { most: 40 } }))[0].w
  assert.ok(long(one) > 3.5 * long(two))
})

test("what is filtered out is faint, and a weak colour has an outline", () => {
  const [off, weak] = rects(bars({ rows: [barRow("a", 4, { isOff: true }), barRow("b", 2, { paint: { fill: "ramp-1" } })] }, { width: 300 }))
  assert.equal(off.opacity, 0.3)
  assert.equal(weak.stroke, "ctl")
})

test("every row is a mark with its fact, as wide as the chart and large enough for a finger", () => {
  const rows = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].map((name, at) => barRow(name, at))
  const { marks } = bars({ rows }, { width: 300, height: 60 })
  assert.deepEqual(marks.map(({ label }) => label)[0], "Title a, 3 books")
  for (const mark of marks) assert.ok(mark.h >= 24 && mark.w >= 300)
  assert.deepEqual(marks[3].filter, { key: "genre", value: "d" })
})

test("the tip of a row never stands under the pointer", () => {
  const { marks: [mark] } = bars({ rows: [barRow("a", 4), barRow("b", 40)] }, { width: 480 })
  const endAt = (x) => mark.tipAt(x, 10).box.x + mark.tipAt(x, 10).box.w
  assert.ok(endAt(NaN) < 240, "a key shows it beside the bar")
  for (const x of [2, 100, 300, 478]) assert.ok(endAt(x) >= x && mark.tipAt(x, 10).box.x <= 0)
})

test("an interval is filled where it is clear of zero and hollow where it is not", () => {
  const rows = [intervalRow("kind", 0.4), intervalRow("even", 0.05), intervalRow("hard", -0.3)]
  const scene = intervals({ rows, zero: 0, left: "← harsher", right: "kinder →" }, { width: 480 })
  const dots = rects(scene)
  assert.deepEqual(dots.map(({ fill }) => fill), ["accent", "surface", "accent"])
  assert.equal(dots[1].stroke, "ctl")
  const weights = texts(scene).filter(({ text }) => ["kind", "even", "hard"].includes(text)).map(({ weight }) => weight)
  assert.deepEqual(weights, [600, undefined, 600])
  const [kind, even, hard] = dots.map(({ x, w }) => x + w / 2)
  near((kind - even) / (even - hard), 1, 0.01)
})

test("the scale of intervals holds zero, and leaves room for the words beside it", () => {
  const below = { rows: [intervalRow("a", -0.6), intervalRow("b", -0.9)], zero: 0, left: "← harsher", right: "kinder →" }
  assert.deepEqual(intervalsExtent(below), { least: -1, most: 0 })
  for (const width of WIDTHS) assertReadable(intervals(below, { width }), "intervals below zero")
  const above = { ...below, rows: [intervalRow("a", 0.6)] }
  for (const width of WIDTHS) assertReadable(intervals(above, { width }), "intervals above zero")
})

test("intervals with an axis have its numbers below, at their places", () => {
  const scene = intervals({ rows: [intervalRow("a", 3)], x: { kind: "linear", from: 1, to: 5, label: "Mean stars" } }, { width: 480 })
  const [dot] = rects(scene)
  const three = texts(scene).find(({ text }) => text === "3")
  near(three.x, dot.x + dot.w / 2)
  assert.ok(texts(scene).some(({ text }) => text === "Mean stars"))
})

test("columns stand on zero and are as high as their numbers", () => {
  const scene = columns({ mode: "grouped", groups: [group("2024", [30, 10]), group("2025", [15, 0])] }, { width: 480 })
  const drawn = rects(scene)
  assert.equal(drawn.length, 3, "zero draws nothing")
  const [a, b, c] = drawn
  near(a.h, 3 * b.h)
  near(a.h, 2 * c.h)
  near(a.y + a.h, c.y + c.h)
  assert.ok(a.x + a.w <= b.x)
})

test("stacked columns lie on each other; shares fill the whole height", () => {
  const groups = [group("2024", [3, 1]), group("2025", [1, 1]), group("2026", [0, 0])]
  const [low, high] = rects(columns({ mode: "stacked", groups }, { width: 480 }))
  near(high.y + high.h, low.y)
  near(low.h, 3 * high.h)
  const [first, second, third] = rects(columns({ mode: "share", groups }, { width: 480 }))
  near(first.h, 3 * second.h)
  near(first.h + second.h, third.h * 2)
})

test("the second bar of a mirror goes down from zero on the same scale", () => {
  const data = { mode: "mirror", groups: [group("Jan", [8, 4]), group("Feb", [2, 6])] }
  assert.deepEqual(columnsExtent(data), { most: 8, least: -6 })
  const [up, down] = rects(columns(data, { width: 480 }))
  near(up.y + up.h, down.y)
  near(up.h, 2 * down.h)
  const scale = texts(columns(data, { width: 480 })).map(({ text }) => text)
  assert.ok(!scale.some((words) => /^[-−]/.test(words)), "numbers below zero are counts too")
})

test("counts have no broken numbers at the axis, and shares no tails", () => {
  const scale = (data) => texts(columns({ mode: "grouped", ...data }, { width: 480 })).filter(({ anchor }) => anchor === "end")
  for (const most of [1, 2, 3, 7]) {
    for (const { text } of scale({ groups: [group("a", [most])] })) assert.match(text, /^\d+$/)
  }
  const shares = scale({ groups: [group("a", [0.287])], height: 160, y: { format: String } })
  assert.deepEqual(shares.map(({ text }) => text), ["0", "0.1", "0.2", "0.3"])
  const wide = columns({ mode: "grouped", groups: [group("a", [1], { interval: [0.4, 1.6] })] }, { width: 480 })
  const heights = wide.shapes.flatMap(({ d = "" }) => d.match(/ [\d.-]+/g) ?? []).map(Number)
  assert.ok(heights.length > 0 && heights.every((y) => y >= 0), "an interval stays inside")
})

test("a group that is not certain is hatched and keeps its colour as an outline", () => {
  const [bar] = rects(columns({ mode: "grouped", groups: [group("2026", [3], { isHatched: true })] }, { width: 300 }))
  assert.deepEqual([bar.fill, bar.stroke], ["hatch", "fam-0"])
})

test("names of years give way in equal steps, and the last one stays", () => {
  const groups = Array.from({ length: 16 }, (_, at) => group(String(2011 + at), [at + 1]))
  for (const width of WIDTHS) {
    const said = texts(columns({ mode: "grouped", groups }, { width })).map(({ text }) => text)
    const years = said.filter((words) => /^20\d\d$/.test(words)).map(Number)
    assert.equal(years.at(-1), 2026)
    const steps = new Set(years.slice(1).map((year, at) => year - years[at]))
    assert.ok(steps.size <= 1, `${years} at ${width}`)
  }
})

test("more than sixty groups are at most sixty marks, in which a pointer finds each", () => {
  const groups = Array.from({ length: 190 }, (_, at) => group(`month ${at}`, [at % 7, 1]))
  const { marks } = columns({ mode: "mirror", groups: groups.map((each) => ({ ...each, name: "" })) }, { width: 800 })
  assert.ok(marks.length <= 60)
  assert.equal(new Set(marks.map(({ key }) => key)).size, marks.length)
  const [first, second] = marks
  assert.match(first.label, /^Title month 0 – Title month 3/)
  const told = second.tipAt(second.x + second.w - 1, 50)
  assert.equal(told.tip.title, "Title month 7")
  assert.deepEqual(told.mark.filter, { key: "genre", value: "month 7" })
  assert.equal(second.tipAt(NaN, NaN).tip.title, "Title month 4 – Title month 7")
})

test("cells of a matrix stand at their row and column, and places without a cell stay free", () => {
  const cell = (row, column) => (column.key === "y" ? null : { paint: { fill: "ramp-4" }, fact: factOf(row.key + column.key) })
  const scene = matrix(grid(["a", "b"], ["x", "y", "z"], { cell }), { width: 400 })
  const cells = rects(scene)
  assert.equal(cells.length, 4)
  near(cells[0].y, cells[1].y)
  near(cells[0].x, cells[2].x)
  assert.deepEqual(scene.marks.map(({ key }) => key), ["ax", "az", "bx", "bz"])
})

test("a square matrix has squares, and words only where a cell holds them", () => {
  const names = Array.from({ length: 12 }, (_, at) => `Genre ${at}`)
  const [wide, narrow] = [1000, 260].map((width) => matrix(grid(names, names, { square: true }), { width }))
  const [cell] = rects(wide)
  near(cell.w, cell.h)
  const said = (scene) => texts(scene).filter(({ text }) => text === "12").length
  assert.equal(said(wide), 144)
  assert.equal(said(narrow), 0)
})

test("in a matrix of many cells a row is a mark that tells its cells, and a pointer finds each", () => {
  const names = Array.from({ length: 10 }, (_, at) => `g${at}`)
  const { marks } = matrix(grid(names, names), { width: 700 })
  assert.equal(marks.length, 10)
  assert.match(marks[0].label, /^g0, g0 12 · g1 12/)
  const { x, w, y, h } = marks[2]
  const told = marks[2].tipAt(x + w - 12, y + h / 2)
  assert.equal(told.tip.title, "Title g2/g9")
  assert.deepEqual(told.mark.filter, { key: "genre", value: "g2/g9" })
})

test("units have one size, stay in their row, and go on in the next line where they do not fit", () => {
  const data = { rows: [unitRow("many", 118), unitRow("few", 3)] }
  assert.deepEqual(unitsExtent(data), { most: 118 })
  for (const width of WIDTHS) {
    const scene = units(data, { width })
    const squares = rects(scene)
    assert.equal(squares.length, 121)
    assert.equal(new Set(squares.map(({ w }) => w.toFixed(3))).size, 1)
    const [many, few] = scene.marks
    for (const [at, { x, y, w, h }] of squares.entries()) {
      const mark = at < 118 ? many : few
      assert.ok(x >= 0 && x + w <= width - 20 && y >= mark.y && y + h <= mark.y + mark.h)
    }
  }
})

test("a pointer opens the book of a square, a key tells the row", () => {
  const { marks: [mark], shapes } = units({ rows: [unitRow("Author", 5)] }, { width: 480 })
  const third = rects({ shapes })[2]
  const told = mark.tipAt(third.x + 2, third.y + 2)
  assert.equal(told.mark.href, "/books/Author-2")
  assert.equal(mark.tipAt(NaN, NaN).tip.title, "Title Author")
  assert.equal(mark.tipAt(2, third.y).tip.title, "Title Author")
})

test("a hollow square is no larger than a filled one", () => {
  const row = { ...unitRow("Author", 0), units: [unit(0), unit(1, { paint: { fill: "surface", stroke: "ctl" } })] }
  const [filled, hollow] = rects(units({ rows: [row] }, { width: 480 }))
  near(hollow.w + 1, filled.w)
})

test("nothing to show draws nothing", () => {
  const empty = [bars, intervals, units].map((kind) => kind({ rows: [], zero: 0 }, { width: 300 }))
  const flat = ["grouped", "stacked", "share", "mirror"].map((mode) => columns({ mode, groups: [] }, { width: 300 }))
  for (const scene of [...empty, ...flat, matrix(grid([], ["a"]), { width: 300 }), matrix(grid(["a"], []), { width: 300 })]) {
    assert.deepEqual([scene.shapes, scene.marks, scene.height], [[], [], 0])
  }
  assert.deepEqual([barsExtent({ rows: [] }), unitsExtent({ rows: [] })], [{ most: 0 }, { most: 0 }])
  assert.deepEqual(intervalsExtent({ rows: [] }), { least: 0, most: 0 })
  assert.equal(columnsExtent({ groups: [], mode: "mirror" }).most, 0)
})

test("numbers that are all zero, and one value alone, still have a place", () => {
  const scenes = [
    bars({ rows: [barRow("a", 0)] }, { width: 300 }),
    intervals({ rows: [intervalRow("a", 3, { low: 3, high: 3 })] }, { width: 300 }),
    ...["grouped", "stacked", "share", "mirror"].map((mode) => columns({ mode, groups: [group("a", [0, 0])] }, { width: 300 })),
    units({ rows: [unitRow("a", 0)] }, { width: 300 }),
  ]
  for (const { shapes, marks, height } of scenes) {
    assert.equal(marks.length, 1)
    assert.ok(height > 0)
    for (const shape of shapes) {
      for (const side of ["x", "y", "w", "h"]) assert.ok(!(side in shape) || Number.isFinite(shape[side]))
      if (shape.d) assert.ok(!/NaN|Infinity/.test(shape.d))
    }
  }
})

test("every kind can be read from the narrowest phone to the widest screen", () => {
  const years = Array.from({ length: 16 }, (_, at) => String(2011 + at))
  const stack = { groups: years.map((name, at) => group(name, [at, 9, 3, 1, 1])), labels: NAMES.map((name, at) => ({ key: `s${at}`, name })) }
  const counted = (value) => [{ ...series([value])[0], label: String(value) }]
  const labelled = (name, at) => ({ ...group(name, []), bars: counted(12 + at), interval: [8, 20] })
  const beside = { zero: 0, left: "← harsher", right: "kinder →" }
  const kinds = {
    bars: (view) => bars({ rows: NAMES.map((name, at) => barRow(name, at * 1234)) }, view),
    intervals: (view) => intervals({ rows: NAMES.map((name, at) => intervalRow(name, at / 5 - 0.3)), ...beside }, view),
    stacked: (view) => columns({ mode: "stacked", y: { label: "Books finished" }, ...stack }, view),
    share: (view) => columns({ mode: "share", ...stack }, view),
    grouped: (view) => columns({ mode: "grouped", y: { label: "Books" }, groups: NAMES.map(labelled), labels: stack.labels.slice(0, 1) }, view),
    years: (view) => columns({ mode: "grouped", groups: years.map(labelled) }, view),
    matrix: (view) => matrix(grid(NAMES, years), view),
    pairs: (view) => matrix(grid(NAMES, NAMES, { square: true }), view),
    units: (view) => units({ rows: NAMES.map((name, at) => unitRow(name, 5 + at * 9)) }, view),
  }
  for (const [what, kind] of Object.entries(kinds)) for (const width of WIDTHS) assertReadable(kind({ width }), what)
})

test("a name is cut between letters, and keeps what fits", () => {
  assert.equal(cut("short", 100), "short")
  assert.match(cut(LONG, 100), /^A very long[^…]*…$/)
  assert.ok(textWidth(cut(LONG, 100), 12.5) <= 100.5)
  assert.equal(cut("e\u0301e\u0301e\u0301e\u0301", 22), "e\u0301…")
})
