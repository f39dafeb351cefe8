/** What marks of genres say and do, and where a genre's page is: the same on every card. Pure. */

import { serialiseFilters, without } from "../filters.js"
import { percent } from "../format.js"
import { genreInSentence, nameOfGenre, shortGenre } from "../genre_names.js"
import { GROUPS } from "../stats/genre_counts.js"
import { say } from "../words.js"
import { finishedHref, footOf } from "./feet.js"

/** A fact that filters to a family or genre. @param {import("../engine.js").Selection} selection */
export function genreFact({ filters }, { key, slug, name, lines }) {
  return { key: key ?? slug, title: name, lines, of: name, filter: { key: "genre", value: slug }, isPressed: isChosen(filters, slug) }
}

/** @param {import("../filters.js").Filters} filters */
export const isChosen = ({ genre }, slug) => genre?.includes(slug) ?? false

/** A fact that filters to one year. */
export function yearFact({ filters: { years } }, { year, lines }) {
  const isPressed = years !== null && years !== "none" && years.from === year && years.to === year
  return { key: String(year), title: String(year), lines, filter: { key: "years", value: { from: year, to: year } }, isPressed }
}

/** Whether a filter of some years leaves a year out. */
export function isYearOff({ filters: { years } }, year) {
  if (years === null || years === "none") return false
  return year < (years.from ?? -Infinity) || year > (years.to ?? Infinity)
}

/** The page of a family or genre, with all filters but that of genres. @param {import("../cards/card.js").Context} context */
export function genrePage({ filters }, context, slug) {
  return context.hrefWith(serialiseFilters(without(filters, "genre")), "genres", slug)
}

/** The groups of books by family that a selection can have: names, slug for the filter, paint. By group, see `GROUPS`. */
export function familyGroups({ families, isLooking }) {
  const groups = []
  for (const { name, slug, slot } of families) {
    const names = { name: nameOfGenre(name), short: shortGenre(name), inSentence: genreInSentence(name) }
    groups[slot] = { ...names, slug, paint: { fill: `fam-${slot}` } }
  }
  const none = say(isLooking ? "genres.no_genre_yet" : "common.no_genre")
  groups[GROUPS.none] = { name: none, short: say("common.chip.no_genre"), slug: "none", paint: { fill: "line" } }
  groups[GROUPS.pending] = { name: say("common.looking_up"), short: say("common.looking_up"), slug: "none", paint: { fill: "hatch" } }
  return groups
}

/** A part of a whole as people say it: `24%`, `under 1%`. */
export function shareWords(part, whole) {
  const share = whole > 0 ? part / whole : 0
  return share > 0 && share < 0.005 ? say("genres.under", { share: percent(0.01) }) : percent(share)
}

/** Finished books without a genre; `rows` look past the filter of genres. */
export function genrelessFoot(selection, rows, context) {
  const { columns } = selection
  const missing = rows.filter((row) => columns.genres.start[row] === columns.genres.start[row + 1])
  const pending = missing.filter((row) => columns.pending[row] === 1).length
  const none = missing.length - pending
  const href = finishedHref(selection, context, { genre: ["none"] })
  return [...footOf("genres.foot.pending", pending), ...footOf("common.foot.no_genre", none, href)]
}
