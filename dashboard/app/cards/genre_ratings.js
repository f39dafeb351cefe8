// G8: how a genre is rated, against all other books and against other readers.

import { intervals, intervalsExtent } from "../charts/intervals.js"
import { booksIn, genreIn } from "../findings/genre_page.js"
import { genreRatingsTitle } from "../findings/genres.js"
import { leaveOut } from "../findings/rating_facts.js"
import { number } from "../format.js"
import { tQuantile } from "../stats/distributions.js"
import { differenceOfMeans, sampleOf } from "../stats/welch.js"
import { say } from "../words.js"

const HEIGHT = 180
/** Rated books of which nothing is known of other readers. */
const NO_AVERAGE = {
  name: "genres.genre-ratings.no_average",
  isMissing: ({ average }) => (row) => Number.isNaN(average[row]),
  filters: { flag: ["no-average"] },
}

export const card = {
  id: "G8",
  name: "genre-ratings",
  page: "genres",
  size: "third",
  height: 380,
  fields: ["rating", "avg", "genres"],
  needs: { least: 3, of: "rated" },
  sketch: "stars",
  make(selection, context) {
    const { columns } = selection
    const { name } = genreIn(selection) ?? { name: "" }
    const { own, all } = booksIn(selection)
    const rated = own.filter((row) => columns.rating[row] > 0)
    const inside = new Set(own)
    const rest = all.filter((row) => columns.rating[row] > 0 && !inside.has(row))
    const { kept: others, feet } = leaveOut(selection, context, [], ["not_rated", NO_AVERAGE])
    const [mine, theirs] = [rated, rest].map((rows) => sampleOf(Array.from(rows, (row) => columns.stars[row])))
    const crowd = sampleOf(Array.from(others, (row) => columns.average[row]))
    const found = mine && theirs ? differenceOfMeans(mine, theirs) : null
    const rows = [
      { key: "own", name, sample: mine, isClear: true },
      { key: "rest", name: say("genres.genre-ratings.rest"), sample: theirs, isClear: false },
      { key: "crowd", name: say("genres.genre-ratings.crowd"), sample: crowd, isClear: false },
    ].filter(({ sample }) => sample)
    const drawn = rows.map(rowOf)
    const data = { rows: drawn, x: axisOf(drawn) }
    return {
      have: rated.length,
      title: genreRatingsTitle(found && { n: mine.n, rest: theirs.n, ...found }, name),
      subtitle: say("genres.genre-ratings.subtitle"),
      scene: (view) => intervals(data, { height: HEIGHT, ...view }),
      extent: intervalsExtent(data),
      foot: feet,
      table: () => tableOf(rows),
    }
  },
}

/** Ends of the 95% interval, on the scale of the stars; a single book has none. */
function endsOf({ n, mean, variance }) {
  if (n < 2) return { low: null, high: null }
  const half = tQuantile(0.95, n - 1) * Math.sqrt(variance / n)
  return { low: Math.max(0.5, mean - half), high: Math.min(5, mean + half) }
}

function rowOf({ key, name, sample, isClear }) {
  const { n, mean } = sample
  const { low, high } = endsOf(sample)
  const [words, from, to] = [mean, low, high].map((stars) => stars !== null && number(stars, 2))
  const told = low === null ? say("genres.genre-authors.mean", { mean: words }) : say("genres.genre-ratings.mean", { mean: words, low: from, high: to })
  const fact = { key, title: name, lines: [told, say("common.books", { n })] }
  return { key, name, mean, low: low ?? mean, high: high ?? mean, isClear, text: words, fact }
}

function axisOf(rows) {
  const [from, to] = [Math.min(...rows.map(({ low }) => low)), Math.max(...rows.map(({ high }) => high))]
  const least = Math.min(4.5, Math.floor(from * 2) / 2)
  const format = (value) => number(value, 1)
  return { kind: "linear", from: least, to: Math.max(least + 0.5, Math.ceil(to * 2) / 2), label: say("genres.genre-ratings.axis"), format }
}

function tableOf(rows) {
  const stars = (label) => ({ label: say(`genres.column.${label}`), isNumber: true, digits: 2 })
  return {
    columns: [{ label: say("genres.column.who") }, { label: say("common.column.books"), isNumber: true }, stars("mean"), stars("low"), stars("high")],
    rows: rows.map(({ name, sample }) => {
      const { low, high } = endsOf(sample)
      return { cells: [name, sample.n, sample.mean, low, high] }
    }),
  }
}
