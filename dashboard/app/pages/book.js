// One book: what the export tells of it, what the catalogues add, and where each word comes from.

import { html, useEffect } from "../../vendor/ui.js"
import { EntryProblem, WithEntry, useEntry } from "../book/entry.js"
import { EditionFacts, Name, ReadingFacts, Shelves } from "../book/facts.js"
import { Genres, Topics } from "../book/genres.js"
import { Match } from "../book/match.js"
import { Review } from "../book/review.js"
import { Walk } from "../book/walk.js"
import { slugOf } from "../columns.js"
import { number } from "../format.js"
import { Cover } from "../parts/cover.js"
import { slotOf } from "../parts/cover_tile.js"
import { Icon } from "../parts/icon.js"
import { sourceName } from "../parts/sources.js"
import { Stars } from "../parts/stars.js"
import { href } from "../paths.js"
import { viewedHref } from "../router.js"
import { answer, columns, dashboard } from "../store.js"
import { lastBookId } from "../table/place.js"
import { books } from "../table/selection.js"
import { languageTag, seriesWords, shortTitle } from "../book_words.js"
import { pieces, say } from "../words.js"

const LONG_TITLE = 120

const placeOf = (id) => columns.value?.ids.indexOf(id) ?? -1

export const title = ({ id }) => {
  const book = books.value[placeOf(id)]
  return book ? shortTitle(book) : say("books.book.missing_title")
}

/** A person, leading to the page of all their books. */
function Person({ lib, name }) {
  return html`<${Name} to=${href("l", lib, "authors", slugOf(name))}>${name}<//>`
}

function Names({ lib, book }) {
  const others = book.additional_authors.map((name, at) => html`${at > 0 && ", "}<${Person} lib=${lib} name=${name} />`)
  return html`<p class="book-by">
    ${pieces("books.book.by", { author: html`<${Person} lib=${lib} name=${book.author} />` })}
    ${others.length > 0 && html`<span class="book-with">${pieces("books.book.with", { names: others })}</span>`}
  </p>`
}

function difference(book) {
  const apart = book.my_rating - book.average_rating
  if (Math.abs(apart) < 0.005) return say("books.book.same")
  return say(apart > 0 ? "books.book.more" : "books.book.less", { difference: number(Math.abs(apart), 2) })
}

/** Where the average comes from, unless from the export itself. */
function RatingSource({ book }) {
  const source = book.provenance?.average_rating
  if (!source) return null
  const count = book.ratings_count ? `, ${say("books.book.ratings", { n: book.ratings_count })}` : ""
  return html`<span class="quiet">${sourceName(source)}${count}</span>`
}

function Ratings({ book }) {
  const others = book.average_rating
  return html`<dl class="book-ratings">
    <div><dt>${say("books.book.your_rating")}</dt><dd>
      <${Stars} rating=${book.my_rating} />
      ${book.my_rating !== null && html`<span class="rating-figure" aria-hidden="true">${number(Number(book.my_rating.toFixed(2)))}</span>`}
    </dd></div>
    <div><dt>${say("books.book.others")}</dt><dd>
      ${others === null
        ? html`<span class="quiet">${say("books.book.no_average")}</span>`
        : html`<span class="rating-figure">${number(others, 2)}</span>${book.my_rating !== null && html`<span class="quiet">${difference(book)}</span>`}
            <${RatingSource} book=${book} />`}
    </dd></div>
  </dl>`
}

/** Only a whole number is surely the id of a book over there. */
function GoodreadsLink({ id }) {
  if (!/^\d{1,15}$/.test(id)) return html`<p class="caption">${say("books.book.no_goodreads")}</p>`
  return html`<p><a class="text-link" href=${`https://www.goodreads.com/book/show/${id}`} rel="noreferrer">
    ${say("books.book.goodreads")} <${Icon} name="external" size="14" /></a></p>`
}

function Card({ id, heading, children }) {
  return html`<section class="card" aria-labelledby=${id}><h2 id=${id}>${heading}</h2>${children}</section>`
}

function Description({ book }) {
  if (!book.description) return html`<p class="quiet">${say("books.book.no_description")}</p>`
  const paragraphs = book.description.split(/\n\s*\n|\r\n\s*\r\n/)
  return html`<div class="prose" dir="auto">${paragraphs.map((text) => html`<p>${text}</p>`)}</div>`
}

function NoSuchBook({ lib }) {
  return html`<div class="notice-page">
    <h1>${say("books.book.missing")}</h1>
    <p>${say("books.book.missing_why")}</p>
    <p><a class="button button-main" href=${viewedHref(lib, "books")}><${Icon} name="arrow-left" /> ${say("books.book.all")}</a></p>
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

const matchHeading = (state) => say(state === "sure" ? "books.book.found" : "books.book.is_it")

/** What only the page of one book needs comes after the rest. */
function Cards({ lib, id, book }) {
  const loaded = useEntry(lib, id, answer.value.revision)
  const part = (show) => html`<${WithEntry} loaded=${loaded}>${show}<//>`
  const { enrichment } = dashboard.value.metadata
  return html`<${EntryProblem} loaded=${loaded} /><div class="book-cards">
    <div>
      <${Card} id="review-title" heading=${say("books.book.review")}>${part((entry) => html`<${Review} key=${id} book=${entry} />`)}<//>
      <${Card} id="description-title" heading=${say("books.book.about")}>${part((entry) => html`<${Description} book=${entry} />`)}<//>
    </div>
    <div>
      ${book.match &&
      html`<${Card} id="match-title" heading=${matchHeading(book.match.state)}>
        ${part((entry) => entry.match && html`<${Match} key=${id} lib=${lib} book=${entry} />`)}
      <//>`}
      <${Card} id="genres-title" heading=${say("books.book.genres")}>
        ${part((entry) => html`<${Genres} lib=${lib} book=${entry} enrichment=${enrichment} /><${Topics} topics=${entry.topics} />`)}
      <//>
      <${Card} id="edition-title" heading=${say("books.book.edition")}>${part((entry) => html`<${EditionFacts} book=${entry} />`)}<//>
      <${Card} id="shelves-title" heading=${say("books.book.shelves")}><${Shelves} lib=${lib} book=${book} /><//>
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
    <${Head} lib=${lib} book=${book} slot=${slotOf(columns.value, place)} />
    <${Cards} lib=${lib} id=${id} book=${book} />
  </div>`
}
