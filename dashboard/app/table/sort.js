// Order of books: what is unknown comes last, up or down; equal books keep to their titles. Pure.

/**
 * The place of each value among all: equal values share one, unknown ones have -1. Comparing places afterwards is
 * cheap, so a slow comparison (names in the reader's language) is paid once per column.
 * @template T
 * @param {(T | null | undefined)[]} values
 * @param {(a: T, b: T) => number} compare
 * @returns {Int32Array}
 */
export function ranks(values, compare) {
  const unique = [...new Set(values)].filter((value) => value != null).sort(compare)
  const places = new Map()
  let place = -1
  unique.forEach((value, at) => {
    if (at === 0 || compare(unique[at - 1], value) !== 0) place += 1
    places.set(value, place)
  })
  return Int32Array.from(values, (value) => places.get(value) ?? -1)
}

/**
 * The rows in order. Rows of equal rank stand by `tie`, rising whichever way the main order runs.
 * @param {ArrayLike<number>} rows indexes of books
 * @param {Int32Array} rank by book
 * @param {{ descending?: boolean, tie?: Int32Array }} [how]
 * @returns {Int32Array}
 */
export function orderRows(rows, rank, { descending = false, tie } = {}) {
  const sign = descending ? -1 : 1
  return Int32Array.from(rows).sort((a, b) => {
    if (rank[a] !== rank[b]) {
      if (rank[a] < 0) return 1
      if (rank[b] < 0) return -1
      return sign * (rank[a] - rank[b])
    }
    return (tie ? tie[a] - tie[b] : 0) || a - b
  })
}

/** @param {number} a @param {number} b */
export const byNumber = (a, b) => a - b

/**
 * Names as the reader's language sorts them: case and accents apart, "Part 2" before "Part 10".
 * @param {string} [locale]
 * @returns {(a: string, b: string) => number}
 */
export function byName(locale) {
  return new Intl.Collator(locale, { sensitivity: "variant", numeric: true }).compare
}
