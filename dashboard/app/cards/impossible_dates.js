// H3: dates that cannot be right.

import { booksHref } from "../findings/feet.js"
import { impossibleTitle } from "../findings/health.js"
import { finishedWords } from "../findings/book_facts.js"
import { yearWords } from "../book_words.js"
import { flagTest } from "../flags.js"
import { date } from "../format.js"
import { writeDay } from "../filters.js"
import { say } from "../words.js"

const SHOWN = 4

/** By flag, what is said of each book. */
const PROBLEMS = {
  "read-before-published": (columns, row) =>
    say("health.impossible-dates.before", { read: finishedWords(columns, row) || String(columns.year[row]), published: yearWords(columns.published[row]) }),
  "read-in-future": (columns, row) => say("health.impossible-dates.future", { read: date(writeDay(columns.givenDay[row])) }),
}
const NORMAL = "read-before-added"

function rowsWith(name, selection) {
  const test = flagTest(name, selection.columns)
  return selection.rows("flag").filter(test)
}

function blockOf({ name, rows }, { columns }) {
  const books = Array.from(rows.slice(0, SHOWN), (row) => ({ row, text: PROBLEMS[name](columns, row) }))
  return { label: say(`common.flag.${name}`), books }
}

export const card = {
  id: "H3",
  name: "impossible-dates",
  page: "health",
  size: "full",
  height: 200,
  fields: ["read", "pub", "added"],
  needs: { least: 1, of: "books" },
  comparedBy: "nothing",
  make(selection, context) {
    const problems = Object.keys(PROBLEMS).map((name) => ({ name, rows: rowsWith(name, selection) }))
    const normal = rowsWith(NORMAL, selection).length
    const found = problems.filter(({ rows }) => rows.length > 0)
    const hrefOf = (name) => booksHref(selection, context, { flag: [name] })
    return {
      have: selection.tally.books,
      title: impossibleTitle(found.reduce((sum, { rows }) => sum + rows.length, 0)),
      subtitle: say("health.impossible-dates.subtitle"),
      blocks: found.length ? found.map((problem) => blockOf(problem, selection)) : [{ text: say("health.impossible-dates.all_well") }],
      foot: [
        ...found.map(({ name, rows }) => ({ text: `${say(`common.flag.${name}`)}: ${say("common.books", { n: rows.length })}.`, href: hrefOf(name) })),
        ...(normal > 0 ? [{ text: say("health.impossible-dates.normal", { n: normal }), href: hrefOf(NORMAL) }] : []),
      ],
      table: () => ({
        columns: [{ label: say("health.column.problem") }, { label: say("common.column.books"), isNumber: true }],
        rows: [...problems.map(({ name, rows }) => [name, rows.length]), [NORMAL, normal]].map(([name, n]) => ({ cells: [say(`common.flag.${name}`), n], ...(n > 0 && { href: hrefOf(name) }) })),
      }),
    }
  },
}
