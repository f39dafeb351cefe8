// R2: kinder or harsher than other readers, by family.

import { intervals, intervalsExtent } from "../charts/intervals.js"
import { OTHER_FAMILY } from "../columns/marks.js"
import { allRatingsFoot, choiceWords, leaveOut, signed, spanWords } from "../findings/rating_facts.js"
import { kinderTitle } from "../findings/on_overview.js"
import { number } from "../format.js"
import { genreInSentence, nameOfGenre } from "../genre_names.js"
import { shrink } from "../stats/shrink.js"
import { say } from "../words.js"

/** Books that a family needs. */
const LEAST = 8

const FEET = [
  { name: "ratings.foot.pending", isMissing: ({ pending }) => (row) => pending[row] === 1 },
  { name: "common.foot.no_genre", isMissing: ({ genres: { start } }) => (row) => start[row] === start[row + 1], filters: { genre: ["none"] } },
]

export const card = {
  id: "R2",
  name: "kinder",
  page: "ratings",
  size: "third",
  height: 340,
  fields: ["rating", "avg", "fam"],
  needs: { least: LEAST, of: "compared_genre" },
  sketch: "stars",
  make(selection, context) {
    const { columns, filters } = selection
    const { kept, feet } = leaveOut(selection, context, ["genre", "rating"], ["not_rated", "no_average", ...FEET])
    const all = familiesOf(columns, kept)
    const rows = kinderRows(all.filter(({ n }) => n >= LEAST))
    const few = all.filter(({ n }) => n > 0 && n < LEAST).length
    const data = {
      rows: rows.map((row) => {
        const isOff = Boolean(filters.genre) && !filters.genre.includes(row.key)
        return { ...row, text: number(row.n), isOff, fact: factOf(row, filters) }
      }),
      zero: 0,
      left: say("ratings.kinder.harsher"),
      right: say("ratings.kinder.kinder"),
    }
    return {
      have: Math.max(0, ...all.map(({ n }) => n)),
      title: kinderTitle(rows.map(({ family, slot, low, high }) => ({ name: genreInSentence(family), isRest: slot === OTHER_FAMILY, low, high }))),
      subtitle: `${say("ratings.kinder.subtitle")} ${choiceWords(columns)}`,
      scene: (view) => intervals(data, view),
      extent: intervalsExtent(data),
      foot: [...feet, ...allRatingsFoot(selection), ...(few > 0 ? [{ text: say("ratings.kinder.few", { n: few, least: LEAST }) }] : [])],
      table: () => tableOf(rows),
    }
  },
}

/** Books of each family with the mean difference and its variance. @param {import("../columns.js").Columns} columns */
function familiesOf(columns, rows) {
  const sums = []
  for (const row of rows) {
    const own = (sums[columns.family[row]] ??= { n: 0, sum: 0, squares: 0 })
    const apart = columns.stars[row] - columns.average[row]
    own.n += 1
    own.sum += apart
    own.squares += apart ** 2
  }
  return columns.families.map(({ name, slug, slot }) => {
    const { n, sum, squares } = sums[slot] ?? { n: 0, sum: 0, squares: 0 }
    const mean = n > 0 ? sum / n : 0
    return { key: slug, family: name, slot, n, mean, variance: n > 1 ? Math.max(0, (squares - n * mean * mean) / (n - 1)) : 0 }
  })
}

/** Kindest first; `mean` is what is drawn, `plain` the mean of the books alone. */
function kinderRows(families) {
  return shrink(families)
    .map(({ shrunk, low, high, mean, n }, at) => {
      const { key, family, slot } = families[at]
      return { key, family, slot, name: nameOfGenre(family), n, mean: shrunk, low, high, plain: mean, isClear: low > 0 || high < 0 }
    })
    .sort((a, b) => b.mean - a.mean)
}

function factOf({ key, name, n, mean, low, high, isClear }, filters) {
  return {
    key,
    title: name,
    lines: [
      say("ratings.kinder.fact", { difference: signed(mean), span: spanWords({ low, high }) }),
      say("common.books", { n }),
      isClear ? "" : say("ratings.kinder.unclear"),
    ],
    filter: { key: "genre", value: key },
    isPressed: filters.genre?.includes(key) ?? false,
  }
}
function tableOf(rows) {
  const difference = (label) => ({ label: say(label), isNumber: true, digits: 2 })
  return {
    columns: [
      { label: say("common.column.genre") },
      { label: say("common.column.books"), isNumber: true },
      difference("ratings.column.shrunken"),
      difference("ratings.column.low"),
      difference("ratings.column.high"),
      difference("ratings.column.plain"),
    ],
    rows: rows.map(({ name, n, mean, low, high, plain }) => ({ cells: [name, n, mean, low, high, plain] })),
  }
}
