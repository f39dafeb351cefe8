/** Shares of the years as words and as a table: by family, by format. Pure. */

import { percent } from "../format.js"
import { say } from "../words.js"
import { yearFact } from "./genre_facts.js"

/**
 * @typedef {{year: number, books: number, shares: ArrayLike<number>}} Year `shares`: of its books, from 0 to 1
 * @typedef {{key: string, name: string, full?: string}} Layer `key`: its place in the shares; `full`: its name where there is room
 */

const nameOf = ({ name, full }) => full ?? name

/** A year and what it is made of, the topmost layer first. @param {Year} year @param {Layer[]} layers from the bottom up */
export function yearSharesFact(selection, { year, books, shares }, layers) {
  const parts = layers.toReversed().filter(({ key }) => shares[key] > 0).map((layer) => `${nameOf(layer)} ${percent(shares[layer.key])}`)
  return yearFact(selection, { year, lines: [say("common.books", { n: books }), ...parts] })
}

/** A row for each year. @param {Year[]} years @param {Layer[]} layers */
export function yearSharesTable(years, layers) {
  return {
    columns: [
      { label: say("common.column.year") },
      { label: say("common.column.books"), isNumber: true },
      ...layers.map((layer) => ({ label: nameOf(layer), isNumber: true, isPercent: true })),
    ],
    rows: years.map(({ year, books, shares }) => ({ cells: [String(year), books, ...layers.map(({ key }) => shares[key])] })),
  }
}
