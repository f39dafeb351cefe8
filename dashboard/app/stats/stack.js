/** How high books stand when they lie on each other. Pure. */

/**
 * Metres per page: half the thickness of a leaf of ordinary book paper. Thickness of paper = grammage x bulk (ISO
 * 534): 80 g/m² x 1.8 cm³/g = 0.144 mm, and a leaf has two pages. Covers are not counted.
 */
export const METRES_PER_PAGE = 0.072e-3

/** Heights in metres, rounded, of things that most people can picture; their names are `common.thing.…`. */
const LADDER = [
  [0.75, "table"],
  [2, "door"],
  [4.4, "bus"],
  [5.5, "giraffe"],
  [9, "house"],
  [15, "tall_house"],
  [20, "sphinx"],
  [34, "tower_block"],
  [46, "liberty"],
  [57, "pisa"],
  [96, "big_ben"],
  [139, "pyramid"],
  [330, "eiffel"],
  [828, "burj"],
]

/** @param {number} pages @returns {number} metres */
export function stackHeight(pages) {
  return pages * METRES_PER_PAGE
}

/**
 * A height as it is told: in whole centimetres below a metre, one at least, in metres from there on.
 * @param {number} metres @returns {{unit: "centimetres" | "metres", n: number}}
 */
export function heightIn(metres) {
  return metres < 1 ? { unit: "centimetres", n: Math.max(1, Math.round(metres * 100)) } : { unit: "metres", n: metres }
}

/** The name of the tallest known thing that a height exceeds, or null. @param {number} metres */
export function lowerThing(metres) {
  return LADDER.findLast(([height]) => metres > height)?.[1] ?? null
}
