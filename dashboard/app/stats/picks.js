/** Three books to read next, each with its reason. The same day picks the same ones. Pure. */

import { UNKNOWN } from "../columns.js"
import { authorsOf } from "./first_authors.js"
import { seeded, shuffled } from "./chance.js"

/** From the best tenth by each reason one is drawn; at least, at most so many are in it. */
const POOL = { share: 0.1, least: 3, most: 15 }
/** To wait longer, or be shorter, than fewer of the pile is no reason. */
const LEAST_BEATEN = 0.01
/** An author counts as liked with so many rated books; their mean is drawn to the reader's as if by so many more. */
const AUTHOR = { least: 2, weight: 2 }

/**
 * @typedef {{row: number, reason: "waited" | "liked" | "short" | "praised", value: number, beats?: number, books?: number}} Pick
 *   `value`: days waited, mean stars for the author, pages, or the average of others; `beats`: share of the pile that
 *   waited less, or is longer; `books`: rated ones by the author
 *
 * Of those that waited longest, are by the authors liked best, are shortest: one each. Where none waited longer than the
 * others, no author is liked, or none is shorter: of those that others praise most.
 * @param {import("../columns.js").Columns} columns @param {Int32Array} waiting
 * @param {{day: number, turn: number}} when day since 1970; `turn` counts the picks of that day from 0
 * @returns {Pick[]} different books
 */
export function picksOf(columns, waiting, { day, turn }) {
  const found = [waitedOf(columns, waiting, day), likedOf(columns, waiting), shortOf(columns, waiting)]
  const pools = found.map((pool) => (pool.length ? pool : praisedOf(columns, waiting)))
  const taken = new Set()
  return pools.flatMap((pool, at) => {
    const order = shuffled(pool, seeded(day * 31 + at))
    const free = order.map((_, index) => order[(turn + index) % order.length]).find(({ row }) => !taken.has(row))
    if (!free) return []
    taken.add(free.row)
    return [free]
  })
}

const inPool = (all) => Math.min(POOL.most, Math.max(POOL.least, Math.ceil(all * POOL.share)))

/** Rows by a value, the lowest first; of equal ones the first. The order of rows is packed into the number: it sorts faster. */
function sortedBy(rows, valueOf, most) {
  const keys = Float64Array.from(rows, (row) => valueOf(row) * most + row).sort()
  return Int32Array.from(keys, (key) => key - Math.floor(key / most) * most)
}

function waitedOf({ added, count }, waiting, day) {
  const known = sortedBy(waiting.filter((row) => added[row] !== UNKNOWN && added[row] <= day), (row) => added[row], count)
  return firstOf(known, added).map((pick) => ({ ...pick, reason: "waited", value: day - added[pick.row] }))
}

function shortOf({ pages, count }, waiting) {
  const known = sortedBy(waiting.filter((row) => pages[row] > 0), (row) => pages[row], count)
  return firstOf(known, pages).map((pick) => ({ ...pick, reason: "short", value: pages[pick.row] }))
}

/** The first of sorted rows with the share that each beats; one that beats hardly any has no such reason. */
function firstOf(sorted, values) {
  const first = Array.from(sorted.subarray(0, inPool(sorted.length)), (row, at) => ({ row, beats: shareAfter(sorted, at, values) }))
  return first.filter(({ beats }) => beats >= LEAST_BEATEN)
}

/** Share of sorted rows with a higher value than the one at a place. */
function shareAfter(sorted, at, values) {
  let after = at + 1
  while (after < sorted.length && values[sorted[after]] === values[sorted[at]]) after += 1
  return (sorted.length - after) / sorted.length
}

/** Books by authors whom the reader rates above their own mean, the highest first. */
function likedOf(columns, waiting) {
  const { stars } = columns
  const { names, of } = authorsOf(columns)
  const [sums, counts] = [new Float64Array(names.length), new Int32Array(names.length)]
  let [sum, count] = [0, 0]
  for (let row = 0; row < stars.length; row += 1) {
    if (Number.isNaN(stars[row])) continue
    sum += stars[row]
    count += 1
    if (of[row] < 0) continue
    sums[of[row]] += stars[row]
    counts[of[row]] += 1
  }
  const usual = sum / count
  const meanOf = (row) => sums[of[row]] / counts[of[row]]
  const scores = sums.map((own, author) => (own + AUTHOR.weight * usual) / (counts[author] + AUTHOR.weight))
  const liked = Array.from(waiting.filter((row) => of[row] >= 0 && counts[of[row]] >= AUTHOR.least && meanOf(row) > usual))
  return liked
    .sort((a, b) => scores[of[b]] - scores[of[a]] || a - b)
    .slice(0, inPool(liked.length))
    .map((row) => ({ row, reason: "liked", value: meanOf(row), books: counts[of[row]] }))
}

function praisedOf({ average }, waiting) {
  const known = Array.from(waiting.filter((row) => !Number.isNaN(average[row]))).sort((a, b) => average[b] - average[a] || a - b)
  return known.slice(0, inPool(known.length)).map((row) => ({ row, reason: "praised", value: average[row] }))
}
