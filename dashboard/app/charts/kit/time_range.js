/** The marks along an axis of time, and what lies between two of them. Pure. */

/** @typedef {import("./marks.js").Mark & {filter: {key: string, value: {from: number, to: number}}}} TimeMark */

/** Filters of spans of time. */
const KEYS = new Set(["years", "months", "added", "day"])

/**
 * The marks of a chart that filter to spans of time, from left to right; the latest may be the first. None where they do
 * not stand one after another along x: rows, grids, and marks that all filter to the same.
 * @param {import("./marks.js").Mark[]} marks @returns {TimeMark[]}
 */
export function timeMarks(marks) {
  const own = marks.filter(isOfTime).sort((a, b) => a.x - b.x)
  const holds = (isSo) => own.every((mark, at) => at === 0 || isSo(own[at - 1], mark))
  const isApart = own.length > 1 && holds((one, next) => one.x < next.x && one.filter.key === next.filter.key)
  return isApart && (holds(isEarlier) || holds((one, next) => isEarlier(next, one))) ? own : []
}

const isOfTime = ({ filter }) => KEYS.has(filter?.key) && Number.isFinite(filter.value?.from) && Number.isFinite(filter.value.to)

const isEarlier = ({ filter: { value: one } }, { filter: { value: other } }) => one.from < other.from && one.to < other.to

/** The mark at a place, or the one nearest to it. @param {TimeMark[]} marks from left to right */
export const markAt = (marks, x) => marks.reduce((best, mark) => (distance(mark, x) < distance(best, x) ? mark : best))

const distance = ({ x, w }, at) => Math.max(x - at, at - x - w, 0)

/** Whether a place is among the marks: not on the names beside them. @param {TimeMark[]} marks */
export const isAmong = (marks, x, y) =>
  marks.length > 0 && x >= marks[0].x && x <= marks.at(-1).x + marks.at(-1).w && marks.some((mark) => y >= mark.y && y <= mark.y + mark.h)

/** The filter from one mark to another, in either order. @param {TimeMark} one @param {TimeMark} other */
export function filterBetween({ filter: { key, value: one } }, { filter: { value: other } }) {
  return { key, value: { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) } }
}

/** The place of all from one mark to another. @param {TimeMark} one @param {TimeMark} other */
export function boxBetween(one, other) {
  const [left, top] = [Math.min(one.x, other.x), Math.min(one.y, other.y)]
  return { x: left, y: top, w: Math.max(one.x + one.w, other.x + other.w) - left, h: Math.max(one.y + one.h, other.y + other.h) - top }
}
