/**
 * A chart as a list of shapes, drawn by the same numbers as SVG on the screen, on a canvas where there are too many,
 * and in the files a reader saves. Colours are names of tokens (`fam-0`, `ink3`), or `hatch`. Pure: no DOM.
 *
 * @typedef {{kind: "rect", x: number, y: number, w: number, h: number, r?: number} & Paint} Rect
 * @typedef {{kind: "path", d: string} & Paint} Path
 * @typedef {{kind: "text", x: number, y: number, text: string, size?: number, weight?: number,
 *   anchor?: "start" | "middle" | "end", face?: "sans" | "serif", halo?: string, turn?: number} & Paint} Text `y` is the base
 *   line; a halo keeps words over lines readable; `turn`: degrees around its place
 * @typedef {{fill?: string, stroke?: string, width?: number, opacity?: number, dash?: string}} Paint
 * @typedef {Rect | Path | Text} Shape
 * @typedef {{width: number, height: number, shapes: Shape[], claims?: Record<string, number>}} Scene `claims`: what its data and
 *   its width make it take, such as px for names; two scenes side by side are drawn with the larger of each
 */

/** More shapes than this are drawn on a canvas. */
export const SVG_MOST = 1500

export const CHART_TEXT = 11.5

/** Width of the stroke behind a text with a halo, px. */
export const HALO = 3.5

/** @returns {Rect} */
export const rect = (x, y, w, h, paint) => ({ kind: "rect", x, y, w, h, ...paint })

/** @returns {Path} */
export const path = (d, paint) => ({ kind: "path", d, ...paint })

/** @returns {Text} */
export const text = (x, y, words, paint) => ({ kind: "text", x, y, text: words, size: CHART_TEXT, fill: "ink3", ...paint })

/** A straight hairline. @returns {Path} */
export const line = (x1, y1, x2, y2, paint) =>
  path(`M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`, { stroke: "line", width: 1, ...paint })

/** Two decimals are finer than any screen. */
export const round = (value) => Math.round(value * 100) / 100

/** The shapes of a scene moved to another place. @param {Shape[]} shapes */
export function moved(shapes, dx, dy) {
  return shapes.map((shape) =>
    shape.kind === "path" ? { ...shape, dx: (shape.dx ?? 0) + dx, dy: (shape.dy ?? 0) + dy } : { ...shape, x: shape.x + dx, y: shape.y + dy },
  )
}
