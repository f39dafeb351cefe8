import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { textWidth } from "../../dashboard/app/charts/kit/axis.js"
import { upset, upsetExtent } from "../../dashboard/app/charts/upset.js"
import { violin, violinExtent } from "../../dashboard/app/charts/violin.js"

const WIDTHS = [260, 310, 480, 1000, 1400]
const near = (a, b, slack = 0.02) => assert.ok(Math.abs(a - b) <= slack, `${a} is not ${b}`)
const texts = ({ shapes }) => shapes.filter(({ kind }) => kind === "text")
const factOf = (key) => ({ key, title: `Title ${key}`, lines: ["3 books"], filter: { key: "pages", value: { from: 1, to: 2 } } })
const dot = (key, more = {}) => ({ paint: { fill: "ramp-3" }, fact: { key, title: key, lines: [], href: `/books/${key}` }, ...more })
const column = (place, count) => ({ place, dots: Array.from({ length: count }, (_, at) => dot(`${place}-${at}`)), fact: factOf(`column-${place}`) })
const lengths = (...counts) => ({
  columns: counts.map((count, place) => column(place, count)),
  ticks: counts.map((_, at) => ({ at, text: String(at * 100) })),
  rules: [{ at: 1.5, label: "median 150" }],
  named: [{ place: counts.length - 1, dot: 0, text: "Longest, 1,000 pages: A title that nobody could read to its end on a phone" }, { place: 0, dot: 0, text: "Shortest, 3 pages: Another title of some length" }],
  body: { fill: "ramp-3" },
})
/** Discs of a path: `M{x - r} {y}a{r} …`. */
const discs = ({ shapes }) =>
  shapes.flatMap(({ kind, d }) => (kind === "path" ? [...d.matchAll(/M([\d.-]+) ([\d.-]+)a([\d.]+)/g)].map(([, x, y, r]) => ({ x: Number(x) + Number(r), y: Number(y), r: Number(r) })) : []))

function assertReadable(scene, what) {
  const boxes = texts(scene).map(({ x, y, text, size, anchor = "start" }) => {
    const long = textWidth(text, size)
    const left = anchor === "start" ? x : anchor === "end" ? x - long : x - long / 2
    return { text, left, right: left + long, top: y - size * 0.75, bottom: y }
  })
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

test("a violin has a dot for each book, in its stretch, around one middle, none on another", () => {
  for (const width of WIDTHS) {
    const counts = [1, 7, 30, 12, 0, 2]
    const scene = violin(lengths(...counts), { width })
    const found = discs(scene)
    assert.equal(found.length, 52)
    const pitch = width / counts.length
    counts.forEach((count, place) => {
      const own = found.filter(({ x }) => x >= place * pitch && x < (place + 1) * pitch)
      assert.equal(own.length, count, `stretch ${place} at ${width} px`)
      if (count) near(own.reduce((sum, { x }) => sum + x, 0) / count, (place + 0.5) * pitch, 0.5)
    })
    const [first] = found
    const middles = new Set(found.map(({ y }) => y))
    assert.ok(middles.has(first.y))
    found.forEach((a, at) => found.slice(at + 1).forEach((b) => assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= 2 * a.r - 0.05, "two dots touch")))
  }
})

test("a violin of thousands draws bodies as high as their numbers", () => {
  const scene = violin(lengths(4000, 2000, 0), { width: 310 })
  assert.equal(discs(scene).length, 0)
  const [one, two, ...rest] = scene.shapes.filter(({ kind }) => kind === "rect")
  near(one.h, 2 * two.h)
  near(one.y + one.h / 2, two.y + two.h / 2)
  assert.equal(rest.length, 0)
})

test("what is off is weaker, in dots and in bodies", () => {
  const half = (count) => ({ ...column(0, count), dots: column(0, count).dots.map((each, at) => ({ ...each, isOff: at >= count / 4 })) })
  const few = violin({ ...lengths(1), columns: [half(8)], named: [] }, { width: 300 })
  assert.deepEqual(few.shapes.filter(({ d }) => d?.includes("a")).map(({ opacity }) => opacity), [0.3, undefined])
  const many = violin({ ...lengths(1), columns: [half(8000), column(1, 0)], named: [] }, { width: 20 })
  const [all, on] = many.shapes.filter(({ kind }) => kind === "rect")
  near(all.h, 4 * on.h)
  assert.deepEqual([all.opacity, on.opacity], [0.3, undefined])
})

