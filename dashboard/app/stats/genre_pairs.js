/** Which genres come together more, or less, than chance would bring them. Pure. */

import { Z_95 } from "./normal.js"

/** A lift is told from so many books together, or so many expected; fewer say nothing. */
export const PAIR_LEAST = 5

/**
 * Lift of each pair: books with both, over those expected if genres knew nothing of each other, n₁ n₂ / N. Its 95%
 * interval is that of the logarithm, by the delta method on four cells that are multinomial (Agresti 2002, section
 * 14.1): se² = 1/both - 1/n₁ - 1/n₂ + (2 lift - 1)/N, with half a book where none has both.
 * @param {import("../columns.js").Columns["genres"]} genres @param {Iterable<number>} rows @param {number[]} ids the genres asked for
 * @returns {{books: number, counts: number[], pairs: Pair[]}} `books`: with any genre at all; `counts` by the places of `ids`
 *
 * @typedef {{a: number, b: number, both: number, expected: number, lift: number, error: number, low: number,
 *   high: number, isKnown: boolean, isClear: boolean}} Pair `a` before `b`, places in `ids`; `error` of the logarithm;
 *   `isKnown`: enough books to tell; `isClear`: and the interval excludes 1
 */
export function pairsOf({ start, ids: all }, rows, ids) {
  const place = new Map(ids.map((id, at) => [id, at]))
  const size = ids.length
  const counts = Array(size).fill(0)
  const both = new Int32Array(size * size)
  let books = 0
  for (const row of rows) {
    if (start[row] === start[row + 1]) continue
    books += 1
    for (let at = start[row]; at < start[row + 1]; at += 1) {
      const one = place.get(all[at])
      if (one === undefined) continue
      counts[one] += 1
      for (let next = at + 1; next < start[row + 1]; next += 1) {
        const other = place.get(all[next])
        if (other !== undefined) both[Math.min(one, other) * size + Math.max(one, other)] += 1
      }
    }
  }
  const pairs = ids.flatMap((_, a) => ids.slice(a + 1).map((__, step) => {
    const b = a + 1 + step
    return { a, b, ...liftOf({ both: both[a * size + b], one: counts[a], other: counts[b], books }) }
  }))
  return { books, counts, pairs }
}

/** @param {{both: number, one: number, other: number, books: number}} counts */
export function liftOf({ both, one, other, books }) {
  const expected = books > 0 ? (one * other) / books : 0
  const isKnown = expected > 0 && (both >= PAIR_LEAST || expected >= PAIR_LEAST)
  const lift = expected > 0 ? both / expected : 0
  if (!isKnown) return { both, expected, lift, error: Infinity, low: 0, high: Infinity, isKnown, isClear: false }
  const seen = both || 0.5
  const ratio = seen / expected
  const error = Math.sqrt(Math.max(0, 1 / seen - 1 / one - 1 / other + (2 * ratio - 1) / books))
  const [low, high] = [-1, 1].map((sign) => ratio * Math.exp(sign * Z_95 * error))
  return { both, expected, lift, error, low, high, isKnown, isClear: low > 1 || high < 1 }
}
