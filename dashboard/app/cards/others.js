// What answers a question of the census without being a card that can be hidden, compared or saved: parts of pages.

/**
 * As `Card`, but for what makes it.
 * @type {{id: string, name: string, page: string, fields: string[], needs: {least: number, of: string}}[]}
 */
export const others = [
  { id: "O1", name: "lede", page: "overview", fields: ["read", "pages"], needs: { least: 1, of: "dated" } },
  { id: "O2", name: "totals", page: "overview", fields: ["read", "pages", "rating", "avg", "shelf"], needs: { least: 1, of: "books" } },
  { id: "B1", name: "table", page: "books", fields: ["all"], needs: { least: 1, of: "books" } },
  { id: "B2", name: "covers", page: "books", fields: ["cover"], needs: { least: 1, of: "books" } },
]
