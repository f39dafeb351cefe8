// G8: how much of each year a genre is.

import { lines, linesExtent } from "../charts/lines.js"
import { onAddedDay, undatedFoot } from "../findings/feet.js"
import { isYearOff, yearFact } from "../findings/genre_facts.js"
import { genreIn } from "../findings/genre_page.js"
import { genreShareTitle } from "../findings/genres.js"
import { percent } from "../format.js"
import { countsByYear, withGenre } from "../stats/genre_counts.js"
import { moveOf, shareByYear } from "../stats/genre_shares.js"
import { say } from "../words.js"
import { lookedPast, needsWords } from "./card.js"

const NAME = "genre-share"
const LEAST_YEARS = 2
const HEIGHT = 250

export const card = {
  id: "G8",
  name: NAME,
  page: "genres",
  size: "two-thirds",
  height: 380,
  fields: ["read", "genres"],
  needs: { least: 3, of: "dated" },
  sketch: "piles",
  make(selection, context) {
    const { columns } = selection
    const { name } = genreIn(selection) ?? { name: "" }
    const past = lookedPast(context, NAME, ["years"])
    const all = withGenre(columns, selection.among(columns.inTime, ["genre", ...past]))
    const own = selection.among(all, past)
    const inside = new Uint8Array(columns.count)
    for (const row of own) inside[row] = 1
    const { firstYear, counts } = countsByYear(columns.year, all, (row, count) => count(inside[row]), 2)
    const years = shareByYear(counts.map(([, part]) => part), counts.map(([rest, part]) => rest + part), firstYear)
    const shown = { have: own.length, title: genreShareTitle(wayOf(all, inside), name), subtitle: say("genres.genre-share.subtitle") }
    if (years.length < LEAST_YEARS) return { ...shown, blocks: [{ text: needsWords("years", LEAST_YEARS, years.length) }] }
    const data = dataOf(selection, years)
    return {
      ...shown,
      scene: (view) => lines(data, view),
      extent: linesExtent(data),
      foot: [...undatedFoot(selection, context), ...onAddedDay(selection, own)],
      table: () => tableOf(years),
    }
  },
}

/** Which way the share moved, by the same rule as the families. */
function wayOf(all, inside) {
  const { from, to } = moveOf(Array.from(all, (row) => inside[row]))
  if (to === 1) return "to"
  return from === 1 ? "from" : null
}

function dataOf(selection, years) {
  const most = Math.max(...years.map(({ high }) => high))
  const [first, last] = [years[0].year, years.at(-1).year]
  const spans = years.filter(({ year }) => isYearOff(selection, year)).map(({ year }) => ({ from: year - 0.5, to: year + 0.5 }))
  return {
    x: { kind: "year", from: first - 0.3, to: last + 0.3 },
    y: { kind: "linear", from: 0, to: Math.min(1, Math.max(0.05, most * 1.05)), format: (value) => percent(value) },
    height: HEIGHT,
    spans,
    bands: [{ points: years.map(({ year, low, high }) => [year, low, high]), paint: { fill: "accent-soft" } }],
    lines: [{ points: years.map(({ year, share }) => [year, share]), paint: { stroke: "accent", width: 2.2 } }],
    columns: years.map((each) => ({ from: each.year - 0.5, to: each.year + 0.5, fact: factOf(selection, each), at: [[each.year, each.share]] })),
  }
}

function factOf(selection, { year, part, whole, share, low, high }) {
  const lines = [
    say("genres.genre-share.of", { part, books: say("common.books", { n: whole }) }),
    say("genres.genre-share.mean", { share: percent(share), low: percent(low), high: percent(high) }),
  ]
  return yearFact(selection, { year, lines })
}

function tableOf(years) {
  const share = (label) => ({ label, isNumber: true, isPercent: true })
  return {
    columns: [
      { label: say("common.column.year") },
      { label: say("genres.column.own"), isNumber: true },
      { label: say("genres.column.all"), isNumber: true },
      share(say("genres.column.mean_share")),
      share(say("genres.column.low")),
      share(say("genres.column.high")),
    ],
    rows: years.map(({ year, part, whole, share: mean, low, high }) => ({ cells: [String(year), part, whole, mean, low, high] })),
  }
}
