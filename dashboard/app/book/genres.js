// The genres of a book, and who says so.

import { html } from "../../vendor/ui.js"
import { slugOf } from "../columns.js"
import { percent } from "../format.js"
import { sourceName } from "../parts/sources.js"
import { Name, booksWith } from "./facts.js"

const nameOf = (source) => (source === "shelves" ? "your own shelves" : sourceName(source))

/** `a`, `a and b`, `a, b and c` */
function listed(names) {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`
}

/** How far the sources bear a genre, from 0 to 1, in words. */
export function sureness(confidence) {
  if (confidence >= 0.8) return "very sure"
  if (confidence >= 0.5) return "fairly sure"
  return "a guess"
}

/** Why a book has no genre, as a sentence. `enrichment` is that of the library. */
export function withoutGenreWords(book, enrichment) {
  if (book.enrichment === "no-isbn") return "The export has neither a valid ISBN nor a title for this book, so the catalogues could not be asked."
  if (book.enrichment === "failed") return "The catalogues did not answer when they were asked for this book."
  if (book.enrichment === "none") return "The catalogues do not know this book."
  if (book.enrichment === "found") return "The catalogues know this book, but name no genre that can be used."
  if (enrichment.state === "pending" || enrichment.state === "running") return "The catalogues are being asked. Genres appear here by themselves."
  return `The catalogues were not asked. ${enrichment.reason ?? ""}`.trim()
}

function Genre({ lib, genre, sources, confidence }) {
  return html`<li class="genre">
    <${Name} to=${booksWith(lib, { genre: [slugOf(genre)] })}>${genre}<//>
    <span class="genre-source">from ${listed(sources.map(nameOf))}</span>
    <span class="sureness" aria-hidden="true"><span style=${{ inlineSize: `${confidence * 100}%` }}></span></span>
    <span class="genre-sure">${sureness(confidence)}, ${percent(confidence)}</span>
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
    <h3>Topics</h3>
    <ul class="tags">${topics.map((topic) => html`<li key=${topic}><bdi>${topic}</bdi></li>`)}</ul>
  </div>`
}
