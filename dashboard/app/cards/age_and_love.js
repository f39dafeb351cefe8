// R6: the reader's stars by the age of a book when it was finished.

import { strips } from "../charts/strips.js"
import { UNKNOWN } from "../columns.js"
import { onAddedDay } from "../findings/feet.js"
import { allRatingsFoot, leaveOut } from "../findings/rating_facts.js"
import { stripsOf } from "../findings/rating_strips.js"
import { number } from "../format.js"
import { say } from "../words.js"

/** Years of age where bands begin. */
const EDGES = [0, 2, 5, 10, 20, 50, 100]

const NO_YEAR = {
  name: "common.foot.no_publication",
  isMissing: ({ published }) => (row) => published[row] === UNKNOWN,
  filters: { flag: ["no-publication"] },
}
const TOO_EARLY = {
  name: "ratings.foot.before_published",
  isMissing: ({ published, year }) => (row) => year[row] < published[row],
  filters: { flag: ["read-before-published"] },
}

export const card = {
  id: "R6",
  name: "age-and-love",
  page: "ratings",
  size: "half",
  height: 420,
  fields: ["rating", "pub", "read"],
  needs: { least: 40, of: "rated_aged" },
  sketch: "stars",
  make(selection, context) {
    const { columns } = selection
    const { kept, feet } = leaveOut(selection, context, ["rating"], ["not_rated", NO_YEAR, "undated", TOO_EARLY])
    const age = (row) => columns.year[row] - columns.published[row]
    const { data, ...shown } = stripsOf(selection, context, kept, {
      card: card.name,
      least: card.needs.least,
      amount: age,
      edges: EDGES,
      // A book of this year and one of the last are both new: the year tells no more.
      scale: (years) => Math.log2(Math.max(1, years)),
      words: (row) => say("ratings.age-and-love.age", { n: age(row) }),
      bandName,
    })
    return { ...shown, scene: (view) => strips(data, view), foot: [...feet, ...allRatingsFoot(selection), ...onAddedDay(selection, kept)] }
  },
}

const bandName = ({ from, to }) =>
  to === null ? say("ratings.age-and-love.over", { n: from }) : say("ratings.age-and-love.between", { from: number(from), to: number(to) })
