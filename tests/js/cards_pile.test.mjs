import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { card as burnDown } from "../../dashboard/app/cards/burn_down.js"
import { card as inOut } from "../../dashboard/app/cards/in_out.js"
import { card as pick } from "../../dashboard/app/cards/pick.js"
import { card as pileMix } from "../../dashboard/app/cards/pile_mix.js"
import { card as pileWeight } from "../../dashboard/app/cards/pile_weight.js"
import { card as shelfAge } from "../../dashboard/app/cards/shelf_age.js"
import { card as willRead } from "../../dashboard/app/cards/will_read.js"
import { buildColumns } from "../../dashboard/app/columns.js"
import { createEngine } from "../../dashboard/app/engine.js"
import { EMPTY } from "../../dashboard/app/filters.js"
import { pileMix as pileMixTitle } from "../../dashboard/app/findings/pile.js"
import { workOut } from "../../dashboard/app/stats/heavy_jobs.js"
import { canSay } from "../../dashboard/app/words.js"
import { makeBook, makeDocument, randomDocument, randomFilters, seeded } from "./support/library.mjs"

const CARDS = [burnDown, shelfAge, willRead, inOut, pileMix, pick, pileWeight]
const TODAY = new Date(2022, 4, 20)
const contextOf = (more = {}) => ({
  today: TODAY,
  view: {},
  setView: () => {},
  href: (...parts) => `/${parts.join("/")}`,
  hrefWith: (query, ...parts) => `/${parts.join("/")}?${query}`,
  heavy: workOut,
  ...more,
})

const selectionOf = (books, filters = {}) => createEngine(buildColumns(makeDocument(books))).apply({ ...EMPTY, ...filters })
const pad = (value) => String(value).padStart(2, "0")

/** Forty months in which two books a month are shelved and one of them is read two months later; 41 wait at the end. */
function steadyBooks(change = () => ({})) {
  const books = []
  for (let at = 0; at < 40; at += 1) {
    const [year, month] = [2019 + Math.floor(at / 12), (at % 12) + 1]
    const [readYear, readMonth] = [2019 + Math.floor((at + 2) / 12), ((at + 2) % 12) + 1]
    const isRead = readYear * 12 + readMonth <= 2022 * 12 + 5
    const common = { author: `Author ${at % 5}`, num_pages: 200 + at, my_rating: null }
    books.push(makeBook({ ...common, goodreads_id: `w${at}`, title_without_series: `Waiting ${at}`, date_added: `${year}-${pad(month)}-05`, reading_status: "to-read", genres: ["Horror"], ...change(at, false) }))
    const read = isRead ? { date_read: `${readYear}-${pad(readMonth)}-15`, date_read_precision: "day" } : { reading_status: "to-read", exclusive_shelf: "to-read" }
    books.push(makeBook({ ...common, goodreads_id: `r${at}`, title_without_series: `Read ${at}`, date_added: `${year}-${pad(month)}-07`, ...read, my_rating: isRead ? 4 : null, genres: at % 4 ? ["History"] : ["Horror"], ...change(at, true) }))
  }
  return books
}

const make = (card, books, filters, context) => card.make(selectionOf(books, filters), contextOf(context))
const rowsOf = (shown) => shown.table().rows.map(({ cells }) => cells)

test("every card of the pile has its question, and its needs have words", () => {
  for (const { name, page, needs } of CARDS) {
    assert.ok(canSay(`${page}.${name}.question`), name)
    assert.ok(canSay(`common.needs.${needs.of}`), needs.of)
  }
})

