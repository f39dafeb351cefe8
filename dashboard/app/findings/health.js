/** What is missing in the data to sentences. Pure. */

import { percent } from "../format.js"
import { differenceOfMeans, sampleOf } from "../stats/welch.js"
import { completeness, worstField } from "../stats/missing.js"
import { pieces, say } from "../words.js"

/** @typedef {import("../stats/missing.js").Field} Field */

/** A rise is worth a title from so many points (of 1) on, and from so many books in each third. */
const POINTS = 0.05
const LEAST_IN_THIRD = 20

/** A share as a whole percentage that is all, or nothing, only where it is exactly so. @param {number} share from 0 to 1 */
export function honestPercent(share) {
  if (share > 0 && share < 0.01) return percent(share, 1)
  return percent(share < 1 ? Math.min(share, 0.99) : share)
}

/**
 * The headline, in pieces; the share is made by `mark`.
 * @param {{fields: Field[], isPart: boolean}} facts @param {(text: string) => any} [mark] @returns {any[]}
 */
export function headline({ fields, isPart }, mark = (text) => text) {
  const share = completeness(fields)
  if (share === null) return [say("health.head.none")]
  return pieces(isPart ? "health.head.part" : "health.head.share", { share: mark(honestPercent(share)) })
}

/** The line below: what counts, and what matters most. @param {{fields: Field[], pending: number}} facts */
export function lead({ fields, pending }) {
  if (completeness(fields) === null) return ""
  const worst = worstField(fields)
  const looking = pending > 0 ? [say("health.lead.pending", { n: pending })] : []
  if (worst === null) return [...(pending > 0 ? [say("health.lead.core")] : [say("health.lead.whole")]), ...looking].join(" ")
  return [say("health.lead.core"), say(`health.lead.${worst.name}`, { n: worst.missing }), ...looking].join(" ")
}

/** H1. One field is named only where it is ahead of all others. @param {Field[]} fields */
export function missingTitle(fields) {
  const shareOf = ({ missing, asked }) => (asked ? missing / asked : 0)
  const [first, second] = fields.toSorted((a, b) => shareOf(b) - shareOf(a))
  if (shareOf(first) === 0) return say("health.missing-fields.whole")
  if (shareOf(first) === shareOf(second)) return say("health.missing-fields.title")
  return say("health.missing-fields.most", { field: say(`health.in.${first.name}`) })
}

/** H2. @param {number} days */
export const heapTitle = (days) => (days > 0 ? say("health.heap-days.title", { n: days }) : say("health.heap-days.none"))

/** H3. @param {number} books */
export const impossibleTitle = (books) => (books > 0 ? say("health.impossible-dates.title", { n: books }) : say("health.impossible-dates.none"))

/** H4. @param {{missing: number, pending: number}} facts `pending` of the missing are still looked up */
export function genreTitle({ missing, pending }) {
  if (missing === 0) return say("health.no-genre.whole")
  return missing === pending ? say("health.no-genre.pending") : say("health.no-genre.title", { n: missing - pending })
}

/** H5. @param {number} groups */
export const duplicatesTitle = (groups) => (groups > 0 ? say("health.duplicates.title", { n: groups }) : say("health.duplicates.none"))

/**
 * H6. More is known, or less, where the means of the first and the last third of the books differ clearly (Welch, 95%)
 * and by five points or more.
 * @param {number[]} shares known of each book, in the order they were finished
 */
export function coverageTitle(shares) {
  const third = Math.floor(shares.length / 3)
  if (third < LEAST_IN_THIRD) return say("health.coverage.title")
  const found = differenceOfMeans(sampleOf(shares.slice(-third)), sampleOf(shares.slice(0, third)))
  if (found === null || Math.abs(found.difference) < POINTS || found.low * found.high <= 0) return say("health.coverage.title")
  return say(found.difference > 0 ? "health.coverage.rises" : "health.coverage.falls")
}
