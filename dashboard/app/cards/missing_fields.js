// H1: which facts are missing, and for which books.

import { bars, barsExtent } from "../charts/bars.js"
import { booksHref } from "../findings/feet.js"
import { honestPercent, missingTitle } from "../findings/health.js"
import { number } from "../format.js"
import { missingFields } from "../stats/missing.js"
import { say } from "../words.js"

const PAINT = { core: { fill: "ramp-4" }, other: { fill: "ramp-2" } }

const shareOf = ({ missing, asked }) => (asked > 0 ? missing / asked : 0)

function barOf(field, href) {
  const { name, isCore, missing, asked } = field
  const words = missing > 0 ? say("health.missing-fields.fact", { n: missing, all: asked }) : say("health.missing-fields.complete")
  return {
    key: name,
    name: say(`health.field.${name}`),
    value: shareOf(field),
    text: missing > 0 ? `${number(missing)} · ${honestPercent(shareOf(field))}` : number(0),
    paint: isCore ? PAINT.core : PAINT.other,
    fact: { key: name, title: say(`health.field.${name}`), lines: [words], of: say("health.of"), ...(href && { href }) },
  }
}

function tableOf(fields, hrefOf) {
  return {
    columns: [
      { label: say("health.column.field") },
      { label: say("health.column.missing"), isNumber: true },
      { label: say("health.column.asked"), isNumber: true },
      { label: say("health.column.share"), isNumber: true, isPercent: true },
    ],
    rows: fields.map((field) => ({ cells: [say(`health.field.${field.name}`), field.missing, field.asked, field.asked ? shareOf(field) : null], href: hrefOf(field) })),
  }
}

function footOf(fields, { columns, rows }) {
  const added = rows().reduce((count, row) => count + columns.isAddedDate[row], 0)
  const pending = rows("genre").reduce((count, row) => count + columns.pending[row], 0)
  return [
    ...(added > 0 ? [{ text: say("health.missing-fields.added", { n: added }) }] : []),
    ...(pending > 0 ? [{ text: say("health.lead.pending", { n: pending }) }] : []),
  ]
}

export const card = {
  id: "H1",
  name: "missing-fields",
  page: "health",
  size: "half",
  height: 420,
  fields: ["read", "rating", "genres", "pages", "pub", "avg", "added", "isbn", "publisher", "cover"],
  needs: { least: 1, of: "books" },
  sketch: "stars",
  make(selection, context) {
    const fields = missingFields(selection).sort((a, b) => shareOf(b) - shareOf(a))
    const isLooking = selection.rows("genre").some((row) => selection.columns.pending[row] === 1)
    // While genres come in, the table of books without one has also those that are only waiting.
    const hrefOf = ({ name, missing, filter }) => (missing > 0 && !(name === "genre" && isLooking) ? booksHref(selection, context, filter) : undefined)
    const data = { format: honestPercent, rows: fields.map((field) => barOf(field, hrefOf(field))) }
    return {
      have: selection.tally.books,
      title: missingTitle(fields),
      subtitle: say("health.missing-fields.subtitle"),
      scene: (view) => bars(data, view),
      extent: barsExtent(data),
      foot: footOf(fields, selection),
      table: () => tableOf(fields, hrefOf),
    }
  },
}
