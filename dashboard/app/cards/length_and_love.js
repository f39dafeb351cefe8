// R5: the reader's stars by the length of a book.

import { strips } from "../charts/strips.js"
import { allRatingsFoot, leaveOut } from "../findings/rating_facts.js"
import { stripsOf } from "../findings/rating_strips.js"
import { number } from "../format.js"
import { say } from "../words.js"

/** Pages where bands begin: each about a half longer than the one before. */
const EDGES = [1, 150, 200, 300, 400, 600, 800]

export const card = {
  id: "R5",
  name: "length-and-love",
  page: "ratings",
  size: "half",
  height: 420,
  fields: ["rating", "pages"],
  needs: { least: 40, of: "rated_paged" },
  sketch: "stars",
  make(selection, context) {
    const { columns, filters } = selection
    const { kept, feet } = leaveOut(selection, context, ["pages", "rating"], ["not_rated", "no_pages"])
    const { data, ...shown } = stripsOf(selection, context, kept, {
      card: card.name,
      least: card.needs.least,
      amount: (row) => columns.pages[row],
      edges: EDGES,
      scale: Math.log2,
      words: (row) => say("common.pages", { n: columns.pages[row] }),
      bandName,
      filterOf: (band) => filterOf(band, filters),
    })
    return { ...shown, scene: (view) => strips(data, view), foot: [...feet, ...allRatingsFoot(selection)] }
  },
}

function bandName({ from, to }) {
  if (from === EDGES[0]) return say("ratings.length-and-love.under", { n: to + 1 })
  if (to === null) return say("ratings.length-and-love.over", { n: from })
  return say("ratings.length-and-love.between", { from: number(from), to: number(to) })
}

function filterOf({ from, to }, { pages }) {
  const value = { from: from === EDGES[0] ? null : from, to }
  const isPressed = pages !== null && pages !== "none" && pages.from === value.from && pages.to === value.to
  return { filter: { key: "pages", value }, isPressed }
}
