/** How sure a bar is: a line with ends, in ink that is seen on the bar and beside it. Pure. */

import { OFF } from "./paint.js"
import { path, round } from "./scene.js"

const CAP = 3.5

/**
 * @param {[number, number]} ends px along the bar @param {number} middle px across it
 * @param {{isOff?: boolean, isUpright?: boolean, cap?: number}} [options]
 */
export function spanShapes([from, to], middle, { isOff = false, isUpright = false, cap = CAP } = {}) {
  const at = (along, across) => (isUpright ? [across, along] : [along, across]).map(round).join(" ")
  const stroke = (along) => `M${at(along, middle - cap)}L${at(along, middle + cap)}`
  const outline = `M${at(from, middle)}L${at(to, middle)}${stroke(from)}${stroke(to)}`
  const opacity = isOff ? OFF : undefined
  return [path(outline, { stroke: "surface", width: 4.5, opacity }), path(outline, { stroke: "ink2", width: 1.6, opacity })]
}
