// B10: the books at the ends of their scales.

import { finishedWords } from "../findings/book_facts.js"
import { yearWords } from "../book_words.js"
import { number } from "../format.js"
import { finished } from "../stats/finishes.js"
import { recordsOf } from "../stats/records.js"
import { say } from "../words.js"

const DAYS_PER_YEAR = 365.25

export const card = {
  id: "B10",
  name: "records",
  page: "books",
  size: "two-thirds",
  height: 380,
  fields: ["pages", "pub", "rating", "avg", "added", "read"],
  needs: { least: 10, of: "read" },
  sketch: "stars",
  make(selection, context) {
    const { columns } = selection
    const rows = finished(columns, selection.rows())
    const records = recordsOf(columns, rows)
    return {
      have: rows.length,
      title: say("books.records.title"),
      subtitle: say("books.records.subtitle"),
      blocks: records.map(({ name, row, value, ties }) => ({
        label: say(`books.records.${name}`),
        books: [{ row, text: columns.books[row].author ?? "", aside: asideOf({ name, value, ties }) }],
      })),
      table: () => tableOf(columns, records, context),
    }
  },
}

function asideOf({ name, value, ties }) {
  return ties > 0 ? `${valueWords(name, value)} ${say("books.records.ties", { n: ties })}` : valueWords(name, value)
}

function valueWords(name, value) {
  if (name === "longest" || name === "shortest") return say("common.pages", { n: value })
  if (name === "oldest") return yearWords(value)
  if (name === "wait") return waitWords(value)
  return `${value > 0 ? "+" : "−"}${number(Math.abs(value), 2)}`
}

function waitWords(days) {
  if (days < 100) return say("common.days", { n: days })
  const years = days / DAYS_PER_YEAR
  return years < 2 ? say("common.months", { n: Math.round(years * 12) }) : say("books.records.years", { years: number(years, 1) })
}

function tableOf(columns, records, context) {
  return {
    columns: [
      { label: say("books.column.record") },
      { label: say("common.column.title") },
      { label: say("common.column.author") },
      { label: say("books.column.value") },
      { label: say("common.column.finished") },
    ],
    rows: records.map(({ name, row, value }) => {
      const told = [columns.titles[row], columns.books[row].author ?? "", valueWords(name, value), finishedWords(columns, row)]
      return { cells: [say(`books.records.${name}`), ...told], href: context.href("books", columns.ids[row]) }
    }),
  }
}
