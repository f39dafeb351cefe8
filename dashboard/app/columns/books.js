/** The books of an answer one by one, under the names they have in the document. Pure. */

import { startsOf } from "./answer.js"

const DAY_MS = 86_400_000
/** Widths of the pictures that the server keeps, in px. */
const COVER_WIDTHS = { small: 180, large: 480 }

/**
 * Light objects: each knows its row, and looks every value up when it is asked for.
 * @param {import("./answer.js").Answer["books"]} columns
 */
export function booksOf(columns) {
  const source = { columns, starts: {} }
  return columns.goodreads_id.map((_, row) => new Book(source, row))
}

class Book {
  #source
  #row

  constructor(source, row) {
    this.#source = source
    this.#row = row
  }

  get goodreads_id() { return String(this.#value("goodreads_id")) }
  get title() { return this.#value("title") }
  get title_without_series() {
    const short = this.#value("title_without_series")
    return typeof short === "number" ? this.title.slice(0, short) : (short ?? this.title)
  }

  get author() { return this.#name("author") }
  get additional_authors() { return this.#names("additional_authors") }
  get series() {
    const positions = this.#names("series_position")
    return this.#names("series").map((name, at) => ({ name, position: positions[at] }))
  }

  get date_read() { return dateOf(this.#value("date_read")) }
  get date_read_precision() { return this.#name("date_read_precision") }
  get date_added() { return dateOf(this.#value("date_added")) }
  get my_rating() { return this.#value("my_rating") }
  get average_rating() { return this.#value("average_rating") }
  get ratings_count() { return this.#value("ratings_count") }
  get num_pages() { return this.#value("num_pages") }
  get publisher() { return this.#name("publisher") }
  get binding() { return this.#name("binding") }
  get publication_year() { return this.#value("publication_year") }
  get original_publication_year() { return this.#value("original_publication_year") }
  get reading_status() { return this.#name("reading_status") }
  get exclusive_shelf() { return this.#name("exclusive_shelf") }
  get bookshelves() { return this.#names("bookshelves") }
  get genres() { return this.#names("genres") }
  get language() { return this.#name("language") }
  get small_thumbnail_url() { return this.#cover(COVER_WIDTHS.small) }
  get thumbnail_url() { return this.#cover(COVER_WIDTHS.large) }
  get has_isbn() { return this.#value("has_isbn") === 1 }
  get has_review() { return this.#value("has_review") === 1 }
  get enrichment() { return this.#name("enrichment") }
  /** Sources that gave no answer, also where another one found the book. */
  get failed_sources() { return this.#names("failed_sources") }
  get genre_enriched() { return this.#value("genre_enriched") === 1 }
  get was_reread() { return this.#value("was_reread") === 1 }
  get original_read_count() { return this.#value("original_read_count") }
  /** `{state}`, null where the book was not found by title and author. */
  get match() {
    const state = this.#name("match_state")
    return state === null ? null : { state }
  }

  /** The source of every field that is not from the file. @returns {Record<string, string>} */
  get provenance() {
    return Object.fromEntries(this.#names("provenance").map((text) => text.split(":")))
  }

  #value(name) {
    return this.#source.columns[name][this.#row]
  }

  #name(name) {
    const { names, places } = this.#source.columns[name]
    return names[places[this.#row]] ?? null
  }

  #names(name) {
    const { names, places, lengths } = this.#source.columns[name]
    const starts = (this.#source.starts[name] ??= startsOf(lengths))
    return Array.from(places.slice(starts[this.#row], starts[this.#row + 1]), (place) => names[place])
  }

  #cover(width) {
    const cover = this.#value("cover")
    return cover === null ? null : `covers/${cover}?w=${width}`
  }
}

function dateOf(day) {
  return day === null ? null : new Date(day * DAY_MS).toISOString().slice(0, 10)
}
