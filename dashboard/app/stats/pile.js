/** The to-read pile: what waits on it, how books came to it and left it, and how long they stayed. Pure. */

import { STATUSES, UNKNOWN } from "../columns.js"
import { monthOf } from "../columns/calendar.js"
import { isActive } from "../filters.js"

const READ = STATUSES.indexOf("read")
const TO_READ = STATUSES.indexOf("to-read")
const DAY_MS = 86_400_000
/** A pace is that of so many whole months. */
const PACE_MONTHS = 36
/** A file without any sign of its reader for so many days is taken to end with the last one. */
const SILENCE_DAYS = 92

/** Filters that a waiting book cannot pass: it has neither been finished nor rated. */
const OF_READ_BOOKS = ["years", "months", "day", "rating"]

/**
 * The filters that the pile looks past. A filter to a status would leave the pile without its past, or its past without
 * the pile.
 * @param {import("../filters.js").Filters} filters @param {string[]} [own] of the chart itself
 */
export function looksPast(filters, own = []) {
  const isStatus = isActive(filters, "shelf") && filters.shelf.some((slug) => STATUSES.includes(slug))
  return [...OF_READ_BOOKS, ...own, ...(isStatus ? ["shelf"] : [])]
}

/** Today as the columns count: day since 1970, month, and how much of that month is over. @param {Date} today */
export function placeOf(today) {
  const [year, month, date] = [today.getFullYear(), today.getMonth(), today.getDate()]
  return {
    day: Date.UTC(year, month, date) / DAY_MS,
    month: year * 12 + month,
    part: (date - 1) / new Date(Date.UTC(year, month + 1, 0)).getUTCDate(),
  }
}

/**
 * The day until which the file tells: today, or the last day on which anything was shelved or finished where that is
 * long ago. An export of last year knows nothing of this one; its silence is no pace.
 * @param {import("../columns.js").Columns} columns @param {Date} today
 * @returns {{day: number, month: number, isOld: boolean}}
 */
export function endOfFile(columns, today) {
  const { count, added, day, month } = columns.whole ?? columns
  const now = placeOf(today)
  let last = UNKNOWN
  for (let row = 0; row < count; row += 1) {
    if (added[row] <= now.day) last = Math.max(last, added[row])
    const finish = day[row] === UNKNOWN && month[row] >= 0 ? firstDayOf(month[row]) : day[row]
    if (finish <= now.day) last = Math.max(last, finish)
  }
  const isOld = last !== UNKNOWN && last < now.day - SILENCE_DAYS
  return isOld ? { day: last, month: monthOf(last), isOld } : { day: now.day, month: now.month, isOld }
}

const firstDayOf = (month) => Date.UTC(Math.floor(month / 12), month % 12) / DAY_MS

/** Books on the pile. @param {import("../columns.js").Columns} columns @param {Int32Array} rows */
export function waitingOf({ status }, rows) {
  return rows.filter((row) => status[row] === TO_READ)
}

/**
 * Whether a finished book had waited: it was shelved on an earlier day, or in an earlier month where no day is known.
 * What was shelved when it was finished never lay on the pile.
 */
function hadWaited({ added, day, month }, row) {
  if (added[row] === UNKNOWN || month[row] < 0) return false
  return day[row] === UNKNOWN ? month[row] > monthOf(added[row]) : day[row] > added[row]
}

/**
 * @typedef {object} PileHistory by month; the arrays begin with `first` and end with this month
 * @property {number} first @property {number} now months @property {number} until month of the end of the file
 * @property {boolean} isOld the file ended long before this month
 * @property {number} start the first month in which a book came to the pile; `now + 1` where none did
 * @property {Int32Array} joined books that came to the pile @property {Int32Array} left books finished after waiting
 * @property {Int32Array} size at the end of the month; only books whose day of shelving is known
 * @property {Float64Array} finished all books finished; one with only its year known counts for a part in each month of it
 * @property {number} waiting today @property {number} undatedWaiting of these, without a day of shelving
 * @property {number} undated finished, nobody knows when @property {number} yearOnly finished, only the year is known
 * @property {{month: number, books: number} | null} imported those on the pile or off it by now that came on the day of an import
 */

/** The last history of a list of rows: several cards and a headline ask for the same. */
const made = new WeakMap()

/**
 * The pile month by month. What is on other shelves (being read, given up) is left out: nobody knows when it left.
 * @param {import("../columns.js").Columns} columns @param {Int32Array} rows that stay as they are @param {Date} today
 * @returns {PileHistory}
 */
export function pileHistory(columns, rows, today) {
  const { day } = placeOf(today)
  const last = made.get(rows)
  if (last?.columns === columns && last.day === day) return last.history
  const history = historyOf(columns, rows, today)
  made.set(rows, { columns, day, history })
  return history
}

