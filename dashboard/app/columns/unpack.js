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
  const { cover_number: numbers, ...told } = answer.books
  const books = {}
  const column = (name, make) => onFirstUse(books, name, make)
  for (const name of Object.keys(told)) column(name, () => spelledOut(name, told[name]))
  column("title_without_series", () => phrases(spelledOut("", told.title_without_series)))
  column("title", () => fullTitles(valuesOf(told.title), books))
  column("cover", () => {
    const numberOf = numbersIn(numbers.numbers, Float64Array)
    return valuesOf(told.cover).map((cover, row) => (numberOf[row] ? `${cover}${numberOf[row]}` : cover))
  })
  return { ...answer, books }
}

/** What the first screen does not ask for need not be there when it is drawn. */
function onFirstUse(object, name, make) {
  let made
  Object.defineProperty(object, name, { get: () => (made ??= make()), enumerable: true, configurable: true })
}

function spelledOut(name, { values, lengths, places, numbers }) {
  if (numbers !== undefined) return [...numbersIn(numbers, Float64Array)]
  if (lengths !== undefined) return { names: values, lengths: numbersIn(lengths), places: numbersIn(places) }
  if (!NAMED.includes(name)) return valuesOf({ values, places })
  const placeOf = numbersIn(places)
  const none = values.indexOf(null)
  return { names: values, places: none < 0 ? placeOf : placeOf.map((place) => (place === none ? -1 : place)) }
}

/** By hand: `Array.from` takes several times as long, and there are twenty such columns. */
function valuesOf({ values, places }) {
  const placeOf = numbersIn(places)
  const list = new Array(placeOf.length)
  for (let row = 0; row < list.length; row += 1) list[row] = values[placeOf[row]]
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

/** @param {(string | number | null)[]} told how each title goes on after the short one, or what it is instead */
function fullTitles(told, { title_without_series: short, series, series_position: positions }) {
  const starts = startsOf(series.lengths)
  return told.map((title, row) => {
    if (title === null) return short[row]
    if (typeof title === "string") return title
    const parts = []
    for (let at = starts[row]; at < starts[row + 1]; at += 1) {
      const position = positions.names[positions.places[at]]
      parts.push(series.names[series.places[at]] + (position === null ? "" : MARKS[title - 1] + position))
    }
    return `${short[row]} (${parts.join("; ")})`
  })
}
