/** Places of genres among each other in windows of years. Pure. */

/**
 * @param {ArrayLike<number>[]} counts for each year in a row, the books of each genre
 * @param {number} size of a window in years
 * @returns {number[][]} for each window, from the first whole one on, the books of each genre
 */
export function windowCounts(counts, size) {
  return counts.slice(size - 1).map((_, at) => {
    const inside = counts.slice(at, at + size)
    return Array.from(inside[0], (__, genre) => inside.reduce((sum, year) => sum + year[genre], 0))
  })
}

/**
 * Places by books, the most first. Those with as many share a place (1, 2, 2, 4); each still has a lane of its own to
 * be drawn in, among equals as in the window before, then by the order given. Without a book there is no place.
 * @param {number[][]} windows books of each genre
 * @returns {{place: number | null, lane: number | null, books: number}[][]} by window, then genre; lanes from 0
 */
export function placesIn(windows) {
  let before = []
  return windows.map((books) => {
    const order = books
      .map((_, genre) => genre)
      .filter((genre) => books[genre] > 0)
      .sort((a, b) => books[b] - books[a] || (before[a] ?? Infinity) - (before[b] ?? Infinity) || a - b)
    const lanes = []
    order.forEach((genre, lane) => (lanes[genre] = lane))
    before = lanes
    return books.map((own, genre) => ({
      place: own > 0 ? 1 + books.filter((other) => other > own).length : null,
      lane: lanes[genre] ?? null,
      books: own,
    }))
  })
}
