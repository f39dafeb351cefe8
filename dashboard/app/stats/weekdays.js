/** On which weekdays books were finished, and whether one stands out. Pure. */

import { chiSquaredTail } from "./distributions.js"
import { weekdayOf } from "./finishes.js"
import { wilson } from "./wilson.js"

const WEEK = 7
const CHANCE = 0.05

/**
 * @typedef {object} Weekday
 * @property {number} weekday Monday 0 @property {number} books @property {number} days on which they were finished
 * @property {number} most books of one day @property {{share: number, low: number, high: number}} part of all books, with
 *   its Wilson interval
 *
 * A weekday leads where the seven are uneven beyond chance (chi-squared, 6 degrees of freedom, 5%) and the whole interval
 * of its share lies above a seventh. It is suspicious where it leads in books but no longer once a day counts once,
 * however many books carry its date: then many were entered together.
 * @param {ArrayLike<number>} days of finishing since 1970, rising, at least one
 * @returns {{weekdays: Weekday[], p: number, leader: number | null, isSuspicious: boolean}}
 */
export function weekdaysOf(days) {
  const weekdays = Array.from({ length: WEEK }, (_, weekday) => ({ weekday, books: 0, days: 0, most: 0 }))
  let onDay = 0
  for (let at = 0; at < days.length; at += 1) {
    const own = weekdays[weekdayOf(days[at])]
    onDay = at > 0 && days[at] === days[at - 1] ? onDay + 1 : 1
    own.books += 1
    if (onDay === 1) own.days += 1
    own.most = Math.max(own.most, onDay)
  }
  for (const own of weekdays) own.part = wilson(own.books, days.length)
  const byBooks = leaderOf(weekdays.map(({ books }) => books))
  const byDays = leaderOf(weekdays.map((own) => own.days))
  const isSuspicious = byBooks.leader !== null && byDays.leader !== byBooks.leader
  return { weekdays, p: byBooks.p, leader: byBooks.leader, isSuspicious }
}

function leaderOf(counts) {
  const all = counts.reduce((sum, count) => sum + count, 0)
  const even = all / WEEK
  const p = chiSquaredTail(counts.reduce((sum, count) => sum + (count - even) ** 2 / even, 0), WEEK - 1)
  const first = counts.indexOf(Math.max(...counts))
  return { p, leader: p < CHANCE && wilson(counts[first], all).low > 1 / WEEK ? first : null }
}
