// R3: the reader's stars against the average of others, book by book.

import { dots } from "../charts/dots.js"
import { LazyDot, jitter } from "../charts/strips.js"
import { paintOfStars } from "../charts/piles_data.js"
import { bookFact, hasHalves, leaveOut, signed, starsWords } from "../findings/rating_facts.js"
import { crowdTitle } from "../findings/ratings.js"
import { number } from "../format.js"
import { quantile } from "../stats/quantiles.js"
import { LEAST_FOR_MEAN } from "../stats/rating_bands.js"
import { spearman } from "../stats/spearman.js"
import { say } from "../words.js"

const LISTED = 5
/** Loved is from so many stars on; others differ from so much on. */
const LOVED = 4
const APART = 0.5
/** Share of the books that may lie below the axis. */
const FEW = 0.01
/** Half the width in which the books of one rating are spread. */
const WIDE = { whole: 0.36, halves: 0.18 }

export const card = {
  id: "R3",
  name: "crowd",
  page: "ratings",
  size: "two-thirds",
  height: 620,
  fields: ["rating", "avg"],
  needs: { least: 20, of: "compared" },
  sketch: "stars",
  make(selection, context) {
    const { columns } = selection
    const { stars, average } = columns
    const { kept: rows, feet } = leaveOut(selection, context, ["rating"], ["not_rated", "no_average"])
    const [own, others] = [stars, average].map((values) => Float64Array.from(rows, (row) => values[row]))
    const groups = groupsOf(columns, rows)
    const extent = extentOf(others)
    const view = { selection, context, rows, groups, isWhole: !hasHalves(columns) }
    return {
      have: rows.length,
      title: crowdTitle(spearman(own, others)),
      subtitle: say("ratings.crowd.subtitle"),
      scene: ({ width, extent: shared = extent }) => dots(dotsData(view, shared), { width }),
      extent,
      blocks: blocksOf(columns, rows.filter((row) => selection.passes(row))),
      foot: [...feet, ...edgeFoot(others, extent)],
      table: () => tableOf(groups),
    }
  },
}

/** Half stars that hold the averages, but for the few lowest: one odd book would press all others together. @param {Float64Array} averages */
function extentOf(averages) {
  const low = Math.min(4, quantile(averages, FEW) ?? 4)
  const high = averages.reduce((most, value) => Math.max(most, value), 4)
  return { leastY: Math.floor(low * 2) / 2, mostY: Math.max(4.5, Math.ceil(high * 2) / 2) }
}

/** Those below the axis stand at its end. */
function edgeFoot(averages, { leastY }) {
  const n = averages.reduce((count, value) => count + (value < leastY ? 1 : 0), 0)
  return n > 0 ? [{ text: say("ratings.crowd.edge", { n, end: number(leastY, 1) }) }] : []
}

/** Books of each rating, with the averages of others. @param {import("../columns.js").Columns} columns */
function groupsOf({ rating, average }, rows) {
  const held = Array.from({ length: 11 }, () => [])
  for (const row of rows) held[rating[row]].push(average[row])
  return held.flatMap((averages, half) => {
    const isKept = half > 0 && (half % 2 === 0 || averages.length > 0)
    const [low, median, high] = [0.25, 0.5, 0.75].map((share) => (averages.length < LEAST_FOR_MEAN ? null : quantile(averages, share)))
    return isKept ? [{ half, n: averages.length, low, median, high }] : []
  })
}

function dotsData({ selection, context, rows, groups, isWhole }, { leastY, mostY }) {
  const { columns, filters } = selection
  const { stars, average, rating } = columns
  const wide = isWhole ? WIDE.whole : WIDE.halves
  const step = groups.some(({ half }) => half % 2) ? 0.25 : 0.5
  const ends = [Math.max(1, leastY), Math.min(5, mostY)]
  return {
    x: { kind: "linear", from: 0.5, to: 5.5, ticks: [1, 2, 3, 4, 5].map((at) => ({ at, text: number(at) })), label: say("ratings.crowd.x") },
    y: { kind: "linear", from: leastY, to: mostY, format: (value) => number(value, 1), label: say("ratings.crowd.y") },
    height: 330,
    dots: Array.from(rows, (row) => {
      const place = { x: stars[row] + jitter(row)[0] * 2 * wide, y: Math.max(leastY, average[row]), isHollow: average[row] < leastY }
      const isOff = Boolean(filters.rating) && !filters.rating.includes(rating[row])
      return new LazyDot({ ...place, paint: paintOfStars(stars[row]), isOff }, () => factOfBook(columns, context, row))
    }),
    lines: [
      { points: ends.map((at) => [at, at]), paint: { stroke: "ink3", width: 1.5, dash: "5 4" } },
      ...groups.filter(({ median }) => median !== null).flatMap(({ half, median }) => medianLines(half / 2, median, wide)),
    ],
    labels: [{ x: ends[0], y: ends[0], text: say("ratings.crowd.diagonal") }],
    columns: groups.map((group) => ({ from: group.half / 2 - step, to: group.half / 2 + step, fact: factOfGroup(group, filters) })),
  }
}

function medianLines(stars, median, wide) {
  const points = [[stars - wide, median], [stars + wide, median]]
  return [
    { points, paint: { stroke: "surface", width: 6 } },
    { points, paint: { stroke: "ink", width: 2.6 } },
  ]
}

function factOfBook(columns, context, row) {
  const { stars, average } = columns
  return bookFact(columns, context, row, [
    say("ratings.crowd.book", { stars: starsWords(stars[row]), average: number(average[row], 2) }),
    say("ratings.crowd.apart", { difference: signed(stars[row] - average[row]) }),
  ])
}

function factOfGroup({ half, n, low, median, high }, { rating }) {
  const isKnown = median !== null
  return {
    key: String(half),
    title: starsWords(half / 2),
    lines: [
      say("common.books", { n }),
      isKnown ? say("ratings.crowd.median", { median: number(median, 2) }) : "",
      isKnown ? say("ratings.crowd.half", { low: number(low, 2), high: number(high, 2) }) : "",
    ],
    filter: { key: "rating", value: half },
    isPressed: rating?.includes(half) ?? false,
    isEmpty: n === 0,
  }
}

/** The books on which the reader and others are furthest apart. */
function blocksOf(columns, rows) {
  const { stars, average } = columns
  const apart = (row) => stars[row] - average[row]
  const most = (kept, sign) => Array.from(rows.filter(kept)).sort((a, b) => sign * (apart(b) - apart(a)) || a - b).slice(0, LISTED)
  const aside = (row) => say("ratings.crowd.aside", { average: number(average[row], 2) })
  const list = (found, label) => (found.length ? [{ label, books: found.map((row) => ({ row, stars: true, aside: aside(row) })) }] : [])
  return [
    ...list(most((row) => stars[row] >= LOVED && apart(row) >= APART, 1), say("ratings.crowd.loved")),
    ...list(most((row) => average[row] >= LOVED && apart(row) <= -APART, -1), say("ratings.crowd.unloved")),
  ]
}

function tableOf(groups) {
  const numeric = (name) => ({ label: say(`ratings.column.${name}`), isNumber: true, digits: 2 })
  return {
    columns: [
      { label: say("common.column.rating") },
      { label: say("common.column.books"), isNumber: true },
      ...["others_median", "others_low", "others_high"].map(numeric),
    ],
    rows: groups.toReversed().map(({ half, n, low, median, high }) => ({ sort: half, cells: [starsWords(half / 2), n, median, low, high] })),
  }
}
