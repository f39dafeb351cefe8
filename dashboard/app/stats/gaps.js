/** Days from one finish to the next. Pure. */

import { isNewYear } from "./bulk.js"
import { firstDayOf, monthOf } from "./finishes.js"
import { quantile } from "./quantiles.js"

/**
 * @typedef {object} Gap
 * @property {number} from day of a finish @property {number} to day of the next one, or today
 * @property {number} days between them; 0 where both are of one day
 * @property {boolean} isOpen the next finish is still to come
 */

/**
 * @param {ArrayLike<number>} days of finishing, rising, since 1970 @param {number | null} today null: no gap stays open
 * @returns {Gap[]} in time; the open one, if any, is the last
 */
export function gapsOf(days, today) {
  const gaps = []
  for (let at = 1; at < days.length; at += 1) {
    gaps.push({ from: days[at - 1], to: days[at], days: days[at] - days[at - 1], isOpen: false })
  }
  const last = days[days.length - 1]
  if (today !== null && last < today) gaps.push({ from: last, to: today, days: today - last, isOpen: true })
  return gaps
}

/** Whether one month of every year is looked at: nothing is known of what lies between. @param {import("../filters.js").Filters} [filters] */
export const isEveryYear = (filters) => Boolean(filters?.months && "every" in filters.months)

/** Gaps that leave the month they begin in, cut at its end: what comes after is not looked at. @param {Gap[]} gaps */
export function cutAtMonths(gaps) {
  return gaps.map((gap) => {
    const last = firstDayOf(monthOf(gap.from) + 1) - 1
    return gap.to <= last ? gap : { from: gap.from, to: last, days: last - gap.from, isOpen: true }
  })
}

/** @param {Gap[]} gaps @returns {Gap | null} */
export function longestOf(gaps) {
  return gaps.reduce((longest, gap) => (gap.days > (longest?.days ?? 0) ? gap : longest), null)
}

/** Shorter gaps are nobody's slump, however fast the reader is. */
const LEAST_SLUMP = 14
const SLUMP_QUANTILE = 0.95

/**
 * The gaps that are longer than 95% of all, and than two weeks; none that begins or ends with a 1 January.
 * @param {Gap[]} gaps @param {(gap: Gap) => boolean} [isSure] whether no finish of an unknown day can lie in it
 * @returns {{slumps: Gap[], limit: number}} `limit`: days that all of them exceed, whole
 */
export function slumpsOf(gaps, isSure = () => true) {
  const closed = gaps.filter(({ isOpen }) => !isOpen)
  const limit = Math.max(LEAST_SLUMP, Math.floor(quantile(closed.map(({ days }) => days), SLUMP_QUANTILE) ?? 0))
  return { slumps: gaps.filter((gap) => gap.days > limit && !isNewYear(gap.from) && !isNewYear(gap.to) && isSure(gap)), limit }
}
