// One author: all books, ratings, gaps, what waits, series, and who wrote along.

import { html, useMemo } from "../../vendor/ui.js"
import { card as authorBooks } from "../cards/author_books.js"
import { card as authorGaps } from "../cards/author_gaps.js"
import { card as authorOthers } from "../cards/author_others.js"
import { card as authorPile } from "../cards/author_pile.js"
import { card as authorRatings } from "../cards/author_ratings.js"
import { card as authorSeries } from "../cards/author_series.js"
import { slugOf } from "../columns.js"
import { createEngine } from "../engine.js"
import { EMPTY, serialiseFilters } from "../filters.js"
import { authorLead } from "../findings/authors.js"
import { CardGrid } from "../parts/card_page.js"
import { Chips } from "../parts/chips.js"
import { Icon } from "../parts/icon.js"
import { href } from "../paths.js"
import { libraryHref } from "../router.js"
import { booksOfAuthor, gapsOf, nearNames, othersOn, personOf, seriesWith } from "../stats/author.js"
import { UNFINISHED, ratingOf } from "../stats/authors.js"
import { columns, filters } from "../store.js"
import { say } from "../words.js"

const nameOf = (slug) => (columns.value ? personOf(columns.value, slugOf(slug)) : null)

export const title = ({ slug }) => nameOf(slug) ?? say("authors.author.missing")

export default function Author({ params: { lib, slug } }) {
  const all = columns.value
  const engine = useMemo(() => all && createEngine(all), [all])
  const name = nameOf(slug)
  const selection = useMemo(() => (name === null ? null : engine.apply({ ...filters.value, author: name })), [engine, name, filters.value])
  if (!all) return null
  if (name === null) return html`<${NoSuchAuthor} lib=${lib} slug=${slug} />`
  return html`<${Shown} lib=${lib} name=${name} selection=${selection} />`
}

function Shown({ lib, name, selection }) {
  const found = booksOfAuthor(selection, slugOf(name))
  const cards = cardsFor(selection, found, slugOf(name))
  const table = `${href("l", lib, "books")}?${serialiseFilters({ ...EMPTY, author: name })}`
  return html`<div class="page page-authors">
    <${Chips} placement="main" />
    <header class="page-head">
      <p><a class="text-link" href=${libraryHref(lib, "authors")}><${Icon} name="arrow-left" size="14" /> ${say("authors.author.all")}</a></p>
      <h1 dir="auto">${name}</h1>
      <p class="lead">${cards.length ? authorLead(factsOf(selection.columns, found)) : say("authors.author.none_fits")}</p>
      <p>
        ${cards.length
          ? html`<a class="text-link" href=${table}>${say("authors.author.books")}</a>`
          : html`<a class="button button-main" href=${href("l", lib, "authors", slugOf(name))}>${say("authors.author.unfiltered")}</a>`}
      </p>
    </header>
    <${CardGrid} page="author" cards=${cards} selection=${selection} />
  </div>`
}

function factsOf(all, { read, rest }) {
  const { rated, mean } = ratingOf(all, read)
  const years = Array.from(read, (row) => all.year[row]).filter((year) => year > 0)
  return {
    read: read.length,
    mean: rated > 1 ? mean : null,
    first: years.length ? Math.min(...years) : 0,
    last: years.length ? Math.max(...years) : 0,
    waiting: rest.filter((row) => UNFINISHED.has(all.status[row])).length,
  }
}

/** A card for each thing there is something of; an author of one book needs no more than that. */
function cardsFor({ columns: all }, { read, rest, shared }, slug) {
  const own = [...read, ...rest]
  const hasBoth = read.some((row) => !Number.isNaN(all.stars[row] - all.average[row]))
  return [
    [authorBooks, read.length > 0],
    [authorRatings, hasBoth && read.length > 1],
    [authorGaps, gapsOf(all, read, 0).steps.length > 1],
    [authorSeries, seriesWith(all, own).length > 0],
    [authorPile, rest.length > 0],
    [authorOthers, othersOn(all, own, slug).length > 0 || shared.length > 0],
  ].flatMap(([card, isThere]) => (isThere ? [card] : []))
}

function NoSuchAuthor({ lib, slug }) {
  const words = slug.replaceAll("-", " ")
  const near = nearNames(columns.value, slugOf(slug))
  return html`<div class="notice-page">
    <h1>${say("authors.author.missing")}</h1>
    <p>${say("authors.author.missing_lead")}</p>
    ${near.length > 0 &&
    html`<p>${say("authors.author.near")}</p>
      <ul class="tags">
        ${near.map(({ name, slug: to }) => html`<li key=${to}><a class="text-link" href=${href("l", lib, "authors", to)}><bdi>${name}</bdi></a></li>`)}
      </ul>`}
    <p><a class="text-link" href=${`${href("l", lib, "books")}?${serialiseFilters({ ...EMPTY, q: words })}`}>${say("authors.author.search", { words })}</a></p>
    <p><a class="button button-main" href=${href("l", lib, "authors")}><${Icon} name="arrow-left" /> ${say("authors.author.all")}</a></p>
  </div>`
}
