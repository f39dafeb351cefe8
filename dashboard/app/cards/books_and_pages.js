// T4: books, pages and long books of each year, in panels under each other.

import { panels, panelsExtent } from "../charts/panels.js"
import { isChosen } from "../charts/periods.js"
import { onAddedDay, undatedFoot } from "../findings/feet.js"
import { volumeTitle } from "../findings/time.js"
import { withoutPages } from "../findings/time_feet.js"
import { compact, percent } from "../format.js"
import { TIME } from "../stats/finishes.js"
import { LONG_PAGES, yearsOf } from "../stats/yearly.js"
import { say } from "../words.js"

const longShare = ({ long, paged }) => (paged ? long / paged : null)

function factOf(each, thisYear, isPressed) {
  const { year, books, pages, paged, long } = each
  const count = say("common.pages", { n: pages })
  return {
    key: `y${year}`,
    title: year === thisYear ? say("time.books-and-pages.so_far", { year: String(year) }) : String(year),
    of: String(year),
    lines: [
      say("common.books", { n: books }),
      paged > 0 && (paged < books ? say("time.books-and-pages.least", { pages: count }) : count),
      paged > 0 && say("time.books-and-pages.fact_long", { n: long, share: percent(longShare(each)) }),
    ],
    filter: { key: "years", value: { from: year, to: year } },
    isPressed,
    isEmpty: books === 0,
  }
}

export const card = {
  id: "T4",
  name: "books-and-pages",
  page: "time",
  size: "third",
  height: 470,
  fields: ["read", "pages"],
  needs: { least: 2, of: "years" },
  comparedBy: "halves",
  sketch: "piles",
  make(selection, context) {
    const { columns, filters } = selection
    const rows = selection.among(columns.inTime, TIME)
    const years = yearsOf(columns, rows)
    const isOff = ({ year }) => !isChosen({ from: year * 12, to: year * 12 + 11 }, filters)
    const isPressed = ({ year }) => filters.years?.from === year && filters.years?.to === year
    const data = {
      panels: [
        { name: say("common.column.books"), paint: { fill: "ramp-4" } },
        { name: say("common.column.pages"), paint: { fill: "ramp-3" }, format: compact },
        { name: say("time.books-and-pages.share"), paint: { fill: "ctl" }, format: percent, height: 64 },
      ],
      groups: years.map((each) => ({
        key: String(each.year),
        name: String(each.year),
        values: [each.books, each.pages, longShare(each)],
        isOff: isOff(each),
        fact: factOf(each, context.today.getFullYear(), isPressed(each)),
      })),
    }
    return {
      have: years.filter(({ books }) => books > 0).length,
      title: volumeTitle(years),
      subtitle: say("time.books-and-pages.subtitle", { n: LONG_PAGES }),
      scene: (view) => panels(data, view),
      extent: panelsExtent(data),
      table: () => ({
        columns: [
          { label: say("common.column.year") },
          { label: say("common.column.books"), isNumber: true },
          { label: say("common.column.pages"), isNumber: true },
          { label: say("time.books-and-pages.long"), isNumber: true },
          { label: say("time.books-and-pages.share"), isNumber: true, isPercent: true },
        ],
        rows: years.map((each) => ({ sort: each.year, cells: [String(each.year), each.books, each.pages, each.long, longShare(each)] })),
      }),
      foot: [...undatedFoot(selection, context), ...withoutPages(selection, context, rows, TIME, "time.books-and-pages.foot"), ...onAddedDay(selection, rows)],
    }
  },
}