test("any library, however poor, makes cards that can be drawn, tabled and touched", () => {
  const long = "A title without an end ".repeat(18)
  const odd = Array.from({ length: 60 }, (_, at) =>
    makeBook({ goodreads_id: String(at), title_without_series: [long, "القاهرة الجديدة", "百年の孤独"][at % 3], author: at % 2 ? "نجيب محفوظ" : null, reading_status: at % 3 ? "to-read" : "read", date_added: at % 7 ? `20${10 + (at % 12)}-0${1 + (at % 9)}-11` : null }),
  )
  const documents = [0, 1, 4, 50, 700].flatMap((count) => [1, 2, 3].map((seed) => randomDocument(seeded(seed * 100 + count), count)))
  for (const [at, document] of [...documents, makeDocument(odd)].entries()) {
    const engine = createEngine(buildColumns(document))
    for (const filters of [EMPTY, { ...EMPTY, ...randomFilters(seeded(at)) }]) {
      for (const heavy of [workOut, () => null]) {
        for (const card of CARDS) {
          const shown = card.make(engine.apply(filters), contextOf({ heavy }))
          assert.ok(shown.title, card.id)
          if (shown.have < card.needs.least) continue
          const table = shown.table()
          for (const { cells } of table.rows) assert.equal(cells.length, table.columns.length, card.id)
          for (const width of shown.scene ? [260, 390, 1400] : []) {
            const { shapes, marks } = shown.scene({ width, extent: shown.extent })
            assert.doesNotMatch(JSON.stringify(shapes), /NaN|undefined|Infinity/, card.id)
            assert.ok(marks.length <= 60, card.id)
            for (const mark of marks) assert.ok(mark.tipAt(NaN, NaN)?.tip.title, card.id)
          }
        }
      }
    }
  }
})

test("the burn-down tells the end with a table that has its month", () => {
  const shown = make(burnDown, steadyBooks())
  assert.equal(shown.have, 41)
  assert.equal(shown.isPending, false)
  assert.match(shown.title, /^Stop adding today and the pile is gone by October 2025$/) // 41 books, one a month
  const rows = rowsOf(shown)
  const [today] = rows.filter(([name]) => name === "Today")
  assert.equal(today[1], 41)
  const end = rows.find(([name]) => name === "October 2025")
  assert.deepEqual(end.slice(1, 5), [null, 0, 0, 0])
  assert.equal(rows.find(([name]) => name === "September 2025")[2], 1)
  assert.deepEqual(rows.find(([name]) => name === "May 2023").slice(5), [53, 53, 53]) // one more each month
})

test("after the end of an old file the pile is dotted and level, and told as not known", () => {
  const today = new Date(2024, 4, 20)
  const shown = make(burnDown, steadyBooks(), {}, { today })
  assert.match(shown.foot[0].text, /^The file ends in May 2022\. .*dotted line/)
  const rows = rowsOf(shown)
  assert.equal(rows.find(([name]) => name === "May 2022")[1], 41)
  assert.equal(rows.find(([name]) => name === "June 2022")[1], null)
  assert.equal(rows.find(([name]) => name === "Today")[1], 41)
  const scene = shown.scene({ width: 700 })
  assert.equal(scene.shapes.filter(({ dash }) => dash === "2 5").length, 1)
  assert.ok(scene.shapes.some(({ text }) => text === "not known"))
  assert.match(scene.marks.find(({ label }) => label.includes("2023")).label, /Not known; 41 were waiting when the file ended/)
  assert.ok(make(burnDown, steadyBooks()).scene({ width: 700 }).shapes.every(({ dash }) => dash !== "2 5"))
})

test("the marks of the burn-down filter to when books were shelved, and its own filter changes no number of it", () => {
  const books = steadyBooks()
  const [all, part] = [make(burnDown, books), make(burnDown, books, { added: { from: 2020 * 12, to: 2020 * 12 + 2 } })]
  assert.deepEqual(rowsOf(part), rowsOf(all))
  const { marks } = part.scene({ width: 700 })
  const [quarter] = marks.filter(({ label }) => label.startsWith("Q1 2020"))
  assert.deepEqual(quarter.filter, { key: "added", value: { from: 2020 * 12, to: 2020 * 12 + 2 } })
  assert.equal(quarter.isPressed, true)
  assert.match(quarter.label, /6 added, 3 read from it/)
  assert.ok(marks.at(-1).isEmpty) // nothing can be picked in the future
})

test("while the forecast is worked out the pile is shown without it", () => {
  const shown = make(burnDown, steadyBooks(), {}, { heavy: () => null })
  assert.equal(shown.isPending, true)
  assert.equal(shown.title, "Your to-read pile so far")
  assert.equal(rowsOf(shown).at(-1)[0], "Today")
  assert.ok(shown.scene({ width: 500 }).shapes.length > 0)
})

