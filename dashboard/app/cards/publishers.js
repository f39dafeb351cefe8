// B7: whose books.

import { bars, barsExtent } from "../charts/bars.js"
import { slugOf } from "../columns.js"
import { isAnyPressed } from "../findings/book_facts.js"
import { publishersTitle } from "../findings/books.js"
import { finishedHref, footOf } from "../findings/feet.js"
import { number } from "../format.js"
import { finished } from "../stats/finishes.js"
import { say } from "../words.js"

const TOP = 15

export const card = {
  id: "B7",
  name: "publishers",
  page: "books",
  size: "third",
  height: 500,
  fields: ["publisher", "rating"],
  needs: { least: 20, of: "publisher" },
  sketch: "stars",
  make(selection, context) {
    const { columns } = selection
    const rows = finished(columns, selection.rows("publisher"))
    const known = rows.filter((row) => columns.publisher[row] >= 0)
    const all = publishersOf(columns, known)
    const chosen = slugOf(selection.filters.publisher)
    const shown = all.slice(0, TOP)
    const facts = shown.map((each) => factOf(each, chosen))
    const isAny = isAnyPressed(facts)
    const data = {
      rows: shown.map(({ slug, name, books }, at) => {
        return { key: slug, name, value: books, isOff: isAny && !facts[at].isPressed, fact: facts[at] }
      }),
    }
    return {
      have: known.length,
      title: publishersTitle(all),
      subtitle: say(all.length > TOP ? "books.publishers.subtitle_top" : "books.publishers.subtitle", { n: all.length, shown: TOP }),
      scene: (view) => bars(data, view),
      extent: barsExtent(data),
      foot: footOf("books.foot.no_publisher", rows.length - known.length, finishedHref(selection, context, { flag: ["no-publisher"] }, ["publisher"])),
      table: () => tableOf(all),
    }
  },
}

/** By the address of their filter, so that a bar has just the books of its filter; the first spelling names them. */
function publishersOf({ publishers, publisher, stars }, rows) {
  const slugs = publishers.map(slugOf)
  const found = new Map()
  for (const row of rows) {
    const slug = slugs[publisher[row]]
    if (!found.has(slug)) found.set(slug, { slug, name: publishers[publisher[row]], books: 0, rated: 0, sum: 0 })
    const entry = found.get(slug)
    entry.books += 1
    if (Number.isNaN(stars[row])) continue
    entry.rated += 1
    entry.sum += stars[row]
  }
  return [...found.values()].sort((a, b) => b.books - a.books || (a.slug < b.slug ? -1 : 1))
}

const meanOf = ({ rated, sum }) => (rated > 0 ? sum / rated : null)

function factOf({ slug, name, books, ...ratings }, chosen) {
  const mean = meanOf(ratings)
  const lines = [say("common.books", { n: books }), ...(mean === null ? [] : [say("books.publishers.mean", { stars: number(mean, 1) })])]
  return { key: slug, title: name, lines, of: name, filter: { key: "publisher", value: name }, isPressed: slug === chosen }
}

function tableOf(all) {
  return {
    columns: [
      { label: say("books.field.publisher") },
      { label: say("common.column.books"), isNumber: true },
      { label: say("books.column.mean"), isNumber: true, digits: 2 },
    ],
    rows: all.map((each) => ({ cells: [each.name, each.books, meanOf(each)] })),
  }
}
