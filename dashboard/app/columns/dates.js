/** When books were finished and shelved, as far as it is known and to be trusted. Pure. */

import { importDayOf, vagueDays } from "../stats/bulk.js"
import { monthOf } from "./calendar.js"
import { UNKNOWN } from "./marks.js"
import { typed } from "./typed.js"

const DAY_MS = 86_400_000

/**
 * What the reader chose: whether an undated finished book stands on the day it was added, and whether days that look
 * like bulk entry are taken for what they say.
 * @typedef {{useAdded?: boolean, trustDays?: boolean}} DateRules
 */

/**
 * @param {import("./answer.js").Answer["books"]} books
 * @param {Uint8Array} isRead
 * @param {DateRules} rules
 */
export function datesOf(books, isRead, { useAdded = false, trustDays = false }) {
  const count = isRead.length
  const dates = {
    added: daysOf(books.date_added),
    givenDay: new Int32Array(count).fill(UNKNOWN),
    year: new Int32Array(count),
    month: new Int32Array(count).fill(-1),
    day: new Int32Array(count).fill(UNKNOWN),
    isAddedDate: new Uint8Array(count),
  }
  fillGiven(dates, books, isRead)
  dates.vague = vagueDays(dates.givenDay, UNKNOWN)
  if (useAdded) fillAdded(dates, isRead)
  if (!trustDays) forgetDays(dates)
  dates.importDay = importDayOf(dates.added, UNKNOWN)
  dates.inTime = inTime(dates)
  dates.firstYear = dates.inTime.length ? dates.year[dates.inTime[0]] : 0
  dates.lastYear = dates.inTime.length ? dates.year[dates.inTime.at(-1)] : 0
  return dates
}

const daysOf = (values) => typed(Int32Array, values, (day) => day ?? UNKNOWN)

/** Of a date only what is known is taken: a year alone gives no month, a month no day. Unfinished books have none. */
function fillGiven(dates, { date_read: days, date_read_precision: precision }, isRead) {
  for (let row = 0; row < isRead.length; row += 1) {
    if (isRead[row] === 0 || days[row] === null) continue
    const known = precision.names[precision.places[row]] ?? "day"
    const month = monthOf(days[row])
    dates.year[row] = Math.floor(month / 12)
    if (known === "year") continue
    dates.month[row] = month
    if (known === "month") continue
    dates.day[row] = dates.givenDay[row] = days[row]
  }
}

/** Finished books without a date stand on the day they were added; the day of an import is no better there. */
function fillAdded({ added, year, month, day, isAddedDate, vague }, isRead) {
  const usedDay = new Int32Array(isRead.length).fill(UNKNOWN)
  for (let row = 0; row < isRead.length; row += 1) {
    if (isRead[row] === 0 || year[row] !== 0 || added[row] === UNKNOWN) continue
    month[row] = monthOf(added[row])
    year[row] = Math.floor(month[row] / 12)
    day[row] = usedDay[row] = added[row]
    isAddedDate[row] = 1
  }
  vagueDays(usedDay, UNKNOWN).forEach((isVague, row) => (vague[row] |= isVague))
}

function forgetDays({ month, day, vague }) {
  for (let row = 0; row < vague.length; row += 1) {
    if (vague[row] === 0) continue
    month[row] = -1
    day[row] = UNKNOWN
  }
}

/** A date known only in part stands before the days of its month or year: on paper it is the first of it. */
function inTime({ year, month, day }) {
  const order = new Float64Array(year.length)
  let count = 0
  for (let row = 0; row < year.length; row += 1) {
    if (year[row] === 0) continue
    const halfDays = day[row] === UNKNOWN ? 2 * firstDay(year[row], month[row]) - 1 : 2 * day[row]
    order[count++] = halfDays * year.length + row // numbers alone are sorted many times as fast as by a function
  }
  const sorted = order.subarray(0, count).sort()
  return typed(Int32Array, sorted, (place) => place - Math.floor(place / year.length) * year.length)
}

const firstDay = (year, month) => Date.UTC(year, month < 0 ? 0 : month % 12, 1) / DAY_MS
