/** Shares of genres: how they run over years, and whether they moved. Pure. */

import { shareDifference } from "./two_shares.js"
import { wilson } from "./wilson.js"

const WEIGHTS = [1, 2, 1]

/**
 * Shares by year under a moving average over three years with the weights 1-2-1, of the books and not of the shares, so
 * that a year of few books says little. At the ends the year outside is left out. A year without a book in reach has
 * no shares, and is left out.
 * @param {ArrayLike<number>[]} counts for each year in a row, the books of each group
 * @param {number} firstYear
 * @returns {{year: number, books: number, shares: number[]}[]} `books` of the year itself
 */
export function sharesByYear(counts, firstYear) {
  return counts.flatMap((own, at) => {
    const around = (group) => WEIGHTS.reduce((sum, weight, step) => sum + weight * (counts[at + step - 1]?.[group] ?? 0), 0)
    const weighted = Array.from(own, (_, group) => around(group))
    const total = sumOf(weighted)
    return total > 0 ? [{ year: firstYear + at, books: sumOf(own), shares: weighted.map((value) => value / total) }] : []
  })
}

const sumOf = (values) => Array.from(values).reduce((sum, value) => sum + value, 0)

/** A move is claimed from so many books in each third, and so many points (of 1) on. */
const MOVE = { books: 30, points: 0.08 }

/**
 * What grew and what shrank between the first and the last third of the books, if it is clear: each third has 30
 * books, the share moved by 8 points or more, and the 95% interval of the difference excludes 0.
 * @param {ArrayLike<number>} groups group of each book, in the order they were read
 * @returns {{from: number | null, to: number | null}} groups
 */
export function moveOf(groups) {
  const third = Math.floor(groups.length / 3)
  if (third < MOVE.books) return { from: null, to: null }
  const all = Array.from(groups)
  const [before, after] = [countsOf(all.slice(0, third)), countsOf(all.slice(-third))]
  const moves = [...new Set(all)].map((group) => {
    const [first, last] = [before, after].map((counts) => ({ count: counts.get(group) ?? 0, n: third }))
    return { group, ...shareDifference(last, first) }
  })
  const most = (found) => found.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || a.group - b.group)[0]?.group ?? null
  return {
    from: most(moves.filter(({ difference, high }) => difference <= -MOVE.points && high < 0)),
    to: most(moves.filter(({ difference, low }) => difference >= MOVE.points && low > 0)),
  }
}

function countsOf(items) {
  const counts = new Map()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

/**
 * One share by year under the same moving average, with its 95% band: Wilson's interval for the number of books that
 * the weights are worth, (Σ w n)² / Σ w² n (Kish 1965).
 * @param {ArrayLike<number>} parts books of the genre in each year of a row @param {ArrayLike<number>} wholes all books
 * @param {number} firstYear
 * @returns {{year: number, part: number, whole: number, share: number, low: number, high: number}[]} `part` and `whole` of the year itself
 */
export function shareByYear(parts, wholes, firstYear) {
  const around = (values, at, power) => WEIGHTS.reduce((sum, weight, step) => sum + weight ** power * (values[at + step - 1] ?? 0), 0)
  return Array.from(wholes).flatMap((whole, at) => {
    const total = around(wholes, at, 1)
    if (total === 0) return []
    const share = around(parts, at, 1) / total
    const worth = total ** 2 / around(wholes, at, 2)
    return [{ year: firstYear + at, part: parts[at], whole, ...wilson(share * worth, worth) }]
  })
}
