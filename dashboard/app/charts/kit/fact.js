/** What a mark says and does, and the mark that says it. Pure. */

/**
 * @typedef {object} Fact
 * @property {string} key unique in its chart
 * @property {string} title @property {string[]} lines
 * @property {string} [of] what a finger's button filters to, or opens, in a word or two
 * @property {{key: string, value: any} | null} [filter]
 * @property {{key: string, value: any}[]} [filters] several that are set together, and taken back together
 * @property {string} [href] opened instead of filtering: a book, an author
 * @property {() => string[]} [covers] addresses of pictures for its tip, asked for when it is shown
 * @property {boolean} [isPressed] it is filtered to
 * @property {boolean} [isEmpty] nothing to pick; also where there is neither filter nor href
 */

/** The whole fact, as it is read out. @param {Fact} fact */
export const labelOf = ({ title, lines = [] }) => [title, ...lines.filter(Boolean)].join(", ")

/**
 * @param {Fact} fact @param {{x: number, y: number, w: number, h: number}} box px, what is touched
 * @param {{box?: object, rings?: {x: number, y: number, r?: number}[], guide?: {x: number, top: number, bottom: number}}} [shown]
 *   what is pointed out while the fact is told: the box that the tip stands beside, points to ring, an upright line
 * @returns {import("./marks.js").Mark}
 */
export function markOf(fact, box, shown = {}) {
  const { key, title, lines = [], of = title, filter = null, filters, href, covers, isPressed = false } = fact
  const mark = {
    ...box,
    key,
    of,
    filter,
    ...(filters && { filters }),
    href,
    isPressed,
    isEmpty: Boolean(fact.isEmpty) || (!filter && !filters && !href),
    label: labelOf(fact),
    tipAt: () => ({ tip: { title, lines, ...(covers && { covers: covers() }) }, mark, ...shown }),
  }
  return mark
}
