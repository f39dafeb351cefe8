// The genres of a book, and who says so.

import { html } from "../../vendor/ui.js"
import { slugOf } from "../columns.js"
import { percent } from "../format.js"
import { nameOfGenre } from "../genre_names.js"
import { sourceName } from "../parts/sources.js"
import { columns } from "../store.js"
import { listed, say } from "../words.js"
import { Name, booksWith } from "./facts.js"

const sourceWords = (source) => (source === "shelves" ? say("books.genre.own_shelves") : sourceName(source))

/** How far the sources bear a genre, from 0 to 1, in words. */
function sureness(confidence) {
  if (confidence >= 0.8) return say("books.genre.very_sure")
  return say(confidence >= 0.5 ? "books.genre.fairly_sure" : "books.genre.guess")
}

const SAID = new Set(["no-isbn", "failed", "none", "found"])

/** Why a book has no genre, as a sentence. `enrichment` is that of the library. */
function withoutGenreWords(book, enrichment) {
  if (SAID.has(book.enrichment)) return say(`books.genre.${book.enrichment}`)
  if (enrichment.state === "pending" || enrichment.state === "running") return say("books.genre.running")
  return say("books.genre.not_asked", { reason: enrichment.reason ?? "" }).trim()
}

function Genre({ lib, genre, sources, confidence }) {
  const { names, slugs } = columns.value.genres
  const slug = slugs[names.indexOf(genre)] ?? slugOf(genre)
  return html`<li class="genre">
    <${Name} to=${booksWith(lib, { genre: [slug] })}>${nameOfGenre(genre)}<//>
    <span class="genre-source">${say("books.genre.from", { sources: listed(sources.map(sourceWords)) })}</span>
    <span class="sureness" aria-hidden="true"><span style=${{ inlineSize: `${confidence * 100}%` }}></span></span>
    <span class="genre-sure">${say("books.genre.sure", { words: sureness(confidence), share: percent(confidence) })}</span>
  </li>`
}

export function Genres({ lib, book, enrichment }) {
  if (book.genres.length === 0) return html`<p class="quiet">${withoutGenreWords(book, enrichment)}</p>`
  const evidence = new Map(book.genre_evidence.map((entry) => [entry.genre, entry]))
  return html`<ul class="genres">
    ${book.genres.map((genre) => html`<${Genre} key=${genre} lib=${lib} genre=${genre} ...${evidence.get(genre) ?? { sources: [], confidence: 0 }} />`)}
  </ul>`
}

export function Topics({ topics }) {
  if (topics.length === 0) return null
  return html`<div class="topics">
    <h3>${say("books.genre.topics")}</h3>
    <ul class="tags">${topics.map((topic) => html`<li key=${topic}><bdi>${topic}</bdi></li>`)}</ul>
  </div>`
}
