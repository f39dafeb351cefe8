// B6: on paper, on a screen or by ear, as shares of the years.

import { share, shareExtent } from "../charts/share.js"
import { FORMATS } from "../columns.js"
import { formatsTitle } from "../findings/books.js"
import { datedHref, footOf, onAddedDay, undatedFoot } from "../findings/feet.js"
import { isYearOff } from "../findings/genre_facts.js"
import { yearSharesFact, yearSharesTable } from "../findings/year_shares.js"
import { percent } from "../format.js"
import { countsByYear } from "../stats/genre_counts.js"
import { moveOf, sharesByYear } from "../stats/genre_shares.js"
import { say } from "../words.js"
import { lookedPast } from "./card.js"

const NAME = "formats"
const OWN = ["format", "years"]
/** The colours that formats have in the piles. */
const FILLS = ["fam-6", "fam-1", "fam-4", "fam-5", "fam-7"]
/** What is unknown or something else moves nothing. */
const OTHER = FORMATS.length - 1

export const card = {
  id: "B6",
  name: NAME,
  page: "books",
  size: "third",
  height: 360,
  fields: ["binding", "read"],
  needs: { least: 20, of: "dated" },
  make(selection, context) {
    const { columns } = selection
    const past = lookedPast(context, NAME, OWN)
    const rows = selection.among(columns.inTime, past)
    const { firstYear, counts } = countsByYear(columns.year, rows, (row, count) => count(columns.format[row]), FORMATS.length)
    const years = sharesByYear(counts, firstYear)
    const layers = layersOf(selection, years)
    const known = Array.from(rows, (row) => columns.format[row]).filter((format) => format !== OTHER)
    const { from, to } = moveOf(known)
    const totals = FORMATS.slice(0, OTHER).map(({ slug }, at) => ({ slug, books: known.filter((format) => format === at).length }))
    const data = {
      x: { kind: "year", from: years[0]?.year ?? 0, to: years.at(-1)?.year ?? 0 },
      xs: years.map(({ year }) => year),
      layers,
      columns: years.map((each) => ({ fact: yearSharesFact(selection, each, layers), isOff: isYearOff(selection, each.year) })),
    }
    return {
      have: rows.length,
      title: formatsTitle({ from: FORMATS[from]?.slug ?? null, to: FORMATS[to]?.slug ?? null }, totals),
      subtitle: say("books.formats.subtitle"),
      scene: (view) => share(data, view),
      extent: shareExtent(data),
      foot: [
        ...undatedFoot(selection, context, past),
        ...footOf("books.foot.no_format", rows.length - known.length, datedHref(selection, context, { format: ["other"] }, past)),
        ...onAddedDay(selection, rows),
      ],
      table: () => yearSharesTable(years, layers),
    }
  },
}

function layersOf({ filters }, years) {
  const isChosen = (slug) => filters.format?.includes(slug) ?? false
  return FORMATS.flatMap(({ slug }, at) => {
    if (!years.some(({ shares }) => shares[at] > 0)) return []
    const name = say(`common.format.${slug}`)
    const values = years.map(({ shares }) => shares[at])
    const ends = [years[0], years.at(-1)].slice(0, years.length).map(({ year, shares }) => `${year}: ${percent(shares[at])}`)
    const fact = { key: slug, title: name, lines: ends, of: name, filter: { key: "format", value: slug }, isPressed: isChosen(slug) }
    return [{ key: String(at), name, values, paint: { fill: FILLS[at] }, isOff: filters.format !== null && !isChosen(slug), fact }]
  })
}
