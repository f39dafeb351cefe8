/** Where a pile of books may go, as far as the months behind it tell. Pure. */

import { seeded } from "./chance.js"

/** Months to look ahead, paths to try, months that stay together, and the chance that repeats itself. */
const AHEAD = { months: 180, paths: 500, block: 3, seed: 20_260 }
/** Fewer months than this say nothing about a pace. */
const LEAST_MONTHS = 12

/**
 * @typedef {object} Fan sizes after 0, 1, 2 … months: one in ten paths is at `low` or below it, half are at `mid` or
 *   below it, nine in ten at `high` or below it
 * @property {number[]} low @property {number[]} mid @property {number[]} high
 * @property {{low: number | null, mid: number | null, high: number | null}} gone months until so many paths have
 *   reached zero, null where they do not within the months looked at
 */

/**
 * Both futures of a pile: nothing is added any more and all that is finished comes from it, or all goes on as it did.
 * @param {{pile: number, finished: number[], net: number[]}} past books waiting today; books finished, and change of
 *   the pile, in each of the last whole months
 * @returns {{stop: Fan | null, keep: Fan | null}} null where the months are too few
 */
export function pileForecast({ pile, finished, net }) {
  return {
    stop: finished.length < LEAST_MONTHS ? null : forecast(pile, finished.map((books) => -books), { isOver: true }),
    keep: net.length < LEAST_MONTHS ? null : forecast(pile, net),
  }
}

/**
 * Moving block bootstrap (Künsch 1989): each path is put together from stretches of months that follow each other in
 * the past, drawn with replacement, so that spells and slumps stay what they are. Edges are order statistics (type 1 of
 * Hyndman and Fan 1996), so that an edge is at zero exactly when its share of paths is.
 * @param {number} start size today
 * @param {number[]} flows change in each past month, oldest first; as many as a block or more
 * @param {object} [options] @param {boolean} [options.isOver] a path that reaches zero stays there
 * @param {number} [options.months] @param {number} [options.paths] @param {number} [options.block] @param {number} [options.seed]
 * @returns {Fan}
 */
export function forecast(start, flows, { isOver = false, months = AHEAD.months, paths = AHEAD.paths, block = AHEAD.block, seed = AHEAD.seed } = {}) {
  const random = seeded(seed)
  const starts = flows.length - block + 1
  const sizes = Array.from({ length: months + 1 }, () => new Float64Array(paths))
  for (let path = 0; path < paths; path += 1) {
    let size = start
    let from = 0
    sizes[0][path] = size
    for (let month = 1; month <= months; month += 1) {
      const step = (month - 1) % block
      if (step === 0) from = Math.floor(random() * starts)
      if (!isOver || size > 0) size = Math.max(0, size + flows[from + step])
      sizes[month][path] = size
    }
  }
  for (const each of sizes) each.sort()
  const edge = (share) => {
    const place = Math.max(0, Math.ceil(paths * share) - 1)
    return sizes.map((each) => Math.max(0, Math.ceil(each[place] - 1e-9)))
  }
  const [low, mid, high] = [0.1, 0.5, 0.9].map(edge)
  return { low, mid, high, gone: { low: firstZero(low), mid: firstZero(mid), high: firstZero(high) } }
}

function firstZero(sizes) {
  const at = sizes.indexOf(0)
  return at < 0 ? null : at
}
