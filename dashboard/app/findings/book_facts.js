/** What the cards of books share: which books they count, how a book is told, what is left out. Pure. */

import { UNKNOWN } from "../columns.js"
import { writeDay, writeMonth } from "../filters.js"
import { date } from "../format.js"
import { say } from "../words.js"

/** Finished books of some rows. @param {import("../columns.js").Columns} columns @param {Int32Array} rows */
export const finished = ({ isRead }, rows) => rows.filter((row) => isRead[row] === 1)

/**
 * Filters that a card looks past: its own. While it is compared side by side, the years are what the sides differ in,
 * and it looks at them.
 * @param {import("../cards/card.js").Context} context @param {string} name of the card @param {string[]} own
 */
export const lookedPast = ({ view }, name, own) => (view.cmp === name ? own.filter((key) => key !== "years") : own)

/** Stars in words, `not rated` where there are none. @param {number} stars */
export const starsWords = (stars) => (Number.isNaN(stars) ? say("common.not_rated") : say("common.stars", { n: stars }))

/** When a book was finished, as far as it is known; "" where it is not. @param {import("../columns.js").Columns} columns */
export function finishedWords({ day, month, year }, row) {
  if (day[row] !== UNKNOWN) return date(writeDay(day[row]))
  if (month[row] >= 0) return date(writeMonth(month[row]), "month")
  return year[row] ? String(year[row]) : ""
}

/** Whether a filter of a range is just this one. @param {{from: number | null, to: number | null} | "none" | null} range */
export const isRange = (range, from, to) => range !== null && range !== "none" && range.from === from && range.to === to

/** Whether anything of the parts is chosen: the others are then shown weaker. @param {{isPressed?: boolean}[]} facts */
export const isAnyPressed = (facts) => facts.some(({ isPressed }) => isPressed)
