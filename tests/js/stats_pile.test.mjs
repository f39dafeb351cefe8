import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { buildColumns } from "../../dashboard/app/columns.js"
import { EMPTY } from "../../dashboard/app/filters.js"
import { bucketsOf } from "../../dashboard/app/stats/buckets.js"
import { seeded, shuffled } from "../../dashboard/app/stats/chance.js"
import { forecast, pileForecast } from "../../dashboard/app/stats/forecast.js"
import { picksOf } from "../../dashboard/app/stats/picks.js"
import { endOfFile, flowsOf, looksPast, pileHistory, waitingOf, waitsOf } from "../../dashboard/app/stats/pile.js"
import { kaplanMeier, survivalOf } from "../../dashboard/app/stats/survival.js"
import { shareDifference } from "../../dashboard/app/stats/two_shares.js"
import { pagesByYear, pagesOf } from "../../dashboard/app/stats/weight.js"
import { makeBook, makeDocument } from "./support/library.mjs"

const near = (value, expected, within = 5e-4) => assert.ok(Math.abs(value - expected) <= within, `${value} is not ${expected}`)
const month = (text) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1
const TODAY = new Date(2022, 4, 20)

/** Columns of books given as `[added, read, more]`; without a date of reading they wait. */
function library(books) {
  const all = books.map(([added, read, more], at) =>
    makeBook({ goodreads_id: String(at + 1), date_added: added, date_read: read, reading_status: read ? "read" : "to-read", ...more }),
  )
  const columns = buildColumns(makeDocument(all))
  return { columns, rows: Int32Array.from(all, (_, row) => row) }
}

test("a curve of survival is that of the printed example", () => {
  // Remission in weeks under 6-MP: Freireich and others 1963; the band as Collett, Modelling Survival Data, has it.
  const days = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
  const isEvent = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]
  const at = [5, 6, 7, 10, 13, 16, 22, 23, 40]
  const curve = kaplanMeier(days, isEvent, at)
  const left = [1, 0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448, 0.448]
  left.forEach((share, place) => near(curve.share[place], 1 - share))
  near(1 - curve.high[1], 0.62, 1e-3)
  near(1 - curve.low[1], 0.952, 1e-3)
  near(1 - curve.high[7], 0.188, 1e-3)
  near(1 - curve.low[7], 0.68, 1e-3)
  assert.deepEqual(curve.risk, [21, 21, 17, 15, 12, 11, 7, 6, 0])
  assert.deepEqual([curve.n, curve.events, curve.low[0], curve.high[0]], [21, 9, 0, 0])
})

test("where everything has happened the share is one, and its band ends there", () => {
  const { share, low, high } = kaplanMeier([0, 1, 2], [1, 1, 1], [0, 1, 2])
  near(share[0], 1 / 3)
  near(share[1], 2 / 3)
  assert.deepEqual([share[2], high[2]], [1, 1])
  assert.ok(low[2] > 0 && low[2] < 1)
})

test("nobody looked at gives a curve at nothing", () => {
  const { all } = survivalOf({ groups: [{ key: "all", days: [], isEvent: [] }], at: [0, 30] })
  assert.deepEqual(all, { n: 0, events: 0, share: [0, 0], low: [0, 0], high: [0, 0], risk: [0, 0] })
})

test("a steady pace ends a pile when its books are read", () => {
  const { stop, keep } = pileForecast({ pile: 24, finished: Array(36).fill(2), net: Array(36).fill(1) })
  assert.deepEqual(stop.gone, { low: 12, mid: 12, high: 12 })
  assert.deepEqual(stop.mid.slice(0, 14), [24, 22, 20, 18, 16, 14, 12, 10, 8, 6, 4, 2, 0, 0])
  assert.deepEqual([keep.low[120], keep.mid[120], keep.high[120], keep.gone.mid], [144, 144, 144, null])
})

test("months are drawn in stretches of three that follow each other", () => {
  const flows = Array.from({ length: 36 }, (_, at) => [-2, -1, 0][at % 3]) // any three in a row are -3
  const { low, mid, high } = forecast(100, flows)
  for (const months of [3, 30, 99]) assert.deepEqual([low[months], mid[months], high[months]], Array(3).fill(100 - months))
  assert.ok(high[1] > low[1])
})

