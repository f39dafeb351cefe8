/** How long until something happens, where for some it has not happened yet. Pure. */

import { Z_95 } from "./normal.js"

/**
 * @typedef {object} Curve at each of the days asked for, the share to whom it has happened by then
 * @property {number} n @property {number} events
 * @property {number[]} share @property {number[]} low @property {number[]} high of the 95% band
 * @property {number[]} risk how many are still looked at just before that day
 */

/**
 * Kaplan-Meier (Kaplan and Meier 1958): S falls by the factor 1 - d/n at each day with d events among n still looked
 * at. Variance by Greenwood 1926; the band is S to the power of exp(±z·√V / ln S), the log-log one, which stays
 * between 0 and 1 (Kalbfleisch and Prentice 1980, section 1.3). Given as 1 - S. Whoever leaves on a day is looked at
 * on that day. Where nothing has happened yet there is no band; where all are gone, it keeps its last edge.
 * @param {ArrayLike<number>} days whole days, 0 or more, until the event or until the last look
 * @param {ArrayLike<number>} isEvent 1 where it happened
 * @param {number[]} at whole days, rising
 * @returns {Curve}
 */
export function kaplanMeier(days, isEvent, at) {
  const { events, left } = countByDay(days, isEvent)
  const curve = { n: days.length, events: 0, share: [], low: [], high: [], risk: [] }
  let [risk, survival, variance] = [days.length, 1, 0]
  let band = [0, 0]
  let day = 0
  for (const until of at) {
    for (; day <= Math.min(until, events.length - 1); day += 1) {
      if (events[day] > 0) {
        survival *= 1 - events[day] / risk
        if (risk > events[day]) variance += events[day] / (risk * (risk - events[day]))
        curve.events += events[day]
        band = bandOf(survival, variance) ?? [band[0], 1]
      }
      risk -= left[day]
    }
    curve.share.push(1 - survival)
    curve.low.push(band[0])
    curve.high.push(band[1])
    curve.risk.push(until < events.length ? risk + left[until] : 0)
  }
  for (; day < events.length; day += 1) curve.events += events[day]
  return curve
}

/** Edges of the share, null where S is 0. */
function bandOf(survival, variance) {
  if (survival <= 0) return null
  const reach = (Z_95 * Math.sqrt(variance)) / Math.log(survival)
  return [1 - survival ** Math.exp(reach), 1 - survival ** Math.exp(-reach)]
}

function countByDay(days, isEvent) {
  let most = 0
  for (let at = 0; at < days.length; at += 1) most = Math.max(most, days[at])
  const [events, left] = [new Int32Array(most + 1), new Int32Array(most + 1)]
  for (let at = 0; at < days.length; at += 1) {
    left[days[at]] += 1
    events[days[at]] += isEvent[at]
  }
  return { events, left }
}

/**
 * One curve for each group.
 * @param {{groups: {key: string, days: ArrayLike<number>, isEvent: ArrayLike<number>}[], at: number[]}} input
 * @returns {Record<string, Curve>} by key
 */
export function survivalOf({ groups, at }) {
  return Object.fromEntries(groups.map(({ key, days, isEvent }) => [key, kaplanMeier(days, isEvent, at)]))
}