test("a stretch of a violin is a mark, and a pointer finds the book in it", () => {
  const scene = violin(lengths(1, 5, 3), { width: 480 })
  assert.deepEqual(scene.marks.map(({ key }) => key), ["column-0", "column-1", "column-2"])
  const [at] = discs(scene).filter(({ x }) => x > 160 && x < 320)
  assert.match(scene.marks[1].tipAt(at.x, at.y).mark.href, /^\/books\/1-/)
  assert.equal(scene.marks[1].tipAt(NaN, NaN).mark.key, "column-1")
})

test("two violins with one extent share places and the size of dots", () => {
  const [one, two] = [lengths(0, 4, 40), { ...lengths(4), columns: [column(1, 4)], named: [] }]
  const extent = { leastPlace: 0, mostPlace: 2, most: 40 }
  assert.deepEqual(violinExtent(one), extent)
  const [a, b] = [one, two].map((data) => discs(violin({ ...data, named: [] }, { width: 300, extent })).filter(({ x }) => x > 100 && x < 200))
  assert.deepEqual(a, b)
})

test("names around a violin are whole and apart at any width", () => {
  for (const width of WIDTHS) {
    assertReadable(violin(lengths(1, 7, 30, 12, 4, 2), { width }), "violin")
    assertReadable(violin({ ...lengths(1, 7, 30, 12, 4, 2), label: "Pages" }, { width }), "violin with a label")
  }
})

const sets = (names) => names.map((name, at) => ({ key: name, name, value: 40 - at, fact: factOf(`set-${name}`) }))
const overlapping = (count) => ({
  label: "Books",
  sets: sets(["fiction", "a shelf with a very long name that goes on", "مكتبة", "百年"]),
  combinations: Array.from({ length: count }, (_, at) => ({ key: `c${at}`, members: at % 2 ? [0, 2] : [1], value: 120 - at * 4, fact: factOf(`combination-${at}`) })),
})

test("bars of an upset chart are as high as their numbers, over the dots of their sets", () => {
  const scene = upset(overlapping(4), { width: 480 })
  const bars = scene.shapes.filter(({ kind, fill }) => kind === "rect" && fill === "ramp-3")
  assert.equal(bars.length, 4)
  near(bars[0].h / bars[3].h, 120 / 108)
  const members = scene.shapes.filter(({ kind, fill, d }) => kind === "path" && fill === "ink2" && d.includes("a"))
  assert.deepEqual(members.map(({ d }) => d.match(/M/g).length), [1, 2, 1, 2])
  const [{ x, w }] = bars
  near(discs({ shapes: [members[0]] })[0].x, x + w / 2)
  assert.deepEqual(upsetExtent(overlapping(4)), { most: 120 })
})

test("an upset chart shows as many combinations as have room, each a mark, after the sets", () => {
  for (const width of WIDTHS) {
    const scene = upset(overlapping(24), { width })
    const keys = scene.marks.map(({ key }) => key)
    assert.deepEqual(keys.slice(0, 5), ["set-fiction", "set-a shelf with a very long name that goes on", "set-مكتبة", "set-百年", "combination-0"])
    assert.ok(scene.marks.every(({ x, w }) => x >= -0.5 && x + w <= width + 0.5))
    assert.ok(scene.marks.slice(4).every(({ w }) => w >= 16))
    assertReadable(scene, "upset")
  }
})

test("without data there is nothing to draw", () => {
  assert.deepEqual(violin({ columns: [], ticks: [], body: {} }, { width: 300 }), { width: 300, height: 0, shapes: [], marks: [] })
  assert.deepEqual(upset({ sets: [], combinations: [] }, { width: 300 }), { width: 300, height: 0, shapes: [], marks: [] })
})
