// A3: how many books of each year are by somebody new.

import { columns, columnsExtent } from "../charts/columns.js"
import { newTitle } from "../findings/authors.js"
import { footOf, onAddedDay, undatedFoot } from "../findings/feet.js"
import { percent } from "../format.js"
import { newAndKnown } from "../stats/authors.js"
import { say } from "../words.js"
import { lookedPast } from "./card.js"

const NAME = "new-known"
const LEAST_YEARS = 2
const PAINT = { fresh: { fill: "ramp-3" }, known: { fill: "ink2" } }

export const card = {
  id: "A3",
  name: NAME,
  page: "authors",
  size: "half",
  height: 330,
  fields: ["author", "read"],
  needs: { least: LEAST_YEARS, of: "years" },
  comparedBy: "halves",
  sketch: "piles",
  make(selection, context) {
    const past = lookedPast(context, NAME, ["years", "author"])
    const { years, nobody } = newAndKnown(selection, past)
    const data = {
      mode: "stacked",
      y: { label: say("authors.new-known.axis") },
      labels: ["known", "fresh"].map((key) => ({ key, name: say(`authors.new-known.${key}`) })),
      groups: years.map((each) => groupOf(each, selection.filters.years)),
    }
    return {
      have: years.filter(({ fresh, known }) => fresh + known > 0).length,
      title: newTitle(years, context.today.getFullYear()),
      subtitle: say("authors.new-known.subtitle"),
      scene: (view) => columns(data, view),
      extent: columnsExtent(data),
      foot: [...undatedFoot(selection, context, past), ...footOf("authors.foot.nobody", nobody), ...onAddedDay(selection, selection.among(selection.columns.inTime, past))],
      table: () => tableOf(years),
    }
  },
}

function groupOf({ year, fresh, known }, chosen) {
  const books = fresh + known
  const isIn = chosen && chosen !== "none" && (chosen.from ?? -Infinity) <= year && year <= (chosen.to ?? Infinity)
  return {
    key: String(year),
    name: String(year),
    bars: [
      { key: "known", value: known, paint: PAINT.known },
      { key: "fresh", value: fresh, paint: PAINT.fresh },
    ],
    isOff: Boolean(chosen) && !isIn,
    fact: {
      key: String(year),
      title: String(year),
      lines: [
        say("common.books", { n: books }),
        ...(books ? [say("authors.new-known.fresh_of", { n: fresh, share: percent(fresh / books) }), say("authors.new-known.known_of", { n: known })] : []),
      ],
      of: String(year),
      filter: books ? { key: "years", value: { from: year, to: year } } : null,
      isPressed: Boolean(isIn) && chosen.from === year && chosen.to === year,
    },
  }
}

function tableOf(years) {
  return {
    columns: [
      { label: say("common.column.year") },
      ...["new", "known"].map((name) => ({ label: say(`authors.column.${name}`), isNumber: true })),
      { label: say("common.column.books"), isNumber: true },
      { label: say("authors.column.new_share"), isNumber: true, isPercent: true },
    ],
    rows: years.map(({ year, fresh, known }) => ({
      sort: year,
      cells: [String(year), fresh, known, fresh + known, fresh + known ? fresh / (fresh + known) : null],
    })),
  }
}
