/** Is there a reading season, or only chance? Pure. */

import { chiSquaredTail } from "./distributions.js"
import { poissonInterval } from "./poisson.js"

/** @typedef {{index: number, books: number, expected: number, ratio: number}} MonthEffect `index` 0 to 11 */

/**
 * Month effects under a Poisson model with a level of its own for each year: expected books of a month = books of the
 * year x share of the year's observed days. Pearson's chi-squared over the twelve month totals, with 11 degrees of
 * freedom, is divided by the dispersion left within months where that is above 1 (quasi-likelihood: McCullagh and
 * Nelder 1989, section 4.5). `p` is the largest over leaving out each year once (a jackknife): what a single year
 * makes is no season.
 * @param {ArrayLike<number>} byMonth books per month from January of `firstYear`
 * @param {number} firstYear
 * @param {Date} today days after it are not observed
 * @returns {{p: number, books: number, years: number, dispersion: number, months: MonthEffect[]} | null} null without a
 *   single book
 */
export function season(byMonth, firstYear, today) {
  const cells = expectedCells(byMonth, firstYear, today)
  const books = sum(cells, ({ count }) => count)
  if (books === 0) return null
  const years = [...new Set(cells.filter(({ count }) => count > 0).map(({ year }) => year))]
  const parts = years.length > 1 ? years.map((left) => cells.filter(({ year }) => year !== left)) : [cells]
  const months = effectsOf(cells)
  return { p: Math.max(...parts.map(chanceOf)), books, years: years.length, dispersion: Math.max(1, dispersionOf(cells, months)), months }
}

/**
 * The 95% interval of each month's ratio: that of its count as a Poisson mean, both divided by the dispersion
 * (quasi-likelihood), over what was expected. Null for a month that was not observed.
 * @param {NonNullable<ReturnType<typeof season>>} found @returns {([number, number] | null)[]}
 */
export function monthIntervals({ months, dispersion }) {
  return months.map(({ books, expected }) =>
    expected > 0 ? poissonInterval(books / dispersion).map((end) => (end * dispersion) / expected) : null,
  )
}

/** The chance of month totals as uneven as these where there is no season. */
function chanceOf(cells) {
  const months = effectsOf(cells)
  const known = months.filter(({ expected }) => expected > 0)
  if (known.length < 2) return 1
  const pearson = sum(known, (month) => (month.books - month.expected) ** 2 / month.expected)
  return chiSquaredTail(pearson / Math.max(1, dispersionOf(cells, months)), known.length - 1)
}

const effectsOf = (cells) => Array.from({ length: 12 }, (_, index) => effectOf(index, cells))

const sum = (items, value) => items.reduce((total, item) => total + value(item), 0)

/** One cell per observed month: `{year, index, count, expected}`. The first year begins with its first book. */
function expectedCells(byMonth, firstYear, today) {
  const firstMonth = Array.from(byMonth).findIndex((count) => count > 0)
  const now = today.getFullYear() * 12 + today.getMonth()
  const cells = []
  for (let place = Math.max(0, firstMonth); place < byMonth.length; place += 1) {
    const month = firstYear * 12 + place
    if (month > now) break
    const days = month === now ? today.getDate() : new Date(Date.UTC(firstYear, place + 1, 0)).getUTCDate()
    cells.push({ year: Math.floor(month / 12), index: month % 12, count: byMonth[place], days })
  }
  for (const year of new Set(cells.map((cell) => cell.year))) {
    const own = cells.filter((cell) => cell.year === year)
    const rate = sum(own, ({ count }) => count) / sum(own, ({ days }) => days)
    for (const cell of own) cell.expected = rate * cell.days
  }
  return cells
}

function effectOf(index, cells) {
  const own = cells.filter((cell) => cell.index === index)
  const books = sum(own, ({ count }) => count)
  const expected = sum(own, (cell) => cell.expected)
  return { index, books, expected, ratio: expected > 0 ? books / expected : 0 }
}

/** Pearson's dispersion of the cells around year level x month effect. */
function dispersionOf(cells, months) {
  const fitted = cells.map((cell) => ({ ...cell, fit: cell.expected * months[cell.index].ratio }))
  const used = fitted.filter(({ fit }) => fit > 0)
  const years = new Set(used.map(({ year }) => year)).size
  const degrees = used.length - years - 11
  return degrees < 1 ? 1 : sum(used, ({ count, fit }) => (count - fit) ** 2 / fit) / degrees
}
