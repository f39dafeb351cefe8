/** Marks a book can carry that are worth a look, as filters and the page of data health name them. Pure. */

import { UNKNOWN, fold } from "./columns.js"
import { genreReason, hasSilentSource } from "./stats/genre_reasons.js"

const MS_PER_DAY = 86_400_000

/** By name as in the address: `(columns) => (row) => boolean`. */
const TESTS = {
  "no-isbn": ({ hasIsbn }) => (row) => hasIsbn[row] === 0,
  "no-cover": ({ books }) => (row) => !books[row].small_thumbnail_url,
  "no-added": ({ added }) => (row) => added[row] === UNKNOWN,
  "no-publication": ({ published }) => (row) => published[row] === UNKNOWN,
  "no-publisher": ({ publisher }) => (row) => publisher[row] < 0,
  "no-average": ({ average }) => (row) => Number.isNaN(average[row]),
  "bulk-day": ({ vague }) => (row) => vague[row] === 1,
  "read-before-added": ({ givenDay, added }) => (row) => known(givenDay[row], added[row]) && givenDay[row] < added[row],
  "read-before-published": ({ year, published }) => (row) => year[row] > 0 && published[row] !== UNKNOWN && year[row] < published[row],
  "read-in-future": ({ givenDay }) => (row) => givenDay[row] !== UNKNOWN && givenDay[row] > today(),
  "import-day": ({ added, importDay }) => (row) => importDay !== UNKNOWN && added[row] === importDay,
  reread: ({ readCount }) => (row) => readCount[row] > 1,
  duplicate: (columns) => among(duplicates(columns)),
  unrated: ({ isRead, rating }) => (row) => isRead[row] === 1 && rating[row] === 0,
  failed: hasSilentSource,
  "looking-up": because("looking-up"),
  "not-looked-up": because("not-looked-up"),
  unanswered: because("unanswered"),
  "not-askable": because("not-askable"),
  "no-subjects": because("no-subjects"),
  "doubtful-match": ({ books }) => (row) => books[row].match?.state === "unconfirmed",
}

export const FLAGS = Object.keys(TESTS)

/** Whether a book carries a flag. @param {string} name of `FLAGS` @param {import("./columns.js").Columns} columns */
export function flagTest(name, columns) {
  return TESTS[name](columns)
}

const known = (one, other) => one !== UNKNOWN && other !== UNKNOWN
const today = () => Math.floor(Date.now() / MS_PER_DAY)

/** Books without a genre for one reason. @param {string} reason of `genre_reasons.js` */
function because(reason) {
  return (columns) => {
    const reasonOf = genreReason(columns)
    return (row) => reasonOf(row) === reason
  }
}

function among(rows) {
  const found = new Set(rows)
  return (row) => found.has(row)
}

/** Case, accents, articles in front, what stands in brackets and signs apart. */
function plainWords(words) {
  return fold(words)
    .replace(/\(.*$/u, "")
    .replace(/^(the|a|an|der|die|das|le|la|les|el|los|las)\s/u, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "")
}

/** `[title, subtitle]`, each "" where there is none. */
function plainTitle(title) {
  const [main, ...rest] = title.split(/[:–—]/u)
  return [plainWords(main), plainWords(rest.join(" ").trimStart())]
}

function grouped(rows, keyOf) {
  const groups = new Map()
  for (const row of rows) {
    const key = keyOf(row)
    if (!groups.has(key)) groups.set(key, [])
    groups.get(key).push(row)
  }
  return [...groups.values()]
}

/** Volumes apart by what tells them apart, as long as each of them says it. */
const apart = (rows, keyOf) => (rows.every(keyOf) ? grouped(rows, keyOf) : [rows])

/**
 * Books that share author and plain title with another. Two subtitles, or two numbers in a series, are two books; where one
 * has none it may be the same book.
 * @param {import("./columns.js").Columns} columns @returns {number[][]}
 */
export function duplicateGroups({ titles, author, books }) {
  const parts = titles.map(plainTitle)
  return grouped(parts.keys(), (row) => `${author[row]} ${parts[row][0] || titles[row]}`)
    .filter(({ length }) => length > 1)
    .flatMap((rows) => apart(rows, (row) => parts[row][1]))
    .flatMap((rows) => apart(rows, (row) => books[row].series[0]?.position))
    .filter(({ length }) => length > 1)
}

const duplicates = (columns) => duplicateGroups(columns).flat()
