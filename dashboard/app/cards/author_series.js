// A6: the series of an author.

import { units, unitsExtent } from "../charts/units.js"
import { slugOf } from "../columns/text.js"
import { seriesLegend, seriesRow, seriesTable } from "../findings/series_rows.js"
import { booksOfAuthor, seriesWith } from "../stats/author.js"
import { say } from "../words.js"

const SHOWN = 12

export const card = {
  id: "A6",
  name: "author-series",
  page: "authors",
  size: "half",
  height: 200,
  fields: ["title", "author", "read", "shelf"],
  needs: { least: 1, of: "books" },
  sketch: "months",
  make(selection, context) {
    const { columns } = selection
    const { read, rest } = booksOfAuthor(selection, slugOf(selection.filters.author))
    const all = seriesWith(columns, [...read, ...rest]).sort((a, b) => b.volumes.length - a.volumes.length || a.name.localeCompare(b.name))
    const data = { rows: all.slice(0, SHOWN).map((series) => seriesRow(selection, context, series)) }
    return {
      have: all.length,
      title: say("authors.author-series.title", { n: all.length }),
      subtitle: say("authors.series.subtitle"),
      scene: (view) => units(data, view),
      extent: unitsExtent(data),
      legend: seriesLegend(),
      foot: [...(all.length > SHOWN ? [{ text: say("authors.series.more", { n: all.length - SHOWN }) }] : []), { text: say("authors.series.unknown") }],
      table: () => seriesTable(all),
    }
  },
}
