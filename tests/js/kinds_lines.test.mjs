import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { dots, dotsExtent } from "../../dashboard/app/charts/dots.js"
import { boxOf, cutText, placed, spreadOut, textWidth } from "../../dashboard/app/charts/kit/axis.js"
import { between, smooth, stepped, straight, stretches } from "../../dashboard/app/charts/kit/curve.js"
import { markOf } from "../../dashboard/app/charts/kit/fact.js"
import { frameOf } from "../../dashboard/app/charts/kit/frame.js"
import { markPaint } from "../../dashboard/app/charts/kit/paint.js"
import { scaleOf, ticksOf, valueText } from "../../dashboard/app/charts/kit/scale.js"
import { lines, linesExtent } from "../../dashboard/app/charts/lines.js"
import { share } from "../../dashboard/app/charts/share.js"

const WIDTHS = [260, 310, 480, 1000, 1400]
const fact = (key, more = {}) => ({ key, title: key, lines: ["2 books"], filter: { key: "genre", value: [key] }, ...more })
const linear = (from, to, more = {}) => ({ kind: "linear", from, to, ...more })
const textsOf = ({ shapes }) => shapes.filter(({ kind }) => kind === "text")
const textOf = (scene, words) => textsOf(scene).find(({ text }) => text === words)
const inks = (scene, token) => scene.shapes.filter(({ stroke, fill }) => stroke === token || fill === token)
const near = (found, wanted, slack = 0.02) => assert.ok(Math.abs(found - wanted) <= slack, `${found} is not ${wanted}`)
const numbersOf = ({ d }) => d.match(/-?[\d.]+/g).map(Number)

function assertApart(scene) {
  const boxes = textsOf(scene).map((each) => ({ ...boxOf(each), text: each.text }))
  boxes.forEach((a, at) => {
    for (const b of boxes.slice(at + 1)) {
      const isOver = a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 2 && b.top < a.bottom - 2
      assert.ok(!isOver, `${a.text} touches ${b.text}`)
    }
  })
}

function assertInside(scene) {
  for (const each of textsOf(scene)) {
    const { left, right, bottom } = boxOf(each)
    assert.ok(left > -1 && right < scene.width + 4 && bottom <= scene.height + 1, `${each.text} from ${left} to ${right} of ${scene.width}`)
  }
  for (const mark of scene.marks) assert.ok(mark.w > 0 && mark.x >= -1 && mark.x + mark.w <= scene.width + 5, mark.key)
}

test("a linear scale keeps proportions, a log scale keeps ratios, a symlog scale has a place for zero", () => {
  const plain = scaleOf(linear(0, 10), [100, 0])
  assert.deepEqual([plain(0), plain(5), plain(10)], [100, 50, 0])
  const log = scaleOf({ kind: "log", from: 1, to: 100 }, [0, 100])
  assert.deepEqual([log(1), log(10), log(100)], [0, 50, 100])
  assert.equal(log(0), 0, "what has no logarithm stands at the least")
  const both = scaleOf({ kind: "symlog", from: -100, to: 100 }, [0, 100])
  assert.equal(both(0), 50)
  near(both(20) - 50, 50 - both(-20))
  assert.equal(scaleOf(linear(3, 3), [0, 100])(3), 50, "an axis without length has its middle")
})

test("ticks of time are whole years, and months where there is room for them", () => {
  const texts = (axis, px) => ticksOf(axis, px).map(({ text }) => text)
  assert.deepEqual(texts({ kind: "year", from: 2011, to: 2026 }, 240), ["2011", "2016", "2021", "2026"])
  assert.deepEqual(texts({ kind: "year", from: 2011, to: 2026 }, 100), ["2011", "2026"])
  assert.deepEqual(texts({ kind: "month", from: 2016 * 12, to: 2026 * 12 }, 200), ["2016", "2021", "2026"])
  const months = ticksOf({ kind: "month", from: 2023 * 12 + 9, to: 2024 * 12 + 5 }, 600)
  assert.equal(months.length, 9)
  assert.deepEqual(months.filter(({ isMajor }) => isMajor).map(({ at, text }) => [at, text]), [[2024 * 12, "2024"]])
  const days = ticksOf({ kind: "day", from: Date.UTC(2019, 5, 1) / 864e5, to: Date.UTC(2024, 5, 1) / 864e5 }, 400)
  assert.deepEqual(days.map(({ at }) => new Date(at * 864e5).toISOString().slice(5, 10)), Array(5).fill("01-01"))
})

