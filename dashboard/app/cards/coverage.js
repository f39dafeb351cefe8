// H6: how much is known of books, by the year they were finished in.

import { lines, linesExtent } from "../charts/lines.js"
import { onAddedDay, undatedFoot } from "../findings/feet.js"
import { coverageTitle, honestPercent } from "../findings/health.js"
import { percent } from "../format.js"
import { FOLLOWED, knownByYear, knownShares } from "../stats/missing.js"
import { say } from "../words.js"

const OWN = ["years", "months"]
const HEIGHT = 300
/** No colour of a genre: strength and dashes tell the lines apart. */
const PAINTS = {
  genre: { stroke: "accent", width: 2.2 },
  pages: { stroke: "ink", width: 2 },
  rating: { stroke: "ink3", width: 2, dash: "2 3" },
  publication: { stroke: "ink2", width: 2, dash: "7 4" },
}
const MOST_COLUMNS = 60
/** Room beside the first and the last year, as a share of what lies between. */
const PAD = 0.02

const nameOf = (field) => say(`health.field.${field}`)

/** Years next to each other are a line, a year without a book breaks it. */
function pointsOf(years, at) {
  return years.flatMap(({ year, books, known }, place) => {
    const gap = place > 0 && years[place - 1].year < year - 1 ? [[year - 1, null]] : []
    return [...gap, [year, known[at] / books]]
  })
}

function factOf({ year, books, known }, filters) {
  const shares = FOLLOWED.map((field, at) => say("health.coverage.fact", { field: nameOf(field), share: honestPercent(known[at] / books) }))
  return {
    key: String(year),
    title: String(year),
    lines: [say("common.books", { n: books }), ...shares],
    filter: { key: "years", value: { from: year, to: year } },
    isPressed: filters.years?.from === year && filters.years?.to === year,
  }
}

function dataOf(years, filters) {
  const [first, last] = [years[0].year, years.at(-1).year]
  const pad = (last - first) * PAD
  return {
    height: HEIGHT,
    x: { kind: "year", from: first - pad, to: last + pad },
    y: { kind: "linear", from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, text: percent(at) })), format: percent },
    lines: FOLLOWED.map((field, at) => ({ points: pointsOf(years, at), paint: PAINTS[field], label: nameOf(field), labelPaint: { fill: "ink2" } })),
    dots: FOLLOWED.flatMap((field, at) => years.map(({ year, books, known }) => ({ x: year, y: known[at] / books, r: 2.4, paint: { fill: PAINTS[field].stroke } }))),
    columns: years.slice(-MOST_COLUMNS).map((each) => ({ from: each.year - 0.5, to: each.year + 0.5, at: each.known.map((count) => [each.year, count / each.books]), fact: factOf(each, filters) })),
  }
}

export const card = {
  id: "H6",
  name: "coverage",
  page: "health",
  size: "half",
  height: 420,
  fields: ["read", "genres", "pages", "rating", "pub"],
  needs: { least: 2, of: "years" },
  comparedBy: "halves",
  make(selection, context) {
    const { columns, filters } = selection
    const thisYear = context.today.getFullYear()
    const rows = selection.among(columns.inTime, OWN).filter((row) => columns.year[row] <= thisYear)
    const years = knownByYear(columns, rows)
    if (years.length < 2) return { have: years.length, title: say("health.coverage.title") }
    const data = dataOf(years, filters)
    return {
      have: years.length,
      title: coverageTitle(knownShares(columns, rows)),
      subtitle: say("health.coverage.subtitle"),
      scene: (view) => lines(data, view),
      extent: linesExtent(data),
      foot: [...undatedFoot(selection, context), ...onAddedDay(selection, rows)],
      table: () => ({
        columns: [
          { label: say("common.column.year") },
          { label: say("common.column.books"), isNumber: true },
          ...FOLLOWED.map((field) => ({ label: nameOf(field), isNumber: true, isPercent: true })),
        ],
        rows: years.map(({ year, books, known }) => ({ cells: [String(year), books, ...known.map((count) => count / books)], sort: year })),
      }),
    }
  },
}
