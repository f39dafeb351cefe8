// R1: how many books got how many stars.

import { starsData, starsExtent, starsScene, starsTable } from "../charts/stars.js"
import { starsTitle } from "../findings/on_overview.js"
import { say } from "../words.js"

export const card = {
  id: "R1",
  name: "stars",
  page: "ratings",
  size: "third",
  height: 320,
  fields: ["rating", "avg"],
  needs: { least: 5, of: "rated" },
  sketch: "stars",
  make(selection) {
    const data = starsData(selection)
    const rows = data.rows.filter(({ halves }) => halves > 0).map(({ halves, books }) => ({ stars: halves / 2, books }))
    return {
      have: data.rated,
      title: starsTitle(rows),
      subtitle: say("ratings.stars.subtitle"),
      scene: (view) => starsScene(data, view),
      extent: starsExtent(data),
      foot: footOf(data),
      table: () => starsTable(data),
    }
  },
}

/** What the ghost is, and of how many books. */
function footOf({ rated, compared }) {
  if (compared === 0) return []
  return [{ text: say(compared === rated ? "ratings.stars.ghost" : "ratings.stars.ghost_some", { n: compared }) }]
}
