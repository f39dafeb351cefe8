// R1: how many books got how many stars.

import { starsData, starsScene, starsTable } from "../charts/stars.js"
import { starsTitle } from "../findings/ratings.js"
import { say } from "../words.js"

export const stars = {
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
      scene: ({ width, extent }) => starsScene(data, { width, extent }),
      extent: { most: Math.max(1, ...data.rows.flatMap(({ books, expected }) => [books, expected ?? 0])) },
      foot: data.compared > 0 ? [{ text: say("ratings.stars.ghost") }] : [],
      table: () => starsTable(data),
    }
  },
}
