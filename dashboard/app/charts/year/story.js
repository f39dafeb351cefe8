/** The ten cards of a year in words: what each says, and its text twin. Pure. */

import { yearWords } from "../../book_words.js"
import { date, monthNames, number, percent } from "../../format.js"
import { writeDay } from "../../filters.js"
import { nameOfGenre } from "../../genre_names.js"
import { FEW, writeYears } from "../../stats/year.js"
import { heightIn, lowerThing } from "../../stats/stack.js"
import { say } from "../../words.js"

export const CARDS = ["count", "piles", "ends", "extremes", "month", "genre", "apart", "author", "five", "all"]
const OF_FEW = ["count", "ends", "all"]
const FIVE_NAMED = 6
/** How thick a book without a count of pages is drawn. */
export const SOME_PAGES = 300

/** The cards that a year has. @param {import("../../stats/year.js").YearFacts} facts */
export const cardsOf = ({ rows }) => (rows.length < FEW ? OF_FEW : CARDS)

/** `2024` or `2020–2024`. */
export const yearsWords = ({ from, to }) => writeYears({ from, to }).replace("-", "–")

/** @param {import("../../stats/year.js").YearFacts} facts @param {{isHidden: boolean}} options titles and names give way to genres */
export function storyOf(facts, { isHidden }) {
  const book = (row) => bookWords(facts.columns, row, isHidden)
  return Object.fromEntries(cardsOf(facts).map((card) => [card, TELL[card](facts, book, isHidden)]))
}

/** A book as a card names it: `{row, title, author, lines}`. */
function bookWords({ books, authors, author, genres, pages, stars }, row, isHidden) {
  const genre = genres.start[row] < genres.start[row + 1] ? nameOfGenre(genres.names[genres.ids[genres.start[row]]]) : null
  const title = isHidden ? (genre ? say("year.a_genre_book", { genre }) : say("year.a_book")) : mainTitle(books[row])
  return { row, title, author: isHidden ? "" : authors[author[row]], pages: pages[row], stars: Number.isNaN(stars[row]) ? null : stars[row] }
}

const LONG_TITLE = 40

/** A long title without its subtitle. */
function mainTitle(book) {
  const title = book.title_without_series || book.title
  const [main] = title.split(": ")
  return title.length > LONG_TITLE && main.length > 3 ? main : title
}

const byWords = ({ title, author }) => (author ? `${title}, ${author}` : title)

