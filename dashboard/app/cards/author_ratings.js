// A6: what one gave an author's books, beside what other readers gave.

import { intervals, intervalsExtent } from "../charts/intervals.js"
import { differenceWords } from "../book_words.js"
import { slugOf } from "../columns/text.js"
import { bookFact } from "../findings/author_facts.js"
import { besideTitle } from "../findings/authors.js"
import { starsWords } from "../findings/book_facts.js"
import { number } from "../format.js"
import { besideOthers, booksOfAuthor } from "../stats/author.js"
import { say } from "../words.js"

/** So many books are drawn, those furthest apart; the table has all. */
const SHOWN = 12
/** Stars apart from which a book stands out. */
const CLEAR = 1
const SCALE = [1, 2, 3, 4, 5]

export const card = {
  id: "A6",
  name: "author-ratings",
  page: "authors",
  size: "half",
  height: 300,
  fields: ["author", "rating", "avg"],
  needs: { least: 1, of: "rated" },
  sketch: "stars",
  make(selection, context) {
    const { columns } = selection
    const { author } = selection.filters
    const both = Array.from(booksOfAuthor(selection, slugOf(author)).read).filter((row) => !Number.isNaN(apartOf(columns, row)))
    const shown = furthest(columns, both)
    const data = {
      rows: shown.map((row) => rowOf(selection, context, row)),
      x: { kind: "linear", from: Math.min(1, ...shown.map((row) => columns.stars[row])), to: 5, ticks: SCALE.map((at) => ({ at, text: number(at) })) },
      left: "",
      right: "",
    }
    return {
      have: both.length,
      title: besideTitle(besideOthers(columns, both), author),
      subtitle: say("authors.author-ratings.subtitle"),
      scene: (view) => intervals(data, view),
      extent: intervalsExtent(data),
      foot: both.length > SHOWN ? [{ text: say("authors.author-ratings.more", { shown: SHOWN, n: both.length - SHOWN }) }] : [],
      table: () => tableOf(columns, both, context),
    }
  },
}

const apartOf = ({ stars, average }, row) => stars[row] - average[row]

/** The books furthest apart, in the order given. */
function furthest(columns, rows) {
  if (rows.length <= SHOWN) return rows
  const kept = new Set([...rows].sort((a, b) => Math.abs(apartOf(columns, b)) - Math.abs(apartOf(columns, a))).slice(0, SHOWN))
  return rows.filter((row) => kept.has(row))
}

function rowOf(selection, context, row) {
  const { columns } = selection
  const [mine, others] = [columns.stars[row], columns.average[row]]
  return {
    key: String(row),
    name: columns.titles[row],
    mean: mine,
    low: Math.min(mine, others),
    high: Math.max(mine, others),
    isClear: Math.abs(mine - others) >= CLEAR,
    text: differenceWords(columns.books[row]),
    fact: bookFact(selection, context, row, {
      lines: [say("authors.author-ratings.mine", { stars: starsWords(mine) }), say("authors.author-ratings.others", { average: number(others, 2) })],
    }),
  }
}

function tableOf(columns, rows, context) {
  return {
    columns: [
      { label: say("common.column.title") },
      { label: say("common.column.rating"), isNumber: true },
      { label: say("authors.column.others"), isNumber: true, digits: 2 },
      { label: say("authors.column.difference"), isNumber: true, digits: 2 },
    ],
    rows: rows.map((row) => ({
      cells: [columns.titles[row], columns.stars[row], columns.average[row], apartOf(columns, row)],
      href: context.href("books", columns.ids[row]),
    })),
  }
}
