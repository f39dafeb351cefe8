// T9: books that were finished more than once.

import { finishedHref, footOf } from "../findings/feet.js"
import { rereadsTitle } from "../findings/time.js"
import { date } from "../format.js"
import { writeDay, writeMonth } from "../filters.js"
import { UNKNOWN } from "../columns.js"
import { say } from "../words.js"

const SHOWN = 8

const titleOf = (columns, row) => columns.titles[row] || columns.books[row].title

/** A longer title would leave no room for what is said of it. */
const TITLE_MOST = 40

/** The last finish as far as it is known. */
function lastFinish({ day, month, year }, row) {
  if (day[row] !== UNKNOWN) return date(writeDay(day[row]))
  if (month[row] >= 0) return date(writeMonth(month[row]), "monthShort")
  return year[row] ? String(year[row]) : null
}

/** The one book that was read most, null where several were. */
function leaderOf(columns, [first, second]) {
  const isAlone = first !== undefined && (second === undefined || columns.readCount[first] > columns.readCount[second])
  const title = isAlone ? titleOf(columns, first) : ""
  return title && title.length <= TITLE_MOST ? title : null
}

export const card = {
  id: "T9",
  name: "rereads",
  page: "time",
  size: "third",
  height: 470,
  fields: ["count", "title", "author"],
  needs: { least: 1, of: "reread" },
  sketch: "just-finished",
  make(selection, context) {
    const { columns } = selection
    const { readCount, isRead, year } = columns
    const rows = Array.from(selection.rows("flag").filter((row) => isRead[row] === 1 && readCount[row] > 1))
    rows.sort((a, b) => readCount[b] - readCount[a] || year[b] - year[a] || a - b)
    const more = rows.length - SHOWN
    return {
      have: rows.length,
      title: rereadsTitle({ books: rows.length, leader: rows.length > 1 ? leaderOf(columns, rows) : null }),
      subtitle: say("time.rereads.subtitle"),
      blocks: [{ books: rows.slice(0, SHOWN).map((row) => ({ row, aside: say("time.rereads.times", { n: readCount[row] }) })) }],
      foot: footOf("time.rereads.more", more, finishedHref(selection, context, { flag: ["reread"] })),
      table: () => ({
        columns: [
          { label: say("common.column.title") },
          { label: say("common.column.author") },
          { label: say("time.rereads.column"), isNumber: true },
          { label: say("time.rereads.last") },
        ],
        rows: rows.map((row) => {
          const { goodreads_id: id, author } = columns.books[row]
          return { cells: [titleOf(columns, row), author, readCount[row], lastFinish(columns, row)], href: context.href("books", id) }
        }),
      }),
    }
  },
}
