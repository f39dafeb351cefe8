// A2: authors whose one book got five stars.

import { finishWords } from "../book_words.js"
import { lovedTitle } from "../findings/authors.js"
import { lovedOnce } from "../stats/authors.js"
import { authorsOf } from "../stats/first_authors.js"
import { say } from "../words.js"

/** So many books are listed; the table has all. */
const SHOWN = 6

export const card = {
  id: "A2",
  name: "loved-once",
  page: "authors",
  size: "half",
  height: 400,
  fields: ["author", "rating", "read", "shelf"],
  needs: { least: 1, of: "loved" },
  sketch: "just-finished",
  make(selection, context) {
    const { columns } = selection
    const { names, slugs } = authorsOf(columns)
    const all = lovedOnce(selection)
    const words = ({ row, waiting }) => (waiting > 0 ? say("authors.loved-once.waiting", { n: waiting }) : finishWords(columns.books[row], "monthShort"))
    return {
      have: all.length,
      title: lovedTitle(all.length),
      subtitle: say("authors.loved-once.subtitle"),
      blocks: [{ books: all.slice(0, SHOWN).map((each) => ({ row: each.row, aside: words(each) })) }],
      foot: all.length > SHOWN ? [{ text: say("authors.loved-once.more", { n: all.length - SHOWN }) }] : [],
      table: () => ({
        columns: [
          { label: say("common.column.author") },
          { label: say("common.column.title") },
          { label: say("common.column.finished") },
          { label: say("authors.column.open"), isNumber: true },
        ],
        rows: all.map(({ author, row, waiting }) => ({
          cells: [names[author], columns.titles[row], finishWords(columns.books[row]), waiting],
          href: context.href("authors", slugs[author]),
        })),
      }),
    }
  },
}
