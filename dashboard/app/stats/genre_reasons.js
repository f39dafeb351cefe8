/** Why a book has no genre. Pure. */

import { ENRICHMENT } from "../columns/marks.js"

/**
 * The reasons in the order in which they are worth the reader's time; each is also the name of a flag:
 * `looking-up` it is still being asked for, `failed` a source did not answer, `not-looked-up` nobody was asked yet,
 * `unanswered` nobody knew it, `not-askable` it has neither a valid ISBN nor a title to ask with, `no-subjects` it was
 * found, but without a heading that names a genre.
 */
export const REASONS = ["looking-up", "failed", "not-looked-up", "unanswered", "not-askable", "no-subjects"]

const BY_STATE = { failed: "failed", pending: "not-looked-up", none: "unanswered", "no-isbn": "not-askable", found: "no-subjects" }

/**
 * Whether a source did not answer for a book, also where another one found it; one that is asked for again may answer yet.
 * @param {import("../columns.js").Columns} columns
 */
export function hasSilentSource({ books, enrichment }) {
  return (row) => ENRICHMENT[enrichment[row]] === "failed" || (ENRICHMENT[enrichment[row]] !== "pending" && books[row].failed_sources.length > 0)
}

/**
 * One of `REASONS`, null for a book with a genre.
 * @param {import("../columns.js").Columns} columns
 * @returns {(row: number) => string | null}
 */
export function genreReason(columns) {
  const { genres, pending, enrichment } = columns
  const isSilent = hasSilentSource(columns)
  return (row) => {
    if (genres.start[row] < genres.start[row + 1]) return null
    if (pending[row] === 1) return "looking-up"
    return isSilent(row) ? "failed" : BY_STATE[ENRICHMENT[enrichment[row]]]
  }
}

/**
 * How many books the server can be told to ask for again: `failed`, those on which a source did not answer; and
 * `unanswered`, these and all that nobody has found.
 * @param {import("../columns.js").Columns} columns @returns {{failed: number, unanswered: number}}
 */
export function askable(columns) {
  const isSilent = hasSilentSource(columns)
  let [failed, unanswered] = [0, 0]
  for (let row = 0; row < columns.count; row += 1) {
    const hasFailed = isSilent(row)
    if (hasFailed) failed += 1
    if (hasFailed || ENRICHMENT[columns.enrichment[row]] !== "found") unanswered += 1
  }
  return { failed, unanswered }
}
