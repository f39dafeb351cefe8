import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { card as booksAndPages } from "../../dashboard/app/cards/books_and_pages.js"
import { card as calendar } from "../../dashboard/app/cards/calendar.js"
import { card as gaps } from "../../dashboard/app/cards/gaps.js"
import { card as lengthByYear } from "../../dashboard/app/cards/length_by_year.js"
import { card as months } from "../../dashboard/app/cards/months.js"
import { timeMarks } from "../../dashboard/app/charts/kit/time_range.js"
import { card as race } from "../../dashboard/app/cards/race.js"
import { card as rereads } from "../../dashboard/app/cards/rereads.js"
import { card as rollingPace } from "../../dashboard/app/cards/rolling_pace.js"
import { card as seasonality } from "../../dashboard/app/cards/seasonality.js"
import { card as weekdays } from "../../dashboard/app/cards/weekdays.js"
import { buildColumns } from "../../dashboard/app/columns.js"
import { sideOf } from "../../dashboard/app/columns/part.js"
import { createEngine } from "../../dashboard/app/engine.js"
import { EMPTY } from "../../dashboard/app/filters.js"
import { date } from "../../dashboard/app/format.js"
import { canSay } from "../../dashboard/app/words.js"
import { makeBook, makeDocument, randomDocument, seeded } from "./support/library.mjs"

const CARDS = [booksAndPages, calendar, gaps, lengthByYear, months, race, rereads, rollingPace, seasonality, weekdays]
const DAY_MS = 86_400_000
const TODAY = new Date("2026-11-22T12:00:00")
const contextOf = (view = {}, today = TODAY) => ({
  today,
  view,
  href: (...parts) => `/${parts.join("/")}`,
  hrefWith: (query, ...parts) => `/${parts.join("/")}?${query}`,
})
const engineOf = (books, rules = {}) => createEngine(buildColumns(makeDocument(books.map((book, at) => makeBook({ goodreads_id: String(at), ...book }))), rules))
const select = (books, filters = {}, rules = {}) => engineOf(books, rules).apply({ ...EMPTY, ...filters })
const make = (card, books, { filters, view, rules, today } = {}) => card.make(select(books, filters, rules), contextOf(view, today))
const dateOf = (day) => new Date(day * DAY_MS).toISOString().slice(0, 10)
const dayOf = (text) => Date.parse(text) / DAY_MS
/** `count` finishes, one every `step` days from a day on. */
const every = (from, step, count, more = {}) => Array.from({ length: count }, (_, at) => ({ date_read: dateOf(dayOf(from) + at * step), num_pages: 300, ...more }))
const cells = (shown) => shown.table().rows.map((row) => row.cells)
const marks = (shown, width = 560) => shown.scene({ width }).marks
const feet = (shown) => shown.foot.map(({ text }) => text)

const LIBRARIES = {
  none: [],
  one: [{ date_read: "2026-03-05", num_pages: 100, original_read_count: 2 }],
  undated: Array.from({ length: 60 }, () => ({ num_pages: 300 })),
  "one year": every("2026-01-05", 6, 50),
  "one day": Array.from({ length: 60 }, () => ({ date_read: "2026-03-05", num_pages: 300 })),
  "no pages": every("2020-01-05", 30, 80, { num_pages: null }),
  "long titles": every("2024-01-05", 9, 90, { title: "Wörter ".repeat(60), title_without_series: "Wörter ".repeat(60), original_read_count: 3 }),
  "right to left": every("2024-01-05", 9, 90, { title: "الحرافيش", title_without_series: "الحرافيش", original_read_count: 2 }),
  "a century": every("1926-01-05", 200, 180),
  "old file": every("2015-01-05", 9, 90),
}
const FILTERS = [{}, { years: { from: 2026, to: 2026 } }, { years: "none" }, { months: { every: 2 } }, { day: { from: dayOf("2026-03-05"), to: dayOf("2026-03-05") } }]

