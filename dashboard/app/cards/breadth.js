// G6: how widely is read, year by year.

import { lines, linesExtent } from "../charts/lines.js"
import { onAddedDay, undatedFoot } from "../findings/feet.js"
import { isYearOff, yearFact } from "../findings/genre_facts.js"
import { breadthTitle } from "../findings/genres.js"
import { number } from "../format.js"
import { NO_FAMILY } from "../columns.js"
import { breadthBand, breadthDifference } from "../stats/breadth.js"
import { countsByYear, withGenre } from "../stats/genre_counts.js"
import { say } from "../words.js"
import { lookedPast } from "./card.js"

const NAME = "breadth"
/** Its families are what is counted, so a filter of genres would leave one. */
const OWN = ["years", "genre"]
/** A year of fewer books with a genre says nothing on how wide they are. */
const LEAST_BOOKS = 8
const BAND = { fill: "accent-soft" }
const LINE = { stroke: "accent", width: 2 }
const HEIGHT = 300

export const card = {
  id: "G6",
  name: NAME,
  page: "genres",
  size: "third",
  height: 420,
  fields: ["read", "fam"],
  needs: { least: 3, of: "full_years" },
  comparedBy: "halves",
  sketch: "piles",
  make(selection, context) {
    const { columns } = selection
    const rows = withGenre(columns, selection.among(columns.inTime, lookedPast(context, NAME, OWN)))
    const { firstYear, counts } = countsByYear(columns.year, rows, (row, count) => count(columns.family[row]), NO_FAMILY)
    const years = counts.map((own, at) => yearOf(firstYear + at, own))
    const known = years.filter(({ band }) => band)
    const left = years.filter(({ books, band }) => books > 0 && !band).length
    const data = dataOf(selection, years, columns.families.length)
    return {
      have: known.length,
      title: breadthTitle(changeOf(columns, rows)),
      subtitle: say("genres.breadth.subtitle"),
      scene: (view) => lines(data, view),
      extent: linesExtent(data),
      foot: [...leftFoot(left), ...undatedFoot(selection, context, OWN), ...onAddedDay(selection, rows)],
      table: () => tableOf(known),
    }
  },
}

const leftFoot = (left) => (left > 0 ? [{ text: say("genres.breadth.left", { n: left, least: LEAST_BOOKS }) }] : [])

function yearOf(year, counts) {
  const books = counts.reduce((sum, count) => sum + count, 0)
  const families = counts.filter((count) => count > 0).length
  return { year, books, families, band: books >= LEAST_BOOKS ? breadthBand(counts) : null }
}

/** The last third of the books against the first: as many books, so that both show as few of the kinds there are. */
function changeOf({ family }, rows) {
  const books = Math.floor(rows.length / 3)
  if (books === 0) return null
  return { books, ...breadthDifference(familyCounts(family, rows.subarray(0, books)), familyCounts(family, rows.subarray(-books))) }
}

function familyCounts(family, rows) {
  const counts = new Int32Array(NO_FAMILY)
  for (const row of rows) counts[family[row]] += 1
  return counts
}

function dataOf(selection, years, families) {
  const known = years.filter(({ band }) => band)
  const [first, last] = [known[0]?.year ?? 0, known.at(-1)?.year ?? 0]
  const drawn = years.filter(({ year }) => year >= first && year <= last)
  const spans = drawn.filter(({ year }) => isYearOff(selection, year)).map(({ year }) => ({ from: year - 0.5, to: year + 0.5 }))
  return {
    x: { kind: "year", from: first - 0.3, to: last + 0.3 },
    y: { kind: "linear", from: 1, to: Math.max(2, families), label: say("genres.breadth.axis") },
    height: HEIGHT,
    spans,
    bands: [{ points: drawn.map(({ year, band }) => [year, band?.low ?? null, band?.high ?? null]), paint: BAND }],
    lines: [{ points: drawn.map(({ year, band }) => [year, band?.value ?? null]), paint: LINE }],
    dots: known.map(({ year, band }) => ({ x: year, y: band.value, r: 3.5, paint: { fill: "accent" } })),
    columns: known.map((each) => ({ from: each.year - 0.5, to: each.year + 0.5, fact: factOf(selection, each), at: [[each.year, each.band.value]] })),
  }
}

function factOf(selection, { year, books, families, band: { value, low, high } }) {
  const lines = [
    say("genres.breadth.effective", { value: number(value, 1), low: number(low, 1), high: number(high, 1) }),
    say("genres.breadth.seen", { n: families, books: say("common.books", { n: books }) }),
  ]
  return yearFact(selection, { year, lines })
}

function tableOf(years) {
  const families = (label) => ({ label: say(`genres.column.${label}`), isNumber: true, digits: 1 })
  return {
    columns: [
      { label: say("common.column.year") },
      { label: say("common.column.books"), isNumber: true },
      { label: say("genres.column.families"), isNumber: true },
      families("effective"),
      families("low"),
      families("high"),
    ],
    rows: years.map(({ year, books, families: seen, band: { value, low, high } }) => ({ cells: [String(year), books, seen, value, low, high] })),
  }
}
