/** A library as typed arrays and dictionaries, made from what the server tells of it. Pure: no DOM. */

import { booksOf } from "./columns/books.js"
import { datesOf } from "./columns/dates.js"
import { OTHER_FORMAT, formatOf } from "./columns/formats.js"
import { joinLists, usedNames, withSlugsApart } from "./columns/lists.js"
import { ENRICHMENT, NO_FAMILY, OTHER_FAMILY, STATUSES, UNKNOWN } from "./columns/marks.js"
import { timesFinished } from "./columns/readings.js"
import { fold, slugOf } from "./columns/text.js"
import { typed } from "./columns/typed.js"

export { FORMATS, formatOf } from "./columns/formats.js"
export { ENRICHMENT, NO_FAMILY, OTHER_FAMILY, STATUSES, UNKNOWN } from "./columns/marks.js"
export { timesFinished } from "./columns/readings.js"
export { fold, slugOf } from "./columns/text.js"

/** @typedef {import("./columns/lists.js").Lists} Lists @typedef {import("./columns/answer.js").Answer} Answer */

/**
 * Each array has a place per book, in the order of the document.
 * @typedef {object} Columns
 * @property {object[]} books each under the names of the document, as light objects; what only the page of one book
 *   needs (description, review, topics, evidence) is not there
 * @property {number} count
 * @property {object} meta the document without its books: summary, enrichment_stats, metadata, …
 * @property {string[]} ids Goodreads ids @property {string[]} titles without the series
 * @property {Uint8Array} status place in `STATUSES`
 * @property {Uint8Array} isRead
 * @property {Int32Array} year year of finishing, 0 unknown; only read books have one
 * @property {Int32Array} month `year * 12 + month (0 to 11)` of finishing, -1 unknown
 * @property {Int32Array} day of finishing, days since 1970, `UNKNOWN` unless the very day is known
 * @property {Int32Array} givenDay the very day as the file has it, trusted or not
 * @property {Uint8Array} vague 1 where a very day looks like bulk entry; then `day` and `month` are unknown, unless the
 *   reader trusts such days
 * @property {Uint8Array} isAddedDate 1 where an undated book stands on the day it was added, as the reader chose
 * @property {Int32Array} added day of shelving, days since 1970, `UNKNOWN`
 * @property {number} importDay the day on which more than a fifth of the books were shelved, or `UNKNOWN`
 * @property {Float64Array} stars the reader's rating, NaN where there is none
 * @property {Uint8Array} rating the same in half stars, rounded down: 1 to 10, 0 where there is none
 * @property {Float64Array} average of other readers, NaN unknown
 * @property {Float64Array} ratingsCount how many those are, NaN unknown
 * @property {Int32Array} pages 0 unknown
 * @property {Int32Array} published year of first publication, else of this edition; negative BCE; `UNKNOWN`
 * @property {Uint8Array} format place in `FORMATS`
 * @property {Uint8Array} family slot of the first genre, or `NO_FAMILY`
 * @property {Uint8Array} pending 1 while the genre of a book without one is still being looked up
 * @property {Uint8Array} enrichment place in `ENRICHMENT`
 * @property {Uint8Array} hasReview @property {Uint8Array} hasIsbn
 * @property {Int32Array} readCount times finished, 0 unknown or not yet
 * @property {boolean} isLooking genres are still coming in
 * @property {string[]} authors @property {Int32Array} author place in `authors` of the first author
 * @property {() => string[]} authorSlugs of `authors`, made on first use
 * @property {string[]} publishers @property {Int32Array} publisher place in `publishers`, -1 unknown
 * @property {string[]} bindings @property {Int32Array} binding place in `bindings`, -1 unknown
 * @property {string[]} languages as the sources give them @property {Int32Array} language place there, -1 unknown
 * @property {Lists} genres @property {Lists} people author first @property {Lists} shelves status, exclusive, own
 * @property {Lists} ownShelves without the exclusive one
 * @property {Lists} series @property {Float64Array} seriesPosition one for each of `series.ids`, NaN where it is no
 *   plain number
 * @property {{name: string, slug: string, slot: number}[]} families in the order of their slots
 * @property {Int32Array} inTime dated read books in the order they were finished
 * @property {number} firstYear @property {number} lastYear of finishing; 0 where no book is dated
 * @property {Columns} [whole] of a side of a comparison: the library it is a part of
 * @property {import("./filters.js").Filters} [within] and the filters that chose its books
 * @property {() => string[]} texts title and people of each book, folded for searching; made on first use
 */

/**
 * @param {Answer} answer whole
 * @param {import("./columns/dates.js").DateRules} [rules]
 * @returns {Columns}
 */
