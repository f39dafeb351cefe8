// H2: days that look like bulk entry.

import { bars, barsExtent } from "../charts/bars.js"
import { UNKNOWN } from "../columns.js"
import { booksHref } from "../findings/feet.js"
import { heapTitle } from "../findings/health.js"
import { date } from "../format.js"
import { writeDay } from "../filters.js"
import { flagTest } from "../flags.js"
import { heapDays } from "../stats/doubtful_dates.js"
import { say } from "../words.js"

const SHOWN = 10

function barOf({ day, books, isNewYear }, { filters }, href) {
  const name = date(writeDay(day))
  const isPressed = filters.day !== null && filters.day.from === day && filters.day.to === day
  return {
    key: String(day),
    name,
    value: books,
    paint: { fill: "ramp-3" },
    isOff: filters.day !== null && !(day >= filters.day.from && day <= filters.day.to),
    fact: {
      key: String(day),
      title: name,
      lines: [say("common.books", { n: books }), isNewYear ? say("health.heap-days.new_year") : ""],
      of: say("health.of"),
      href,
      isPressed,
    },
  }
}

/** What was typed in on such days altogether, and what was shelved by the heap. */
function footOf(selection, context, days) {
  const { columns } = selection
  const [isHeaped, isImported] = ["bulk-day", "import-day"].map((name) => flagTest(name, columns))
  const countOf = (test) => selection.rows("flag").reduce((count, row) => count + (test(row) ? 1 : 0), 0)
  const [heaped, imported] = [countOf(isHeaped), countOf(isImported)]
  return [
    ...(days.length > SHOWN ? [{ text: say("health.heap-days.more", { n: days.length - SHOWN }) }] : []),
    ...(heaped > 0 ? [{ text: say("health.heap-days.all", { n: heaped }), href: booksHref(selection, context, { flag: ["bulk-day"] }) }] : []),
    ...(imported > 0 && columns.importDay !== UNKNOWN
      ? [{ text: say("health.heap-days.import", { n: imported, date: date(writeDay(columns.importDay)) }), href: booksHref(selection, context, { flag: ["import-day"] }) }]
      : []),
  ]
}

export const card = {
  id: "H2",
  name: "heap-days",
  page: "health",
  size: "half",
  height: 420,
  fields: ["read", "added"],
  needs: { least: 1, of: "books" },
  comparedBy: "nothing",
  make(selection, context) {
    const days = heapDays(selection.columns, selection.rows("day"))
    const hrefOf = ({ day }) => booksHref(selection, context, { day: { from: day, to: day } })
    const data = { rows: days.slice(0, SHOWN).map((day) => barOf(day, selection, hrefOf(day))) }
    return {
      have: selection.tally.books,
      title: heapTitle(days.length),
      subtitle: say("health.heap-days.subtitle"),
      ...(days.length > 0 && {
        scene: (view) => bars(data, view),
        extent: barsExtent(data),
        table: () => ({
          columns: [{ label: say("health.column.day") }, { label: say("common.column.books"), isNumber: true }],
          rows: days.map((day) => ({ cells: [date(writeDay(day.day)), day.books], sort: day.day, href: hrefOf(day) })),
        }),
      }),
      blocks: days.length > 0 ? [] : [{ text: say("health.heap-days.none_why") }],
      foot: footOf(selection, context, days),
    }
  },
}
