/** An answer as the server tells it, in letters: written apart from what reads it. */

const LETTERS = "!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"
const LISTS = ["additional_authors", "bookshelves", "genres", "failed_sources", "provenance", "series", "series_position"]

/** @param answer with its columns spelled out @param entries the books as they are in the document */
export function packed(answer, entries) {
  const books = Object.fromEntries(Object.entries(answer.books).map(([name, column]) => [name, packedColumn(name, column)]))
  const covers = answer.books.cover.map((cover) => /^(.+?)([1-9]\d{0,14})?$/s.exec(cover ?? "") ?? [])
  return {
    ...answer,
    books: {
      ...books,
      title: valuesOf(entries.map(titleOf)),
      title_without_series: listsOf(entries.map(({ title_without_series: short }) => short.split(" "))),
      cover: valuesOf(covers.map(([, stem = null]) => stem)),
      cover_number: { numbers: inLetters(covers.map(([, , number = "0"]) => Number(number))) },
    },
  }
}

function packedColumn(name, column) {
  if (LISTS.includes(name)) {
    let at = 0
    return listsOf(column.lengths.map((length) => column.places.slice(at, (at += length)).map((place) => column.names[place])))
  }
  if (name === "goodreads_id" && column.every((id) => typeof id === "number")) return { numbers: inLetters(column) }
  return valuesOf(column.names ? column.places.map((place) => column.names[place] ?? null) : column)
}

function titleOf({ title, title_without_series: short, series }) {
  if (title === short) return null
  const forms = [", #", " #"].map((mark) => `${short} (${series.map(({ name, position }) => name + (position === null ? "" : mark + position)).join("; ")})`)
  return forms.indexOf(title) < 0 ? title : forms.indexOf(title) + 1
}

function valuesOf(told) {
  const values = [...new Set(told)]
  return { values, places: inLetters(told.map((value) => values.indexOf(value))) }
}

const listsOf = (told) => ({ ...valuesOf(told.flat()), lengths: inLetters(told.map((list) => list.length)) })

const inLetters = (numbers) => numbers.map(lettersOf).join("")

function lettersOf(number) {
  let letters = LETTERS[number % 60]
  for (let before = Math.floor(number / 60); before > 0; before = Math.floor((before - 1) / 32)) letters = LETTERS[60 + ((before - 1) % 32)] + letters
  return letters
}
