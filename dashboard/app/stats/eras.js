/** Stretches of the history of books: decades since 1800, centuries before, and all that is older. Pure. */

/** @typedef {{key: string, kind: "decade" | "century" | "older", from: number | null, to: number}} Era `from` null: open; both ends inside */

const DECADES_FROM = 1800
const CENTURIES_FROM = 1500

/** @param {number} year first published @returns {Era} */
export function eraOf(year) {
  if (year < CENTURIES_FROM) return { key: "older", kind: "older", from: null, to: CENTURIES_FROM - 1 }
  const [kind, length] = year < DECADES_FROM ? ["century", 100] : ["decade", 10]
  const from = Math.floor(year / length) * length
  return { key: String(from), kind, from, to: from + length - 1 }
}

/** Every era from that of one year to that of another, rising. @returns {Era[]} */
export function erasBetween(first, last) {
  const found = [eraOf(first)]
  while (found.at(-1).to < last) found.push(eraOf(found.at(-1).to + 1))
  return found
}

/**
 * Books of each era and group.
 * @param {Int32Array} published @param {Iterable<number>} rows with a year of publication @param {(row: number) => number} groupOf
 * @returns {{era: Era, books: number, groups: Map<number, number>}[]} rising, with the empty ones between
 */
export function booksByEra(published, rows, groupOf) {
  const list = Array.from(rows)
  if (list.length === 0) return []
  const [first, last] = [Math.min, Math.max].map((end) => list.reduce((found, row) => end(found, published[row]), published[list[0]]))
  const eras = erasBetween(first, last).map((era) => ({ era, books: 0, groups: new Map() }))
  const byKey = new Map(eras.map((each) => [each.era.key, each]))
  for (const row of list) {
    const entry = byKey.get(eraOf(published[row]).key)
    const group = groupOf(row)
    entry.books += 1
    entry.groups.set(group, (entry.groups.get(group) ?? 0) + 1)
  }
  return eras
}
