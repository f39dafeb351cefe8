// G3: which genres rose and fell.

import { bump, bumpExtent } from "../charts/bump.js"
import { onAddedDay, undatedFoot } from "../findings/feet.js"
import { genreFact, isChosen } from "../findings/genre_facts.js"
import { rankTitle } from "../findings/genres.js"
import { nameOfGenre } from "../genre_names.js"
import { countsByYear, eachGenre, rankedGenres, slotsOfGenres, withGenre } from "../stats/genre_counts.js"
import { placesIn, windowCounts } from "../stats/genre_ranks.js"
import { shareDifference } from "../stats/two_shares.js"
import { say } from "../words.js"
import { lookedPast, needsWords } from "./card.js"

const NAME = "rank"
const OWN = ["genre", "years"]
const TOP = 10
const WINDOW = 3
/** Fewer windows are no movement. */
const LEAST_WINDOWS = 2

export const card = {
  id: "G3",
  name: NAME,
  page: "genres",
  size: "two-thirds",
  height: 420,
  fields: ["read", "genres"],
  needs: { least: 40, of: "dated_genres" },
  comparedBy: "halves",
  sketch: "months",
  make(selection, context) {
    const { columns } = selection
    const rows = withGenre(columns, selection.among(columns.inTime, lookedPast(context, NAME, OWN)))
    const { firstYear, counts } = countsByYear(columns.year, rows, eachGenre(columns), columns.genres.names.length)
    const ids = topOf(counts)
    const windows = windowCounts(counts.map((year) => ids.map((id) => year[id])), WINDOW)
    const books = windowCounts(booksByYear(columns, rows, counts.length, firstYear), WINDOW).map(([all]) => all)
    const spans = windows.map((_, at) => ({ from: firstYear + at, to: firstYear + at + WINDOW - 1, books: books[at] }))
    const shown = { have: rows.length, subtitle: say("genres.rank.subtitle") }
    if (windows.length < LEAST_WINDOWS) {
      const text = needsWords("years", WINDOW + LEAST_WINDOWS - 1, counts.length)
      return { ...shown, title: say("genres.rank.title"), blocks: [{ text }] }
    }
    const places = placesIn(windows)
    const data = dataOf(selection, { ids, places, spans })
    return {
      ...shown,
      title: rankTitle(movesOf(data, { places, spans }), { before: books[0], after: books.at(-1) }),
      scene: (view) => bump(data, view),
      extent: bumpExtent(data),
      foot: [...undatedFoot(selection, context, OWN), ...onAddedDay(selection, rows)],
      table: () => tableOf(data, { places, spans }),
    }
  },
}

function topOf(counts) {
  const totals = Array.from(counts[0] ?? [], (_, id) => counts.reduce((sum, year) => sum + year[id], 0))
  return rankedGenres(totals).slice(0, TOP)
}

const booksByYear = ({ year }, rows, years, firstYear) => {
  const books = Array.from({ length: years }, () => [0])
  for (const row of rows) books[year[row] - firstYear][0] += 1
  return books
}

const spanWords = ({ from, to }) => `${from}–${String(to).slice(-2)}`

function placeWords(steps, at) {
  const { place, books } = steps[at]
  if (place === null) return say("genres.rank.none")
  const isShared = steps.filter((other) => other.place === place).length > 1
  return say(isShared ? "genres.rank.shared" : "genres.rank.place", { place, books: say("common.books", { n: books }) })
}

function dataOf(selection, { ids, places, spans }) {
  const { columns, filters } = selection
  const slots = slotsOfGenres(columns)
  const { names, slugs } = columns.genres
  const isAnyChosen = ids.some((id) => isChosen(filters, slugs[id]))
  const lines = ids.map((id, at) => {
    const [slug, name] = [slugs[id], nameOfGenre(names[id])]
    const factAt = (index, key) => genreFact(selection, { key, slug, name, lines: [spanWords(spans[index]), placeWords(places[index], at)] })
    const fact = factAt(places.length - 1, slug)
    return {
      key: slug,
      name,
      paint: { fill: `fam-${slots[id]}` },
      isOff: isAnyChosen && !isChosen(filters, slug),
      fact,
      steps: places.map((steps, index) => ({ lane: steps[at].lane, fact: factAt(index, `${slug}-${index}`) })),
    }
  })
  const columnOf = (span, at) => ({ key: String(span.to), name: spanWords(span), fact: columnFact(selection, { span, steps: places[at], lines }) })
  return { columns: spans.map(columnOf), lines }
}

function columnFact({ filters: { years } }, { span: { from, to, books }, steps, lines }) {
  const order = steps.map((step, at) => ({ ...step, at })).filter(({ lane }) => lane !== null).sort((a, b) => a.lane - b.lane)
  return {
    key: `to-${to}`,
    title: `${from}–${to}`,
    lines: [say("common.books", { n: books }), ...order.map(({ place, at, books: own }) => `${place}  ${lines[at].name} (${own})`)],
    filter: { key: "years", value: { from, to } },
    isPressed: years !== null && years !== "none" && years.from === from && years.to === to,
  }
}

function movesOf({ lines }, { places, spans }) {
  const [first, last] = [places[0], places.at(-1)]
  return lines.map(({ name }, at) => {
    const [before, after] = [{ count: first[at].books, n: spans[0].books }, { count: last[at].books, n: spans.at(-1).books }]
    const { low, high } = before.n > 0 && after.n > 0 ? shareDifference(after, before) : { low: -1, high: 1 }
    return { name, first: first[at].place, last: last[at].place, low, high }
  })
}

function tableOf({ lines }, { places, spans }) {
  return {
    columns: [
      { label: say("common.column.period") },
      { label: say("common.column.genre") },
      { label: say("genres.column.place"), isNumber: true },
      { label: say("common.column.books"), isNumber: true },
    ],
    rows: spans.flatMap(({ from, to }, at) =>
      lines.map(({ name }, genre) => ({ cells: [`${from}–${to}`, name, places[at][genre].place, places[at][genre].books] })),
    ),
  }
}