test("ticks of other axes are round and inside the axis", () => {
  assert.deepEqual(ticksOf({ kind: "log", from: 1, to: 100 }, 400).map(({ at }) => at), [1, 2, 5, 10, 20, 50, 100])
  assert.deepEqual(ticksOf({ kind: "log", from: 1, to: 1e6 }, 200).map(({ at }) => at), [1, 10, 100, 1e3, 1e4, 1e5, 1e6])
  assert.equal(ticksOf({ kind: "symlog", from: -20, to: 200 }, 500).find(({ at }) => at === 0).text, "0")
  const given = [{ at: 0, text: "Jan" }, { at: 500, text: "out" }]
  assert.deepEqual(ticksOf(linear(0, 365, { ticks: given }), 400).map(({ text }) => text), ["Jan"])
  assert.deepEqual(ticksOf(linear(0, 1, { format: (v) => `${v * 100}%` }), 120).at(-1).text, "100%")
})

test("a value is told in the words of its axis", () => {
  assert.equal(valueText({ kind: "year" }, 2024), "2024")
  assert.match(valueText({ kind: "month" }, 2024 * 12 + 4), /May.*2024/)
  assert.match(valueText({ kind: "day" }, Date.UTC(2024, 4, 2) / 864e5), /2024/)
})

test("labels are spread no further than they must be, and stay in their order", () => {
  assert.deepEqual(spreadOut([10, 50, 90], 15, [0, 100]), [10, 50, 90])
  assert.deepEqual(spreadOut([50, 50], 20, [0, 100]), [40, 60])
  assert.deepEqual(spreadOut([98, 99, 100], 10, [0, 100]), [80, 90, 100])
  assert.deepEqual(spreadOut([3, 1, 2], 10, [0, 100]), [20, 0, 10])
  assert.deepEqual(spreadOut([5, 5, 5], 10, [0, 10]), [0, 5, 10], "where there is no room they come closer")
  assert.deepEqual(spreadOut([], 10, [0, 10]), [])
})

test("a label takes its first free place, or none", () => {
  const places = [{ x: 0, y: 20, anchor: "start" }, { x: 0, y: 50, anchor: "start" }]
  const label = { text: "median", places }
  const room = { left: 0, right: 100, top: 0, bottom: 60 }
  assert.deepEqual(placed([label, label, label], room).map(({ y }) => y), [20, 50])
  assert.deepEqual(placed([label], { ...room, right: 10 }), [])
})

test("names are cut to their room, wide scripts sooner", () => {
  assert.equal(cutText("Fantasy", 200), "Fantasy")
  const cut = cutText("Science fiction and more", 80)
  assert.ok(cut.endsWith("…") && textWidth(cut) <= 80)
  assert.ok(cutText("歴史小説と現代文学の長い名前", 80).length < cutText("abcdefghijklmnopqrstuvwxyz", 80).length)
  assert.equal(textWidth("e\u0301"), textWidth("e"), "an accent has no width of its own")
})

test("a smooth curve meets its points and never swings beyond them", () => {
  const points = [[0, 0], [10, 0], [20, 100], [30, 100]]
  const numbers = numbersOf({ d: smooth(points) })
  const heights = numbers.filter((_, at) => at % 2 === 1)
  assert.ok(Math.min(...heights) >= 0 && Math.max(...heights) <= 100)
  assert.deepEqual(numbers.slice(-2), [30, 100])
  assert.equal(smooth([[0, 1], [30, 4]]), "M0 1C10 2 20 3 30 4")
})

test("steps jump, areas close, and a missing value breaks a line", () => {
  assert.equal(stepped([[0, 5], [10, 3]]), "M0 5H10V3")
  assert.equal(between([[0, 1], [10, 2]], [[0, 9], [10, 9]]), "M0 1L10 2L10 9L0 9Z")
  assert.equal(straight([[0, 1], [2.345, 3]]), "M0 1L2.35 3")
  assert.deepEqual(stretches([[0, 1], [1, null], [2, 3], [3, 4]]).map(({ length }) => length), [1, 2])
})

test("a fact becomes a mark that says it whole and knows what can be picked", () => {
  const box = { x: 1, y: 2, w: 3, h: 4 }
  const mark = markOf(fact("fantasy", { lines: ["2 books", ""] }), box)
  assert.deepEqual([mark.label, mark.isEmpty, mark.of, mark.w], ["fantasy, 2 books", false, "fantasy", 3])
  assert.equal(markOf(fact("a", { filter: null }), box).isEmpty, true)
  assert.equal(markOf(fact("a", { filter: null, href: "/l/x" }), box).isEmpty, false)
  assert.equal(markOf(fact("a", { isEmpty: true }), box).isEmpty, true)
  assert.deepEqual(mark.tipAt(NaN, NaN).tip, { title: "fantasy", lines: ["2 books", ""] })
  assert.equal(mark.tipAt(1, 2).mark, mark)
})

