// R7: the reader's stars by how many others rated a book, where sources tell.

import { strips } from "../charts/strips.js"
import { allRatingsFoot, leaveOut } from "../findings/rating_facts.js"
import { stripsOf } from "../findings/rating_strips.js"
import { compact, number } from "../format.js"
import { say } from "../words.js"

/** Ratings by others where bands begin. */
const EDGES = [0, 100, 1000, 10_000, 100_000, 1_000_000]
const LEAST = 40

const NO_COUNT = { name: "ratings.foot.no_count", isMissing: ({ ratingsCount }) => (row) => Number.isNaN(ratingsCount[row]) }

/** Whether the sources told enough of a library for the card to have a place. @param {import("../columns.js").Columns} columns */
export function hasPopularity({ ratingsCount, stars, isRead, count }) {
  let known = 0
  for (let row = 0; row < count; row += 1) if (isRead[row] && !Number.isNaN(ratingsCount[row] + stars[row])) known += 1
  return known >= LEAST
}

export const card = {
  id: "R7",
  name: "popularity",
  page: "ratings",
  size: "full",
  height: 420,
  fields: ["rating", "ratings_count"],
  needs: { least: LEAST, of: "rated_counted" },
  sketch: "stars",
  make(selection, context) {
    const { columns } = selection
    const { kept, feet } = leaveOut(selection, context, ["rating"], ["not_rated", NO_COUNT])
    const { data, ...shown } = stripsOf(selection, context, kept, {
      card: card.name,
      least: card.needs.least,
      amount: (row) => columns.ratingsCount[row],
      edges: EDGES,
      scale: (count) => Math.log10(Math.max(1, count)),
      end: compact,
      words: (row) => say("ratings.popularity.count", { n: columns.ratingsCount[row] }),
      bandName,
    })
    return { ...shown, scene: (view) => strips(data, view), foot: [...feet, ...allRatingsFoot(selection)] }
  },
}

function bandName({ from, to }) {
  if (from === 0) return say("ratings.popularity.under", { n: to + 1 })
  return to === null ? say("ratings.popularity.over", { n: from }) : say("ratings.popularity.between", { from: number(from), to: number(to) })
}