test("a fan is the same each time, rises from its low to its high edge, and is at zero when its share of paths is", () => {
  const flows = [0, 0, -3, -1, 0, -6, 0, 0, -1, -2, 0, -1]
  const fan = forecast(30, flows, { isOver: true })
  assert.deepEqual(forecast(30, flows, { isOver: true }), fan)
  fan.mid.forEach((size, at) => assert.ok(fan.low[at] <= size && size <= fan.high[at], `month ${at}`))
  for (const [edge, at] of Object.entries(fan.gone)) {
    assert.ok(fan[edge][at - 1] > 0)
    assert.ok(fan[edge].slice(at).every((size) => size === 0))
  }
  assert.ok(fan.gone.low < fan.gone.mid && fan.gone.mid < fan.gone.high)
})

test("less than twelve months are no pace", () => {
  assert.deepEqual(pileForecast({ pile: 5, finished: Array(11).fill(1), net: [] }), { stop: null, keep: null })
})

test("a pile of which nothing is read never ends", () => {
  const { stop } = pileForecast({ pile: 5, finished: Array(12).fill(0), net: [] })
  assert.deepEqual(stop.gone, { low: null, mid: null, high: null })
})

test("the pile is what was shelved and not yet read, month by month", () => {
  const { columns, rows } = library([
    ["2022-01-05", null],
    ["2022-01-10", "2022-03-01"],
    ["2022-02-10", "2022-02-20"], // comes and goes within a month
    ["2022-03-03", "2022-03-03"], // read when it was shelved
    ["2022-04-01", "2022-02-01"], // shelved when it had long been read
    [null, null],
    ["2022-02-01", null, { reading_status: "currently-reading" }],
    ["2021-12-01", "2022-01-01", { date_read_precision: "year" }],
    ["2021-12-01", null, { reading_status: "read" }],
  ])
  const history = pileHistory(columns, rows, TODAY)
  const from = history.start - history.first
  assert.deepEqual([history.start, history.now], [month("2022-01"), month("2022-05")])
  assert.deepEqual([...history.joined.subarray(from)], [2, 1, 0, 0, 0])
  assert.deepEqual([...history.left.subarray(from)], [0, 1, 1, 0, 0])
  assert.deepEqual([...history.size.subarray(from)], [2, 2, 1, 1, 1])
  const { waiting, undatedWaiting, undated, yearOnly, imported } = history
  assert.deepEqual({ waiting, undatedWaiting, undated, yearOnly, imported }, { waiting: 2, undatedWaiting: 1, undated: 1, yearOnly: 1, imported: null })
  near(history.finished.reduce((sum, books) => sum + books, 0), 5)
  near(history.finished[from + 4], 1 / 5) // a fifth of the book of which only the year is known
})

test("the pace is that of whole months, and the change of the pile begins after an import", () => {
  const imported = Array.from({ length: 8 }, () => ["2021-10-15", null])
  const { columns, rows } = library([...imported, ["2021-03-01", "2021-04-01"], ["2022-01-05", null], ["2022-04-02", "2022-04-30"], ["2022-05-02", "2022-05-10"]])
  const history = pileHistory(columns, rows, TODAY)
  assert.deepEqual(history.imported, { month: month("2021-10"), books: 8 })
  const { finished, net } = flowsOf(history)
  assert.deepEqual(finished, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]) // April 2021 to April 2022
  assert.deepEqual(net, [0, 0, 1, 0, 0, 0]) // November to April
})

test("an old file is looked at until its last day, a young one until today", () => {
  const old = library([["2019-01-05", "2019-06-15"], ["2019-05-01", null], ["2030-01-01", null]])
  assert.deepEqual(endOfFile(old.columns, TODAY), { day: Date.UTC(2019, 5, 15) / 864e5, month: month("2019-06"), isOld: true })
  assert.equal(pileHistory(old.columns, old.rows, TODAY).until, month("2019-06"))
  assert.deepEqual([...waitsOf(old.columns, old.rows, TODAY).days], [161, 45])
  const young = library([["2022-03-01", null]])
  assert.deepEqual(endOfFile(young.columns, TODAY), { day: Date.UTC(2022, 4, 20) / 864e5, month: month("2022-05"), isOld: false })
  assert.equal(endOfFile(library([]).columns, TODAY).isOld, false)
})