test("weak colours are outlined and what is off is faint", () => {
  assert.equal(markPaint({ fill: "ramp-1" }).stroke, "ctl")
  assert.equal(markPaint({ fill: "ramp-3" }).stroke, undefined)
  assert.equal(markPaint({ fill: "fam-1" }, true).opacity, 0.3)
})

test("the grid is stronger at zero and axis words stand over it", () => {
  const frame = frameOf({ x: linear(0, 10), y: linear(0, 40, { label: "Books" }) }, { width: 400 })
  assert.equal(frame.grid.filter(({ stroke }) => stroke === "ctl").length, 1)
  assert.ok(frame.grid.length > 2)
  assert.ok(frame.texts.find(({ text }) => text === "Books").y < frame.top)
})

const year = (from, to) => ({ kind: "year", from, to })
const LINES = {
  x: year(2019, 2026),
  y: linear(0, 100, { label: "Books" }),
  lines: ["Fantasy", "History", "مكتبة", "歴史小説と現代文学の長い名前", "A name that goes on and on and on"].map((label, at) => ({
    label,
    paint: { stroke: `fam-${at}` },
    points: [[2019, 10 + at], [2022, null], [2024, 80], [2026, 50 + at / 2]],
  })),
  areas: [{ points: [[2019, 10], [2026, 40]], paint: { fill: "sunken" } }],
  bands: [{ points: [[2019, 10, 20], [2026, 40, 60]], paint: { fill: "accent-soft" } }],
  dots: [{ x: 2022, y: 30, paint: { fill: "accent" }, label: "now" }],
  rules: [{ x: 2021, label: "move" }, { x: 2021.2, label: "second" }, { y: 30, label: "goal" }],
  spans: [{ from: 2020, to: 2021, label: "slump" }],
  columns: [2019, 2020, 2021].map((at) => ({ from: at, to: at + 1, fact: fact(String(at)), at: [[at + 0.5, 50], [at + 0.5, null]] })),
}

test("lines stand where their numbers say and break where one is missing", () => {
  const scene = lines({ x: linear(0, 10), y: linear(0, 100), columns: [], lines: [{ points: [[0, 0], [5, 50], [6, null], [10, 100]], paint: { stroke: "accent" } }] }, { width: 400 })
  const [dot, line] = [inks(scene, "accent").find(({ stroke }) => !stroke), inks(scene, "accent").find(({ stroke }) => stroke)]
  const { left, right, top, bottom } = frameOf({ x: linear(0, 10), y: linear(0, 100) }, { width: 400 })
  assert.deepEqual(numbersOf(line).map(Math.round), [left, bottom, (left + right) / 2, (top + bottom) / 2].map(Math.round))
  assert.ok(dot, "a value alone is a dot")
})

test("names of lines stand at their ends without touching, at any width", () => {
  for (const width of WIDTHS) {
    const scene = lines(LINES, { width })
    assertApart(scene)
    assertInside(scene)
    assert.ok(textOf(scene, "Fantasy").x > width * 0.5)
    assert.ok(textOf(scene, "now"), `a dot has its word at ${width}`)
  }
})

test("columns carry their facts and ring their points", () => {
  const { marks } = lines(LINES, { width: 480 })
  assert.deepEqual(marks.map(({ key, filter }) => [key, filter.value[0]]), [["2019", "2019"], ["2020", "2020"], ["2021", "2021"]])
  assert.equal(marks[0].x + marks[0].w, marks[1].x)
  const told = marks[1].tipAt(NaN, NaN)
  assert.equal(told.rings.length, 1)
  near(told.rings[0].x, marks[1].x + marks[1].w / 2)
  assert.equal(told.guide.x, told.rings[0].x)
})

test("an area ends at its base and a band between its edges", () => {
  const scene = lines({ ...LINES, lines: [], dots: [] }, { width: 400 })
  const { bottom } = frameOf(LINES, { width: 400 })
  near(numbersOf(inks(scene, "sunken").at(-1)).at(-1), bottom, 0.01)
  assert.equal(numbersOf(inks(scene, "accent-soft")[0]).length, 8)
})

