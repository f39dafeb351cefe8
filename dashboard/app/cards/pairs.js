// G4: which genres come together.

import { matrix, matrixExtent } from "../charts/matrix.js"
import { genreFact, isChosen } from "../findings/genre_facts.js"
import { pairsTitle } from "../findings/genres.js"
import { number } from "../format.js"
import { nameOfGenre } from "../genre_names.js"
import { finished } from "../stats/finishes.js"
import { booksByGenre, rankedGenres, slotsOfGenres, withGenre } from "../stats/genre_counts.js"
import { PAIR_LEAST, pairsOf } from "../stats/genre_pairs.js"
import { say } from "../words.js"

const TOP = 15
const NAMES = 148
/** Lifts from which the colour grows stronger. */
const STEPS = [1.25, 2, 4, 8]

export const card = {
  id: "G4",
  name: "pairs",
  page: "genres",
  size: "half",
  height: 520,
  fields: ["genres"],
  needs: { least: 60, of: "genres" },
  sketch: "months",
  make(selection) {
    const { columns } = selection
    const rows = withGenre(columns, finished(columns, selection.rows("genre")))
    const slots = slotsOfGenres(columns)
    const top = rankedGenres(booksByGenre(columns, rows)).slice(0, TOP)
    const ids = top.sort((a, b) => slots[a] - slots[b])
    const names = ids.map((id) => nameOfGenre(columns.genres.names[id]))
    const { pairs, counts } = pairsOf(columns.genres, rows, ids)
    const sides = ids.map((id, at) => sideOf(selection, { id, at, name: names[at], books: counts[at] }))
    const data = {
      rows: sides,
      columns: sides.map(({ key, name, slug }) => ({ key, name, slug })),
      cell: cellsOf({ pairs, names, sides, filters: selection.filters }),
      square: true,
      cellHeight: 22,
      nameWidth: NAMES,
    }
    return {
      have: rows.length,
      title: pairsTitle(pairs.map((pair) => ({ ...pair, names: [names[pair.a], names[pair.b]] }))),
      subtitle: say("genres.pairs.subtitle", { least: PAIR_LEAST }),
      scene: (view) => matrix(data, view),
      extent: matrixExtent(),
      foot: footOf(pairs),
      table: () => tableOf(pairs, names),
    }
  },
}

/** What looks clear by chance alone: one pair in twenty, for each is looked at on its own. */
function footOf(pairs) {
  const known = pairs.filter(({ isKnown }) => isKnown).length
  const chance = Math.round(known / 20)
  return chance > 0 ? [{ text: say("genres.pairs.chance", { n: chance, pairs: known }) }] : []
}

function sideOf(selection, { id, at, name, books }) {
  const slug = selection.columns.genres.slugs[id]
  return { key: String(at), name, slug, fact: genreFact(selection, { slug, name, lines: [say("common.books", { n: books })] }) }
}

function cellsOf({ pairs, names, sides, filters }) {
  const places = new Map(pairs.flatMap((pair) => [[`${pair.a} ${pair.b}`, pair], [`${pair.b} ${pair.a}`, pair]]))
  const isAnyChosen = sides.some(({ slug }) => isChosen(filters, slug))
  return (row, column) => {
    const pair = places.get(`${row.key} ${column.key}`)
    if (!pair) return null
    const isOff = isAnyChosen && ![row, column].some(({ slug }) => isChosen(filters, slug))
    return { ...lookOf(pair), isOff, fact: factOf(pair, names, `${row.key}-${column.key}`) }
  }
}

/** Stronger from step to step; outlined where it is clearly less; empty where nothing is clear. */
function lookOf({ lift, isKnown, isClear }) {
  if (!isKnown || !isClear) return { paint: null }
  const text = timesWords(lift)
  if (lift < 1) return { paint: { fill: "surface", stroke: "ctl", width: 1.2 }, text }
  return { paint: { fill: `ramp-${1 + STEPS.filter((step) => lift >= step).length}` }, text }
}

const timesWords = (lift) => number(lift, lift > 0 && lift < 10 ? 1 : 0)

function factOf({ a, b, both, expected, lift, low, high, isKnown, isClear }, names, key) {
  const lines = [
    say("genres.pairs.both", { n: both }),
    say("genres.pairs.expected", { expected: number(expected, 1) }),
    isKnown ? say("genres.pairs.lift", { lift: timesWords(lift), low: number(low, 1), high: number(high, 1) }) : say("genres.pairs.few"),
    isKnown && !isClear ? say("genres.pairs.unclear") : "",
  ]
  return { key: `pair-${key}`, title: say("genres.pairs.of_two", { one: names[a], other: names[b] }), lines }
}

const VERDICTS = ["genres.pairs.few", "genres.no", "genres.yes"]

function tableOf(pairs, names) {
  return {
    columns: [
      { label: say("common.column.genre") },
      { label: say("genres.column.other") },
      { label: say("genres.column.both"), isNumber: true },
      { label: say("genres.column.expected"), isNumber: true, digits: 1 },
      { label: say("genres.column.lift"), isNumber: true, digits: 1 },
      { label: say("genres.column.clear") },
    ],
    rows: [...pairs]
      .sort((one, other) => other.lift - one.lift)
      .map(({ a, b, both, expected, lift, isKnown, isClear }) => ({
        cells: [names[a], names[b], both, expected, isKnown ? lift : null, say(VERDICTS[Number(isKnown) + Number(isClear)])],
      })),
  }
}
