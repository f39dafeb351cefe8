/** How high books stand when they lie on each other. Pure. */

/**
 * Metres per page: half the thickness of a leaf of ordinary book paper. Thickness of paper = grammage x bulk (ISO
 * 534): 80 g/m² x 1.8 cm³/g = 0.144 mm, and a leaf has two pages. Covers are not counted.
 */
export const METRES_PER_PAGE = 0.072e-3

/** Heights in metres, rounded, of things that most people can picture. */
const LADDER = [
  [0.75, "a kitchen table"],
  [2, "a door"],
  [4.4, "a double-decker bus"],
  [5.5, "a giraffe"],
  [9, "a two-storey house"],
  [15, "a four-storey house"],
  [20, "the Great Sphinx of Giza"],
  [34, "a ten-storey building"],
  [46, "the Statue of Liberty without its pedestal"],
  [57, "the Leaning Tower of Pisa"],
  [96, "the tower of Big Ben"],
  [139, "the Great Pyramid of Giza"],
  [330, "the Eiffel Tower"],
  [828, "the Burj Khalifa"],
]

/** @param {number} pages @returns {number} metres */
export function stackHeight(pages) {
  return pages * METRES_PER_PAGE
}

/** The tallest known thing that a height exceeds, or null. @param {number} metres */
export function lowerThing(metres) {
  return LADDER.findLast(([height]) => metres > height)?.[1] ?? null
}
