// One book: what the export tells of it, what the catalogues add, and where each word comes from.

import { html, useEffect } from "../../vendor/ui.js"
import { EntryProblem, WithEntry, useEntry } from "../book/entry.js"
import { EditionFacts, Name, ReadingFacts, Shelves, booksWith } from "../book/facts.js"
import { Genres, Topics } from "../book/genres.js"
import { Match } from "../book/match.js"
import { Review } from "../book/review.js"
import { Walk } from "../book/walk.js"
import { number, plural } from "../format.js"
import { Cover } from "../parts/cover.js"
import { Icon } from "../parts/icon.js"
import { sourceName } from "../parts/sources.js"
import { Stars, starWords } from "../parts/stars.js"
import { libraryHref } from "../router.js"
import { answer, columns, dashboard } from "../store.js"
import { lastBookId } from "../table/place.js"
import { books } from "../table/selection.js"
import { languageTag, seriesWords } from "../book_words.js"

const OTHER_SLOT = 7
const LONG_TITLE = 120

const placeOf = (id) => columns.value?.ids.indexOf(id) ?? -1
const shortTitle = (book) => book.title_without_series || book.title

export const title = ({ id }) => {
  const book = books.value[placeOf(id)]
  return book ? shortTitle(book) : "No such book"
}

function Names({ lib, book }) {
  const others = book.additional_authors
  return html`<p class="book-by">
    by <${Name} to=${href("l", lib, "authors", slugOf(book.author))}>${book.author}<//>
    ${others.length > 0 &&
    html`<span class="book-with">with ${others.map((name, at) => html`${at > 0 && ", "}<${Name} to=${href("l", lib, "authors", slugOf(name))}>${name}<//>`)}</span>`}
  </p>`
}

function difference(book) {
  const apart = book.my_rating - book.average_rating
  if (Math.abs(apart) < 0.005) return "just as you"
  return `you gave ${number(Math.abs(apart), 2)} ${apart > 0 ? "more" : "less"}`
}

/** Where the average comes from, unless from the export itself. */
function RatingSource({ book }) {
  const source = book.provenance?.average_rating
  if (!source) return null
  return html`<span class="quiet">${sourceName(source)}${book.ratings_count ? `, ${plural(book.ratings_count, "rating")}` : ""}</span>`
}

function Ratings({ book }) {
  const others = book.average_rating
  return html`<dl class="book-ratings">
    <div><dt>Your rating</dt><dd>
      <${Stars} rating=${book.my_rating} />
      ${book.my_rating !== null && html`<span class="rating-figure" aria-hidden="true">${starWords(book.my_rating).split(" ")[0]}</span>`}
    </dd></div>
    <div><dt>Other readers</dt><dd>
      ${others === null
        ? html`<span class="quiet">No average rating in the export</span>`
        : html`<span class="rating-figure">${number(others, 2)}</span>${book.my_rating !== null && html`<span class="quiet">${difference(book)}</span>`}
            <${RatingSource} book=${book} />`}
    </dd></div>
  </dl>`
}

/** Only a whole number is surely the id of a book over there. */
function GoodreadsLink({ id }) {
  if (!/^\d{1,15}$/.test(id)) return html`<p class="caption">The export gives no Goodreads id for this book.</p>`
  return html`<p><a class="text-link" href=${`https://www.goodreads.com/book/show/${id}`} rel="noreferrer">
    See it on Goodreads <${Icon} name="external" size="14" /></a></p>`
}

function Card({ id, heading, children }) {
  return html`<section class="card" aria-labelledby=${id}><h2 id=${id}>${heading}</h2>${children}</section>`
}

function Description({ book }) {
  if (!book.description) return html`<p class="quiet">No catalogue described this book so far.</p>`
  const paragraphs = book.description.split(/\n\s*\n|\r\n\s*\r\n/)
  return html`<div class="prose" dir="auto">${paragraphs.map((text) => html`<p>${text}</p>`)}</div>`
}

function NoSuchBook({ lib }) {
  return html`<div class="notice-page">
    <h1>This library has no such book</h1>
    <p>It may have been in an earlier import.</p>
    <p><a class="button button-main" href=${libraryHref(lib, "books")}><${Icon} name="arrow-left" /> All books</a></p>
  </div>`
}

function Head({ lib, book, slot }) {
  const series = seriesWords(book)
  const lang = languageTag(book.language) ?? undefined
  return html`<header class="book-head">
    <${Cover} title=${shortTitle(book)} author=${book.author} picture=${book.thumbnail_url} slot=${slot} size="l" lang=${lang} />
    <div class="book-title">
      <h1 dir="auto" lang=${lang} class=${shortTitle(book).length > LONG_TITLE ? "is-long" : ""}>${shortTitle(book)}</h1>
      ${series && html`<p class="book-series"><bdi>${series}</bdi></p>`}
      <${Names} lib=${lib} book=${book} />
    </div>
    <div class="book-reading">
      <${Ratings} book=${book} />
      <${ReadingFacts} book=${book} />
      <${GoodreadsLink} id=${book.goodreads_id} />
    </div>
  </header>`
}

const matchHeading = (state) => (state === "sure" ? "How it was found" : "Is this your book?")

/** What only the page of one book needs comes after the rest. */
function Cards({ lib, id, book }) {
  const loaded = useEntry(lib, id, answer.value.revision)
  const part = (show) => html`<${WithEntry} loaded=${loaded}>${show}<//>`
  const { enrichment } = dashboard.value.metadata
  return html`<${EntryProblem} loaded=${loaded} /><div class="book-cards">
    <div>
      <${Card} id="review-title" heading="Your review">${part((entry) => html`<${Review} key=${id} book=${entry} />`)}<//>
      <${Card} id="description-title" heading="About the book">${part((entry) => html`<${Description} book=${entry} />`)}<//>
    </div>
    <div>
      ${book.match &&
      html`<${Card} id="match-title" heading=${matchHeading(book.match.state)}>
        ${part((entry) => entry.match && html`<${Match} key=${id} lib=${lib} book=${entry} />`)}
      <//>`}
      <${Card} id="genres-title" heading="Genres">
        ${part((entry) => html`<${Genres} lib=${lib} book=${entry} enrichment=${enrichment} /><${Topics} topics=${entry.topics} />`)}
      <//>
      <${Card} id="edition-title" heading="Edition">${part((entry) => html`<${EditionFacts} book=${entry} />`)}<//>
      <${Card} id="shelves-title" heading="Your shelves"><${Shelves} lib=${lib} book=${book} /><//>
    </div>
  </div>`
}

export default function BookPage({ params }) {
  const { lib, id } = params
  useEffect(() => {
    lastBookId.value = id
  }, [id])
  const place = placeOf(id)
  if (place < 0) return html`<${NoSuchBook} lib=${lib} />`
  const book = books.value[place]
  return html`<div class="book">
    <${Walk} lib=${lib} id=${id} />
    <${Head} lib=${lib} book=${book} slot=${Math.min(OTHER_SLOT, columns.value.family[place])} />
    <${Cards} lib=${lib} id=${id} book=${book} />
  </div>`
}