test("years, ratings and a status do not take the pile's past away", () => {
  const books = steadyBooks()
  const all = rowsOf(make(burnDown, books))
  for (const filters of [{ years: { from: 2021, to: 2021 } }, { rating: [10] }, { shelf: ["to-read"] }]) assert.deepEqual(rowsOf(make(burnDown, books, filters)), all)
})

test("ages are told oldest first, with the median of those that fit", () => {
  const shown = make(shelfAge, steadyBooks())
  assert.equal(shown.title, "Half of the pile has waited over 20 months")
  const rows = rowsOf(shown)
  assert.deepEqual(rows[0], ["Waiting 0", "Author 0", "2019-01-05", 3.4])
  assert.equal(rows.length, shown.have)
  const scene = shown.scene({ width: 500 })
  assert.ok(scene.shapes.some(({ text }) => text === "Waiting 0"))
  assert.ok(scene.marks.every(({ filter }) => filter.key === "added"))
})

test("a dot of an age opens its book", () => {
  const { marks } = make(shelfAge, steadyBooks()).scene({ width: 500 })
  const last = marks.at(-1)
  const found = Array.from({ length: 400 }, (_, at) => last.tipAt(last.x + (at % 20), last.y + 10 * Math.floor(at / 20))).find((told) => told?.mark)
  assert.match(found.mark.href, /^\/books\/w/)
})

test("what was given up or is being read is not read, and told", () => {
  const books = steadyBooks((at, isRead) => (isRead || at > 2 ? {} : { reading_status: ["did-not-finish", "currently-reading", "paused"][at] }))
  const [begun, waiting] = [make(willRead, books), make(willRead, steadyBooks())]
  assert.deepEqual(rowsOf(begun), rowsOf(waiting))
  assert.equal(begun.foot[0].text, "3 begun, not read.")
  assert.deepEqual(waiting.foot, [])
})

test("books of an import day are left out of what gets read, and told", () => {
  const books = steadyBooks((at, isRead) => (isRead ? {} : { date_added: "2021-11-11" }))
  const shown = make(willRead, books)
  assert.equal(shown.have, 40)
  assert.match(shown.foot[0].text, /^40 shelved on the day of an import \(November 2021\) not counted/)
  assert.match(make(shelfAge, books).foot[0].text, /^Hollow: 40/)
})

test("the share that gets read is that of its table", () => {
  const shown = make(willRead, steadyBooks())
  assert.equal(shown.title, "50% of what you shelve is read within a year")
  const [columns, row] = [shown.table().columns, rowsOf(shown).find(([name]) => name === "12 months")]
  assert.deepEqual(columns.slice(0, 5).map(({ label }) => label), ["Within", "all books", "from", "to", "Books still looked at"])
  assert.ok(Math.abs(row[1] - 0.5) < 0.01)
  assert.ok(row[2] < row[1] && row[1] < row[3])
})

test("a genre's curve stands beside that of all genres", () => {
  const shown = make(willRead, steadyBooks(), { genre: ["fantasy-horror"] })
  assert.deepEqual(shown.table().columns.slice(5).map(({ label }) => label), ["all genres"])
  const row = rowsOf(shown).find(([name]) => name === "12 months")
  assert.ok(row[1] < row[5]) // less horror is read than anything
})

test("in and out are told for every month and together, and an import is no month", () => {
  const shown = make(inOut, steadyBooks())
  const rows = rowsOf(shown)
  assert.deepEqual(rows.find(([name]) => name === "March 2021"), ["March 2021", 2, 1, 1])
  assert.deepEqual(rows.at(-1), ["Together, the last 12 months", 24, 12, 12])
  assert.equal(shown.title, "The pile grows: more comes than goes")
  const imported = [...steadyBooks(), ...Array.from({ length: 40 }, (_, at) => makeBook({ goodreads_id: `i${at}`, date_added: "2021-03-20", reading_status: "to-read" }))]
  const after = make(inOut, imported)
  assert.deepEqual(rowsOf(after).find(([name]) => name === "March 2021"), ["March 2021", 2, 1, 1])
  assert.match(after.foot.map(({ text }) => text).join(" "), /40 shelved on the day of an import \(March 2021\)/)
})