export function buildColumns(answer, rules = {}) {
  const { books: given, library } = answer
  const books = booksOf(given)
  const status = statusesOf(given.reading_status)
  const isRead = status.map((place) => (place === READ ? 1 : 0))
  const people = joinLists(books.length, [given.author, given.additional_authors])
  return {
    books,
    count: books.length,
    meta: library,
    ids: given.goodreads_id.map(String),
    titles: books.map((book) => book.title_without_series),
    status,
    isRead,
    ...datesOf(given, isRead, rules),
    ...ratingsOf(given),
    ...editionsOf(given),
    ...readingsOf(given, status),
    ...namesOf(given),
    ...genresOf(given, library.metadata),
    people,
    texts: once(() => given.title.map((title, row) => fold([title, ...namesIn(people, row)].join(" \n ")))),
  }
}

const READ = STATUSES.indexOf("read")
const TO_READ = STATUSES.indexOf("to-read")

function statusesOf({ names, places }) {
  const placeOf = names.map((name) => (STATUSES.includes(name) ? STATUSES.indexOf(name) : TO_READ))
  return typed(Uint8Array, places, (place) => placeOf[place])
}

function ratingsOf({ my_rating: given, average_rating: averages, ratings_count: counts }) {
  return {
    stars: typed(Float64Array, given, (stars) => (stars > 0 ? stars : NaN)),
    rating: typed(Uint8Array, given, (stars) => (stars > 0 ? Math.max(1, Math.min(10, Math.floor(stars * 2))) : 0)),
    average: typed(Float64Array, averages, (average) => (average > 0 ? average : NaN)),
    ratingsCount: typed(Float64Array, counts, (count) => count ?? NaN),
  }
}

function editionsOf(given) {
  const { names: publishers, places: publisher } = usedNames(given.publisher)
  const { names: bindings, places: binding } = usedNames(given.binding)
  const { names: languages, places: language } = usedNames(given.language)
  const formats = bindings.map(formatOf)
  const { original_publication_year: first, publication_year: edition } = given
  return {
    pages: typed(Int32Array, given.num_pages, (pages) => (pages > 0 ? pages : 0)),
    published: typed(Int32Array, first, (year, row) => year ?? edition[row] ?? UNKNOWN),
    format: typed(Uint8Array, binding, (place) => formats[place] ?? OTHER_FORMAT),
    hasIsbn: Uint8Array.from(given.has_isbn),
    ...{ publishers, publisher, bindings, binding, languages, language },
  }
}

function readingsOf(given, status) {
  const counts = given.original_read_count
  return {
    readCount: typed(Int32Array, counts, (count, row) => timesFinished(count, STATUSES[status[row]]) ?? 0),
    hasReview: Uint8Array.from(given.has_review),
  }
}

function namesOf(given) {
  const { names: authors, places: author } = usedNames(given.author)
  const count = author.length
  const exclusive = given.exclusive_shelf
  const series = joinLists(count, [given.series])
  const positions = given.series_position
  return {
    authors,
    author,
    authorSlugs: once(() => authors.map(slugOf)),
    shelves: joinLists(count, [given.reading_status, exclusive, given.bookshelves], (name) => name !== ""),
    ownShelves: joinLists(count, [given.bookshelves], (name, row) => name !== exclusive.names[exclusive.places[row]]),
    series,
    seriesPosition: typed(Float64Array, series.from, (at) => plainNumber(positions.names[positions.places[at]])),
  }
}

/** `2` and `0.5`; NaN for `1-3`, `B` and none. */
const plainNumber = (text) => (/^\d+(\.\d+)?$/.test(text ?? "") ? Number(text) : NaN)

function genresOf(given, { genre_families: told, enrichment }) {
  const isLooking = enrichment.state === "pending" || enrichment.state === "running"
  const count = given.goodreads_id.length
  const families = familiesOf(told)
  const genres = withSlugsApart(joinLists(count, [given.genres]), ["", "none", ...families.map(({ slug }) => slug)])
  const known = slotsByGenre(told)
  const slots = genres.names.map((name) => known.get(name) ?? OTHER_FAMILY)
  const states = given.enrichment.names.map((name) => ENRICHMENT.indexOf(name))
  const state = typed(Uint8Array, given.enrichment.places, (place) => states[place])
  const family = new Uint8Array(count).fill(NO_FAMILY)
  for (let row = 0; row < count; row += 1) {
    if (genres.start[row] < genres.start[row + 1]) family[row] = slots[genres.ids[genres.start[row]]]
  }
  return {
    genres,
    family,
    families,
    isLooking,
    enrichment: state,
    pending: family.map((slot, row) => (isLooking && slot === NO_FAMILY && ENRICHMENT[state[row]] === "pending" ? 1 : 0)),
  }
}

function familiesOf(families) {
  return families
    .map(({ family, slot }) => ({ name: family, slug: slugOf(family), slot }))
    .sort((a, b) => a.slot - b.slot)
}

function slotsByGenre(families) {
  return new Map(families.flatMap(({ slot, genres }) => genres.map((genre) => [genre, slot])))
}

function namesIn({ names, start, ids }, row) {
  return Array.from(ids.subarray(start[row], start[row + 1]), (id) => names[id])
}

function once(make) {
  let made
  return () => (made ??= make())
}
