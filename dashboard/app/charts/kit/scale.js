/** Values to px, and the values worth naming on an axis. Pure. */

import { ticks } from "../../../vendor/ticks.js"
import { date, monthNames, number } from "../../format.js"

/**
 * @typedef {{at: number, text: string, isMajor?: boolean}} Tick
 * @typedef {object} Axis
 * @property {"linear" | "log" | "symlog" | "day" | "month" | "year"} kind
 *   day: days since 1970; month: year * 12 + month, January 0; year: a whole year
 * @property {number} from @property {number} to
 * @property {Tick[]} [ticks] without them round ones are found
 * @property {(value: number) => string} [format] @property {string} [label] words that say what is counted
 */

const BENDS = { log: Math.log10, symlog: (value) => Math.sign(value) * Math.log1p(Math.abs(value)) }
const DAY_MS = 86_400_000
/** px that a tick of x may claim: years are short words. */
const PITCH = { year: 46, month: 46, day: 50 }
const MOST_TICKS = 10
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000]

/** @param {Axis} axis @param {[number, number]} ends px @returns {(value: number) => number} px */
export function scaleOf({ kind, from, to }, [start, end]) {
  const bend = BENDS[kind] ?? ((value) => value)
  const least = kind === "log" ? leastOf({ from, to }) : from
  const [low, high] = [bend(least), bend(to)]
  if (!(high !== low)) return () => (start + end) / 2
  return (value) => start + ((bend(kind === "log" ? Math.max(value, least) : value) - low) / (high - low)) * (end - start)
}

/** A log axis begins above zero. */
const leastOf = ({ from, to }) => (from > 0 ? from : to / 1000)

/** A value of an axis in words. @param {Axis} axis */
export function valueText({ kind, format }, value) {
  if (format) return format(value)
  if (kind === "year") return String(Math.round(value))
  if (kind === "month") return date(monthText(Math.floor(value)), "monthShort")
  if (kind === "day") return date(dayText(value))
  return number(value)
}

const monthText = (month) => `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`
const dayText = (day) => new Date(Math.floor(day) * DAY_MS).toISOString().slice(0, 10)
const dayOf = (month) => Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS

/** @param {number} day since 1970 @returns {number} its month, `year * 12 + month` */
function monthOf(day) {
  const at = new Date(Math.floor(day) * DAY_MS)
  return at.getUTCFullYear() * 12 + at.getUTCMonth()
}

/**
 * @param {Axis} axis @param {number} px its length @param {number} [pitch] px that a tick may claim
 * @returns {Tick[]} inside the axis, from its start to its end
 */
export function ticksOf(axis, px, pitch = PITCH[axis.kind] ?? 60) {
  const most = Math.max(2, Math.min(MOST_TICKS, Math.floor(px / pitch)))
  const found = axis.ticks ?? FINDERS[axis.kind](axis, most)
  const slack = Math.abs(axis.to - axis.from) * 1e-9
  return found.filter(({ at }) => at >= Math.min(axis.from, axis.to) - slack && at <= Math.max(axis.from, axis.to) + slack)
}

const FINDERS = {
  linear: (axis, most) => ticks(axis.from, axis.to, most).map((at) => named(axis, at)),
  log: logTicks,
  symlog: bothWays,
  year: (axis, most) => years(axis.from, axis.to, most).map((at) => named(axis, at)),
  month: (axis, most) => months(axis.from, axis.to, most).map((tick) => ({ ...tick, text: axis.format?.(tick.at) ?? tick.text })),
  day: days,
}

const named = (axis, at) => ({ at, text: valueText(axis, at) })

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9]
/** With fewer ticks an axis does not show that it is bent. */
const FEW_TICKS = 3

/** Over a short span the whole numbers between 1, 2, 5 and 10 as well, or round ones. */
function logTicks(axis, most) {
  const [from, to] = [leastOf(axis), axis.to]
  const usual = decades(axis, from, to, most)
  if (usual.length >= FEW_TICKS) return usual
  const ten = 10 ** Math.floor(Math.log10(from))
  const digits = [ten, ten * 10].flatMap((each) => DIGITS.map((times) => times * each)).filter((at) => at >= from && at <= to)
  const round = ticks(from, to, most).filter((at) => from < 1 || Number.isInteger(at))
  const finer = [digits, round].find(({ length }) => length >= FEW_TICKS && length <= most)
  return finer ? finer.map((at) => named(axis, Number(at.toPrecision(12)))) : usual
}

