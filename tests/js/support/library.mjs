/** Libraries for tests, as the server tells of them: made by hand, or at random with much missing. */

import { FLAGS } from "../../../dashboard/app/flags.js"
import { encodeBooks } from "./encode.mjs"

const FAMILIES = [
  { family: "Fantasy & horror", slot: 0, genres: ["Fantasy", "Horror"] },
  { family: "History & ideas", slot: 1, genres: ["History"] },
  { family: "Science fiction", slot: 4, genres: ["Science fiction", "Space opera"] },
  { family: "Other", slot: 7, genres: ["Cooking"] },
]

/** One entry of `books`; every field can be set. */
export function makeBook(fields = {}) {
  return {
    goodreads_id: "1",
    title: "A Title",
    title_without_series: "A Title",
    author: "An Author",
    additional_authors: [],
    isbn: null,
    isbn13: null,
    series: [],
    date_read: null,
    date_read_precision: fields.date_read ? "day" : null,
    date_added: null,
    my_rating: null,
    average_rating: null,
    ratings_count: null,
    num_pages: null,
    publisher: null,
    binding: null,
    publication_year: null,
    original_publication_year: null,
    reading_status: "read",
    exclusive_shelf: fields.reading_status ?? "read",
    bookshelves: [],
    genres: [],
    language: null,
    thumbnail_url: null,
    small_thumbnail_url: null,
    has_review: false,
    enrichment: "found",
    failed_sources: [],
    genre_enriched: false,
    was_reread: false,
    original_read_count: null,
    provenance: {},
    match: null,
    ...fields,
  }
}

/** The answer of `data/{uuid}/columns` for these books; `entries` are the books as they are in the document. */
export function makeDocument(books, { state = "complete", families = FAMILIES, revision = 1, ...library } = {}) {
  return {
    revision,
    since: null,
    rows: null,
    books: encodeBooks(books),
    entries: books,
    library: {
      total_books: books.length,
      metadata: { enrichment: { state, pending: 0, reason: null, simulated: false }, genre_families: families },
      ...library,
    },
  }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const STATUSES = ["read", "read", "read", "read", "to-read", "currently-reading", "did-not-finish", "paused"]
const BINDINGS = ["Hardcover", "Paperback", "Kindle Edition", "Audible Audio", "Mass Market Paperback", "Unknown", null]
const AUTHORS = ["Ursula K. Le Guin", "Émile Zola", "村上春樹", "نجيب محفوظ", "O'Brien, Flann", "", "Jean-Paul Sartre"]
const WORDS = ["Moon", "house", "Été", "of", "the", "Ice", "百年", "11/22/63"]
const GENRES = ["Fantasy", "Horror", "History", "Science fiction", "Space opera", "Cooking", "Unheard of"]
const SHELVES = ["favourites", "to-read-non-fiction", "Lent out", "2019"]

function randomTitle(pick, at) {
  const title = `${pick(WORDS)} ${pick(WORDS)} ${at % 3}`
  const position = pick(["1", "0.5", "1-3", null])
  const series = pick([[], [{ name: pick(WORDS), position }], [{ name: "Été", position: "2" }, { name: "Ice", position }]])
  const whole = series.length ? `${title} (${series.map(({ name }) => name).join("; ")}, #${at})` : title
  return { title: whole, title_without_series: pick([title, title, "another title"]), series }
}

/** The answer for `count` books in which any field may be missing. */
export function randomDocument(random, count) {
  const pick = (items) => items[Math.floor(random() * items.length)]
  const maybe = (share, make) => (random() < share ? make() : null)
  const some = (items, most) => [...new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(items)))]
  const pad = (value) => String(value).padStart(2, "0")
  const books = Array.from({ length: count }, (_, at) => {
    const precision = pick(["day", "day", "day", "month", "year"])
    const month = precision === "year" ? 1 : 1 + Math.floor(random() * 12)
    const day = precision === "day" ? 1 + Math.floor(random() * 28) : 1
    const date = maybe(0.75, () => `${2015 + Math.floor(random() * 6)}-${pad(month)}-${pad(day)}`)
    const status = pick(STATUSES)
    return makeBook({
      goodreads_id: String(at),
      ...randomTitle(pick, at),
      author: pick(AUTHORS),
      additional_authors: some(AUTHORS, 2),
      date_read: date,
      date_read_precision: date && precision,
      date_added: maybe(0.7, () => `${2012 + Math.floor(random() * 9)}-${pad(1 + Math.floor(random() * 12))}-${pad(pick([1, 2, 28]))}`),
      my_rating: maybe(0.7, () => pick([1, 2, 3, 4, 4, 5, 3.5, 4.25, 0.5])),
      average_rating: maybe(0.8, () => Math.round((2.5 + random() * 2.5) * 100) / 100),
      num_pages: maybe(0.85, () => 20 + Math.floor(random() * 900)),
      ratings_count: maybe(0.3, () => Math.floor(random() * 1e6)),
      publisher: maybe(0.6, () => pick(["Tor", "Éditions", "講談社"])),
      binding: pick(BINDINGS),
      publication_year: maybe(0.6, () => 1900 + Math.floor(random() * 120)),
      original_publication_year: maybe(0.6, () => -500 + Math.floor(random() * 2500)),
      reading_status: status,
      exclusive_shelf: random() < 0.2 ? "to-read-non-fiction" : status,
      bookshelves: some(SHELVES, 2),
      genres: random() < 0.3 ? [] : some(GENRES, 3),
      enrichment: pick(["found", "none", "pending", "failed", "no-isbn"]),
      failed_sources: pick([[], [], ["google"]]),
      language: maybe(0.4, () => pick(["eng", "fre", "ja"])),
      isbn13: maybe(0.5, () => "9780000000002"),
      ...randomCover(maybe, at),
      has_review: random() < 0.2,
      was_reread: random() < 0.1,
      original_read_count: maybe(0.8, () => pick([0, 1, 1, 2])),
      provenance: pick([{}, { num_pages: "google" }, { num_pages: "openlibrary", language: "google" }]),
      match: maybe(0.1, () => ({ state: pick(["sure", "unconfirmed"]) })),
    })
  })
  return makeDocument(books, { state: pick(["complete", "running", "skipped"]) })
}

