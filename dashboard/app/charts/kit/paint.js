/** How marks are painted, whatever their kind. Pure. */

/** What is not in the filter of its own chart is only hinted at. */
export const OFF = 0.3

const WEAK = new Set(["ramp-0", "ramp-1", "ramp-2"])

/**
 * Weak steps of the ramp get an outline, for they have less than 3:1 against the card.
 * @param {import("./scene.js").Paint} paint @param {boolean} [isOff]
 */
export function markPaint(paint, isOff = false) {
  const outlined = WEAK.has(paint.fill) && !paint.stroke ? { ...paint, stroke: "ctl", width: 1 } : paint
  return isOff ? { ...outlined, opacity: OFF } : outlined
}
