// H4: which books have no genre, and why.

import { bars, barsExtent } from "../charts/bars.js"
import { booksHref } from "../findings/feet.js"
import { genreTitle } from "../findings/health.js"
import { REASONS, genreReason } from "../stats/genre_reasons.js"
import { say } from "../words.js"

const PAINTS = { "looking-up": { fill: "hatch" }, failed: { fill: "ramp-4" } }
const USUAL = { fill: "ramp-2" }

/** Books without a genre by reason, in the order of `REASONS`; reasons without a book are left out. */
function reasonsOf(selection) {
  const reasonOf = genreReason(selection.columns)
  const counts = new Map(REASONS.map((name) => [name, 0]))
  for (const row of selection.rows(["genre", "flag"])) {
    const reason = reasonOf(row)
    if (reason !== null) counts.set(reason, counts.get(reason) + 1)
  }
  return [...counts].filter(([, books]) => books > 0).map(([name, books]) => ({ name, books }))
}

function barOf({ name, books }, href) {
  const title = say(`health.reason.${name}`)
  return {
    key: name,
    name: title,
    value: books,
    paint: PAINTS[name] ?? USUAL,
    fact: { key: name, title, lines: [say("common.books", { n: books }), say(`health.why.${name}`)], of: say("health.of"), href },
  }
}

/** What each of the reasons means. */
function footOf(reasons, { metadata }) {
  const has = (reason) => reasons.some(({ name }) => name === reason)
  const { reason } = metadata.enrichment
  return [
    ...reasons.map(({ name }) => ({ text: say("health.no-genre.because", { name: say(`health.reason.${name}`), why: say(`health.why.${name}`) }) })),
    ...(reason && has("not-looked-up") ? [{ text: say("health.no-genre.reason", { reason }) }] : []),
    ...(metadata.genre_rules && has("no-subjects") ? [{ text: say("health.no-genre.rules") }] : []),
  ]
}

export const card = {
  id: "H4",
  name: "no-genre",
  page: "health",
  size: "half",
  height: 420,
  fields: ["genres"],
  needs: { least: 1, of: "books" },
  make(selection, context) {
    const reasons = reasonsOf(selection)
    const missing = reasons.reduce((sum, { books }) => sum + books, 0)
    const pending = reasons.find(({ name }) => name === "looking-up")?.books ?? 0
    const hrefOf = ({ name }) => booksHref(selection, context, { genre: ["none"], flag: [name] })
    const data = { rows: reasons.map((reason) => barOf(reason, hrefOf(reason))) }
    return {
      have: selection.tally.books,
      title: genreTitle({ missing, pending }),
      ...(missing > 0 && {
        subtitle: say("health.no-genre.subtitle"),
        scene: (view) => bars(data, view),
        extent: barsExtent(data),
        table: () => ({
          columns: [{ label: say("health.column.reason") }, { label: say("common.column.books"), isNumber: true }],
          rows: reasons.map((reason) => ({ cells: [say(`health.reason.${reason.name}`), reason.books], href: hrefOf(reason) })),
        }),
      }),
      foot: footOf(reasons, selection.columns.meta),
    }
  },
}
