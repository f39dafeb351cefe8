// What the fields of a book are called and how their values read.

import { date, number } from "./format.js"
import { language } from "./language.js"
import { say } from "./words.js"

const STATUSES = new Set(["read", "currently-reading", "to-read", "did-not-finish", "paused"])

export function statusWord(status) {
  return STATUSES.has(status) ? say(`common.status.${status}`) : status
}

const KNOWN_CHARACTERS = { year: 4, month: 7, day: 10 }

/** `2019`, `2019-03` or `2019-03-05`: no more of the finish date than is known; null where there is none. */
export function knownFinish(book) {
  return book.date_read?.slice(0, KNOWN_CHARACTERS[book.date_read_precision] ?? 10) ?? null
}

/** The finish date in words. A read book without one says so; the others have none to give. */
export function finishWords(book, style) {
  const known = knownFinish(book)
  if (known) return date(known, style)
  return book.reading_status === "read" ? say("common.no_date") : null
}

/** The title without its series. */
export function shortTitle(book) {
  return book.title_without_series || book.title
}

/** The year in which the work first came out, else that of the edition; null where neither is known. */
export function yearOf(book) {
  return book.original_publication_year ?? book.publication_year
}

/** A year as people write it: -800 is `800 BC`; null stays null. */
export function yearWords(year) {
  if (year === null) return null
  return year < 0 ? say("common.chip.bc", { year: String(-year) }) : String(year)
}

/** `Yukikaze, #1`, several parted by a semicolon; empty where the title names no series. */
export function seriesWords(book) {
  return book.series.map(({ name, position }) => (position ? `${name}, #${position}` : name)).join("; ")
}

/** How the reader's rating differs from the others' average: `+0.58`, `−1.20`; null where one of them is unknown. */
export function differenceWords(book) {
  if (book.my_rating === null || book.average_rating === null) return null
  const difference = book.my_rating - book.average_rating
  const sign = difference > 0.004 ? "+" : difference < -0.004 ? "−" : "±"
  return sign + number(Math.abs(difference), 2)
}

/**
 * A language as `lang` wants it: sources give two and three letters (`eng`, `fre`). Null where it names none.
 * @returns {string | null}
 */
export function languageTag(code) {
  if (!code) return null
  try {
    const [tag] = Intl.getCanonicalLocales(code)
    const name = new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(tag)
    return name && !/^(mul|mis|zxx|und)\b/.test(tag) ? tag : null
  } catch {
    return null // not a language tag at all
  }
}

/** The name of a language, or null. */
export function languageName(code) {
  const tag = languageTag(code)
  return tag && new Intl.DisplayNames(language, { type: "language" }).of(tag)
}
