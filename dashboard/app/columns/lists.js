/** Names of books as places in lists of names. Pure. */

import { startsOf } from "./answer.js"
import { slugOf } from "./text.js"

/**
 * Several names per book: book `row` has `ids[start[row]]` to `ids[start[row + 1] - 1]`, places in `names`.
 * `slugs` are made on first use.
 * @typedef {{names: string[], slugs: string[], start: Int32Array, ids: Int32Array}} Lists
 */

/**
 * Columns of names as one: the names of a book in the order of the columns, each once. The first book's come first.
 * @param {number} count of books
 * @param {(import("./answer.js").Dictionary | import("./answer.js").ListColumn)[]} columns
 * @param {(name: string, row: number) => boolean} [isWanted]
 * @returns {Lists & {from: Int32Array}} `from` has, for each of `ids`, the place it has in the (last) column
 */
export function joinLists(count, columns, isWanted = () => true) {
  const sources = columns.map(({ names, places, lengths }) => ({
    names,
    places,
    starts: lengths && startsOf(lengths),
    idOf: new Int32Array(names.length).fill(-1),
  }))
  const idOf = new Map()
  const start = new Int32Array(count + 1)
  const most = sources.reduce((sum, { places }) => sum + places.length, 0)
  const [ids, from] = [new Int32Array(most), new Int32Array(most)]
  let end = 0
  for (let row = 0; row < count; row += 1) {
    for (const source of sources) {
      const last = source.starts ? source.starts[row + 1] : row + 1
      for (let at = source.starts ? source.starts[row] : row; at < last; at += 1) {
        const place = source.places[at]
        if (place < 0 || !isWanted(source.names[place], row)) continue
        const id = idIn(source, place, idOf)
        if (has(ids, id, start[row], end)) continue
        ids[end] = id
        from[end++] = at
      }
    }
    start[row + 1] = end
  }
  return withSlugs([...idOf.keys()], start, ids.slice(0, end), from.slice(0, end))
}

function has(ids, id, from, end) {
  for (let at = from; at < end; at += 1) if (ids[at] === id) return true
  return false
}

function idIn(source, place, idOf) {
  if (source.idOf[place] < 0) {
    const name = source.names[place]
    if (!idOf.has(name)) idOf.set(name, idOf.size)
    source.idOf[place] = idOf.get(name)
  }
  return source.idOf[place]
}

function withSlugs(names, start, ids, from) {
  let slugs
  return { names, start, ids, from, get slugs() { return (slugs ??= names.map(slugOf)) } }
}

/**
 * The lists with a slug of its own for each name. One that is taken, or that an earlier name has, gets a mark before it
 * which stands in no name: beside a family `science-fiction`, the genre of that name is `~science-fiction`.
 * @param {Lists} lists @param {Iterable<string>} taken slugs that mean something else
 */
export function withSlugsApart({ names, start, ids, from }, taken) {
  let slugs
  return { names, start, ids, from, get slugs() { return (slugs ??= slugsApart(names, taken)) } }
}

function slugsApart(names, taken) {
  const used = new Set(taken)
  return names.map((name) => {
    let slug = slugOf(name)
    while (used.has(slug)) slug = `~${slug}`
    used.add(slug)
    return slug
  })
}

/**
 * One name per book: its place among those that are used, -1 where there is none.
 * @param {import("./answer.js").Dictionary} column
 * @returns {{names: string[], places: Int32Array}} names in the order in which books have them
 */
export function usedNames({ names, places }) {
  const used = []
  const placeOf = new Int32Array(names.length).fill(-1)
  const out = new Int32Array(places.length).fill(-1)
  for (let row = 0; row < places.length; row += 1) {
    const place = places[row]
    if (place < 0) continue
    if (placeOf[place] < 0) placeOf[place] = used.push(names[place]) - 1
    out[row] = placeOf[place]
  }
  return { names: used, places: out }
}
