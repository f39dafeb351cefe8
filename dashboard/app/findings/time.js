/** Numbers about time to sentences. Each says only what the numbers support, else something neutral. Pure. */

import { date, percent, weekdayNames } from "../format.js"
import { writeDay } from "../filters.js"
import { CHANCE } from "../stats/normal.js"
import { listed, pieces, say } from "../words.js"
import { isSeasonKnown } from "./on_overview.js"

const PER_DAY = 1.5
const LONG_WAIT_DAYS = 75
const MONTH_DAYS = 30.4
const YEAR_DAYS = 365

/**
 * The headline of the page, in pieces; how often is made by `mark`.
 * @param {{recent: {books: number, days: number}, last: number | null, isPeriod: boolean, isPart: boolean}} facts `last`: day of the last
 *   finish; `isPeriod`: a time is filtered to; `isPart`: other filters are set
 * @param {(text: string) => any} [mark]
 */
export function headline({ recent, last, isPeriod, isPart }, mark = (text) => text) {
  if (isPeriod) return [say("time.headline.plain")]
  if (recent.books >= 2) return pieces(isPart ? "time.headline.such" : "time.headline.pace", { often: mark(often(recent.books / recent.days)) })
  if (last === null) return [say("time.headline.none")]
  return pieces("time.headline.last", { month: mark(date(writeDay(last), "month")) })
}

/** How often that is. @param {number} perDay books */
function often(perDay) {
  if (perDay >= PER_DAY) return say("time.often.per_day", { n: Math.round(perDay) })
  const days = Math.round(1 / perDay)
  if (days <= 1) return say("time.often.daily")
  return days < LONG_WAIT_DAYS ? say("time.often.days", { n: days }) : say("time.often.months", { n: Math.round(days / MONTH_DAYS) })
}

/**
 * The line under the headline.
 * @param {{recent: {books: number, pages: number, withoutPages: number, days: number}, slump: import("../stats/gaps.js").Gap | null}} facts
 *   `slump`: the longest one
 */
export function lead({ recent, slump }) {
  const sentences = []
  if (recent.books > 0) {
    const time = recent.days < YEAR_DAYS ? say("time.lead.days", { n: recent.days }) : say("time.lead.year")
    const values = { time, books: say("common.books", { n: recent.books }), pages: say("common.pages", { n: recent.pages }) }
    const name = recent.pages === 0 ? "time.lead.books" : recent.withoutPages ? "time.lead.at_least" : "time.lead.pages"
    sentences.push(say(name, { ...values, n: Math.round(recent.pages / recent.days) }))
  }
  if (slump) {
    const [from, to] = [slump.from, slump.to].map((day) => date(writeDay(day), "long"))
    sentences.push(say(slump.isOpen ? "time.lead.break_now" : "time.lead.break", { n: slump.days, from, to }))
  }
  return sentences.join(" ")
}

/** T3. @param {ReturnType<import("../stats/season.js").season>} found */
export function seasonTitle(found) {
  if (!isSeasonKnown(found)) return say("time.seasonality.title")
  return say(found.p < CHANCE ? "time.seasonality.clear" : "time.seasonality.chance")
}

/** Of the years that lead, more books than this share must have a page count. */
const PAGED = 0.9

/**
 * T4. The fullest year in books against that in pages, where each is one year alone and the page counts are known.
 * @param {import("../stats/yearly.js").Year[]} years
 */
export function volumeTitle(years) {
  const leaders = ["books", "pages"].map((amount) => {
    const most = Math.max(...years.map((year) => year[amount]))
    const found = years.filter((year) => year[amount] === most)
    return most > 0 && found.length === 1 ? found[0] : null
  })
  const [byBooks, byPages] = leaders
  if (years.length < 2 || !byBooks || !byPages || leaders.some(({ books, paged }) => paged < books * PAGED)) return say("time.books-and-pages.title")
  if (byBooks === byPages) return say("time.books-and-pages.one", { year: String(byBooks.year) })
  return say("time.books-and-pages.two", { books: String(byBooks.year), pages: String(byPages.year) })
}

/**
 * T5. The rate now against the quartiles of all days before; a slump that goes on is said first.
 * @param {{now: number | null, low: number, high: number, slump: import("../stats/gaps.js").Gap | null}} facts `now`: null
 *   where the chart does not reach today; `slump`: the open one
 */
export function paceTitle({ now, low, high, slump }) {
  if (slump) return say("time.rolling-pace.since", { date: date(writeDay(slump.from), "long") })
  if (now === null || low === high) return say("time.rolling-pace.title")
  if (now > high) return say("time.rolling-pace.fast")
  return say(now < low ? "time.rolling-pace.slow" : "time.rolling-pace.usual")
}

/**
 * T6. A year is called faster or slower only where the log-rank test says so; else the median wait is told.
 * @param {{test: {p: number, observed: number, expected: number} | null, year: string, median: number | null}} facts
 */
export function gapsTitle({ test, year, median }) {
  if (test && test.p < CHANCE) return say(test.observed > test.expected ? "time.gaps.faster" : "time.gaps.slower", { year })
  return median ? say("time.gaps.median", { n: median }) : say("time.gaps.title")
}

/** T7. @param {ReturnType<import("../stats/weekdays.js").weekdaysOf>} found */
export function weekdaysTitle({ weekdays, leaders, doubtful }) {
  if (leaders.length === 0) return say("time.weekdays.even")
  const [first, second] = leaders.map((weekday) => weekdayNames("long")[weekday])
  const n = leaders.length
  if (doubtful.length > 0) return say("time.weekdays.suspicious", { n, days: listed(second ? [first, second] : [first]) })
  if (second) return say("time.weekdays.leaders", { first, second })
  return say("time.weekdays.leader", { day: first, share: percent(weekdays[leaders[0]].part.share) })
}

/** A trend in length is told where it is not chance, and the last third of books differs from the first by so much. */
const CLEAR_LENGTH = 0.1

/** T8. @param {{rho: number, p: number, first: number, last: number}} trend median pages of the first and last third */
export function lengthTitle({ rho, p, first, last }) {
  const change = last / first - 1
  const isClear = p < CHANCE && Math.abs(change) >= CLEAR_LENGTH && Math.sign(change) === Math.sign(rho)
  if (!isClear) return say("time.length-by-year.title")
  return say(rho > 0 ? "time.length-by-year.longer" : "time.length-by-year.shorter")
}

/** T9. @param {{books: number, leader: string | null}} facts `leader`: the book read most, if it is one alone */
export function rereadsTitle({ books, leader }) {
  if (books === 0) return say("time.rereads.none")
  return leader ? say("time.rereads.leader", { title: leader }) : say("time.rereads.title", { n: books })
}

/** `+50%`, `−20%`, `0%`. @param {number} share */
export function signedPercent(share) {
  const words = percent(Math.abs(share))
  return words === percent(0) ? words : `${share > 0 ? "+" : "−"}${words}`
}
