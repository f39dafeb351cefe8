// G7: when each genre arrived.

import { timeline, timelineExtent } from "../charts/timeline.js"
import { UNKNOWN } from "../columns.js"
import { finishedWords } from "../findings/book_facts.js"
import { onAddedDay, undatedFoot } from "../findings/feet.js"
import { genreFact, isChosen } from "../findings/genre_facts.js"
import { firstTimeTitle } from "../findings/genres.js"
import { nameOfGenre } from "../genre_names.js"
import { eachGenre, slotsOfGenres, withGenre } from "../stats/genre_counts.js"
import { say } from "../words.js"

/** The genres read most have a row; the table has all. */
const TOP = 24
const DAY_MS = 86_400_000
/** First is first of all that was read: other times are looked past. */
const OWN = ["genre", "years", "months", "day"]

export const card = {
  id: "G7",
  name: "first-time",
  page: "genres",
  size: "full",
  height: 680,
  fields: ["read", "genres"],
  needs: { least: 10, of: "dated_genres" },
  sketch: "stars",
  make(selection, context) {
    const { columns } = selection
    const rows = withGenre(columns, selection.among(columns.inTime, OWN))
    const all = arrivals(columns, rows)
    const most = [...all].sort((a, b) => b.rows.length - a.rows.length).slice(0, TOP)
    const shown = all.filter((each) => most.includes(each))
    const [first, last] = [rows[0], rows.at(-1)]
    const years = { first: columns.year[first] ?? 0, last: columns.year[last] ?? 0 }
    const data = dataOf(selection, context, { shown, first, last })
    return {
      have: rows.length,
      title: firstTimeTitle(all.map(({ name, rows: own }) => ({ name, year: columns.year[own[0]], books: own.length })), years),
      subtitle: say("genres.first-time.subtitle"),
      scene: (view) => timeline(data, view),
      extent: timelineExtent(data),
      foot: [...leftFoot(all.length - TOP), ...undatedFoot(selection, context, OWN), ...onAddedDay(selection, rows)],
      table: () => tableOf(columns, all),
    }
  },
}

const leftFoot = (left) => (left > 0 ? [{ text: say("genres.first-time.left", { n: left, top: TOP }) }] : [])

/** Genres in the order they arrived, each with its books as they were finished. */
function arrivals(columns, rows) {
  const { names, slugs } = columns.genres
  const slots = slotsOfGenres(columns)
  const found = new Map()
  const each = eachGenre(columns)
  for (const row of rows) {
    each(row, (id) => {
      if (!found.has(id)) found.set(id, { id, name: nameOfGenre(names[id]), slug: slugs[id], slot: slots[id], rows: [] })
      found.get(id).rows.push(row)
    })
  }
  return [...found.values()]
}

/** The day a book stands at: of a date known in part, the first of it, as in the order of finishing. */
function dayOf({ day, month, year }, row) {
  if (day[row] !== UNKNOWN) return day[row]
  return Date.UTC(year[row], month[row] < 0 ? 0 : month[row] % 12, 1) / DAY_MS
}

function dataOf(selection, context, { shown, first, last }) {
  const { columns, filters } = selection
  const isAnyChosen = shown.some(({ slug }) => isChosen(filters, slug))
  const rows = shown.map(({ name, slug, slot, rows: own }) => ({
    key: slug,
    name,
    text: String(columns.year[own[0]]),
    at: own.map((row) => dayOf(columns, row)),
    paint: { fill: `fam-${slot}` },
    isOff: isAnyChosen && !isChosen(filters, slug),
    fact: genreFact(selection, { slug, name, lines: arrivalLines(columns, own) }),
    first: bookFact(columns, context, { row: own[0], slug, name }),
  }))
  const ends = first === undefined ? [0, 1] : [dayOf(columns, first), dayOf(columns, last)]
  return { x: { kind: "day", from: ends[0], to: Math.max(ends[1], ends[0] + 1) }, rows }
}

const titleOf = ({ titles }, row) => titles[row]

function arrivalLines(columns, rows) {
  return [say("genres.first-time.since", { n: rows.length, date: finishedWords(columns, rows[0]) }), titleOf(columns, rows[0])]
}

function bookFact(columns, context, { row, slug, name }) {
  const book = columns.books[row]
  return {
    key: `first-${slug}`,
    title: titleOf(columns, row),
    lines: [book.author, finishedWords(columns, row), say("genres.first-time.first_of", { name })],
    href: context.href("books", columns.ids[row]),
  }
}

function tableOf(columns, all) {
  return {
    columns: [
      { label: say("common.column.genre") },
      { label: say("genres.column.first") },
      { label: say("genres.column.first_book") },
      { label: say("common.column.author") },
      { label: say("genres.column.last") },
      { label: say("common.column.books"), isNumber: true },
    ],
    rows: all.map(({ name, rows: own }) => {
      const [first, last] = [own[0], own.at(-1)]
      const { author } = columns.books[first]
      return { cells: [name, finishedWords(columns, first), titleOf(columns, first), author, finishedWords(columns, last), own.length] }
    }),
  }
}
