// What stands below a chart, or instead of one: books, figures, short lists, a sentence.

import { html } from "../../vendor/ui.js"
import { shortTitle } from "../book_words.js"
import { Cover } from "./cover.js"
import { CoverTile, slotOf } from "./cover_tile.js"
import { Stars } from "./stars.js"

export function Blocks({ blocks, columns, context }) {
  return blocks.map((block) => {
    if (block.books) return html`<${Books} block=${block} columns=${columns} context=${context} />`
    if (block.figures) return html`<${Figures} figures=${block.figures} />`
    if (block.rows) return html`<${Rows} block=${block} />`
    if (block.part) return html`<${block.part} shown=${block.shown} columns=${columns} context=${context} />`
    return html`<p class="block-text">${block.text}</p>`
  })
}

/** Books with their covers; each leads to its page. */
function Books({ block: { books, label, as = "list" }, columns, context }) {
  const hrefOf = (row) => context.href("books", columns.ids[row])
  return html`<div class="block">
    ${label && html`<h3 class="block-label">${label}</h3>`}
    ${as === "covers"
      ? html`<ul class="covers">
          ${books.map(({ row, aside, stars }) => html`<${CoverTile} key=${row} columns=${columns} row=${row} href=${hrefOf(row)} words=${aside} hasStars=${stars} />`)}
        </ul>`
      : html`<ul class="block-books">
          ${books.map((book) => html`<${BookLine} key=${book.row} ...${book} columns=${columns} href=${hrefOf(book.row)} />`)}
        </ul>`}
  </div>`
}

function BookLine({ row, text, aside, stars, columns, href }) {
  const book = columns.books[row]
  return html`<li>
    <a class="block-book" href=${href}>
      <${Cover} title=${shortTitle(book)} author=${book.author} slot=${slotOf(columns, row)} picture=${book.small_thumbnail_url} size="s" />
      <span class="block-words"><strong dir="auto">${shortTitle(book)}</strong><span dir="auto">${text ?? book.author}</span></span>
      <span class="block-aside">${stars && html`<${Stars} rating=${book.my_rating} />`}${aside}</span>
    </a>
  </li>`
}

function Figures({ figures }) {
  return html`<dl class="block-figures">
    ${figures.map(
      ({ name, value, words }) => html`<div class="block-figure">
        <dt>${name}</dt>
        <dd class="block-value">${value}</dd>
        ${words && html`<dd class="block-note">${words}</dd>`}
      </div>`,
    )}
  </dl>`
}

function Rows({ block: { rows, label } }) {
  return html`<div class="block">
    ${label && html`<h3 class="block-label">${label}</h3>`}
    <ul class="block-rows">
      ${rows.map(
        ({ name, text, href }) => html`<li>
          ${href ? html`<a class="quiet-link" href=${href} dir="auto">${name}</a>` : html`<span dir="auto">${name}</span>`}
          ${text && html`<span class="block-aside">${text}</span>`}
        </li>`,
      )}
    </ul>
  </div>`
}
