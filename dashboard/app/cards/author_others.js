// A6: who wrote with an author, and books of others that name the author too.

import { slugOf } from "../columns/text.js"
import { booksOfAuthor, othersOn } from "../stats/author.js"
import { say } from "../words.js"

/** So many names are listed; the table has all. */
const SHOWN = 12

export const card = {
  id: "A6",
  name: "author-others",
  page: "authors",
  size: "half",
  height: 200,
  fields: ["author", "coauthors"],
  needs: { least: 1, of: "books" },
  sketch: "stars",
  make(selection, context) {
    const { columns } = selection
    const slug = slugOf(selection.filters.author)
    const { read, rest, shared } = booksOfAuthor(selection, slug)
    const others = othersOn(columns, [...read, ...rest], slug)
    const names = others.slice(0, SHOWN).map((each) => ({ name: each.name, text: say("common.books", { n: each.rows.length }), href: context.href("authors", each.slug) }))
    return {
      have: others.length + shared.length,
      title: say("authors.author-others.title"),
      subtitle: say("authors.author-others.subtitle"),
      blocks: [
        ...(names.length ? [{ rows: names, label: say("authors.author-others.names") }] : []),
        ...(shared.length ? [{ books: Array.from(shared, (row) => ({ row, stars: columns.isRead[row] === 1 })), label: say("authors.author-others.shared") }] : []),
      ],
      foot: others.length > SHOWN ? [{ text: say("authors.author-others.more", { n: others.length - SHOWN }) }] : [],
      table: () => tableOf(columns, others, shared, context),
    }
  },
}

function tableOf({ titles, authors, author, ids }, others, shared, context) {
  return {
    columns: [{ label: say("authors.column.person") }, { label: say("common.column.title") }],
    rows: [
      ...others.flatMap(({ name, slug, rows }) => rows.map((row) => ({ cells: [name, titles[row]], href: context.href("authors", slug) }))),
      ...Array.from(shared, (row) => ({ cells: [authors[author[row]], titles[row]], href: context.href("books", ids[row]) })),
    ],
  }
}
