/** How cards tell of a book, and whether a filter is just the one of a mark. Pure. */

import { UNKNOWN } from "../columns.js"
import { writeDay, writeMonth } from "../filters.js"
import { date } from "../format.js"
import { say } from "../words.js"

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