const TELL = {
  count(facts) {
    const height = heightWords(facts.metres)
    const thing = lowerThing(facts.metres)
    const lines = []
    if (facts.pages > 0) {
      lines.push(say(facts.withoutPages > 0 ? "year.count.pages_least" : "year.count.pages", { n: facts.pages }))
      lines.push(thing ? say("year.count.higher", { height, thing: say(`common.thing.${thing}`) }) : say("year.count.height", { height }))
    }
    const comparison = comparisonWords(facts)
    if (comparison) lines.push(comparison)
    return { figure: number(facts.rows.length), headline: say("year.count.headline", { n: facts.rows.length }), lines }
  },
  piles(facts) {
    const piles = facts.months.length ? facts.months.map((rows, at) => ({ name: monthNames("short")[at], rows })) : facts.years.map((rows, at) => ({ name: String(facts.from + at), rows }))
    if (facts.monthless.length > 0) piles.push({ name: "?", spoken: say("year.piles.monthless"), rows: facts.monthless })
    const lines = piles.filter(({ rows }) => rows.length > 0).map(({ name, spoken, rows }) => say("year.piles.text", { name: spoken ?? name, n: rows.length }))
    const aside = facts.withoutPages > 0 ? say("year.piles.why_some", { pages: SOME_PAGES }) : say("year.piles.why")
    return { headline: say("year.piles.headline"), aside, piles, lines }
  },
  ends(facts, book) {
    const onDay = (row) => say("year.on", { date: date(writeDay(facts.columns.day[row]), facts.from === facts.to ? "dayMonth" : "day") })
    const entry = (name, row) => ({ name, book: book(row), note: onDay(row) })
    const [first, last] = facts.withoutDay > 0 ? ["first_known", "last_known"] : ["first", facts.isSoFar ? "last" : "last_over"]
    const entries = []
    if (facts.first !== null) entries.push(entry(say(`year.ends.${first}`), facts.first))
    if (facts.last !== null) entries.push(entry(say(`year.ends.${last}`), facts.last))
    return { headline: entries.length ? "" : say("year.ends.none"), entries, lines: entries.map(entryLine) }
  },
  extremes(facts, book) {
    const pages = (row) => say("year.pages", { n: facts.columns.pages[row] })
    const entries = [
      ["longest", facts.longest, pages],
      ["shortest", facts.shortest, pages],
      ["oldest", facts.oldest, (row) => say("year.extremes.from", { year: yearWords(facts.columns.published[row]) })],
    ]
      .filter(([, row]) => row !== null)
      .map(([name, row, note]) => ({ name: say(`year.extremes.${name}`), book: book(row), note: note(row) }))
    return { headline: "", entries, lines: entries.map(entryLine) }
  },
  month(facts) {
    const isYear = facts.months.length > 0
    const periods = isYear ? facts.months.map((rows, at) => ({ name: monthNames("narrow")[at], books: rows.length })) : facts.years.map((rows, at) => ({ name: String(facts.from + at), books: rows.length }))
    const { fullest, monthless } = facts
    const leftOut = monthless.length > 0 ? [say("year.month.monthless", { n: monthless.length })] : []
    if (!fullest) return { headline: say(isYear ? "year.month.even" : "year.month.even_year"), periods, lines: leftOut }
    const name = isYear ? monthNames("long")[fullest.at] : String(facts.from + fullest.at)
    const headline = say(isYear ? "year.month.headline" : "year.month.headline_year", { month: name })
    return { headline, periods, most: fullest.at, short: name, lines: [say("year.month.books", { n: fullest.rows.length }), ...leftOut] }
  },
  genre(facts) {
    const { family, withGenre, newcomer, columns } = facts
    const lines = []
    let headline = say(withGenre === 0 ? "year.genre.unknown" : "year.genre.mixed")
    let short = null
    if (family) {
      short = nameOfGenre(columns.families.find(({ slot }) => slot === family.slot)?.name ?? "")
      headline = say("year.genre.headline", { genre: short })
      lines.push(say("year.genre.share", { n: family.books, share: percent(family.books / withGenre) }))
    }
    if (newcomer) lines.push(say("year.genre.newcomer", { genre: nameOfGenre(newcomer.name) }))
    return { headline, short, lines, shares: facts.byFamily }
  },
  apart(facts, book) {
    const { apart } = facts
    const against = (row) => say("year.apart.against", { mine: number(facts.columns.stars[row]), others: number(facts.columns.average[row], 2) })
    const entries = [
      ["kindest", facts.kindest],
      ["harshest", facts.harshest],
    ]
      .filter(([, row]) => row !== null)
      .map(([name, row]) => ({ name: say(`year.apart.${name}`), book: book(row), note: against(row) }))
    return { headline: apartWords(apart), entries, lines: entries.map(entryLine) }
  },
  author(facts, book, isHidden) {
    const { author } = facts
    if (!author) return { headline: say("year.author.many"), books: [], lines: [] }
    const name = isHidden ? say("year.author.hidden") : author.name
    const lines = [say("year.author.books", { n: author.rows.length })]
    if (author.mean !== null) lines.push(say("year.author.mean", { mean: number(author.mean, 1) }))
    return { headline: say("year.author.headline", { name }), short: name, books: author.rows.map(book), lines }
  },
  five(facts, book) {
    const all = facts.fiveStars
    if (all.length === 0) return { headline: say("year.five.none"), books: [], lines: [] }
    const books = all.slice(0, FIVE_NAMED).map(book)
    const rest = all.length - books.length
    return {
      headline: say("year.five.headline", { n: all.length }),
      books,
      more: rest > 0 ? say("year.five.more", { n: rest }) : "",
      lines: [...books.map(byWords), ...(rest > 0 ? [say("year.five.more", { n: rest })] : [])],
    }
  },
  all(facts, book, isHidden) {
    const figures = [{ value: number(facts.rows.length), name: say("year.all.books", { n: facts.rows.length }) }]
    if (facts.pages > 0) figures.push({ value: number(facts.pages), name: say("year.all.pages", { n: facts.pages }) })
    if (facts.rating) figures.push({ value: number(facts.rating.mean, 2), name: say("year.all.rating") })
    const facets = []
    if (facts.rows.length >= FEW) {
      const [month, genre, author] = [TELL.month(facts), TELL.genre(facts), TELL.author(facts, book, isHidden)]
      if (month.short) facets.push({ name: say("year.all.month"), value: month.short })
      if (genre.short) facets.push({ name: say("year.all.genre"), value: genre.short })
      if (author.short) facets.push({ name: say("year.all.author"), value: author.short })
    }
    if (facts.longest !== null) facets.push({ name: say("year.all.longest"), value: book(facts.longest).title })
    const lines = [...figures.map(({ value, name }) => `${value} ${name}`), ...facets.map(({ name, value }) => `${name}: ${value}`)]
    return { headline: "", figures, facets, lines }
  },
}

const entryLine = ({ name, book, note }) => `${name}: ${byWords(book)} (${note})`

function heightWords(metres) {
  const { unit, n } = heightIn(metres)
  return say(`year.${unit}`, { n, metres: number(n, 1) })
}

function comparisonWords({ rows, before, from, to, isSoFar }) {
  if (before === null) return null
  const lead = rows.length - before
  const way = lead === 0 ? "same" : lead > 0 ? "more" : "fewer"
  const years = writeYears({ from: from - (to - from + 1), to: from - 1 }).replace("-", "–")
  return say(`year.count.${way}${isSoFar ? "_day" : ""}`, { n: Math.abs(lead), years })
}

/** Said only where the interval of the mean difference leaves out zero. */
function apartWords(apart) {
  if (!apart || apart.half === null) return say("year.apart.few")
  if (Math.abs(apart.mean) <= apart.half) return say("year.apart.close")
  return say(apart.mean > 0 ? "year.apart.kinder" : "year.apart.harsher", { difference: number(Math.abs(apart.mean), 2) })
}

/** A card in words. @param {string} card @param {object} told of `storyOf` */
export function cardText(card, told, facts) {
  const head = `${say(facts.isSoFar ? "year.kicker_so_far" : "year.kicker", { years: yearsWords(facts) })} · ${say(`year.${card}.name`)}`
  return [head, told.headline, ...told.lines].filter(Boolean).join("\n")
}
