/** On which weekdays books were finished, and whether one stands out. Pure. */

import { chiSquaredTail } from "./distributions.js"
import { weekdayOf } from "./finishes.js"
import { CHANCE, Z_95 } from "./normal.js"
import { wilson } from "./wilson.js"

const WEEK = 7
/** So many weekdays can lead together, the first choice first. */
const LEADERS = [1, 2]

/**
 * @typedef {object} Weekday
 * @property {number} weekday Monday 0 @property {number} books @property {number} days on which they were finished
 * @property {number} most books of one day @property {{share: number, low: number, high: number}} part of all books, with
 *   its Wilson interval
 *
 * A weekday stands out where the seven are uneven beyond chance (chi-squared, 6 degrees of freedom, 5%) and the whole
 * interval of its share lies above a seventh. One that is clearly ahead of the second leads, else two that are clearly
 * ahead of the third do (normal test of a difference of two counts, 5%). Leading is suspicious where one of them no
 * longer stands out once a day counts once, however many books carry its date: then many were entered together.
 * @param {ArrayLike<number>} days of finishing since 1970, rising, at least one
 * @returns {{weekdays: Weekday[], p: number, leaders: number[], doubtful: number[]}} `leaders`: none, one or two weekdays,
 *   in the order of the week; `doubtful`: those of them that are suspicious
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
  const { p, standing } = standingOut(weekdays.map(({ books }) => books))
  const leaders = leadersOf(weekdays, standing)
  const byDays = standingOut(weekdays.map((own) => own.days)).standing
  return { weekdays, p, leaders, doubtful: leaders.filter((weekday) => !byDays.includes(weekday)) }
}

function standingOut(counts) {
  const all = counts.reduce((sum, count) => sum + count, 0)
  const even = all / WEEK
  const p = chiSquaredTail(counts.reduce((sum, count) => sum + (count - even) ** 2 / even, 0), WEEK - 1)
  const isOut = (_, weekday) => p < CHANCE && wilson(counts[weekday], all).low > 1 / WEEK
  return { p, standing: [...counts.keys()].filter(isOut) }
}

const isClear = (more, fewer) => more - fewer > Z_95 * Math.sqrt(more + fewer)

function leadersOf(weekdays, standing) {
  const ranked = weekdays.toSorted((a, b) => b.books - a.books)
  const many = LEADERS.find((each) => isClear(ranked[each - 1].books, ranked[each].books))
  const first = ranked.slice(0, many ?? 0).map(({ weekday }) => weekday)
  return first.every((weekday) => standing.includes(weekday)) ? first.sort() : []
}
