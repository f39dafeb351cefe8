/** Three books to read next, each with its reason. The same day picks the same ones. Pure. */

import { UNKNOWN } from "../columns.js"
import { seeded, shuffled } from "./chance.js"

/** From the best tenth by each reason one is drawn; at least, at most so many are in it. */
const POOL = { share: 0.1, least: 3, most: 15 }
/** An author counts as liked with so many rated books; their mean is drawn to the reader's as if by so many more. */
const AUTHOR = { least: 2, weight: 2 }

/**
 * @typedef {{row: number, reason: "waited" | "liked" | "short" | "praised", value: number, beats?: number, books?: number}} Pick
 *   `value`: days waited, mean stars for the author, pages, or the average of others; `beats`: share of the pile that
 *   waited less, or is longer; `books`: rated ones by the author
 *
 * Of those that waited longest, are by the authors liked best, are shortest: one each. Where no author is liked, of
 * those that others praise most.
 * @param {import("../columns.js").Columns} columns @param {Int32Array} waiting
 * @param {{day: number, turn: number}} when day since 1970; `turn` counts the picks of that day from 0
 * @returns {Pick[]} different books
 */
export function picksOf(columns, waiting, { day, turn }) {
  const liked = likedOf(columns, waiting)
  const pools = [waitedOf(columns, waiting, day), liked.length ? liked : praisedOf(columns, waiting), shortOf(columns, waiting)]
  const taken = new Set()
  return pools.flatMap((pool, at) => {
    const order = shuffled(pool, seeded(day * 31 + at))
    const free = order.map((_, index) => order[(turn + index) % order.length]).find(({ row }) => !taken.has(row))
    if (!free) return []
    taken.add(free.row)
    return [free]
  })
}

/** The first of them, once in order. @param {{row: number}[]} sorted best first */
const best = (sorted) => sorted.slice(0, Math.min(POOL.most, Math.max(POOL.least, Math.ceil(sorted.length * POOL.share))))

function waitedOf({ added }, waiting, day) {
  const known = Array.from(waiting.filter((row) => added[row] !== UNKNOWN && added[row] <= day)).sort((a, b) => added[a] - added[b] || a - b)
  const ranks = known.map((row, at) => ({ row, reason: "waited", value: day - added[row], beats: shareAfter(known, at, (one) => added[one]) }))
  return best(ranks)
}

function shortOf({ pages }, waiting) {
  const known = Array.from(waiting.filter((row) => pages[row] > 0)).sort((a, b) => pages[a] - pages[b] || a - b)
  return best(known.map((row, at) => ({ row, reason: "short", value: pages[row], beats: shareAfter(known, at, (one) => pages[one]) })))
}

/** Share of sorted rows with a higher value than the one at a place. */
function shareAfter(sorted, at, valueOf) {
  let after = at + 1
  while (after < sorted.length && valueOf(sorted[after]) === valueOf(sorted[at])) after += 1
  return (sorted.length - after) / sorted.length
}

/** Books by authors whom the reader rates above their own mean, the highest first. */
function likedOf({ author, stars }, waiting) {
  const byAuthor = new Map()
  let [sum, count] = [0, 0]
  for (let row = 0; row < stars.length; row += 1) {
    if (Number.isNaN(stars[row])) continue
    const own = byAuthor.get(author[row]) ?? { sum: 0, n: 0 }
    byAuthor.set(author[row], { sum: own.sum + stars[row], n: own.n + 1 })
    sum += stars[row]
    count += 1
  }
  const usual = sum / count
  const scored = Array.from(waiting).flatMap((row) => {
    const own = byAuthor.get(author[row])
    if (author[row] < 0 || !own || own.n < AUTHOR.least || own.sum / own.n <= usual) return []
    const score = (own.sum + AUTHOR.weight * usual) / (own.n + AUTHOR.weight)
    return [{ row, reason: "liked", value: own.sum / own.n, books: own.n, score }]
  })
  return best(scored.sort((a, b) => b.score - a.score || a.row - b.row)).map(({ score, ...pick }) => pick)
}

function praisedOf({ average }, waiting) {
  const known = Array.from(waiting.filter((row) => !Number.isNaN(average[row]))).sort((a, b) => average[b] - average[a] || a - b)
  return best(known.map((row) => ({ row, reason: "praised", value: average[row] })))
}
