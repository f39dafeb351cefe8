// A5: series that are begun, and the next book of each in the library.

import { units, unitsExtent } from "../charts/units.js"
import { seriesTitle } from "../findings/authors.js"
import { seriesLegend, seriesRow, seriesTable } from "../findings/series_rows.js"
import { maskOf } from "../stats/authors.js"
import { progressesOf } from "../stats/series.js"
import { say } from "../words.js"
import { chosen, isFiltered } from "./card.js"

/** So many series are drawn; the table has all. */
const SHOWN = 12
/** Filters that a waiting book cannot fit, and those of this card itself. */
const PAST = ["series", "shelf"]

export const card = {
  id: "A5",
  name: "series",
  page: "authors",
  size: "half",
  height: 400,
  fields: ["title", "read", "shelf"],
  needs: { least: 1, of: "series" },
  sketch: "months",
  make(selection, context) {
    const { columns } = selection
    const isIn = maskOf(selection, PAST)
    const begun = progressesOf(columns).filter(({ volumes, progress }) => progress.read > 0 && volumes.some(({ row }) => isIn[row] === 1))
    const open = begun.filter(({ progress }) => progress.next !== null).sort(byLastRead)
    const usual = open.length ? "open" : "all"
    const options = ["open", "all"].map((which) => [which, say(`authors.series.show_${which}`)])
    const which = chosen(context.view, "show", options, usual)
    const all = which === "open" && open.length ? open : begun.sort(byBooks)
    const data = { rows: all.slice(0, SHOWN).map((series) => seriesRow(selection, context, series)) }
    return {
      have: begun.length,
      title: seriesTitle(open.length),
      subtitle: say("authors.series.subtitle"),
      choices: open.length && open.length < begun.length ? [{ key: "show", label: say("authors.series.show"), value: which, usual, options }] : undefined,
      scene: (view) => units(data, view),
      extent: unitsExtent(data),
      legend: seriesLegend(),
      foot: footOf(all.length, isFiltered(selection)),
      table: () => seriesTable(all),
    }
  },
}

const byLastRead = (a, b) => b.progress.lastRead - a.progress.lastRead || byBooks(a, b)
const byBooks = (a, b) => b.progress.read - a.progress.read || b.volumes.length - a.volumes.length || a.name.localeCompare(b.name)

function footOf(count, isPart) {
  const parts = [{ text: say("authors.series.unknown") }]
  if (count > SHOWN) parts.unshift({ text: say("authors.series.more", { n: count - SHOWN }) })
  if (isPart) parts.push({ text: say("authors.series.pale") })
  return parts
}
