/** Numbers of the genres to sentences. Each says only what the numbers support, else something neutral. Pure. */

import { percent } from "../format.js"
import { CATCH_ALL } from "../genre_names.js"
import { Z_95 } from "../stats/normal.js"
import { pieces, say } from "../words.js"

/** From how many books on a lead over the next is told, and how clear it must be (normal test, 5%). */
const LEAD_BOOKS = 30
const isClearLead = (first, next) => first.slug !== CATCH_ALL && first.books - next > Z_95 * Math.sqrt(first.books + next)

/**
 * The headline of the page, in pieces; the leading family is made by `mark`. A family leads where it has clearly more
 * books than the next; else nothing but the counts is said.
 * @param {{slug: string, inSentence: string, books: number}[]} families the most read first @param {{books: number}} all with a genre
 * @param {(text: string) => any} [mark]
 */
export function headline(families, { books }, mark = (text) => text) {
  const [first, next] = families
  if (books === 0) return [say("genres.headline.none")]
  if (books < LEAD_BOOKS || !isClearLead(first, next?.books ?? 0)) {
    return pieces("genres.headline.plain", { books: mark(say("common.books", { n: books })) })
  }
  return pieces("genres.headline.lead", { family: mark(first.inSentence), share: percent(first.books / books), books: say("common.books", { n: books }) })
}

/** G2. @param {{slug: string, inSentence: string, books: number}[]} families the most read first, by books */
export function shareMapTitle(families) {
  const [first, next] = families
  const books = families.reduce((sum, family) => sum + family.books, 0)
  if (books < LEAD_BOOKS || !next || !isClearLead(first, next.books)) return say("genres.share-map.title")
  return say(first.books > books / 2 ? "genres.share-map.most" : "genres.share-map.lead", { family: first.inSentence })
}

/** A rise or fall is told from so many places on, between windows of so many books each. */
const RANK = { places: 3, books: 15 }

/**
 * G3. The genre that rose most and the one that fell most, each where it moved by 3 places or more and its share of
 * the genres' books moved with it: the interval of the difference excludes 0.
 * @param {{name: string, first: number | null, last: number | null, low: number, high: number}[]} genres places in the first and
 *   the last window, the interval of the share after minus before
 * @param {{before: number, after: number}} books of the two windows
 */
export function rankTitle(genres, { before, after }) {
  if (Math.min(before, after) < RANK.books) return say("genres.rank.title")
  const placed = genres.filter(({ first, last }) => first !== null && last !== null)
  const most = (moves) => moves.sort((a, b) => Math.abs(b.first - b.last) - Math.abs(a.first - a.last))[0]
  const up = most(placed.filter(({ first, last, low }) => first - last >= RANK.places && low > 0))
  const down = most(placed.filter(({ first, last, high }) => last - first >= RANK.places && high < 0))
  if (up && down) return say("genres.rank.both", { up: up.name, down: down.name })
  if (up) return say("genres.rank.up", { up: up.name })
  return down ? say("genres.rank.down", { down: down.name }) : say("genres.rank.title")
}

/**
 * A pair is named from so many books and such a lift on, and where chance is ruled out for the best of all the pairs: so
 * many standard errors are 5% over 105 pairs (Bonferroni 1936).
 */
const PAIR = { books: 8, lift: 1.5, errors: 3.5 }

/**
 * G4. The pair that comes together most beyond chance.
 * @param {{names: [string, string], both: number, lift: number, error: number}[]} pairs
 */
export function pairsTitle(pairs) {
  const told = pairs.filter(({ both, lift, error }) => both >= PAIR.books && lift >= PAIR.lift && Math.log(lift) > PAIR.errors * error)
  const [best] = told.sort((a, b) => b.lift - a.lift)
  return best ? say("genres.pairs.together", { one: best.names[0], other: best.names[1] }) : say("genres.pairs.title")
}

/** A genre is called loved or not from so many rated books on. */
const LOVE_RATED = 8

/**
 * G5. The genre that is read much and loved less, and the one that is read little and loved, each where its shrunken
 * interval excludes the mean of all.
 * @param {{name: string, books: number, n: number, shrunk: number, low: number, high: number}[]} genres
 * @param {{books: number, stars: number}} middle
 */
export function loveTitle(genres, middle) {
  const told = genres.filter(({ n }) => n >= LOVE_RATED)
  const [loved] = told.filter(({ books, low }) => books < middle.books && low > middle.stars).sort((a, b) => b.shrunk - a.shrunk)
  const [unloved] = told.filter(({ books, high }) => books >= middle.books && high < middle.stars).sort((a, b) => a.shrunk - b.shrunk)
  if (loved && unloved) return say("genres.love-volume.both", { loved: loved.name, unloved: unloved.name })
  if (loved) return say("genres.love-volume.loved", { loved: loved.name })
  return unloved ? say("genres.love-volume.unloved", { unloved: unloved.name }) : say("genres.love-volume.title")
}

/** Wider or narrower is said from so many books in each third and half a family on. */
const BREADTH = { books: 30, families: 0.5 }

/** G6. @param {{books: number, difference: number, low: number, high: number} | null} change last third against the first */
export function breadthTitle(change) {
  if (!change || change.books < BREADTH.books || Math.abs(change.difference) < BREADTH.families) return say("genres.breadth.title")
  if (change.low > 0) return say("genres.breadth.wider")
  return change.high < 0 ? say("genres.breadth.narrower") : say("genres.breadth.title")
}

/** A newcomer came within so many years, after so many without it, and so many books followed. */
const NEWCOMER = { within: 3, after: 3, books: 5 }

/**
 * G7. The genre that came last and stayed.
 * @param {{name: string, year: number, books: number}[]} genres year of the first book @param {{first: number, last: number}} years
 */
export function firstTimeTitle(genres, { first, last }) {
  const stayed = genres.filter(({ year, books }) => year > last - NEWCOMER.within && year >= first + NEWCOMER.after && books >= NEWCOMER.books)
  const [newest] = stayed.sort((a, b) => b.year - a.year || b.books - a.books)
  return newest ? say("genres.first-time.stayed", { name: newest.name, year: String(newest.year) }) : say("genres.first-time.title")
}

/** Kinder or harsher to a genre is said from so many rated books on each side. */
const KIND_RATED = 8

/** G8, ratings. @param {{n: number, rest: number, low: number, high: number} | null} difference genre minus the rest */
export function genreRatingsTitle(difference, name) {
  if (!difference || Math.min(difference.n, difference.rest) < KIND_RATED) return say("genres.genre-ratings.title")
  if (difference.low > 0) return say("genres.genre-ratings.higher", { name })
  return difference.high < 0 ? say("genres.genre-ratings.lower", { name }) : say("genres.genre-ratings.title")
}

/** G8, share: growing or shrinking under the guards of G1. @param {"to" | "from" | null} way */
export function genreShareTitle(way, name) {
  if (way === "to") return say("genres.genre-share.growing", { name })
  return way === "from" ? say("genres.genre-share.shrinking", { name }) : say("genres.genre-share.title")
}
