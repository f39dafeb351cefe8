/** A card as one scene for saving: title, subtitle, chart, legend and foot. Pure. */

import { textWidth } from "./axis.js"
import { moved, rect, text } from "./scene.js"

const PAD = 24
const LEGEND = { swatch: 11, gap: 20, height: 24 }

/**
 * @param {{title: string, subtitle?: string, foot?: string, scene: import("./scene.js").Scene,
 *   legend?: {label: string, fill: string, stroke?: string}[]}} card
 * @returns {import("./scene.js").Scene}
 */
export function pictureOf({ title, subtitle = "", foot = "", scene, legend = [] }) {
  const width = scene.width + 2 * PAD
  const shapes = []
  let y = PAD + 16
  y = put(shapes, title, { y, width: scene.width, size: 19.5, step: 24, face: "serif", weight: 500, fill: "ink" })
  y = put(shapes, subtitle, { y, width: scene.width, size: 12.8, step: 18, fill: "ink3" })
  shapes.push(...moved(scene.shapes, PAD, y))
  y += scene.height + 8
  y = putLegend(shapes, legend, { y, width: scene.width })
  if (foot) y = put(shapes, foot, { y: y + 14, width: scene.width, size: 12.8, step: 18, fill: "ink3" }) - 18
  const height = y + PAD
  return { width, height, shapes: [rect(0, 0, width, height, { fill: "surface" }), ...shapes] }
}

/** Set words in lines; returns where the next line stands. */
function put(shapes, words, { y, width, step, ...type }) {
  for (const line of linesOf(words, width, type.size)) {
    shapes.push(text(PAD, y, line, type))
    y += step
  }
  return y
}

/** @param {string} words @param {number} width px @param {number} size px */
export function linesOf(words, width, size) {
  const lines = []
  for (const word of words.split(" ").filter(Boolean)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word
    if (lines.length && textWidth(longer, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function putLegend(shapes, legend, { y, width }) {
  let x = PAD
  let row = 0
  for (const { label, fill, stroke } of legend) {
    const wide = LEGEND.swatch + 7 + textWidth(label, 12.5)
    if (x > PAD && x + wide > PAD + width) {
      x = PAD
      row += 1
    }
    const top = y + row * LEGEND.height
    shapes.push(rect(x, top, LEGEND.swatch, LEGEND.swatch, { r: 3, fill, stroke }))
    shapes.push(text(x + LEGEND.swatch + 7, top + 10, label, { size: 12.5, fill: "ink2" }))
    x += wide + LEGEND.gap
  }
  return legend.length ? y + (row + 1) * LEGEND.height : y
}
