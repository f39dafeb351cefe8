/** Piles: every book as a spine, piled up by quarter, with the whole library below. */

import { layMarks } from "./kit/marks.js"
import { paintOn } from "./kit/painter.js"
import { createPlot } from "./kit/plot.js"
import { SVG_MOST } from "./kit/scene.js"
import { paintSvg } from "./kit/svg.js"
import { pilesScene, usualWindow } from "./piles_scene.js"
import { createStrip, drawStrip, fitWindow } from "./strip.js"

const charts = new WeakMap()

/**
 * @param {HTMLElement} node
 * @param {import("./piles_data.js").Piles} data with a span
 * @param {object} options
 * @param {number} options.width px @param {string} options.label @param {import("../filters.js").Filters} options.filters
 * @param {import("./periods.js").Span | null} options.window null: the usual one
 * @param {(mark: object) => void} options.onPick @param {(window: import("./periods.js").Span) => void} options.onWindow
 * @param {(row: number) => import("./kit/tip.js").TipText} options.tipOf
 * @param {(unit: "month" | "quarter" | "year") => void} [options.onUnit] what a pile holds in the window drawn
 * @returns {import("./piles_scene.js").PilesScene}
 */
export function drawPiles(node, data, options) {
  if (!charts.has(node)) charts.set(node, create(node))
  const chart = charts.get(node)
  const window = fitWindow(options.window ?? defaultWindow(data, options), data.span)
  return draw(chart, data, options, window)
}

function create(node) {
  return { ...createPlot(node), strip: createStrip(node), frame: 0 }
}

/** The last quarters that fit, moved back to the years that are filtered to where none of them would be in sight. */
function defaultWindow({ span }, { width, filters }) {
  const usual = usualWindow(span, width)
  const to = filters.years?.to ?? Infinity
  if (filters.years === "none" || to * 12 + 11 >= usual.from) return usual
  const shift = usual.to - (to * 12 + 11)
  return { from: usual.from - shift, to: usual.to - shift }
}

function draw(chart, data, options, window) {
  const scene = pilesScene(data, { ...options, window })
  const isCanvas = scene.shapes.length > SVG_MOST
  chart.drawing.svg.toggleAttribute("hidden", isCanvas)
  chart.canvas.hidden = !isCanvas
  if (isCanvas) paintOn(chart.canvas, scene)
  else paintSvg(chart.drawing, scene)
  chart.plot.style.height = `${scene.height}px`
  layMarks(chart.marks, scene.marks, options)
  options.onUnit?.(scene.unit)
  drawStrip(chart.strip, data, { left: scene.left, right: scene.right, window, onMove: (next, isFinal) => move(chart, data, options, next, isFinal) })
  return scene
}

/** A window being dragged is drawn with the next frame; the address hears of it when the drag is over. */
function move(chart, data, options, window, isFinal) {
  cancelAnimationFrame(chart.frame)
  if (isFinal) options.onWindow(window)
  else {
    chart.strip.window = window
    chart.frame = requestAnimationFrame(() => draw(chart, data, options, window))
  }
}
