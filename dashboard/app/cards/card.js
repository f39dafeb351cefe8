/**
 * What a card is. Each card is one file of this folder: what it asks, what it needs, and how it answers from a selection.
 * Pure but for its words: no DOM, no address, no store; what it needs of these comes in as the context.
 *
 * @typedef {object} Card
 * @property {string} id as the census has it: `T4`
 * @property {string} name unique among all cards, and part of the names of files that are saved
 * @property {string} page the page it stands on, which is also the area of its words; the text `{name}.question` says
 *   what it answers
 * @property {"third" | "half" | "two-thirds" | "full"} size of the page's width on a desk
 * @property {number} height px kept free until it is drawn
 * @property {string[]} fields of a book that it reads, as frontend and document call them
 * @property {string} [sketch] the grey drawing of its empty state, that of the piles if nothing is said
 * @property {{least: number, of: string}} needs the least data; the text `common.needs.{of}` says what of
 * @property {"halves" | "shelving" | "nothing"} [comparedBy] what a comparison begins with. Else this year and the last, or
 *   more years where one is too little; `halves`: the later and the earlier half, for a card over years; `shelving`: years
 *   of shelving, for books that nobody has finished; `nothing`: two sides would say nothing
 * @property {(selection: import("../engine.js").Selection, context: Context) => Shown} make
 *
 * @typedef {object} Context
 * @property {Date} today
 * @property {Record<string, string>} view options of the address: `{by: "rating"}`
 * @property {(change: Record<string, string | undefined>, how?: {replace: boolean}) => void} setView change view options
 * @property {(...parts: string[]) => string} href address of a page of the library, filters kept
 * @property {(query: string, ...parts: string[]) => string} hrefWith the same with these filters instead
 * @property {(path: string | null) => string | null} [pictureUrl] address of a cover that the page may show
 * @property {(name: string, input: any) => any} heavy the result of a heavy statistic, or null while it is being worked
 *   out: see `heavy.js`
 * @property {number | null} [goal] books that the reader wishes to finish this year
 *
 * @typedef {object} Shown
 * @property {number} have of what it needs; below the least the card says so and shows nothing else of this
 * @property {boolean} [isPending] something heavy is still being worked out: what the card showed before stays, and it
 *   is made again when a result has come
 * @property {string} title the finding, or a neutral name where the data support none
 * @property {string} [subtitle] how to read it
 * @property {Choice[]} [choices] ways to see it, kept in the address
 * @property {(view: {width: number, extent?: object, claims?: Record<string, number>}) => import("../charts/kit/scene.js").Scene}
 *   [scene] beside another it is given the extent and the claims that both share
 * @property {object} [extent] ends of the axes and of ramps
 * @property {{draw: Function, data: any, options?: object}} [drawing] instead of a scene on the page, where the chart
 *   draws itself; a scene is then for saved pictures alone
 * @property {{key: string, label: string, fill: string, stroke?: string, filter: {key: string, values: any[]}}[]} [legend]
 * @property {Block[]} [blocks] what stands below the chart
 * @property {{text: string, href?: string}[]} [foot] what is left out, and how it is counted
 * @property {() => {columns: {label: string, isNumber?: boolean, digits?: number, isPercent?: boolean}[],
 *   rows: {cells: (string | number | null)[], sort?: number | string, href?: string}[]}} [table] the same numbers; a
 *   number is shown with `digits` decimals, a share from 0 to 1 as a percentage where the column `isPercent`
 *
 * @typedef {{key: string, label: string, value: string, usual: string, options: [string, string][]}} Choice `key` of
 *   the view; the usual value is left out of the address
 * @typedef {{books: {row: number, text?: string, aside?: string, stars?: boolean}[], label?: string, as?: "list" | "covers"}
 *   | {figures: {name: string, value: string, words?: string}[]}
 *   | {rows: {name: string, text?: string, href?: string}[], label?: string}
 *   | {text: string} | {part: Function, shown: Shown}} Block the last is a part that a page gives to a card of its own
 */

import { say } from "../words.js"

/** What a card needs and what there is, each in its number. @param {string} of @param {number} least @param {number} have */
export const needsWords = (of, least, have) => say(`common.needs.${of}`, { n: least, have: say("common.needs.have", { n: have }) })

/** What a card would answer: too few books find nothing. @param {{page: string, name: string}} card */
export const questionOf = ({ page, name }) => say(`${page}.${name}.question`)

/** Whether any filter is set. @param {import("../engine.js").Selection} selection */
export function isFiltered({ columns, tally }) {
  return tally.books < columns.count
}

/** The value of a choice: what the address says if it is one of the options, else the usual one. */
export function chosen(view, key, options, usual = options[0][0]) {
  return options.some(([value]) => value === view[key]) ? view[key] : usual
}

/**
 * Filters that a card looks past: its own. While it is compared side by side, the years are what the sides differ in,
 * and it looks at them.
 * @param {Context} context @param {string} name of the card @param {string[]} own
 */
export const lookedPast = ({ view }, name, own) => (view.cmp === name ? own.filter((key) => key !== "years") : own)
