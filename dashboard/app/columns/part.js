/** Some books of a library as a library of their own. Pure. */

const BY_ROW = [
  ...["books", "ids", "titles", "status", "isRead", "year", "month", "day", "givenDay", "vague", "isAddedDate", "added"],
  ...["stars", "rating", "average", "ratingsCount", "pages", "published", "format", "family", "pending", "enrichment"],
  ...["hasReview", "hasIsbn", "readCount", "author", "publisher", "binding", "language"],
]
const LISTS = ["genres", "people", "shelves", "ownShelves", "series"]

/**
 * Names, families and the facts of the library stay; everything that has a place per book has only these books.
 * @param {import("../columns.js").Columns} columns @param {(row: number) => boolean} isWanted
 * @returns {import("../columns.js").Columns}
 */
export function partOf(columns, isWanted) {
  const rows = Array.from({ length: columns.count }, (_, row) => row).filter(isWanted)
  const placeOf = new Map(rows.map((row, place) => [row, place]))
  const inTime = columns.inTime.filter((row) => placeOf.has(row)).map((row) => placeOf.get(row))
  const part = { ...columns, count: rows.length, inTime }
  for (const key of BY_ROW) part[key] = columns[key].constructor.from(rows, (row) => columns[key][row])
  for (const key of LISTS) part[key] = listsOf(columns[key], rows)
  part.seriesPosition = Float64Array.from(placesOf(columns.series, rows), (at) => columns.seriesPosition[at])
  part.firstYear = inTime.length ? part.year[inTime[0]] : 0
  part.lastYear = inTime.length ? part.year[inTime.at(-1)] : 0
  part.texts = () => rows.map((row) => columns.texts()[row])
  return part
}

/**
 * One side of a comparison: the books that filters of its own chose. It ends with them and not where its books do, so
 * how far the file reaches is asked of the whole.
 * @param {import("../columns.js").Columns} whole @param {(row: number) => boolean} isWanted
 * @param {import("../filters.js").Filters} within
 * @returns {import("../columns.js").Columns}
 */
export const sideOf = (whole, isWanted, within) => ({ ...partOf(whole, isWanted), whole, within })

function placesOf({ start }, rows) {
  return rows.flatMap((row) => Array.from({ length: start[row + 1] - start[row] }, (_, at) => start[row] + at))
}

function listsOf(lists, rows) {
  const start = new Int32Array(rows.length + 1)
  rows.forEach((row, place) => (start[place + 1] = start[place] + lists.start[row + 1] - lists.start[row]))
  const ids = Int32Array.from(placesOf(lists, rows), (at) => lists.ids[at])
  return { names: lists.names, start, ids, get slugs() { return lists.slugs } }
}