function historyOf(columns, rows, today) {
  const { status, added, month, year, importDay } = columns
  const now = placeOf(today).month
  const { month: until, isOld } = endOfFile(columns, today)
  const [came, went, done] = [[], [], []]
  const parts = []
  const counts = { waiting: 0, undatedWaiting: 0, undated: 0, yearOnly: 0, imported: 0 }
  const come = (row) => {
    came.push(Math.min(now, monthOf(added[row])))
    if (added[row] === importDay) counts.imported += 1
  }
  for (const row of rows) {
    if (status[row] === TO_READ) {
      counts.waiting += 1
      if (added[row] === UNKNOWN) counts.undatedWaiting += 1
      else come(row)
    } else if (status[row] === READ) {
      if (year[row] === 0) counts.undated += 1
      else if (month[row] >= 0) done.push(Math.min(now, month[row]))
      else {
        counts.yearOnly += 1
        parts.push(year[row])
      }
      if (hadWaited(columns, row)) {
        come(row)
        went.push(Math.min(now, month[row]))
      }
    }
  }
  const first = least([...came, ...done, ...parts.map((each) => each * 12), now])
  const months = now - first + 1
  const [joined, left, finished] = [new Int32Array(months), new Int32Array(months), new Float64Array(months)]
  for (const each of came) joined[each - first] += 1
  for (const each of went) left[each - first] += 1
  for (const each of done) finished[each - first] += 1
  for (const each of parts) spread(finished, each * 12 - first)
  const { imported, ...rest } = counts
  return {
    ...rest,
    first,
    now,
    until,
    isOld,
    start: came.length ? least(came) : now + 1,
    joined,
    left,
    finished,
    size: sizesOf(joined, left),
    imported: imported > 0 ? { month: Math.min(now, monthOf(importDay)), books: imported } : null,
  }
}

const least = (values) => values.reduce((low, value) => Math.min(low, value), Infinity)

/** One book over the months of its year, as far as they have come. */
function spread(finished, from) {
  const months = Math.min(12, finished.length - from)
  for (let at = from; at < from + months; at += 1) finished[at] += 1 / months
}

function sizesOf(joined, left) {
  let size = 0
  return joined.map((books, at) => (size += books - left[at]))
}

/**
 * The last whole months that the file tells of, 36 at most: books finished, and change of the pile. The pile's begin with its first book, and
 * after the month of an import, which is no month like the others.
 * @param {PileHistory} history @returns {{finished: number[], net: number[]}}
 */
export function flowsOf({ first, until, start, joined, left, finished, imported }) {
  const from = until - PACE_MONTHS
  const firstDone = first + finished.findIndex((books) => books > 0)
  const last = (values, since) => Array.from(values.subarray(Math.max(0, since - first), Math.max(0, until - first)))
  const isAny = finished.some((books) => books > 0)
  const net = joined.map((books, at) => books - left[at])
  return {
    finished: isAny ? last(finished, Math.max(from, firstDone)) : [],
    net: start >= until ? [] : last(net, Math.max(from, start, imported ? imported.month + 1 : from)),
  }
}

/**
 * How long books waited, until they were finished or until the end of the file. An event is a finish on or after the day of shelving;
 * where only its month or year is known, it stands in the middle of what of that came after the shelving.
 * What was given up or is being read is not read: it is looked at until the end as well. Nobody knows when it left the
 * pile, and were it no longer looked at from then on, the curve would tell the share read of what is not given up.
 * @param {import("../columns.js").Columns} columns @param {Int32Array} rows @param {Date} today
 * @returns {{rows: Int32Array, days: Int32Array, isEvent: Uint8Array, begun: number, imported: number, undated: number}}
 *   `begun`: of `rows`, given up or being read; `imported`, `undated`: left out, since the day of shelving is that of an
 *   import, or since nobody knows when they were finished. Books finished before they were shelved, or never shelved on a
 *   known day, are left out too.
 */
export function waitsOf(columns, rows, today) {
  const { status, added, year, importDay } = columns
  const now = endOfFile(columns, today).day
  const kept = { rows: [], days: [], isEvent: [] }
  let [begun, imported, undated] = [0, 0, 0]
  for (const row of rows) {
    const isRead = status[row] === READ
    const end = isRead ? finishDay(columns, row) : now
    if (added[row] === UNKNOWN || added[row] > now || (end !== null && end < added[row])) continue
    if (added[row] === importDay) imported += 1
    else if (isRead && year[row] === 0) undated += 1
    else {
      kept.rows.push(row)
      kept.days.push(Math.min(end, now) - added[row])
      kept.isEvent.push(isRead ? 1 : 0)
      if (!isRead && status[row] !== TO_READ) begun += 1
    }
  }
  return { rows: Int32Array.from(kept.rows), days: Int32Array.from(kept.days), isEvent: Uint8Array.from(kept.isEvent), begun, imported, undated }
}

/** The day of finishing as well as it is known, null where nobody knows; before the shelving where all of its span was. */
function finishDay({ day, month, year, added }, row) {
  if (day[row] !== UNKNOWN) return day[row]
  if (year[row] === 0) return null
  const [from, to] = month[row] >= 0 ? [month[row], month[row] + 1] : [year[row] * 12, year[row] * 12 + 12]
  const [first, last] = [Math.max(firstDayOf(from), added[row]), firstDayOf(to) - 1]
  return last < added[row] ? last : Math.floor((first + last) / 2)
}
