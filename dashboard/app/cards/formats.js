// B6: on paper, on a screen or by ear, as shares of the years.

import { share, shareExtent } from "../charts/share.js"
import { rect } from "../charts/kit/scene.js"
import { FORMATS } from "../columns.js"
import { isRange, lookedPast } from "../findings/book_facts.js"
import { formatsTitle } from "../findings/books.js"
import { datedHref, footOf, undatedFoot } from "../findings/feet.js"
import { percent } from "../format.js"
import { countsByYear } from "../stats/genre_counts.js"
import { moveOf, sharesByYear } from "../stats/genre_shares.js"
import { say } from "../words.js"

const NAME = "formats"
const OWN = ["format", "years"]
/** The colours that formats have in the piles. */
const FILLS = ["fam-6", "fam-1", "fam-4", "fam-5", "fam-7"]
/** What is unknown or something else moves nothing. */
const OTHER = FORMATS.length - 1
/** Years that the filter leaves out lie under a veil. */
const VEIL = { fill: "surface", opacity: 0.62 }

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
      columns: years.map((year) => ({ fact: yearFact(selection, year, layers) })),
    }
    return {
      have: rows.length,
      title: formatsTitle({ from: FORMATS[from]?.slug ?? null, to: FORMATS[to]?.slug ?? null }, totals),
      subtitle: say("books.formats.subtitle"),
      scene: (view) => veiled(share(data, view), years.map(({ year }) => isYearOff(selection.filters, year))),
      extent: shareExtent(data),
      foot: [
        ...undatedFoot(selection, context, past),
        ...footOf("books.foot.no_format", rows.length - known.length, datedHref(selection, context, { format: ["other"] }, past)),
      ],
      table: () => tableOf(years, layers),
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

function yearFact({ filters }, { year, books, shares }, layers) {
  const parts = [...layers].reverse().filter(({ key }) => shares[key] > 0).map(({ key, name }) => `${name} ${percent(shares[key])}`)
  const lines = [say("common.books", { n: books }), ...parts]
  const filter = { key: "years", value: { from: year, to: year } }
  return { key: `year-${year}`, title: String(year), lines, filter, isPressed: isRange(filters.years, year, year) }
}

function isYearOff({ years }, year) {
  if (years === null || years === "none") return false
  return year < (years.from ?? -Infinity) || year > (years.to ?? Infinity)
}

function veiled(scene, isOff) {
  const veils = scene.marks.slice(0, isOff.length).flatMap(({ x, y, w, h }, at) => (isOff[at] ? [rect(x, y, w, h, VEIL)] : []))
  return { ...scene, shapes: [...scene.shapes, ...veils] }
}

function tableOf(years, layers) {
  return {
    columns: [
      { label: say("common.column.year") },
      { label: say("common.column.books"), isNumber: true },
      ...layers.map(({ name }) => ({ label: name, isNumber: true, isPercent: true })),
    ],
    rows: years.map(({ year, books, shares }) => ({ cells: [String(year), books, ...layers.map(({ key }) => shares[key])] })),
  }
}