test("waits end with reading or today; an import and dates nobody knows are left out and counted", () => {
  const { columns, rows } = library([
    ["2022-05-10", null],
    ["2022-05-01", "2022-05-04"],
    ["2022-05-04", "2022-05-04"],
    ["2022-05-05", "2022-05-04"], // read before it was shelved
    ["2022-03-21", "2022-03-01", { date_read_precision: "month" }], // the middle of 21 to 31 March
    ["2022-01-01", "2022-01-01", { date_read_precision: "year" }],
    ["2022-04-01", null, { reading_status: "read" }],
    ["2022-05-10", null, { reading_status: "did-not-finish" }],
    [null, null],
  ])
  const waits = waitsOf(columns, rows, TODAY)
  assert.deepEqual([...waits.rows], [0, 1, 2, 4, 5, 7])
  assert.deepEqual([...waits.days], [10, 3, 0, 5, 139, 10]) // the year's middle is beyond today
  assert.deepEqual([...waits.isEvent], [0, 1, 1, 1, 1, 0])
  assert.deepEqual([waits.begun, waits.imported, waits.undated], [1, 0, 1])
  const bulk = library([...Array.from({ length: 5 }, () => ["2022-02-02", null]), ["2022-03-02", null]])
  const rest = waitsOf(bulk.columns, bulk.rows, TODAY)
  assert.deepEqual([rest.imported, [...rest.rows]], [5, [5]])
})

test("the pile looks past filters that no waiting book can pass", () => {
  assert.deepEqual(looksPast(EMPTY, ["added"]), ["years", "months", "day", "rating", "added"])
  assert.ok(looksPast({ ...EMPTY, shelf: ["to-read"] }).includes("shelf"))
  assert.ok(!looksPast({ ...EMPTY, shelf: ["favourites"] }).includes("shelf"))
})

test("stretches of months are as short as they can be, and begin where the calendar's do", () => {
  assert.deepEqual(bucketsOf(month("2022-02"), month("2022-04"), 3).map(({ from, to }) => [from, to]), [1, 2, 3].map((each) => [2022 * 12 + each, 2022 * 12 + each]))
  assert.deepEqual(bucketsOf(month("2022-02"), month("2022-07"), 3), [0, 3, 6].map((each) => ({ from: 2022 * 12 + each, to: 2022 * 12 + each + 2 })))
  assert.deepEqual(bucketsOf(month("2019-12"), month("2022-01"), 4).map(({ from }) => from / 12), [2019, 2020, 2021, 2022])
})

test("two shares differ as in Newcombe's examples", () => {
  const wide = shareDifference({ count: 9, n: 10 }, { count: 3, n: 10 })
  near(wide.difference, 0.6)
  near(wide.low, 0.1705)
  near(wide.high, 0.809)
  const narrow = shareDifference({ count: 56, n: 70 }, { count: 48, n: 80 })
  near(narrow.low, 0.0524)
  near(narrow.high, 0.3339)
})

test("chance repeats itself, and a shuffle keeps every item", () => {
  const [one, other] = [seeded(5), seeded(5)]
  assert.deepEqual([one(), one(), one()], [other(), other(), other()])
  const mixed = shuffled([1, 2, 3, 4, 5, 6, 7, 8], seeded(3))
  assert.notDeepEqual(mixed, [1, 2, 3, 4, 5, 6, 7, 8])
  assert.deepEqual([...mixed].sort(), [1, 2, 3, 4, 5, 6, 7, 8])
})

const DAY = Date.UTC(2022, 4, 20) / 864e5

test("picks are the longest waiting, a liked author's and the shortest, each with its reason", () => {
  const { columns, rows } = library([
    ["2015-01-01", null, { author: "A", num_pages: 500 }],
    ["2021-01-01", null, { author: "Liked", num_pages: 400 }],
    ["2021-02-01", null, { author: "B", num_pages: 90 }],
    ["2021-03-01", "2021-04-01", { author: "Liked", my_rating: 5 }],
    ["2021-03-01", "2021-04-01", { author: "Liked", my_rating: 4 }],
    ["2021-03-01", "2021-04-01", { author: "A", my_rating: 2 }],
  ])
  const waiting = waitingOf(columns, rows)
  const reasons = ["waited", "liked", "short"]
  const shown = Array.from({ length: 6 }, (_, turn) => picksOf(columns, waiting, { day: DAY, turn }))
  for (const picks of shown) {
    assert.deepEqual(picks.map(({ reason }) => reason).filter((reason) => reasons.includes(reason)).length, picks.length)
    assert.equal(new Set(picks.map(({ row }) => row)).size, picks.length)
  }
  const liked = shown.flat().find(({ reason }) => reason === "liked")
  assert.deepEqual(liked, { row: 1, reason: "liked", value: 4.5, books: 2 })
  const oldest = shown.flat().find(({ reason, row }) => reason === "waited" && row === 0)
  assert.deepEqual([oldest.value, oldest.beats], [DAY - Date.UTC(2015, 0, 1) / 864e5, 2 / 3])
  assert.deepEqual(picksOf(columns, waiting, { day: DAY, turn: 1 }), shown[1])
})

