/** Numbers of the books themselves to sentences. Each says only what the numbers support, else something neutral. Pure. */

import { percent } from "../format.js"
import { Z_95 } from "../stats/normal.js"
import { wilson } from "../stats/wilson.js"
import { say } from "../words.js"

/** From how many books on a lead over the next is told, and how clear it must be (normal test, 5%). */
const LEAD_BOOKS = 20
const isClearLead = (first, next) => first >= LEAD_BOOKS && first - next > Z_95 * Math.sqrt(first + next)

/** More than half, also at the lower end of the 95% interval. */
const isMost = (part, whole) => whole > 0 && wilson(part, whole).low > 0.5

const AGES = 30

/** B3. @param {{young: number, books: number}} ages of books that have one */
export function agesTitle({ young, books }) {
  return books < AGES ? say("books.ages.title") : say("books.ages.young", { share: percent(young / books) })
}

/** B4. @param {{name: string, books: number}[]} eras decades alone, the fullest first @param {number} books of all eras */
export function erasTitle([first, next], books) {
  if (!first || !isClearLead(first.books, next?.books ?? 0)) return say("books.eras.title")
  return say(isMost(first.books, books) ? "books.eras.most" : "books.eras.lead", { era: first.name })
}

const LENGTHS = 20

/** B5. @param {{median: number, low: number, high: number, books: number}} pages quartiles */
export function lengthsTitle({ low, high, books }) {
  return books < LENGTHS || low === high ? say("books.lengths.title") : say("books.lengths.half", { low, high })
}

/**
 * B6: moved under the guards of the drift of genres, else most are of one format.
 * @param {{from: string | null, to: string | null}} move slugs of formats @param {{slug: string, books: number}[]} formats known ones
 */
export function formatsTitle({ from, to }, formats) {
  if (from && to) return say("books.formats.moving", { from: say(`books.formats.from_${from}`), to: say(`books.formats.to_${to}`) })
  const books = formats.reduce((sum, each) => sum + each.books, 0)
  const most = formats.find((each) => each.books >= LEAD_BOOKS && isMost(each.books, books))
  return most ? say(`books.formats.most_${most.slug}`) : say("books.formats.title")
}

/** B7. @param {{name: string, books: number}[]} publishers the fullest first */
export function publishersTitle([first, next]) {
  return first && isClearLead(first.books, next?.books ?? 0) ? say("books.publishers.lead", { name: first.name }) : say("books.publishers.title")
}

/** An overlap is told from so many books on both shelves on. */
const OVERLAP = 10

/**
 * B8. The shelf that is most surely part of another.
 * @param {{small: string, large: string, both: number, of: number}[]} pairs see `overlaps`
 */
export function shelvesTitle(pairs) {
  const told = pairs.filter(({ both, of }) => both >= OVERLAP && isMost(both, of))
  const [surest] = told.sort((a, b) => wilson(b.both, b.of).low - wilson(a.both, a.of).low)
  if (!surest) return say("books.shelves.title")
  return say(surest.both === surest.of ? "books.shelves.whole" : "books.shelves.part", { small: surest.small, large: surest.large })
}

/** A word is said to do well or badly from so many rated books on. */
const WORD_RATED = 8

/** B9. @param {{word: string, books: number, n: number, low: number, high: number}[]} words the most frequent first */
export function wordsTitle(words) {
  const told = words.filter(({ n }) => n >= WORD_RATED)
  const [best] = told.filter(({ low }) => low > 0).sort((a, b) => b.low - a.low)
  const [worst] = told.filter(({ high }) => high < 0).sort((a, b) => a.high - b.high)
  if (best && worst) return say("books.words.both", { best: best.word, worst: worst.word })
  if (best) return say("books.words.best", { word: best.word })
  if (worst) return say("books.words.worst", { word: worst.word })
  const [first, next] = words
  return first && isClearLead(first.books, next?.books ?? 0) ? say("books.words.lead", { word: first.word }) : say("books.words.title")
}
