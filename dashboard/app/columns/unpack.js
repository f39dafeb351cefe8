/** The columns of an answer spelled out: `genres/report/packing.py` tells how numbers stand in letters. Pure. */

import { startsOf } from "./answer.js"

const LETTERS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter((letter) => !'"\\'.includes(letter))
/** So many letters end a number; the others stand before the last one. */
const LAST = 60
const BEFORE = LETTERS.length - LAST
const PLACES = new Uint8Array(128)
LETTERS.forEach((letter, place) => (PLACES[letter.charCodeAt(0)] = place))

/** Columns of which each book has a name: its place is wanted, not the name alone. */
const NAMED = ["author", "date_read_precision", "publisher", "binding", "reading_status", "exclusive_shelf", "language", "enrichment", "match_state"]
/** What stands between a series and its position at the end of a title. */
const MARKS = [", #", " #"]

/** @param {string} letters @param {Int32ArrayConstructor | Float64ArrayConstructor} [Type] what holds the largest of them */
export function numbersIn(letters, Type = Int32Array) {
  const numbers = new Type(letters.length)
  let [count, before] = [0, 0]
  for (let at = 0; at < letters.length; at += 1) {
    const place = PLACES[letters.charCodeAt(at)]
    if (place < LAST) {
      numbers[count++] = before * LAST + place
      before = 0
    } else before = before * BEFORE + place - LAST + 1
  }
  return numbers.subarray(0, count)
}

/**
 * An answer as `answer.js` and `books.js` take it. One that is so already is left alone: browsers keep answers of
 * earlier releases for times without a network.
 * @param {any} answer as the server tells it
 * @returns {import("./answer.js").Answer}
 */
export function unpacked(answer) {
  if (Array.isArray(answer.books.title)) return answer
  const books = Object.fromEntries(Object.entries(answer.books).map(([name, column]) => [name, spelledOut(name, column)]))
  const { cover_number: numbers, ...rest } = books
  const short = phrases(books.title_without_series)
  return {
    ...answer,
    books: {
      ...rest,
      title: fullTitles(short, books),
      title_without_series: short,
      cover: books.cover.map((cover, row) => (numbers[row] ? `${cover}${numbers[row]}` : cover)),
    },
  }
}

function spelledOut(name, { values, lengths, places, numbers }) {
  if (numbers !== undefined) return [...numbersIn(numbers, Float64Array)]
  const placeOf = numbersIn(places)
  if (lengths !== undefined) return { names: values, lengths: numbersIn(lengths), places: placeOf }
  if (!NAMED.includes(name)) return valuesAt(values, placeOf)
  const none = values.indexOf(null)
  return { names: values, places: none < 0 ? placeOf : placeOf.map((place) => (place === none ? -1 : place)) }
}

/** By hand: `Array.from` takes several times as long, and there are twenty such columns. */
function valuesAt(values, places) {
  const list = new Array(places.length)
  for (let row = 0; row < places.length; row += 1) list[row] = values[places[row]]
  return list
}

/** The words of each book with a blank between each two. */
function phrases({ names, lengths, places }) {
  const list = new Array(lengths.length)
  for (let row = 0, at = 0; row < lengths.length; row += 1) {
    const end = at + lengths[row]
    let phrase = names[places[at]]
    for (at += 1; at < end; at += 1) phrase += ` ${names[places[at]]}`
    list[row] = phrase
  }
  return list
}

function fullTitles(short, { title, series, series_position: positions }) {
  const starts = startsOf(series.lengths)
  return title.map((told, row) => {
    if (told === null) return short[row]
    if (typeof told === "string") return told
    const parts = []
    for (let at = starts[row]; at < starts[row + 1]; at += 1) {
      const position = positions.names[positions.places[at]]
      parts.push(series.names[series.places[at]] + (position === null ? "" : MARKS[told - 1] + position))
    }
    return `${short[row]} (${parts.join("; ")})`
  })
}
