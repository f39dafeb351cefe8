/** What marks of authors and of their books say and do. Pure. */

import { finishWords } from "../book_words.js"
import { slugOf } from "../columns.js"
import { number } from "../format.js"
import { say } from "../words.js"
import { starsWords } from "./book_facts.js"

/** The mean of ratings as it stands beside a name, a dash where there is none. @param {number | null} mean */
export const meanWords = (mean, digits = 1) => (mean === null ? "–" : number(mean, digits))

/** A finished book as a mark that opens it. @param {string} [key] unique in the chart, if not the book's own */
export function bookFact({ columns }, context, row, { key = String(row), lines } = {}) {
  return {
    key,
    title: columns.titles[row],
    lines: lines ?? [finishWords(columns.books[row]) ?? "", starsWords(columns.stars[row])],
    of: say("authors.fact.book"),
    href: context.href("books", columns.ids[row]),
  }
}

/** An author as a mark that opens the author's page. @param {{name: string, slug: string, lines: string[]}} author */
export function authorFact(context, { name, slug, lines }) {
  return { key: slug, title: name, lines, of: say("authors.fact.author"), href: context.href("authors", slug) }
}

/** Whether a filter chooses other authors than this one. */
export const isOtherAuthor = ({ author }, slug) => Boolean(author) && slugOf(author) !== slug
