// G5: what is read but not loved, and loved but not read.

import { dots, dotsExtent } from "../charts/dots.js"
import { genreFact, isChosen } from "../findings/genre_facts.js"
import { loveTitle } from "../findings/genres.js"
import { number } from "../format.js"
import { nameOfGenre } from "../genre_names.js"
import { finished } from "../stats/finishes.js"
import { eachGenre, rankedGenres, slotsOfGenres, withGenre } from "../stats/genre_counts.js"
import { median } from "../stats/quantiles.js"
import { shrink } from "../stats/shrink.js"
import { say } from "../words.js"

/** A genre has its dot from so many rated books on. */
const LEAST_RATED = 3
const HEIGHT = 440
/** Genres with as many books stand beside each other, no further off than this, in books. */
const ASIDE = 0.34
/** Half the width of an interval, as a part of the scale. */
const THIN = 0.0011
const RANGE = { fill: "ctl", opacity: 0.55 }

export const card = {
  id: "G5",
  name: "love-volume",
  page: "genres",
  size: "half",
  height: 520,
  fields: ["genres", "rating"],
  needs: { least: 30, of: "rated" },
  sketch: "piles",
  make(selection) {
    const { columns } = selection
    const rows = withGenre(columns, finished(columns, selection.rows("genre")))
    const rated = rows.filter((row) => columns.rating[row] > 0)
    const { genres, left, centre } = genresOf(columns, rows)
    const middle = { books: median(genres.map(({ books }) => books)) ?? 0, stars: centre ?? 0 }
    const shown = { have: rated.length, title: loveTitle(genres, middle), subtitle: say("genres.love-volume.subtitle") }
    if (genres.length < 2) return { ...shown, blocks: [{ text: say("genres.love-volume.few", { n: LEAST_RATED }) }] }
    const data = dataOf(selection, genres, middle)
    return {
      ...shown,
      scene: (view) => dots(data, view),
      extent: dotsExtent(data),
      foot: left > 0 ? [{ text: say("genres.love-volume.left", { n: left, least: LEAST_RATED }) }] : [],
      table: () => tableOf(genres),
    }
  },
}

/** Genres with enough rated books, and how many have fewer. */
function genresOf(columns, rows) {
  const { genres: { names, slugs }, stars } = columns
  const slots = slotsOfGenres(columns)
  const sums = names.map((_, id) => ({ id, books: 0, n: 0, sum: 0, squares: 0 }))
  const each = eachGenre(columns)
  for (const row of rows) each(row, (id) => add(sums[id], stars[row]))
  const order = rankedGenres(sums.map(({ books }) => books)).map((id) => sums[id])
  const told = order.filter(({ n }) => n >= LEAST_RATED)
  const shrunk = shrink(told.map(groupOf))
  const genres = shrunk.map((row, at) => {
    return { ...row, books: told[at].books, slug: slugs[row.key], name: nameOfGenre(names[row.key]), slot: slots[row.key] }
  })
  return { genres, left: order.length - told.length, centre: shrunk.centre }
}

const groupOf = ({ id, n, sum, squares }) => ({ key: id, n, mean: sum / n, variance: Math.max(0, squares - (sum * sum) / n) / (n - 1) })

function add(sums, stars) {
  sums.books += 1
  if (Number.isNaN(stars)) return
  sums.n += 1
  sums.sum += stars
  sums.squares += stars * stars
}

function dataOf(selection, genres, middle) {
  const placed = aside(genres)
  const isAnyChosen = genres.some(({ slug }) => isChosen(selection.filters, slug))
  const [low, high] = [Math.min(...genres.map((each) => each.low)), Math.max(...genres.map((each) => each.high))]
  const [least, most] = [Math.min(...placed.map(({ x }) => x)), Math.max(...placed.map(({ x }) => x))]
  const x = { kind: "log", from: least / 1.15, to: most * 1.25, label: say("genres.love-volume.books") }
  const y = { kind: "linear", ...starsOf(low, high), label: say("genres.love-volume.stars"), format: (value) => number(value, 1) }
  const half = (x.to / x.from) ** THIN
  return {
    x,
    y,
    height: HEIGHT,
    countOf: (n) => say("genres.genres", { n }),
    dots: placed.map((each) => ({
      x: each.x,
      y: each.shrunk,
      r: 5,
      paint: { fill: `fam-${each.slot}`, stroke: isClear(each, middle) ? undefined : `fam-${each.slot}` },
      isHollow: !isClear(each, middle),
      isOff: isAnyChosen && !isChosen(selection.filters, each.slug),
      fact: factOf(selection, each),
    })),
    bands: placed.map((each) => ({ points: [1 / half, half].map((edge) => [each.x * edge, each.low, each.high]), paint: RANGE })),
    rules: [{ x: middle.books, paint: { stroke: "line" } }, { y: middle.stars, paint: { stroke: "ctl" } }],
    labels: [...cornersOf(x, y), ...namesOf(placed, middle)],
  }
}

/** Whole half stars around the intervals, never less than a star: small differences stay small. */
function starsOf(low, high) {
  const [from, to] = [Math.floor(low * 2) / 2, Math.ceil(high * 2) / 2]
  return to - from >= 1 ? { from, to } : { from: from - 0.5, to: to + 0.5 }
}

/** Clearly loved more or less than all together. */
const isClear = ({ low, high }, { stars }) => low > stars || high < stars

function aside(genres) {
  const same = new Map()
  for (const each of genres) same.set(each.books, [...(same.get(each.books) ?? []), each])
  return [...same.values()].flatMap((all) => {
    const step = Math.min(0.12 * all[0].books, (2 * ASIDE) / all.length)
    return all.map((each, at) => ({ ...each, x: each.books + (at - (all.length - 1) / 2) * step }))
  })
}

/** The quadrants, named where they end. */
function cornersOf({ from, to }, y) {
  const [left, right] = [from * 1.02, to / 1.02]
  const top = y.to - 0.035 * (y.to - y.from)
  const corner = (x, at, name) => ({ x, y: at, text: say(`genres.love-volume.${name}`), paint: { fill: "ink3", weight: 600 } })
  return [
    corner(right, top, "much_loved"),
    corner(left, top, "little_loved"),
    corner(right, y.from, "much_unloved"),
    corner(left, y.from, "little_unloved"),
  ]
}

/** Names as far as there is room: those that stand clear of the middle first, then the most read. */
function namesOf(genres, middle) {
  const order = [...genres].sort((a, b) => Number(isClear(b, middle)) - Number(isClear(a, middle)) || b.books - a.books)
  return order.map(({ x, shrunk, name }) => ({ x, y: shrunk, text: name }))
}

function factOf(selection, { slug, name, books, n, mean, shrunk, low, high }) {
  return genreFact(selection, {
    slug,
    name,
    lines: [
      say("genres.love-volume.rated", { n, books: say("common.books", { n: books }) }),
      say("genres.love-volume.mean", { mean: number(mean, 2) }),
      say("genres.love-volume.shrunk", { stars: number(shrunk, 2), low: number(low, 2), high: number(high, 2) }),
    ],
  })
}

function tableOf(genres) {
  const stars = (label) => ({ label: say(`genres.column.${label}`), isNumber: true, digits: 2 })
  return {
    columns: [
      { label: say("common.column.genre") },
      { label: say("common.column.books"), isNumber: true },
      { label: say("genres.column.rated"), isNumber: true },
      stars("mean"),
      stars("shrunk"),
      stars("low"),
      stars("high"),
    ],
    rows: genres.map(({ name, books, n, mean, shrunk, low, high }) => ({ cells: [name, books, n, mean, shrunk, low, high] })),
  }
}
