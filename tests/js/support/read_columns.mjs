/** The books of an answer as the page reads them: JSON from the standard input, JSON to the standard output. */

import { readFileSync } from "node:fs"
import { buildColumns } from "../../../dashboard/app/columns.js"
import { unpacked } from "../../../dashboard/app/columns/unpack.js"

const NAMES = [
  ...["goodreads_id", "title", "title_without_series", "author", "additional_authors", "series", "date_read", "date_read_precision"],
  ...["date_added", "my_rating", "average_rating", "ratings_count", "num_pages", "publisher", "binding", "publication_year"],
  ...["original_publication_year", "reading_status", "exclusive_shelf", "bookshelves", "genres", "language", "small_thumbnail_url"],
  ...["thumbnail_url", "has_review", "enrichment", "genre_enriched", "was_reread", "original_read_count", "provenance"],
]
const { books } = buildColumns(unpacked(JSON.parse(readFileSync(0, "utf8"))))
process.stdout.write(JSON.stringify(books.map((book) => Object.fromEntries(NAMES.map((name) => [name, book[name]])))))
