// Books that may be the same, side by side, with what differs.

import { html } from "../../vendor/ui.js"
import { finishWords, shortTitle, statusWord, yearOf } from "../book_words.js"
import { date, number } from "../format.js"
import { pieces, say } from "../words.js"
import { Cover } from "./cover.js"
import { slotOf } from "./cover_tile.js"

/** What is told of a book where it differs from its like. By the names of `differing.js`. */
const WORDS = {
  title: (book) => book.title,
  status: (book) => statusWord(book.reading_status),
  binding: (book) => book.binding,
  pages: (book) => book.num_pages && number(book.num_pages),
  publisher: (book) => book.publisher,
  edition: (book) => book.publication_year && String(book.publication_year),
  rating: (book) => (book.my_rating === null ? say("common.not_rated") : say("common.stars", { n: book.my_rating })),
  finished: (book) => finishWords(book),
  added: (book) => book.date_added && date(book.date_added),
}

function Copy({ row, differs, columns, context }) {
  const book = columns.books[row]
  return html`<li class="copy">
    <a class="block-book" href=${context.href("books", book.goodreads_id)}>
      <${Cover} title=${shortTitle(book)} author=${book.author} slot=${slotOf(columns, row)} picture=${book.small_thumbnail_url} size="s" />
      <span class="block-words"><strong dir="auto">${shortTitle(book)}</strong><span>${yearOf(book) ?? ""}</span></span>
    </a>
    <dl class="copy-facts">
      ${differs.map((name) => html`<div><dt>${say(`health.differ.${name}`)}</dt><dd dir="auto">${WORDS[name](book) || say("health.duplicates.unknown")}</dd></div>`)}
    </dl>
  </li>`
}

export function DuplicateGroups({ shown, columns, context }) {
  const groups = shown.groups.map(({ rows, differs }) => {
    const book = columns.books[rows[0]]
    return html`<section key=${rows[0]} class="copies">
      <h3 class="block-label">${pieces("health.duplicates.group", { title: html`<bdi>${shortTitle(book)}</bdi>`, author: html`<bdi>${book.author}</bdi>` })}</h3>
      <ul class="copies-list">${rows.map((row) => html`<${Copy} key=${row} row=${row} differs=${differs} columns=${columns} context=${context} />`)}</ul>
      ${differs.length === 0 && html`<p class="caption">${say("health.duplicates.same")}</p>`}
    </section>`
  })
  return groups.length > 0 && html`<div class="copies-groups">${groups}</div>`
}
