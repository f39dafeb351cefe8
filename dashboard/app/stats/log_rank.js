/** Whether two groups wait equally long. Pure. */

import { chiSquaredTail } from "./distributions.js"

/** @typedef {{times: number[], events: boolean[]}} Waits `events`: false where the wait was not over */

/**
 * The log-rank test (Mantel 1966): at each time the events of a group are compared with its part of those at risk.
 * @param {Waits} one @param {Waits} other
 * @returns {{p: number, observed: number, expected: number}} events of `one`: more than expected means shorter waits
 */
export function logRank(one, other) {
  const all = [...marked(one, 1), ...marked(other, 0)].sort((a, b) => a.time - b.time)
  let [atRisk, ownAtRisk] = [all.length, one.times.length]
  let [observed, expected, variance] = [0, 0, 0]
  for (let at = 0; at < all.length; ) {
    const { time } = all[at]
    let [left, ownLeft, events, ownEvents] = [0, 0, 0, 0]
    for (; at < all.length && all[at].time === time; at += 1) {
      const { own, isEvent } = all[at]
      left += 1
      ownLeft += own
      if (isEvent) {
        events += 1
        ownEvents += own
      }
    }
    const share = ownAtRisk / atRisk
    observed += ownEvents
    expected += events * share
    if (atRisk > 1) variance += (events * share * (1 - share) * (atRisk - events)) / (atRisk - 1)
    atRisk -= left
    ownAtRisk -= ownLeft
  }
  return { p: variance > 0 ? chiSquaredTail((observed - expected) ** 2 / variance, 1) : 1, observed, expected }
}

const marked = ({ times, events }, own) => times.map((time, at) => ({ time, own, isEvent: events[at] }))