test("panels side by side take the ends they share", () => {
  assert.deepEqual(linesExtent(LINES), { leastX: 2019, mostX: 2026, leastY: 0, mostY: 100 })
  const half = lines(LINES, { width: 400, extent: { leastX: 2019, mostX: 2026, leastY: 0, mostY: 200 } })
  assert.ok(textOf(half, "200"))
  assert.deepEqual(dotsExtent(LINES), linesExtent(LINES))
})

test("charts without data draw nothing", () => {
  const nothing = { width: 300, height: 0, shapes: [], marks: [] }
  assert.deepEqual(lines({ x: linear(0, 0), y: linear(0, 0), lines: [], columns: [] }, { width: 300 }), nothing)
  assert.deepEqual(lines({ x: linear(NaN, NaN), y: linear(0, 0), lines: [{ points: [], label: "none" }], columns: [] }, { width: 300 }), nothing)
  assert.deepEqual(dots({ x: linear(0, 0), y: linear(0, 0), dots: [] }, { width: 300 }), nothing)
  assert.deepEqual(share({ x: year(0, 0), xs: [], layers: [] }, { width: 300 }), nothing)
})

test("a line whose values are all missing has no name and no fault", () => {
  const scene = lines({ x: linear(0, 1), y: linear(0, 1), lines: [{ points: [[0, null]], label: "none" }], columns: [] }, { width: 300 })
  assert.equal(textOf(scene, "none"), undefined)
})

const DOTS = {
  x: linear(0, 100),
  y: linear(0, 10),
  dots: Array.from({ length: 200 }, (_, at) => ({ x: at / 2, y: at % 10, isHollow: at % 7 === 0, paint: { fill: "fam-1" }, fact: fact(`b${at}`, { filter: null, href: `/books/${at}` }) })),
  lines: [{ points: [[0, 2], [100, 6]], label: "median", paint: { stroke: "ink" } }],
}

test("dots that look alike are one shape, hollow ones another", () => {
  const scene = dots(DOTS, { width: 500 })
  const [full] = inks(scene, "fam-1")
  assert.equal(full.d.match(/M/g).length, DOTS.dots.filter(({ isHollow }) => !isHollow).length)
  assert.equal(scene.shapes.find(({ fill, stroke, d }) => fill === "surface" && stroke === "ctl" && d).d.match(/M/g).length, 29)
})

test("dots that are off lie faint behind the others", () => {
  const scene = dots({ ...DOTS, dots: DOTS.dots.map((dot, at) => ({ ...dot, isOff: at > 100, isHollow: false })) }, { width: 500 })
  assert.deepEqual(inks(scene, "fam-1").map(({ opacity }) => opacity), [0.3, undefined])
})

test("the pointer finds the nearest dot in reach, and a pick opens it", () => {
  const { marks } = dots({ ...DOTS, dots: DOTS.dots.slice(0, 1).concat({ ...DOTS.dots[199], x: 50, y: 5 }) }, { width: 500 })
  const { left, right, top, bottom } = frameOf(DOTS, { width: 500 })
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  const found = marks[0].tipAt(x + 5, y - 5)
  assert.deepEqual([found.tip.title, found.mark.href], ["b199", "/books/199"])
  near(found.rings[0].x, x)
  near(found.rings[0].y, y)
  assert.equal(marks[0].tipAt(x + 30, y), null)
})

test("keys go from column to column, at most 60, and hear how many there are", () => {
  for (const width of WIDTHS) {
    const scene = dots(DOTS, { width })
    assert.ok(scene.marks.length > 1 && scene.marks.length <= 60)
    assertInside(scene)
    assertApart(scene)
    const heard = scene.marks.map(({ label }) => Number(/(\d+) books?/.exec(label)[1]))
    assert.equal(heard.reduce((a, b) => a + b), 200)
  }
  const few = dots({ ...DOTS, columns: 3, countOf: (n) => `${n} genres` }, { width: 1000 })
  assert.equal(few.marks.length, 3)
  assert.match(few.marks[0].label, /genres, b0 \(2 books\)/)
})

test("a column with one dot is that dot, and given columns keep their facts", () => {
  const alone = dots({ ...DOTS, dots: DOTS.dots.slice(0, 1) }, { width: 300 })
  assert.deepEqual([alone.marks[0].href, alone.marks[0].isEmpty], ["/books/0", false])
  const given = dots({ ...DOTS, columns: [{ from: 0, to: 50, fact: fact("early") }] }, { width: 300 })
  assert.deepEqual(given.marks.map(({ key }) => key), ["early"])
  assert.equal(given.marks[0].tipAt(NaN, NaN).tip.title, "early")
})