test("a book is not picked for what all of the pile have: one day of shelving, one length", () => {
  const { columns, rows } = library(Array.from({ length: 6 }, () => ["2020-01-01", null, { num_pages: 300 }]))
  assert.deepEqual(picksOf(columns, waitingOf(columns, rows), { day: DAY, turn: 0 }), [])
  const praised = library(Array.from({ length: 6 }, () => ["2020-01-01", null, { num_pages: 300, average_rating: 4 }]))
  const instead = picksOf(praised.columns, waitingOf(praised.columns, praised.rows), { day: DAY, turn: 0 })
  assert.deepEqual(instead.map(({ reason }) => reason), ["praised", "praised", "praised"])
  assert.equal(new Set(instead.map(({ row }) => row)).size, 3)
  const two = library([["2020-01-01", null], ["2020-03-01", null]])
  const picks = [0, 1, 2].flatMap((turn) => picksOf(two.columns, waitingOf(two.columns, two.rows), { day: DAY, turn }))
  assert.deepEqual(picks.map(({ row, beats }) => [row, beats]), [[0, 0.5], [0, 0.5], [0, 0.5]], "the newer one waits longer than none")
})

test("an author is liked under all spellings of the name, and nobody in particular is not liked", () => {
  const given = (author, my_rating) => ["2019-01-01", "2019-02-01", { author, my_rating }]
  const waits = (author) => ["2020-01-01", null, { author }]
  const { columns, rows } = library([given("Émile Zola", 5), given("Emile Zola", 4), given("Various", 5), given("Various", 5), given("B", 1), waits("emile zola"), waits("Various")])
  const liked = [0, 1, 2].flatMap((turn) => picksOf(columns, waitingOf(columns, rows), { day: DAY, turn })).filter(({ reason }) => reason === "liked")
  assert.ok(liked.length > 0)
  for (const pick of liked) assert.deepEqual(pick, { row: 5, reason: "liked", value: 4.5, books: 2 })
})

test("where no author is liked, others' praise is a reason, and without any there are fewer picks", () => {
  const { columns, rows } = library([["2020-01-01", null, { average_rating: 4.5 }], ["2020-02-01", null], ["2020-03-01", null]])
  const picks = picksOf(columns, waitingOf(columns, rows), { day: DAY, turn: 0 })
  assert.deepEqual(picks.map(({ reason }) => reason).filter((reason) => reason !== "praised"), ["waited"])
  assert.deepEqual(picksOf(columns, new Int32Array(0), { day: DAY, turn: 0 }), [])
})

test("books without a page count are taken for as long as is usual for their format", () => {
  const paper = [100, 200, 300, 400, 500].map((num_pages) => ["2021-01-01", null, { num_pages, binding: "Paperback" }])
  const { columns, rows } = library([...paper, ["2021-01-02", null, { num_pages: 1000, binding: "Hardcover" }], ["2021-01-03", null, { binding: "Paperback" }], ["2021-01-03", null, { binding: "Hardcover" }]])
  assert.deepEqual(pagesOf(columns, rows), { counted: 2500, guessed: 300 + 350, unknown: 2 }) // too few hardbacks: the median of all
  assert.deepEqual(pagesOf(columns, rows.subarray(0, 6)), { counted: 2500, guessed: 0, unknown: 0 })
})

test("pages of a year are those of twelve whole months; time before the first finish is no slow year", () => {
  const { columns, rows } = library([
    ["2020-01-01", "2020-04-10", { num_pages: 700 }],
    ["2020-01-01", "2020-05-10", { num_pages: 100 }],
    ["2020-01-01", "2021-05-10", { num_pages: 240 }],
    ["2020-01-01", "2022-05-10", { num_pages: 999 }], // this month
    ["2020-01-01", "2021-01-01", { num_pages: 120, date_read_precision: "year" }],
  ])
  assert.deepEqual(pagesByYear(columns, rows, TODAY).map(Math.round), [240 + 80, 100 + 40])
})
