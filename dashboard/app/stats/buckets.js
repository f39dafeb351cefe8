/** Stretches of whole months. Pure. */

const STEPS = [1, 3, 6, 12, 24, 60, 120]

/**
 * Months in stretches of one length, a month, a quarter, half a year or whole years, as short as can be; they begin
 * where the calendar's do.
 * @param {number} from @param {number} to months, both inside @param {number} most stretches
 * @returns {{from: number, to: number}[]} the first and the last may reach beyond the ends
 */
export function bucketsOf(from, to, most) {
  const count = (step) => Math.floor(to / step) - Math.floor(from / step) + 1
  const step = STEPS.find((each) => count(each) <= most) ?? STEPS.at(-1)
  const first = Math.floor(from / step)
  return Array.from({ length: Math.max(0, count(step)) }, (_, at) => ({ from: (first + at) * step, to: (first + at + 1) * step - 1 }))
}
