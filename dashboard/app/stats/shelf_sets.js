/** How shelves overlap. Pure. */

/**
 * The fullest shelves, and the books that stand on exactly the same of them.
 * @param {import("../columns/lists.js").Lists} shelves @param {Iterable<number>} rows @param {number} most shelves
 * @returns {{shelves: {id: number, books: number}[], sets: {members: number[], books: number}[], shelved: number, all: number}}
 *   both the fullest first; `members`: places in `shelves`, rising; `shelved`: books on any shelf; `all`: shelves in use
 */
export function shelfSets({ names, start, ids }, rows, most) {
  const counts = new Int32Array(names.length)
  let shelved = 0
  for (const row of rows) {
    if (start[row] < start[row + 1]) shelved += 1
    for (let at = start[row]; at < start[row + 1]; at += 1) counts[ids[at]] += 1
  }
  const used = Array.from(counts, (_, id) => id).filter((id) => counts[id] > 0)
  const shelves = used.sort((a, b) => counts[b] - counts[a] || a - b).slice(0, most)
  const placeOf = new Map(shelves.map((id, at) => [id, at]))
  const sets = new Map()
  for (const row of rows) {
    const members = []
    for (let at = start[row]; at < start[row + 1]; at += 1) if (placeOf.has(ids[at])) members.push(placeOf.get(ids[at]))
    if (members.length === 0) continue
    const key = members.sort((a, b) => a - b).join()
    if (!sets.has(key)) sets.set(key, { members, books: 0 })
    sets.get(key).books += 1
  }
  return {
    shelves: shelves.map((id) => ({ id, books: counts[id] })),
    sets: [...sets.values()].sort((a, b) => b.books - a.books || a.members.length - b.members.length || a.members[0] - b.members[0]),
    shelved,
    all: used.length,
  }
}

/**
 * For two shelves of the fullest: how much of the smaller one stands on the other too.
 * @param {ReturnType<typeof shelfSets>} found @returns {{small: number, large: number, both: number, of: number}[]} places in `shelves`
 */
export function overlaps({ shelves, sets }) {
  const pairs = []
  for (let small = 1; small < shelves.length; small += 1) {
    for (let large = 0; large < small; large += 1) {
      const both = sets.reduce((sum, { members, books }) => sum + (members.includes(small) && members.includes(large) ? books : 0), 0)
      if (both > 0) pairs.push({ small, large, both, of: shelves[small].books })
    }
  }
  return pairs
}
