/** The dashboard document as typed arrays and dictionaries. Pure: no DOM, and the document stays as it is. */

/** Marks an unknown whole number (a day, a publication year) in an `Int32Array`. */
export const UNKNOWN = -2147483648

/** The family of a book without a genre; known families have the slots 0 to 7. */
export const NO_FAMILY = 8

export const STATUSES = ["read", "currently-reading", "to-read", "did-not-finish", "paused"]
const READ = STATUSES.indexOf("read")

/** Bindings in five groups, widest spine first. The last one holds what is unknown or none of the others. */
export const FORMATS = [
  { slug: "hardback", label: "Hardback" },
  { slug: "paper", label: "Paperback" },
  { slug: "ebook", label: "E-book" },
  { slug: "audio", label: "Audiobook" },
  { slug: "other", label: "Other or unknown" },
]
const OTHER_FORMAT = FORMATS.length - 1

/** The first that matches counts: "Audible Audio", "Kindle Edition", "Mass Market Paperback", "Library Binding". */
const BINDINGS = [
  [/audi|\bmp3\b|cassette|preloaded/i, 3],
  [/kindle|e-?book|nook|epub|digital|electronic|online/i, 2],
  [/paper|softcover|broch|taschenbuch|poche|spiral|comic|chapbook|pamphlet|bolsillo|blanda/i, 1],
  [/hard|leather|library|board|gebunden|reli[ée]|dura|cloth/i, 0],
]

/**
 * Each array has a place per book, in the order of the document.
 * @typedef {object} Columns
 * @property {object[]} books the entries of the document, untouched
 * @property {number} count
 * @property {Uint8Array} status place in `STATUSES`
 * @property {Uint8Array} isRead
 * @property {Int32Array} year year of finishing, 0 unknown; only read books have one
 * @property {Int32Array} month `year * 12 + month (0 to 11)` of finishing, -1 unknown
 * @property {Int32Array} day of finishing, days since 1970, `UNKNOWN` unless the very day is known
 * @property {Float64Array} stars the reader's rating, NaN where there is none
 * @property {Uint8Array} rating the same in half stars, rounded down: 1 to 10, 0 where there is none
 * @property {Float64Array} average of other readers, NaN unknown
 * @property {Int32Array} pages 0 unknown
 * @property {Int32Array} published year of first publication, else of this edition; negative BCE; `UNKNOWN`
 * @property {Uint8Array} format place in `FORMATS`
 * @property {Uint8Array} family slot of the first genre, or `NO_FAMILY`
 * @property {Uint8Array} pending 1 while the genre of a book without one is still being looked up
 * @property {boolean} isLooking genres are still coming in
 * @property {Lists} genres @property {Lists} people author first @property {Lists} shelves status, exclusive, own
 * @property {{name: string, slug: string, slot: number}[]} families in the order of their slots
 * @property {Int32Array} inTime dated read books in the order they were finished
 * @property {number} firstYear @property {number} lastYear of finishing; 0 where no book is dated
 * @property {() => string[]} texts title and people of each book, folded for searching; made on first use
 */

/** @param {object} document the dashboard document, schema version 2 @returns {Columns} */
export function buildColumns(document) {
  const books = document.books
  const families = familiesOf(document.metadata?.genre_families)
  const slotOf = slotsByGenre(document.metadata?.genre_families)
  const state = document.metadata?.enrichment?.state
  const isLooking = state === "pending" || state === "running"
  const columns = {
    ...emptyColumns(books.length),
    books,
    count: books.length,
    families,
    isLooking,
    genres: lists(books, (book) => book.genres ?? []),
    people: lists(books, (book) => [book.author, ...(book.additional_authors ?? [])]),
    shelves: lists(books, shelvesOf),
  }
  const placeOf = remembered(formatOf)
  books.forEach((book, row) => {
    fillReading(columns, row, book)
    fillBook(columns, row, book)
    columns.format[row] = placeOf(book.binding)
    const first = book.genres?.[0]
    columns.family[row] = first === undefined ? NO_FAMILY : (slotOf.get(first) ?? OTHER_FAMILY)
    columns.pending[row] = isLooking && first === undefined && book.enrichment === "pending" ? 1 : 0
  })
  columns.inTime = inTime(columns)
  columns.firstYear = columns.inTime.length ? columns.year[columns.inTime[0]] : 0
  columns.lastYear = columns.inTime.length ? columns.year[columns.inTime.at(-1)] : 0
  columns.texts = once(() => books.map(searchText))
  return columns
}