function randomCover(maybe, at) {
  const cover = maybe(0.5, () => `ol-${at}`)
  return { small_thumbnail_url: cover && `covers/${cover}?w=180`, thumbnail_url: cover && `covers/${cover}?w=480` }
}

const spanOf = (from, length) => ({ from, to: from + length })

/** Filters of which each is set or not, in their normal form. */
export function randomFilters(random) {
  const pick = (items) => items[Math.floor(random() * items.length)]
  const maybe = (share, make, otherwise = null) => (random() < share ? make() : otherwise)
  const end = (low, size) => low + Math.floor(random() * size)
  const range = (low, size) => {
    const [a, b] = [end(low, size), end(low, size)].sort((x, y) => x - y)
    return pick([
      { from: a, to: b },
      { from: a, to: null },
      { from: null, to: b },
      { from: a, to: a },
    ])
  }
  const months = () => {
    const [a, b] = [end(2015 * 12, 72), end(2015 * 12, 72)].sort((x, y) => x - y)
    return random() < 0.3 ? { every: end(0, 12) } : { from: a, to: b }
  }
  const subset = (items) => items.filter(() => random() < 0.35)
  const list = (items) => {
    const chosen = subset(items)
    return chosen.length ? chosen : null
  }
  return {
    years: maybe(0.25, () => (random() < 0.15 ? "none" : range(2014, 9))),
    months: maybe(0.2, months),
    genre: maybe(0.3, () => list(["cooking", "fantasy", "fantasy-horror", "history-ideas", "none", "science-fiction", "~science-fiction"])),
    rating: maybe(0.3, () => list([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])),
    pages: maybe(0.25, () => (random() < 0.15 ? "none" : range(0, 900))),
    format: maybe(0.25, () => list(["hardback", "paper", "ebook", "audio", "other"])),
    shelf: maybe(0.25, () => list(["2019", "favourites", "lent-out", "read", "to-read", "to-read-non-fiction"])),
    author: maybe(0.1, () => pick(["Ursula K. Le Guin", "emile zola", "O'Brien, Flann", "村上春樹"]), ""),
    pub: maybe(0.2, () => range(-400, 2400)),
    q: maybe(0.2, () => pick(["moon", "ete", "house ice", "百年", "zola", "50% & more=#+?"]), ""),
    day: maybe(0.1, () => spanOf(end(Date.UTC(2015, 0) / 86_400_000, 2000), end(0, 400))),
    series: maybe(0.1, () => pick(["Moon", "été", "Ice"]), ""),
    publisher: maybe(0.1, () => pick(["tor", "Éditions", "講談社"]), ""),
    added: maybe(0.15, () => spanOf(end(2012 * 12, 100), end(0, 30))),
    flag: maybe(0.15, () => list([...FLAGS].sort())),
  }
}
