// G1: how the families share the years.

import { share, shareExtent } from "../charts/share.js"
import { onAddedDay, undatedFoot } from "../findings/feet.js"
import { familyGroups, genreFact, isChosen, isYearOff } from "../findings/genre_facts.js"
import { driftTitle } from "../findings/on_overview.js"
import { yearSharesFact, yearSharesTable } from "../findings/year_shares.js"
import { percent } from "../format.js"
import { GROUPS, countsByYear, groupOf } from "../stats/genre_counts.js"
import { moveOf, sharesByYear } from "../stats/genre_shares.js"
import { say } from "../words.js"
import { lookedPast, needsWords } from "./card.js"

const NAME = "drift"
const OWN = ["genre", "years"]
const LEAST_YEARS = 3
const LEAST_BOOKS = 30

/** From the bottom up: nonfiction on the base line, then fiction, then what is not known. */
const ORDER = [1, 2, 3, 0, 4, 5, 6, 7, GROUPS.none, GROUPS.pending]

export const card = {
  id: "G1",
  name: NAME,
  page: "genres",
  size: "third",
  height: 360,
  fields: ["read", "fam"],
  needs: { least: LEAST_BOOKS, of: "dated" },
  comparedBy: "halves",
  sketch: "piles",
  make(selection, context) {
    const { columns } = selection
    const rows = selection.among(columns.inTime, lookedPast(context, NAME, OWN))
    const group = groupOf(columns)
    const { firstYear, counts } = countsByYear(columns.year, rows, (row, count) => count(group(row)), GROUPS.count)
    const years = sharesByYear(counts, firstYear)
    const shown = { have: rows.length, title: driftTitle(moveIn(columns, rows)), subtitle: say("genres.drift.subtitle") }
    if (years.length < LEAST_YEARS && context.view.cmp !== NAME) {
      return { ...shown, blocks: [{ text: needsWords("years", LEAST_YEARS, years.length) }] }
    }
    const layers = layersOf(selection, years)
    const columnFacts = years.map((each) => ({ fact: yearSharesFact(selection, each, layers), isOff: isYearOff(selection, each.year) }))
    const data = { x: axisOf(years), xs: years.map(({ year }) => year), layers, columns: columnFacts }
    return {
      ...shown,
      scene: (view) => share(data, view),
      extent: shareExtent(data),
      foot: [...undatedFoot(selection, context, OWN), ...onAddedDay(selection, rows)],
      table: () => yearSharesTable(years, layers),
    }
  },
}

/** Families alone: what is not known has not moved. */
function moveIn(columns, rows) {
  const known = rows.filter((row) => columns.genres.start[row] < columns.genres.start[row + 1])
  const { from, to } = moveOf(Array.from(known, (row) => columns.family[row]))
  const groups = familyGroups(columns)
  return { from: groups[from] ?? null, to: groups[to] ?? null }
}

const axisOf = (years) => ({ kind: "year", from: years[0]?.year ?? 0, to: years.at(-1)?.year ?? 0 })

function layersOf(selection, years) {
  const groups = familyGroups(selection.columns)
  const slugs = groups.map((group) => group?.slug)
  const isAnyChosen = selection.filters.genre?.some((slug) => slugs.includes(slug)) ?? false
  return ORDER.filter((at) => groups[at] && years.some(({ shares }) => shares[at] > 0)).map((at) => {
    const { name, short, slug, paint } = groups[at]
    const values = years.map(({ shares }) => shares[at])
    const told = (index) => say("genres.drift.around", { share: percent(values[index]), year: String(years[index].year) })
    const lines = years.length > 1 ? [told(0), told(years.length - 1)] : values.map((value) => percent(value))
    const fact = genreFact(selection, { key: `family-${at}`, slug, name, lines })
    return { key: String(at), name: short, full: name, values, paint, isOff: isAnyChosen && !isChosen(selection.filters, slug), fact }
  })
}
