/** What the cards of length, age and popularity share: strips of ratings, their table, their words. Pure. */

import { ratingsAlong } from "../stats/rating_bands.js"
import { number } from "../format.js"
import { say } from "../words.js"
import { bookFact, choiceWords, hasHalves, spanWords, starsWords } from "./rating_facts.js"
import { isClearTrend, trendTitle, trendWords } from "./ratings.js"

/**
 * @typedef {object} Along
 * @property {string} card its name @property {number} least books for a trend
 * @property {(row: number) => number} amount @property {number[]} edges @property {(amount: number) => number} scale see `ratingsAlong`
 * @property {(amount: number) => string} [end] words for where a band begins @property {(row: number) => string} words of the amount
 * @property {(band: {from: number, to: number | null}) => string} bandName
 * @property {(band: {from: number, to: number | null}) => {filter: object, isPressed: boolean} | null} [filterOf]
 *
 * @param {import("../engine.js").Selection} selection @param {import("../cards/card.js").Context} context
 * @param {Int32Array} rows rated books with the amount @param {Along} along
 */
export function stripsOf(selection, context, rows, along) {
  const { columns } = selection
  const { card, least, words, bandName, filterOf = () => null, end = (amount) => number(amount) } = along
  const { bands, places, trend } = ratingsAlong(rows, columns.stars, along)
  const off = Array.from(rows, (row) => !selection.passes(row)) // by the filters of the card itself
  const hasOn = new Set(off.flatMap((isHidden, at) => (isHidden ? [] : [places[at]])))
  const isAnyOff = off.includes(true)
  const strips = bands.map((band, at) => ({
    ...band,
    name: bandName(band),
    end: band.to === null ? "" : end(band.to + 1),
    isOff: isAnyOff && !hasOn.has(at),
    fact: factOf(band, { key: `b${band.from}`, title: bandName(band), ...filterOf(band) }),
  }))
  const known = rows.length < least ? null : trend
  const text = trendWords(card, known)
  return {
    have: rows.length,
    title: trendTitle(card, known),
    subtitle: `${say(`ratings.${card}.subtitle`)} ${choiceWords(columns)}`,
    data: {
      strips,
      spots: Array.from(rows, (row, at) => ({ row, strip: places[at], stars: columns.stars[row], isOff: off[at] })),
      factOf: ({ row }) => bookFact(columns, context, row, [starsWords(columns.stars[row]), words(row)]),
      isWhole: !hasHalves(columns),
      isClear: isClearTrend(known),
      x: say(`ratings.${card}.x`),
      y: say("ratings.strips.y"),
    },
    blocks: text ? [{ text }] : [],
    table: () => tableOf(card, strips),
  }
}

function factOf({ n, mean, half }, fact) {
  const word = (value) => number(value, 2)
  const span = spanWords({ low: mean - half, high: mean + half }, word)
  const told = mean === null ? "" : say("ratings.strips.mean", { mean: word(mean), span })
  return { ...fact, lines: [say("common.books", { n }), told], isEmpty: n === 0 || !fact.filter }
}

function tableOf(card, strips) {
  const numeric = (name) => ({ label: say(`ratings.column.${name}`), isNumber: true, digits: 2 })
  return {
    columns: [
      { label: say(`ratings.${card}.x`) },
      { label: say("common.column.books"), isNumber: true },
      ...["mean", "low", "high", "trend"].map(numeric),
    ],
    rows: strips.map(({ name, from, n, mean, half, trend }) => ({
      sort: from,
      cells: [name, n, mean, mean === null ? null : mean - half, mean === null ? null : mean + half, trend],
    })),
  }
}
