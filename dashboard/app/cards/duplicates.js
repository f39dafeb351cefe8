// H5: books that may be here more than once.

import { booksHref } from "../findings/feet.js"
import { duplicatesTitle } from "../findings/health.js"
import { duplicateGroups } from "../flags.js"
import { differing } from "../stats/differing.js"
import { say } from "../words.js"

const SHOWN = 8

/** Groups of which the page shows at least one book; all books of a group are told, for they are what it is about. */
function groupsOf({ columns, passes }) {
  const groups = duplicateGroups(columns).filter((rows) => rows.some((row) => passes(row, "flag")))
  return groups.map((rows) => ({ rows, differs: differing(columns, rows) }))
}

export const card = {
  id: "H5",
  name: "duplicates",
  page: "health",
  size: "full",
  height: 420,
  fields: ["title", "author", "binding", "pages", "publisher", "pub", "rating", "read", "added", "shelf"],
  needs: { least: 1, of: "books" },
  comparedBy: "nothing",
  make(selection, context) {
    const { columns } = selection
    const groups = groupsOf(selection)
    const books = groups.reduce((sum, { rows }) => sum + rows.filter((row) => selection.passes(row, "flag")).length, 0)
    return {
      have: selection.tally.books,
      title: duplicatesTitle(groups.length),
      subtitle: say("health.duplicates.subtitle"),
      groups: groups.slice(0, SHOWN),
      blocks: groups.length > 0 ? [] : [{ text: say("health.duplicates.none_why") }],
      foot: [
        ...(groups.length > SHOWN ? [{ text: say("health.duplicates.more", { n: groups.length - SHOWN }) }] : []),
        ...(books > 0 ? [{ text: say("health.duplicates.all", { n: books }), href: booksHref(selection, context, { flag: ["duplicate"] }) }] : []),
      ],
      ...(groups.length > 0 && {
        table: () => ({
          columns: [
            { label: say("common.column.title") },
            { label: say("common.column.author") },
            { label: say("health.column.copies"), isNumber: true },
            { label: say("health.column.differs") },
          ],
          rows: groups.map(({ rows, differs }) => ({
            cells: [columns.titles[rows[0]], columns.books[rows[0]].author, rows.length, differs.map((name) => say(`health.differ.${name}`)).join(", ") || null],
          })),
        }),
      }),
    }
  },
}
