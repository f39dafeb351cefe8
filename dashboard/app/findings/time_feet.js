/** What charts of time leave out, and where it is. Pure. */

import { booksHref, datedHref, footOf } from "./feet.js"

/** @typedef {import("../engine.js").Selection} Selection @typedef {import("../cards/card.js").Context} Context */

/**
 * @param {Selection} selection @param {Context} context
 * @param {ArrayLike<number>} vague dated books whose day is not known @param {string[]} past filters that the card looks past
 * @param {object} [more] filters of the card's own choice
 * @returns {{text: string, href?: string}[]}
 */
export function withoutDay(selection, context, vague, past, more = {}) {
  const { columns } = selection
  let bulk = 0
  for (const row of vague) bulk += columns.vague[row]
  const href = booksHref(selection, context, { flag: ["bulk-day"], ...more }, past)
  return [...footOf("time.foot.bulk", bulk, href), ...footOf("time.foot.no_day", vague.length - bulk)]
}

/**
 * Books without a page count.
 * @param {Selection} selection @param {Context} context @param {ArrayLike<number>} rows dated ones, those shown
 * @param {string[]} past filters that the card looks past @param {string} [name] of the text
 */
export function withoutPages(selection, context, rows, past, name = "common.foot.no_pages") {
  let n = 0
  for (const row of rows) if (selection.columns.pages[row] === 0) n += 1
  return footOf(name, n, datedHref(selection, context, { pages: "none" }, past))
}
