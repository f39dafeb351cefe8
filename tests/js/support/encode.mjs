/** Books of a document as the columns that the server answers with: written apart from what reads them. */

const DAY_MS = 86_400_000

export function encodeBooks(books) {
  const values = (valueOf) => books.map((book) => valueOf(book) ?? null)
  const flags = (isSo) => books.map((book) => Number(Boolean(isSo(book))))
  const one = (nameOf) => {
    const { names, placeOf } = dictionary()
    return { names, places: books.map((book) => (nameOf(book) == null ? -1 : placeOf(nameOf(book)))) }
  }
  const several = (namesOf) => {
    const { names, placeOf } = dictionary()
    const lists = books.map(namesOf)
    return { names, lengths: lists.map((list) => list.length), places: lists.flat().map(placeOf) }
  }
  return {
    goodreads_id: values(({ goodreads_id: id }) => (String(Number(id)) === id ? Number(id) : id)),
    title: values((book) => book.title),
    title_without_series: values(shortTitle),
    author: one((book) => book.author),
    additional_authors: several((book) => book.additional_authors),
    series: several((book) => book.series.map(({ name }) => name)),
    series_position: several((book) => book.series.map(({ position }) => position)),
    date_read: values((book) => dayOf(book.date_read)),
    date_read_precision: one((book) => book.date_read_precision),
    date_added: values((book) => dayOf(book.date_added)),
    my_rating: values((book) => book.my_rating),
    average_rating: values((book) => book.average_rating),
    ratings_count: values((book) => book.ratings_count),
    num_pages: values((book) => book.num_pages),
    publisher: one((book) => book.publisher),
    binding: one((book) => book.binding),
    publication_year: values((book) => book.publication_year),
    original_publication_year: values((book) => book.original_publication_year),
    reading_status: one((book) => book.reading_status),
    exclusive_shelf: one((book) => book.exclusive_shelf),
    bookshelves: several((book) => book.bookshelves),
    genres: several((book) => book.genres),
    language: one((book) => book.language),
    cover: values((book) => /^covers\/(.+)\?w=\d+$/.exec(book.thumbnail_url ?? "")?.[1]),
    has_isbn: flags((book) => book.isbn13 ?? book.isbn),
    has_review: flags((book) => book.has_review),
    enrichment: one((book) => book.enrichment),
    failed_sources: several((book) => book.failed_sources),
    genre_enriched: flags((book) => book.genre_enriched),
    was_reread: flags((book) => book.was_reread),
    original_read_count: values((book) => book.original_read_count),
    match_state: one((book) => book.match?.state),
    provenance: several((book) => Object.entries(book.provenance).map(([field, source]) => `${field}:${source}`)),
  }
}

function dictionary() {
  const names = []
  return { names, placeOf: (name) => (names.includes(name) ? names.indexOf(name) : names.push(name) - 1) }
}

function shortTitle({ title, title_without_series: short }) {
  if (short === title) return null
  return title.startsWith(short) ? short.length : short
}

const dayOf = (date) => (date ? Date.parse(date) / DAY_MS : null)
