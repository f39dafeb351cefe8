/** Draws any scene: as SVG, or on a canvas where there are too many shapes, with its marks laid over it. */

import { paintOn } from "./painter.js"
import { createMarks, layMarks } from "./marks.js"
import { SVG_MOST } from "./scene.js"
import { createSvg, paintSvg } from "./svg.js"

const plots = new WeakMap()

/**
 * @template {import("./scene.js").Scene & {marks: import("./marks.js").Mark[]}} Drawn
 * @param {HTMLElement} node empty at first, and always the same for one chart
 * @param {{scene: (view: {width: number}) => Drawn}} data
 * @param {object} options
 * @param {number} options.width px @param {string} options.label @param {string} [options.description]
 * @param {(mark: import("./marks.js").Mark) => void} options.onPick filters @param {(href: string) => void} [options.onOpen]
 * @returns {Drawn}
 */
export function drawScene(node, { scene }, options) {
  if (!plots.has(node)) plots.set(node, createPlot(node))
  const { plot, drawing, canvas, marks } = plots.get(node)
  const drawn = scene({ width: options.width })
  const isCanvas = drawn.shapes.length > SVG_MOST
  drawing.svg.toggleAttribute("hidden", isCanvas)
  canvas.hidden = !isCanvas
  if (isCanvas) paintOn(canvas, drawn)
  else paintSvg(drawing, drawn)
  plot.style.height = `${drawn.height}px`
  layMarks(marks, drawn.marks, options)
  return drawn
}

/** The layers of a chart in an empty node: shapes as SVG or on a canvas, and marks over them. */
export function createPlot(node) {
  const plot = document.createElement("div")
  plot.className = "plot"
  const drawing = createSvg()
  const canvas = document.createElement("canvas")
  canvas.setAttribute("aria-hidden", "true")
  const marks = createMarks({ onPick: () => {} })
  plot.append(drawing.svg, canvas, marks.layer)
  node.replaceChildren(plot)
  return { plot, drawing, canvas, marks }
}