/** 1, 2, 5, 10, 20 … where there is room, else 1, 10, 100 … */
function decades(axis, from, to, most) {
  const whole = []
  for (let power = Math.floor(Math.log10(from)); 10 ** power <= to; power += 1) whole.push(10 ** power)
  const fine = whole.flatMap((ten) => [1, 2, 5].map((times) => ten * times)).filter((at) => at >= from && at <= to)
  const coarse = whole.filter((at) => at >= from)
  const chosen = fine.length <= most * 2 || coarse.length < 2 ? fine : coarse
  return chosen.map((at) => named(axis, Number(at.toPrecision(1))))
}

function bothWays(axis, most) {
  const { from, to } = axis
  const upward = to > 0 ? decades(axis, 1, to, most) : []
  const downward = from < 0 ? decades(axis, 1, -from, most).map(({ at }) => named(axis, -at)) : []
  return [...downward.reverse(), ...(from <= 0 && to >= 0 ? [named(axis, 0)] : []), ...upward.filter(({ at }) => at >= from)]
}

/** From the first year to the last in equal steps, where there are such; else at round years, or at the two ends. */
function years(from, to, most) {
  const isFew = (step) => (to - from) / step < most
  const isWhole = Number.isInteger(from) && Number.isInteger(to)
  const fitting = isWhole && STEPS.find((step) => (to - from) % step === 0 && isFew(step))
  if (fitting && (to - from) / fitting >= Math.min(2, most / 3)) return stepsOf(from, to, fitting)
  const step = STEPS.find(isFew) ?? STEPS.at(-1)
  const found = stepsOf(Math.ceil(from / step) * step, to, step)
  return found.length < 2 && isWhole ? [...new Set([from, to])] : found
}

function stepsOf(from, to, step) {
  const found = []
  for (let at = from; at <= to; at += step) found.push(at)
  return found
}

/** Years at their January; the months between them where there is room. */
function months(from, to, most) {
  const step = [1, 2, 3, 6].find((each) => (to - from) / each < most)
  if (step === undefined) return years(from / 12, to / 12, most).map((year) => ({ at: year * 12, text: String(year), isMajor: true }))
  const names = monthNames("short")
  return stepsOf(Math.ceil(from / step) * step, to, step).map((at) =>
    at % 12 === 0 ? { at, text: String(at / 12), isMajor: true } : { at, text: names[at % 12] },
  )
}

function days(axis, most) {
  const { from, to, format } = axis
  const step = [1, 2, 7, 14].find((each) => (to - from) / each < most)
  if (step === undefined || to - from > 100) {
    const [first, last] = [monthOf(from), monthOf(to) + 1]
    return months(first, last, most).map((tick) => ({ ...tick, at: dayOf(tick.at), text: format?.(dayOf(tick.at)) ?? tick.text }))
  }
  return stepsOf(Math.ceil(from), to, step).map((at) => ({ at, text: format?.(at) ?? date(dayText(at), "dayMonth") }))
}

/** The ends of an axis, of these or of panels that share them. @param {Axis} axis */
export const shared = (axis, least, most) => ({ ...axis, from: least ?? axis.from, to: most ?? axis.to })

/** @param {{x: Axis, y?: Axis}} data @param {object} [extent] */
export function sharedAxes({ x, y }, extent) {
  return { x: shared(x, extent?.leastX, extent?.mostX), ...(y && { y: shared(y, extent?.leastY, extent?.mostY) }) }
}

/** @param {{x: Axis, y?: Axis}} data @returns {{leastX: number, mostX: number, leastY?: number, mostY?: number}} */
export function axesExtent({ x, y }) {
  return { leastX: x.from, mostX: x.to, ...(y && { leastY: y.from, mostY: y.to }) }
}
