/** Points to outlines. Pure. A point is `[x, y]` in px; a null y breaks a line. */

import { round } from "./scene.js"

const at = ([x, y]) => `${round(x)} ${round(y)}`

/** The stretches of points without a break. */
export function stretches(points) {
  const found = [[]]
  for (const point of points) {
    if (point[1] === null || Number.isNaN(point[1])) found.push([])
    else found.at(-1).push(point)
  }
  return found.filter(({ length }) => length > 0)
}

/** @param {[number, number][]} points */
export const straight = (points) => `M${points.map(at).join("L")}`

/** Level until the next point: counts that jump. @param {[number, number][]} points */
export function stepped([first, ...others]) {
  return `M${at(first)}${others.map(([x, y]) => `H${round(x)}V${round(y)}`).join("")}`
}

/**
 * A curve through all points that never swings beyond them.
 * Monotone cubic interpolation: Steffen, A simple method for monotonic interpolation, 1990.
 * @param {[number, number][]} points with x that only rises, or only falls: the curve is the same
 */
export function smooth(points) {
  const slopes = slopesOf(points)
  const parts = points.slice(1).map(([x, y], index) => {
    const [x0, y0] = points[index]
    const third = (x - x0) / 3
    return `C${at([x0 + third, y0 + third * slopes[index]])} ${at([x - third, y - third * slopes[index + 1]])} ${at([x, y])}`
  })
  return `M${at(points[0])}${parts.join("")}`
}

function slopesOf(points) {
  const steps = points.slice(1).map(([x, y], index) => ({ wide: x - points[index][0], rise: y - points[index][1] }))
  const secants = steps.map(({ wide, rise }) => (wide === 0 ? 0 : rise / wide))
  if (points.length < 3) return points.map(() => secants[0] ?? 0)
  const inner = steps.slice(1).map(({ wide }, index) => {
    const [before, after] = [secants[index], secants[index + 1]]
    const parabola = (before * wide + after * steps[index].wide) / (steps[index].wide + wide)
    return (Math.sign(before) + Math.sign(after)) * Math.min(Math.abs(before), Math.abs(after), Math.abs(parabola) / 2)
  })
  return [(3 * secants[0] - inner[0]) / 2, ...inner, (3 * secants.at(-1) - inner.at(-1)) / 2]
}

/**
 * The area between two edges.
 * @param {(points: [number, number][]) => string} draw the upper one @param {typeof draw} [back] the lower one
 */
export const between = (upper, lower, draw = straight, back = straight) => `${draw(upper)}L${back([...lower].reverse()).slice(1)}Z`

/** A circle as a part of a path, so that many dots are one shape. */
export function disc(x, y, r) {
  const wide = round(2 * r)
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${wide} 0a${r} ${r} 0 1 0 ${-wide} 0Z`
}