/** A date known only in part stands before the days of its month or year: on paper it is the first of it. */
function inTime({ count, year, month, day }) {
  const order = new Float64Array(count)
  const rows = []
  for (let row = 0; row < count; row += 1) {
    if (year[row] === 0) continue
    const first = Date.UTC(year[row], month[row] < 0 ? 0 : month[row] % 12, 1) / 86_400_000
    order[row] = day[row] === UNKNOWN ? first - 0.5 : day[row]
    rows.push(row)
  }
  return Int32Array.from(rows).sort((a, b) => order[a] - order[b] || a - b)
}

const OTHER_FAMILY = 7

function emptyColumns(count) {
  return {
    status: new Uint8Array(count),
    isRead: new Uint8Array(count),
    year: new Int32Array(count),
    month: new Int32Array(count).fill(-1),
    day: new Int32Array(count).fill(UNKNOWN),
    stars: new Float64Array(count).fill(NaN),
    rating: new Uint8Array(count),
    average: new Float64Array(count).fill(NaN),
    pages: new Int32Array(count),
    published: new Int32Array(count).fill(UNKNOWN),
    format: new Uint8Array(count).fill(OTHER_FORMAT),
    family: new Uint8Array(count).fill(NO_FAMILY),
    pending: new Uint8Array(count),
  }
}

/** Status and date. Of a date only what is known is taken: a year alone gives no month, a month no day. */
function fillReading(columns, row, book) {
  const status = STATUSES.indexOf(book.reading_status)
  columns.status[row] = status < 0 ? STATUSES.indexOf("to-read") : status
  columns.isRead[row] = status === READ ? 1 : 0
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(book.date_read ?? "")
  if (status !== READ || !date) return
  const [year, month, day] = date.slice(1).map(Number)
  columns.year[row] = year
  if (book.date_read_precision === "year") return
  columns.month[row] = year * 12 + month - 1
  if (book.date_read_precision === "month") return
  columns.day[row] = Date.UTC(year, month - 1, day) / 86_400_000
}

function fillBook(columns, row, book) {
  if (book.my_rating > 0) {
    columns.stars[row] = book.my_rating
    columns.rating[row] = Math.max(1, Math.min(10, Math.floor(book.my_rating * 2)))
  }
  if (book.average_rating > 0) columns.average[row] = book.average_rating
  if (book.num_pages > 0) columns.pages[row] = book.num_pages
  columns.published[row] = book.original_publication_year ?? book.publication_year ?? UNKNOWN
}

/** The group of a binding, as its place in `FORMATS`. @param {string | null | undefined} binding */
export function formatOf(binding) {
  const found = BINDINGS.find(([pattern]) => pattern.test(binding ?? ""))
  return found ? found[1] : OTHER_FORMAT
}

/** A name as it stands in an address: `Nature & science` is `nature-science`. Letters of every script stay. */
export function slugOf(name) {
  return fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "")
}

/** Case and accents apart: `Ağaç` is `agac`. */
export function fold(text) {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase()
}

function searchText(book) {
  return fold([book.title, book.author, ...(book.additional_authors ?? [])].join(" \n "))
}

function shelvesOf(book) {
  return [book.reading_status, book.exclusive_shelf, ...(book.bookshelves ?? [])].filter(Boolean)
}

function familiesOf(families = []) {
  return families
    .map(({ family, slot }) => ({ name: family, slug: slugOf(family), slot }))
    .sort((a, b) => a.slot - b.slot)
}

function slotsByGenre(families = []) {
  return new Map(families.flatMap(({ slot, genres }) => genres.map((genre) => [genre, slot])))
}

/**
 * Several names per book: book `row` has `ids[start[row]]` to `ids[start[row + 1] - 1]`, places in `names`.
 * @typedef {{names: string[], slugs: string[], start: Int32Array, ids: Int32Array}} Lists
 * @returns {Lists}
 */
function lists(books, namesOf) {
  const places = new Map()
  const start = new Int32Array(books.length + 1)
  const ids = []
  books.forEach((book, row) => {
    for (const name of namesOf(book)) {
      let id = places.get(name)
      if (id === undefined) places.set(name, (id = places.size))
      if (!ids.includes(id, start[row])) ids.push(id)
    }
    start[row + 1] = ids.length
  })
  const names = [...places.keys()]
  let slugs
  return { names, start, ids: Int32Array.from(ids), get slugs() { return (slugs ??= names.map(slugOf)) } }
}

/** The function with its answers kept. */
function remembered(answer) {
  const known = new Map()
  return (question) => {
    if (!known.has(question)) known.set(question, answer(question))
    return known.get(question)
  }
}

function once(make) {
  let made
  return () => (made ??= make())
}
