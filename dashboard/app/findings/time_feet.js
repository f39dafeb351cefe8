/** What charts of time leave out, and where it is. Pure. */

import { say } from "../words.js"

/**
 * @param {import("../engine.js").Selection} selection @param {import("../cards/card.js").Context} context
 * @param {ArrayLike<number>} vague dated books whose day is not known @returns {{text: string, href?: string}[]}
 */
export function withoutDay({ columns }, context, vague) {
  let bulk = 0
  for (const row of vague) bulk += columns.vague[row]
  const parts = []
  if (bulk > 0) parts.push({ text: say("time.foot.bulk", { n: bulk }), href: context.hrefWith("flag=bulk-day", "books") })
  if (vague.length > bulk) parts.push({ text: say("time.foot.no_day", { n: vague.length - bulk }) })
  return parts
}

/** Books that stand on the day they were added, as the reader chose. @param {ArrayLike<number>} rows those shown */
export function onAddedDay({ columns }, rows) {
  let n = 0
  for (const row of rows) n += columns.isAddedDate[row]
  return n > 0 ? [{ text: say("time.foot.added", { n }) }] : []
}

/** Books without a page count. @param {ArrayLike<number>} rows those shown */
export function withoutPages({ columns }, context, rows) {
  let n = 0
  for (const row of rows) if (columns.pages[row] === 0) n += 1
  return n > 0 ? [{ text: say("common.foot.no_pages", { n }), href: context.hrefWith("pages=none&shelf=read", "books") }] : []
}
