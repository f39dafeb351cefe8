// B9: what titles say, and how books with a word were rated.

import { bars, barsExtent } from "../charts/bars.js"
import { intervals, intervalsExtent } from "../charts/intervals.js"
import { isAnyPressed } from "../findings/book_facts.js"
import { wordsTitle } from "../findings/books.js"
import { fold } from "../columns.js"
import { number } from "../format.js"
import { contrasts } from "../stats/contrasts.js"
import { finished } from "../stats/finishes.js"
import { frequentWords, titleWords } from "../stats/title_words.js"
import { say } from "../words.js"

const TOP = 20
/** A word is told from so many titles on. */
const LEAST = 3
/** With fewer rated words than this they are only counted. */
const LEAST_COMPARED = 3

export const card = {
  id: "B9",
  name: "title-words",
  page: "books",
  size: "half",
  height: 640,
  fields: ["title", "rating"],
  needs: { least: 100, of: "read" },
  sketch: "stars",
  make(selection) {
    const { columns, filters } = selection
    const rows = finished(columns, selection.rows("q"))
    const frequent = frequentWords(titleWords(columns), rows).filter(({ rows: own }) => own.length >= LEAST)
    const compared = comparedWords(columns.stars, rows, frequent.slice(0, TOP))
    const isRated = compared.length >= LEAST_COMPARED
    const words = isRated ? compared : frequent.slice(0, TOP).map(({ word, rows: own }) => ({ word, books: own.length, n: 0 }))
    const facts = words.map((each) => factOf(each, filters.q))
    const data = dataOf(words, facts, isRated)
    return {
      have: rows.length,
      title: wordsTitle(words),
      subtitle: say(isRated ? "books.words.subtitle" : "books.words.subtitle_counts"),
      ...(words.length ? drawn(data, isRated) : { blocks: [{ text: say("books.words.none", { n: LEAST }) }] }),
      foot: [{ text: say("books.words.foot") }],
      table: () => tableOf(words, isRated),
    }
  },
}

function dataOf(words, facts, isRated) {
  const isAny = isAnyPressed(facts)
  const rows = words.map(({ word, books, difference, low, high }, at) => {
    const row = { key: word, name: word, isOff: isAny && !facts[at].isPressed, fact: facts[at], text: number(books) }
    return isRated ? { ...row, mean: difference, low, high, isClear: low > 0 || high < 0 } : { ...row, value: books }
  })
  return isRated ? { rows, zero: 0, left: say("books.words.lower"), right: say("books.words.higher") } : { rows }
}

function drawn(data, isRated) {
  if (isRated) return { scene: (view) => intervals(data, view), extent: intervalsExtent(data) }
  return { scene: (view) => bars(data, view), extent: barsExtent(data) }
}

/**
 * Words with the mean of their ratings against that of all other books (see `contrasts`); those without a rated book are left out.
 * @param {Float64Array} stars @param {Int32Array} rows @param {{word: string, rows: number[]}[]} words
 * @returns {{word: string, books: number, n: number, difference: number, low: number, high: number}[]} `n`: rated books
 */
function comparedWords(stars, rows, words) {
  const rated = Array.from(rows).filter((row) => !Number.isNaN(stars[row]))
  const placeOf = new Map(rated.map((row, at) => [row, at]))
  const places = words.map(({ rows: own }) => own.flatMap((row) => placeOf.get(row) ?? []))
  const found = contrasts(rated.map((row) => stars[row]), places)
  return words.flatMap(({ word, rows: own }, at) => (found[at] ? [{ word, books: own.length, ...found[at] }] : []))
}

function signed(value) {
  const words = number(Math.abs(value), 2)
  return words === number(0, 2) ? words : `${value > 0 ? "+" : "−"}${words}`
}

function factOf({ word, books, n, difference, low, high }, q) {
  const title = say("books.words.quoted", { word })
  const lines = [say("books.words.in", { n: books })]
  if (n > 0) {
    lines.push(say("books.words.apart", { difference: signed(difference), low: signed(low), high: signed(high) }))
    lines.push(say("books.words.rated", { n }))
  }
  return { key: word, title, lines, of: title, filter: { key: "q", value: word }, isPressed: fold(q) === fold(word) }
}

function tableOf(words, isRated) {
  const numbers = isRated ? ["apart", "low", "high"].map((name) => ({ label: say(`books.column.${name}`), isNumber: true, digits: 2 })) : []
  return {
    columns: [
      { label: say("books.column.word") },
      { label: say("common.column.books"), isNumber: true },
      ...(isRated ? [{ label: say("books.column.rated"), isNumber: true }] : []),
      ...numbers,
    ],
    rows: words.map(({ word, books, n, difference, low, high }) => {
      return { cells: isRated ? [word, books, n, difference, low, high] : [word, books] }
    }),
  }
}
