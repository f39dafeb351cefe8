/**
 * The answer of `data/{uuid}/columns`, and an older one brought up to date with what changed. Pure.
 *
 * A column is one of three: a value per book; names, of which each book has one; names, of which each has several.
 * @typedef {(string | number | null)[]} Values
 * @typedef {{names: (string | null)[], places: ArrayLike<number>}} Dictionary place of each book's name, -1 unknown
 * @typedef {{names: (string | null)[], lengths: ArrayLike<number>, places: ArrayLike<number>}} ListColumn `places` of all books in a row,
 *   of which each book has as many as `lengths` says
 * @typedef {object} Answer
 * @property {number} revision grows with each change
 * @property {number | null} since only `rows` changed since then; null: all books are here
 * @property {number[] | null} rows places of the books, null for all of them in their order
 * @property {Record<string, Values | Dictionary | ListColumn>} books
 * @property {object} library the document without its books
 */

/**
 * @param {Answer | null} before a whole answer
 * @param {Answer} answer whole, or the changes since `before`
 * @returns {Answer | null} whole; null where the changes are not those since `before`
 */
export function upToDate(before, answer) {
  if (answer.since === null) return answer
  if (before?.revision !== answer.since || before.library.total_books !== answer.library.total_books) return null
  const books = { ...before.books }
  if (answer.rows.length > 0) {
    for (const name of Object.keys(books)) books[name] = changedColumn(books[name], answer.books[name], answer.rows)
  }
  return { ...answer, since: null, rows: null, books }
}

function changedColumn(before, change, rows) {
  if (Array.isArray(before)) return replaced(before, change, rows)
  const { names, placeOf } = joinedNames(before.names, change.names)
  const places = change.places.map((place) => (place < 0 ? place : placeOf[place]))
  if (!before.lengths) return { names, places: replaced(before.places, places, rows) }
  return { names, ...changedLists(before, { lengths: change.lengths, places }, rows) }
}

function replaced(before, values, rows) {
  const after = before.slice()
  rows.forEach((row, at) => (after[row] = values[at]))
  return after
}

/** All names, the known ones at the places they have, and the places of the further ones' own. */
function joinedNames(known, further) {
  const names = known.slice()
  const places = new Map(known.map((name, place) => [name, place]))
  const placeOf = further.map((name) => {
    if (!places.has(name)) places.set(name, names.push(name) - 1)
    return places.get(name)
  })
  return { names, placeOf }
}

function changedLists(before, change, rows) {
  const lengths = replaced(before.lengths, change.lengths, rows)
  const [from, news] = [startsOf(before.lengths), startsOf(change.lengths)]
  const atOf = new Map(rows.map((row, at) => [row, at]))
  const places = []
  lengths.forEach((length, row) => {
    const at = atOf.get(row)
    const [source, start] = at === undefined ? [before.places, from[row]] : [change.places, news[at]]
    for (let next = start; next < start + length; next += 1) places.push(source[next])
  })
  return { lengths, places }
}

/** Where each book's places begin, and where the last one's end. @param {number[]} lengths @returns {Int32Array} */
export function startsOf(lengths) {
  const starts = new Int32Array(lengths.length + 1)
  for (let row = 0; row < lengths.length; row += 1) starts[row + 1] = starts[row] + lengths[row]
  return starts
}