test("a pile of twelve months, of which this one is not over, is told of eleven", () => {
  const books = Array.from({ length: 12 }, (_, at) => makeBook({ goodreads_id: String(at), date_added: `${at < 7 ? 2021 : 2022}-${pad(1 + ((at + 5) % 12))}-10`, reading_status: "to-read" }))
  const shown = make(inOut, books)
  assert.equal(shown.have, 12)
  assert.match(shown.subtitle, /In the last 11 months, 11 came and 0 went/)
  assert.deepEqual(rowsOf(shown).at(-1), ["Together, the last 11 months", 11, 0, 11])
})

test("shares of the pile stand beside those of the read, and the chart looks past its own filter", () => {
  const books = steadyBooks()
  const shown = make(pileMix, books)
  assert.equal(shown.title, "More Fantasy & horror on the pile than you read, and less History & ideas")
  assert.deepEqual(rowsOf(shown), [
    ["Fantasy & horror", 40, 40 / 41, 10, 10 / 39],
    ["History & ideas", 1, 1 / 41, 29, 29 / 39],
  ])
  const part = make(pileMix, books, { genre: ["history-ideas"] })
  assert.deepEqual(rowsOf(part), rowsOf(shown))
  assert.deepEqual(part.scene({ width: 400 }).marks.map(({ isPressed }) => isPressed), [false, true])
})

test("too few books with a genre, and the family of all others, are no finding about the pile", () => {
  const few = steadyBooks().filter(({ reading_status: status }, at) => status !== "to-read" || at % 3 === 0)
  const shown = make(pileMix, few)
  assert.ok(shown.have < pileMix.needs.least)
  assert.equal(shown.title, "What is on the pile")
  const family = (key, difference) => ({ key, name: key, difference, low: difference - 0.05, high: difference + 0.05 })
  assert.equal(pileMixTitle([family("other", 0.3), family("history-ideas", -0.2)]), "Less history-ideas on the pile than you read")
  assert.equal(pileMixTitle([family("other", 0.3)]), "What is on the pile")
})

test("a pile of long ago is not squeezed into one line: its axis begins where its books do", () => {
  const ago = (years) => Array.from({ length: 12 }, (_, at) => makeBook({ goodreads_id: `${years}-${at}`, reading_status: "to-read", date_added: `${2022 - years}-0${1 + (at % 5)}-11` }))
  assert.equal(make(shelfAge, [...ago(9), ...ago(6)]).extent.leastX, 6)
  assert.equal(make(shelfAge, [...ago(9), ...ago(1)]).extent.leastX, 0)
})

test("the picks of a day change with another turn alone", () => {
  const books = steadyBooks()
  const titles = (view, today = TODAY) => rowsOf(make(pick, books, {}, { view, today })).map(([title]) => title)
  assert.deepEqual(titles({}), titles({ show: "0" }))
  assert.deepEqual(titles({}), titles({ show: "nonsense" }))
  assert.notDeepEqual(titles({}), titles({ show: "1" }))
  assert.notDeepEqual(titles({}), titles({}, new Date(2022, 4, 21)))
  const [choice] = make(pick, books, {}, { view: { show: "4" } }).choices
  assert.deepEqual([choice.key, choice.value, choice.options[0][0]], ["show", "4", "5"])
})

test("a small pile is so many centimetres high, a large one metres", () => {
  const heightOf = (num_pages) => make(pileWeight, steadyBooks(() => ({ num_pages }))).blocks[0].figures[1].value
  assert.equal(heightOf(100), "30 cm") // 41 books, 0.072 mm a page
  assert.equal(heightOf(500), "1.5 m")
})

test("the weight counts what is known and guesses the rest apart", () => {
  const shown = make(pileWeight, steadyBooks((at, isRead) => (!isRead && at === 39 ? { num_pages: null } : {})))
  const counted = 40 * 219.5 // 200 to 239
  assert.equal(shown.title, "At least 8,780 pages are waiting")
  assert.match(shown.foot[0].text, /^1 without a page count/)
  const [pages, , years, pace] = rowsOf(shown)
  assert.deepEqual(pages, ["Pages", counted, counted + 219, null])
  assert.deepEqual(pace.slice(1), [2490, 2634, 2778]) // twelve books each, from 202, 214 and 226 pages on
  assert.ok(years[1] < years[2] && years[2] < years[3])
})
