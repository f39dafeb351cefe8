/** The books at the ends of their scales. Pure. */

import { UNKNOWN } from "../columns.js"

/** A value for a row, NaN where there is none. The largest wins; `sign` -1: the smallest. */
const RECORDS = [
  { name: "longest", sign: 1, valueOf: ({ pages }) => (row) => pages[row] || NaN },
  { name: "shortest", sign: -1, valueOf: ({ pages }) => (row) => pages[row] || NaN },
  { name: "oldest", sign: -1, valueOf: ({ published }) => (row) => (published[row] === UNKNOWN ? NaN : published[row]) },
  { name: "kinder", sign: 1, valueOf: apartOf, isOne: (value) => value > 0 },
  { name: "harsher", sign: -1, valueOf: apartOf, isOne: (value) => value < 0 },
  { name: "wait", sign: 1, valueOf: waitOf, isOne: (value) => value > 0 },
]

function apartOf({ stars, average }) {
  return (row) => stars[row] - average[row]
}

/** Days from the shelf to the end, where both days are known and the first is not that of an import. */
function waitOf({ added, day, importDay }) {
  return (row) => (added[row] === UNKNOWN || day[row] === UNKNOWN || added[row] === importDay ? NaN : day[row] - added[row])
}

/**
 * @param {import("../columns.js").Columns} columns @param {ArrayLike<number>} rows finished books
 * @returns {{name: string, row: number, value: number, ties: number}[]} `ties`: other books that hold it too; of equal ones the first
 *   in the library is named
 */
export function recordsOf(columns, rows) {
  return RECORDS.flatMap(({ name, sign, valueOf, isOne = () => true }) => {
    const value = valueOf(columns)
    let [best, ties] = [null, 0]
    for (const row of rows) {
      const own = value(row)
      if (Number.isNaN(own)) continue
      if (best === null || sign * (own - best.value) > 0) [best, ties] = [{ name, row, value: own }, 0]
      else if (own === best.value) ties += 1
    }
    return best && isOne(best.value) ? [{ ...best, ties }] : []
  })
}
