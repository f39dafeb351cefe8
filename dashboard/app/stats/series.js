/** Series as titles name them, and how far they are read. How many books a series has in all is not known. Pure. */

import { STATUSES } from "../columns.js"
import { UNFINISHED } from "./authors.js"
import { kept } from "./kept.js"

const [READ, READING] = ["read", "currently-reading"].map((name) => STATUSES.indexOf(name))
/** No list of numbers is longer than this: a title may say anything. */
const MOST_NUMBERS = 500

/**
 * @typedef {{row: number, position: string, from: number, numbers: number[]}} Volume `from`: its first number, Infinity where
 *   it has none; `numbers`: the whole ones it holds
 * @typedef {{name: string, slug: string, volumes: Volume[]}} Series volumes by their numbers
 */

/** Every series of a library. @type {(columns: import("../columns.js").Columns) => Series[]} */
export const seriesOf = kept(({ series: { names, slugs, start, ids }, seriesPosition, books, count }) => {
  const found = new Map()
  for (let row = 0; row < count; row += 1) {
    for (let at = start[row]; at < start[row + 1]; at += 1) {
      const [name, slug] = [names[ids[at]], slugs[ids[at]]]
      const key = slug || name
      if (!found.has(key)) found.set(key, { name, slug, volumes: [] })
      found.get(key).volumes.push(volumeOf(row, seriesPosition[at], () => books[row].series.find((each) => each.name === name)?.position))
    }
  }
  const all = [...found.values()]
  for (const { volumes } of all) volumes.sort((a, b) => (a.from === b.from ? a.row - b.row : a.from - b.from))
  return all
})

function volumeOf(row, plain, positionOf) {
  if (!Number.isNaN(plain)) return { row, position: String(plain), from: plain, numbers: Number.isInteger(plain) ? [plain] : [] }
  const position = positionOf() ?? ""
  return { row, position, ...numbersIn(position) }
}

/** `1-3` holds 1, 2 and 3; `0.5, 2` holds 2 and begins with 0.5. @returns {{from: number, numbers: number[]}} */
export function numbersIn(position) {
  const parts = [...position.matchAll(/(\d+(?:\.\d+)?)(?:\s*[-–]\s*(\d+(?:\.\d+)?))?/gu)].map(([, from, to]) => [Number(from), Number(to ?? from)])
  const whole = parts.flatMap(([from, to]) => {
    const first = Math.ceil(from)
    return Array.from({ length: Math.max(0, Math.min(MOST_NUMBERS, Math.floor(to) - first + 1)) }, (_, at) => first + at)
  })
  return { from: Math.min(...parts.map(([from]) => from)), numbers: [...new Set(whole)] }
}

/**
 * Every series with how far it is read, whatever the filters.
 * @type {(columns: import("../columns.js").Columns) => (Series & {progress: ReturnType<typeof progressOf>})[]}
 */
export const progressesOf = kept((columns) => seriesOf(columns).map((series) => ({ ...series, progress: progressOf(series, columns) })))

/**
 * How far a series is read.
 * @param {Series} series @param {import("../columns.js").Columns} columns
 * @returns {{read: number, open: number, reading: number, next: Volume | null, missing: number[], lastRead: number}}
 *   `open`: books in the library that are not finished, but may be; `next`: of these the first after the last number that
 *   is read, else the first; `missing`: whole numbers below the highest that no book of the library has; `lastRead`: the
 *   place in time of the book finished last, -1 without a date
 */
export function progressOf({ volumes }, columns) {
  const { status } = columns
  const read = volumes.filter(({ row }) => status[row] === READ)
  const unfinished = volumes.filter(({ row }) => UNFINISHED.has(status[row]))
  const reached = Math.max(0, ...read.map(({ from, numbers }) => Math.max(Number.isFinite(from) ? from : 0, ...numbers)))
  const next = unfinished.find(({ from }) => from > reached) ?? unfinished[0] ?? null
  return {
    read: read.length,
    open: unfinished.length,
    reading: unfinished.filter(({ row }) => status[row] === READING).length,
    next,
    missing: missingIn(volumes),
    lastRead: read.reduce((last, { row }) => Math.max(last, placesInTime(columns)[row]), -1),
  }
}

function missingIn(volumes) {
  const held = new Set(volumes.flatMap(({ numbers }) => numbers))
  const highest = Math.min(MOST_NUMBERS, Math.max(0, ...held))
  return Array.from({ length: highest }, (_, at) => at + 1).filter((number) => !held.has(number))
}

/** The place of each book in the order of finishing, -1 without a date. */
const placesInTime = kept(({ count, inTime }) => {
  const place = new Int32Array(count).fill(-1)
  inTime.forEach((row, at) => (place[row] = at))
  return place
})

/** Runs of whole numbers: `[3, 5, 6, 7]` is `[[3, 3], [5, 7]]`. @param {number[]} numbers rising */
export function runsOf(numbers) {
  const runs = []
  for (const number of numbers) {
    if (runs.at(-1)?.[1] === number - 1) runs.at(-1)[1] = number
    else runs.push([number, number])
  }
  return runs
}