test("every card says what it asks", () => {
  for (const { name, page } of CARDS) assert.ok(canSay(`${page}.${name}.question`), name)
})

test("no library and no filter breaks a card, and no chart has an empty axis or too many marks", () => {
  const documents = Object.entries(LIBRARIES).map(([name, books]) => [name, engineOf(books)])
  for (const count of [4, 50, 700]) documents.push([`random ${count}`, createEngine(buildColumns(randomDocument(seeded(count), count)))])
  for (const [name, engine] of documents) {
    for (const filters of FILTERS) {
      for (const card of CARDS) {
        const what = `${card.name}, ${name}, ${JSON.stringify(filters)}`
        const shown = card.make(engine.apply({ ...EMPTY, ...filters }), contextOf())
        assert.ok(shown.title && !/undefined|NaN|\{/.test(shown.title), what)
        if (shown.have < card.needs.least || !shown.scene) continue
        for (const width of [260, 310, 700, 1100]) {
          const scene = shown.scene({ width, extent: shown.extent })
          assert.ok(!JSON.stringify(scene.shapes).match(/NaN|Infinity|undefined/), what)
          assert.ok((scene.marks ?? []).length <= 60, what)
        }
        assert.ok(shown.table().rows.every((row) => row.cells.length === shown.table().columns.length), what)
      }
    }
  }
})

test("months offer all years only where some are not shown", () => {
  const long = every("2005-03-03", 30, 260)
  const latest = make(months, long)
  assert.equal(latest.choices[0].value, "latest")
  assert.equal(latest.drawing.data.years.length, 12)
  assert.equal(make(months, long, { view: { show: "all" } }).drawing.data.years.length, 22)
  assert.equal(make(months, every("2024-03-03", 30, 20), { view: { show: "all" } }).choices, undefined)
  assert.equal(cells(latest).length, 22, "the table has every year")
})

test("months of few books are shown under a filter, and not of a library of few", () => {
  const books = [...every("2023-03-03", 30, 4, { my_rating: 5 }), ...every("2024-03-03", 20, 14)]
  assert.ok(make(months, books, { filters: { rating: [10] } }).have >= months.needs.least)
  assert.equal(make(months, books).have, 18)
  assert.equal(make(months, books.slice(0, 4)).have, 4)
})

test("the calendar shows the last year with ten days, or the one asked for", () => {
  const books = [...every("2024-02-01", 7, 20), ...every("2025-02-01", 7, 20), ...every("2026-02-01", 7, 4)]
  const shown = make(calendar, books)
  assert.equal(shown.title, "2025, day by day")
  assert.deepEqual(shown.choices[0].options.map(([value]) => value), ["2024", "2025"])
  assert.equal(make(calendar, books, { view: { win: "2024" } }).title, "2024, day by day")
  assert.equal(make(calendar, books, { view: { win: "1999" } }).title, "2025, day by day")
  assert.equal(make(calendar, books, { filters: { years: { from: 2024, to: 2024 } } }).title, "2024, day by day")
  assert.equal(make(calendar, every("2026-02-01", 7, 4)).have, 4)
})

test("a week tells its books, a day its titles, and both filter", () => {
  const books = [...every("2025-01-06", 7, 12), { date_read: "2025-01-08", title: "Second", title_without_series: "Second" }]
  const shown = make(calendar, books)
  const week = marks(shown)[1]
  assert.equal(week.label, `Week of ${date("2025-01-06")}, 2 books, A Title, Second`)
  assert.deepEqual(week.filter, { key: "day", value: { from: dayOf("2025-01-06"), to: dayOf("2025-01-12") } })
  const { mark, tip } = week.tipAt(week.x + week.w / 2, week.y + week.h * (2.5 / 7))
  assert.deepEqual(mark.filter, { key: "day", value: { from: dayOf("2025-01-08"), to: dayOf("2025-01-08") } })
  assert.deepEqual(tip.lines, ["1 book", "Second"])
  assert.deepEqual(cells(shown)[1], [date("2025-01-08"), 1, "Second"])
})

test("a tip of the calendar has the covers that are at hand, asked for when it is shown", () => {
  const books = every("2024-01-03", 9, 12).map((book, at) => ({ ...book, small_thumbnail_url: at % 2 ? null : `covers/${at}?w=180`, thumbnail_url: at % 2 ? null : `covers/${at}?w=480` }))
  const asked = []
  const pictureUrl = (path) => (asked.push(path), path && `http://here/${path}`)
  const { marks: all } = calendar.make(select(books), { ...contextOf(), pictureUrl }).scene({ width: 1200 })
  assert.deepEqual(asked, [])
  const tips = all.map((mark) => mark.tipAt(NaN, NaN).tip.covers ?? [])
  assert.deepEqual(tips.filter(({ length }) => length > 0).map(([first]) => first.split("?")[0]), [0, 2, 4, 6, 8, 10].map((at) => `http://here/covers/${at}`))
  assert.deepEqual(marks(make(calendar, books)).flatMap((mark) => mark.tipAt(NaN, NaN).tip.covers ?? []), [])
})

test("the calendar looks past its own filter and dims the rest", () => {
  const value = { from: dayOf("2025-01-06"), to: dayOf("2025-01-06") }
  const shown = make(calendar, every("2025-01-06", 7, 12), { filters: { day: value } })
  assert.equal(shown.have, 12)
  const faint = shown.scene({ width: 900 }).shapes.filter(({ kind, opacity }) => kind === "rect" && opacity === 0.3)
  assert.equal(faint.length, 11)
})

test("a day that a book was only added on is hatched and filters nothing", () => {
  const books = Array.from({ length: 12 }, (_, at) => ({ date_added: dateOf(dayOf("2025-03-01") + at * 5) }))
  const shown = make(calendar, books, { rules: { useAdded: true } })
  assert.equal(shown.scene({ width: 900 }).shapes.filter(({ fill }) => fill === "hatch").length, 12)
  assert.ok(marks(shown).every(({ isEmpty }) => isEmpty))
  assert.ok(feet(shown).some((text) => text === "12 stand on the day they were added."))
})

test("a season shows its clear months filled, and its p", () => {
  const summers = [2021, 2022, 2023, 2024, 2025].flatMap((year) => [...every(`${year}-07-02`, 2, 12), ...every(`${year}-01-10`, 31, 12)])
  const shown = make(seasonality, summers)
  assert.equal(shown.title, "Your season is more than chance")
  assert.match(feet(shown)[0], /p below 0\.001/)
  const [, july] = [cells(shown)[0], cells(shown)[6]]
  assert.equal(july[0], "July")
  assert.ok(july[3] > 1 && july[4] > 0, "its interval is above an even year")
  assert.deepEqual(marks(shown)[6].filter, { key: "months", value: { every: 6 } })
})

test("two years are told to be too few for a season", () => {
  const shown = make(seasonality, every("2025-01-01", 8, 80))
  assert.equal(shown.scene, undefined)
  assert.equal(shown.blocks[0].text, "Only 80 books from 2 years: a season shows over 3 years and 36 books at least.")
})

test("books, pages and long books of a year are three panels of one mark", () => {
  const books = [{ date_read: "2024-05-01", num_pages: 600 }, { date_read: "2024-06-01", num_pages: 200 }, { date_read: "2025-05-01", num_pages: 100 }, { date_read: "2025-05-02" }]
  const shown = make(booksAndPages, books, { filters: { years: { from: 2024, to: 2024 } } })
  assert.deepEqual(cells(shown), [["2024", 2, 800, 1, 0.5], ["2025", 2, 100, 0, 0]])
  const [first, second] = marks(shown)
  assert.equal(first.label, "2024, 2 books, 800 pages, 1 long book, 50% of those with a page count")
  assert.equal(second.label, "2025, 2 books, at least 100 pages, 0 long books, 0% of those with a page count")
  assert.deepEqual([first.isPressed, second.isPressed], [true, false])
  const bars = shown.scene({ width: 400 }).shapes.filter(({ kind }) => kind === "rect")
  assert.deepEqual(bars.map(({ opacity }) => opacity), [undefined, 0.3, undefined, 0.3, undefined])
})

test("the rolling pace ends today, with slumps behind it", () => {
  const books = [...every("2024-01-01", 4, 60), ...every("2025-06-01", 4, 134)]
  const shown = make(rollingPace, books, { today: new Date("2026-11-20T12:00:00") })
  assert.match(shown.title, /usual pace|than usual/)
  const [, rate] = cells(shown).at(-1)
  assert.ok(Math.abs(rate - 75) < 4, "300 pages every four days")
  assert.ok(cells(shown).some(([, , pause]) => pause.startsWith("break of 281 days until")))
  assert.match(shown.subtitle, /breaks of more than 14 days/)
  const old = make(rollingPace, books, { today: new Date("2030-01-01T12:00:00") })
  assert.equal(old.title, "Pages a day", "an old file says nothing of now")
})

test("waits of this year stand against those before", () => {
  const books = [...every("2024-01-01", 12, 50), ...every("2026-01-05", 3, 100)]
  const shown = make(gaps, books)
  assert.equal(shown.title, "The next book comes sooner in 2026 than before")
  assert.deepEqual(shown.table().columns.slice(1, 5).map(({ label }) => label), ["2026", "2026, at least", "2026, at most", "before 2026"])
  const within = cells(shown).find(([days]) => days === 3)
  assert.ok(within[1] > 0.9 && within[4] === 0)
  assert.equal(marks(shown)[0].isEmpty, true)
})

test("under every March the months between are no waits", () => {
  const marches = Array.from({ length: 5 }, (_, at) => every(`${2019 + at}-03-01`, 6, 6)).flat()
  const shown = make(gaps, marches, { filters: { months: { every: 2 } } })
  assert.equal(shown.title, "Half the time the next book is done within 6 days")
  assert.equal(cells(shown).at(-1)[0], 7, "no wait of months on the axis")
  assert.match(feet(shown)[0], /^One month of every year/)
  assert.ok(feet(make(gaps, marches)).every((text) => !text.startsWith("One month")))
})

test("a weekday on which entries heap is hatched and warned of", () => {
  const heap = (date) => Array.from({ length: 4 }, () => ({ date_read: date }))
  const sundays = Array.from({ length: 7 }, (_, at) => dateOf(dayOf("2025-01-05") + at * 7)).flatMap(heap)
  const shown = make(weekdays, [...every("2024-01-01", 1, 70), ...sundays])
  assert.equal(shown.title, "Sunday leads, but it looks like catching up")
  assert.match(shown.blocks[0].text, /^Most books of one Sunday: 4\./)
  assert.equal(shown.scene({ width: 400 }).shapes.filter(({ fill }) => fill === "hatch").length, 1)
  assert.deepEqual(cells(shown)[6].slice(0, 3), ["Sunday", 38, 17])
})

test("books entered in bulk are left out of the weekdays, and told with the way to them", () => {
  const shown = make(weekdays, [...every("2024-01-01", 1, 70), ...Array.from({ length: 6 }, () => ({ date_read: "2025-01-05" }))])
  assert.equal(shown.have, 70)
  assert.deepEqual(shown.foot, [{ text: "6 of days that look like bulk entry not shown.", href: "/books?flag=bulk-day" }])
})

test("the length of books is the median and the middle half of each year", () => {
  const books = [100, 200, 300, 400, 500].flatMap((pages) => every("2023-01-05", 9, 4, { num_pages: pages }))
  const more = [200, 300, 400, 500, 600].flatMap((pages) => every("2024-01-05", 9, 4, { num_pages: pages }))
  const shown = make(lengthByYear, [...books, ...more])
  assert.deepEqual(cells(shown), [["2023", 20, 200, 300, 400], ["2024", 20, 300, 400, 500]])
  assert.equal(marks(shown)[0].label, "2023, 20 books with a page count, half of the books have 300 pages or fewer, the middle half: 200 to 400 pages")
  assert.equal(shown.title, "Your books are getting longer")
})

test("books read more than once come most often first, with the way to the rest", () => {
  const books = [
    { title_without_series: "Twice", original_read_count: 2, date_read: "2024-01-01" },
    { title_without_series: "Thrice", original_read_count: 3 },
    { title_without_series: "Once", original_read_count: 1 },
    { title_without_series: "Open", original_read_count: 3, reading_status: "currently-reading" },
  ]
  const shown = make(rereads, books)
  assert.equal(shown.title, "Thrice is the book you return to")
  assert.deepEqual(cells(shown), [["Thrice", "An Author", 3, null], ["Twice", "An Author", 2, date("2024-01-01")]])
  const many = make(rereads, Array.from({ length: 20 }, () => ({ original_read_count: 2 })))
  assert.deepEqual(many.foot, [{ text: "12 more read twice or more", href: "/books?shelf=read&flag=reread" }])
  assert.equal(many.title, "20 books you came back to")
})

test("the race names this year, the last and the best, and where the year may end", () => {
  const books = [...every("2022-01-05", 6, 60), ...every("2023-01-05", 5, 71), ...every("2024-01-05", 12, 30), ...every("2025-01-05", 9, 40), ...every("2026-01-05", 6, 53)]
  const shown = make(race, books)
  assert.equal(shown.title, "Ahead of last year, chasing 2023")
  assert.equal(shown.subtitle, "Books finished by day of the year. The fan is where your last 4 year-ends lead.")
  const texts = shown.scene({ width: 400 }).shapes.filter(({ kind }) => kind === "text").map(({ text }) => text)
  for (const name of ["2026 · 53", "2025 · 40", "2023 · 71"]) assert.ok(texts.includes(name), name)
  assert.ok(!texts.some((text) => text.startsWith("2024 ·")))
  const [now, last] = cells(shown)
  assert.deepEqual([now[0], now[1], now[13], now.at(-1)], ["2026", 53, null, 53])
  assert.deepEqual([last[0], last[1], last.at(-1)], ["2025", 36, 40])
  const ends = cells(shown).slice(-3)
  assert.deepEqual(ends.map(([name]) => name), ["2026 at its end, low", "2026 at its end, middle", "2026 at its end, high"])
  const week = marks(shown).find(({ label }) => label.startsWith(`By ${date("2026-11-22", "dayMonth")}`))
  assert.equal(week.label, `By ${date("2026-11-22", "dayMonth")}, 2026: 53 books, 2025: 36 books, 2023: 65 books`)
})

test("near a line of the race its year is picked, elsewhere the year in front, and no range", () => {
  const shown = make(race, [...every("2025-01-05", 9, 40), ...every("2026-01-05", 6, 53)], { filters: { years: { from: 2026, to: 2026 } } })
  const all = marks(shown)
  const week = all.find(({ label }) => label.startsWith(`By ${date("2026-11-22", "dayMonth")}`))
  assert.deepEqual([week.filter, week.isPressed, week.isEmpty], [{ key: "years", value: { from: 2026, to: 2026 } }, true, false])
  const { rings } = week.tipAt(NaN, NaN)
  assert.equal(rings.length, 2)
  const near = rings.map((ring) => week.tipAt(ring.x, ring.y + 3))
  assert.deepEqual(near.map(({ mark }) => mark.filter.value.from), [2026, 2025])
  assert.deepEqual(near.map(({ rings: [only, ...rest] }) => [only, rest]), rings.map((ring) => [ring, []]))
  assert.equal(week.tipAt(rings[0].x, 2).mark.filter.value.from, 2026)
  assert.deepEqual(timeMarks(all), [])
})

test("a goal for this year is in the race, and in its table, while nothing is filtered", () => {
  const books = [...every("2025-01-05", 9, 40), ...every("2026-01-05", 9, 30)]
  const withGoal = (filters) => race.make(select(books, filters), { ...contextOf(), goal: 50 })
  assert.deepEqual(cells(withGoal()).at(-1).filter((cell) => cell !== null), ["Goal 2026", 50])
  assert.ok(withGoal().scene({ width: 560 }).shapes.some(({ text }) => text === "Goal 50"))
  assert.ok(!cells(withGoal({ years: { from: 2026, to: 2026 } })).some(([name]) => name === "Goal 2026"))
})

test("the race looks past filters of time and dims other years", () => {
  const books = [...every("2025-01-05", 9, 40), ...every("2026-01-05", 9, 30)]
  const shown = make(race, books, { filters: { years: { from: 2025, to: 2025 } } })
  assert.equal(cells(shown).length, 2)
  const lines = shown.scene({ width: 400 }).shapes.filter(({ kind, stroke, d }) => kind === "path" && stroke === "accent" && d.length > 200)
  assert.deepEqual(lines.map(({ opacity }) => opacity), [0.3])
})

test("an old file has a race without a fan, and says nothing of now", () => {
  const shown = make(race, [...every("2018-01-05", 9, 40), ...every("2019-01-05", 9, 40), ...every("2020-01-05", 9, 12)])
  assert.equal(shown.title, "Books by day of the year")
  assert.equal(shown.subtitle, "Books finished by day of the year.")
  assert.equal(cells(shown)[0][7], null, "after the last entry nothing is drawn")
})

test("a year of which too few days are known is not in the race", () => {
  const vague = Array.from({ length: 10 }, () => ({ date_read: "2024-01-01", date_read_precision: "year" }))
  const shown = make(race, [...vague, ...every("2025-01-05", 9, 40), ...every("2026-01-05", 9, 30)])
  assert.deepEqual(cells(shown).map(([name]) => name), ["2026", "2025"])
  assert.ok(feet(shown).includes("1 year of which too few days are known not drawn."))
})

/** One side of a comparison, as the page makes it. */
function side(books, own) {
  const within = { ...EMPTY, ...own }
  const { columns } = engineOf(books)
  const chosen = createEngine(columns).apply(within)
  return createEngine(sideOf(columns, (row) => chosen.passes(row, columns.isRead[row] ? [] : ["years"]), within)).apply(EMPTY)
}

test("two years side by side that ended long ago are closed, whatever the file has after them", () => {
  const [slow, fast, last] = [every("2015-01-05", 10, 30), every("2016-01-05", 5, 60), every("2026-05-01", 3, 4)]
  const waiting = { reading_status: "to-read", date_added: "2026-05-20" }
  for (const books of [[...slow, ...fast, ...last], [...slow, ...fast, ...last, waiting]]) {
    for (const [year, pace, median, finish] of [[2015, 30, 10, "October 2015"], [2016, 60, 5, "October 2016"]]) {
      const of = side(books, { years: { from: year, to: year } })
      const shown = rollingPace.make(of, contextOf())
      assert.deepEqual(cells(shown).at(-1), [finish, pace, ""])
      assert.ok(!cells(shown).some(([, , breaks]) => breaks), "no break is open or closed")
      assert.deepEqual(cells(gaps.make(of, contextOf())).find(([, share]) => share === 1).slice(0, 2), [median, 1])
      for (const card of [rollingPace, gaps]) {
        assert.deepEqual(cells(card.make(of, contextOf())), cells(make(card, books, { filters: { years: { from: year, to: year } } })))
      }
    }
  }
})

test("a side that reaches the end of the file ends with it", () => {
  const books = [...every("2025-01-05", 5, 60), ...every("2026-01-05", 4, 25)]
  const of = side(books, { years: { from: 2026, to: 2026 } })
  assert.deepEqual(cells(rollingPace.make(of, contextOf())), cells(make(rollingPace, books, { filters: { years: { from: 2026, to: 2026 } } })))
})
