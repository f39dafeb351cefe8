/** Whether two groups wait equally long. Pure. */

import { chiSquaredTail } from "./distributions.js"

/** @typedef {{times: number[], events: boolean[]}} Waits in whole days; `events`: false where the wait was not over */

/**
 * The log-rank test (Mantel 1966): on each day the events of a group are compared with its part of those at risk.
 * @param {Waits} one @param {Waits} other
 * @returns {{p: number, observed: number, expected: number}} events of `one`: more than expected means shorter waits
 */
export function logRank(one, other) {
  const days = Math.max(...[one, other].map(({ times }) => times.reduce((most, time) => Math.max(most, time), 0))) + 1
  const [own, theirs] = [one, other].map((waits) => byDay(waits, days))
  let [atRisk, ownAtRisk] = [one.times.length + other.times.length, one.times.length]
  let [observed, expected, variance] = [0, 0, 0]
  for (let day = 0; day < days; day += 1) {
    const events = own.events[day] + theirs.events[day]
    if (events > 0) {
      const share = ownAtRisk / atRisk
      observed += own.events[day]
      expected += events * share
      if (atRisk > 1) variance += (events * share * (1 - share) * (atRisk - events)) / (atRisk - 1)
    }
    atRisk -= own.left[day] + theirs.left[day]
    ownAtRisk -= own.left[day]
  }
  return { p: variance > 0 ? chiSquaredTail((observed - expected) ** 2 / variance, 1) : 1, observed, expected }
}

/** How many waits end on each day, and how many of those are over. */
function byDay({ times, events }, days) {
  const found = { left: new Int32Array(days), events: new Int32Array(days) }
  times.forEach((time, at) => {
    found.left[time] += 1
    if (events[at]) found.events[time] += 1
  })
  return found
}