test("labels of dots touch neither each other nor other dots", () => {
  const labelled = [[10, 5], [12, 5], [50, 5.2], [99, 9]].map(([x, y]) => ({ x, y, text: "Science fiction" }))
  const spots = labelled.map(({ x, y }, at) => ({ x, y, r: 5, paint: { fill: "fam-0" }, fact: fact(`g${at}`) }))
  for (const width of WIDTHS) assertApart(dots({ ...DOTS, lines: [], dots: spots, labels: labelled }, { width }))
  assert.equal(textsOf(dots({ ...DOTS, lines: [], dots: spots, labels: labelled }, { width: 1000 })).filter(({ text }) => text === "Science fiction").length, 4)
})

const SHARE = {
  x: year(2020, 2022),
  xs: [2020, 2021, 2022],
  layers: [
    { key: "history", name: "History", values: [0.5, 0.25, 0.5], paint: { fill: "fam-1" }, fact: fact("history") },
    { key: "gone", name: "Gone", values: [0.25, 0.25, 0], paint: { fill: "fam-2" } },
    { key: "scifi", name: "A long name of science fiction", values: [0.2, 0.45, 0.47], paint: { fill: "fam-4" }, fact: fact("scifi") },
    { key: "tiny", name: "Tiny", values: [0.01, 0.01, 0.01], paint: { fill: "fam-5" } },
    { key: "unknown", name: "Looking up", values: [0.04, 0.04, 0.02], paint: { fill: "hatch" } },
  ],
  columns: [2020, 2021, 2022].map((at) => ({ fact: fact(String(at)) })),
}

test("areas are as high as their shares and parted by a line in the colour of the card", () => {
  const scene = share(SHARE, { width: 480 })
  const { top, bottom } = frameOf(SHARE, { width: 480, names: ["x"] })
  const heights = numbersOf(inks(scene, "fam-1")[0]).filter((_, at) => at % 2 === 1)
  near(heights[0], (top + bottom) / 2)
  near(Math.max(...heights.slice(0, 7)), bottom - (bottom - top) / 4, 0.2)
  const seams = inks(scene, "surface")
  assert.deepEqual(seams.map(({ width }) => width), [1.2, 1.2, 1.2, 1.2])
  assert.equal(inks(scene, "hatch").length, 1)
})

test("names of areas stand at the right with their latest share, none for what is gone", () => {
  for (const width of WIDTHS) {
    const scene = share(SHARE, { width })
    assertApart(scene)
    assertInside(scene)
    assert.ok(textOf(scene, "History 50%"))
    assert.ok(textsOf(scene).some(({ text }) => /^A l.* 47%$/.test(text)))
    assert.ok(!textsOf(scene).some(({ text }) => text.startsWith("Gone")))
  }
})

test("columns of shares reach halfway to their neighbours, and the name of a layer picks it", () => {
  const { marks } = share(SHARE, { width: 480 })
  assert.deepEqual(marks.map(({ key }) => key), ["2020", "2021", "2022", "history", "scifi"])
  near(marks[1].w, marks[0].w * 2)
  assert.ok(marks[3].x > marks[2].x + marks[2].w)
})

test("one point in time fills the chart", () => {
  const scene = share({ ...SHARE, x: year(2020, 2020), xs: [2020], layers: SHARE.layers.map((each) => ({ ...each, values: each.values.slice(0, 1) })), columns: SHARE.columns.slice(0, 1) }, { width: 400 })
  const { left, right, top, bottom } = frameOf(SHARE, { width: 400, names: ["A long name of science fiction 20%"] })
  assert.deepEqual(numbersOf(inks(scene, "fam-1")[0]).slice(0, 2), [left, (top + bottom) / 2])
  assert.ok(numbersOf(inks(scene, "fam-1")[0]).includes(Math.round(right * 100) / 100))
  assert.ok(scene.marks[0].w > 200)
  assert.ok(textOf(scene, "Gone 25%"))
})

test("a bent axis over a short span has ticks enough to read it by", () => {
  const at = (from, to, px = 600) => ticksOf({ kind: "log", from, to }, px).map((tick) => tick.at)
  assert.deepEqual(at(2.6, 8.75), [3, 4, 5, 6, 7, 8])
  assert.deepEqual(at(8.7, 15), [9, 10, 11, 12, 13, 14, 15])
  assert.deepEqual(at(2.6, 75), [5, 10, 20, 50], "as ever where these are enough")
  assert.deepEqual(at(2.6, 8.75, 200), [4, 6, 8], "no more than there is room for")
  assert.deepEqual(at(4.3, 6.25), [5], "books are whole")
})
