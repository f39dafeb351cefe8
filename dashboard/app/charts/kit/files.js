/** A card as a file: numbers as CSV, the picture as PNG or SVG. */

import { toCsv } from "../../csv.js"
import { saveBlob } from "../../save.js"
import { paintCanvas, themeColours, themeFaces } from "./canvas.js"
import { attributesOf } from "./svg.js"

export { pictureOf } from "./picture.js"

const SVG = "http://www.w3.org/2000/svg"
const SCALE = 2

/** @param {string} name without its ending @param {{columns: {label: string}[], rows: {cells: any[]}[]}} table */
export function saveCsv(name, { columns, rows }) {
  const csv = toCsv(
    columns.map(({ label }) => label),
    rows.map(({ cells }) => cells),
  )
  saveBlob(new Blob([csv], { type: "text/csv" }), `${name}.csv`)
}

/** @param {string} name @param {import("./scene.js").Scene} scene in the colours of the theme shown */
export async function savePng(name, scene) {
  await document.fonts.ready
  const canvas = document.createElement("canvas")
  paintCanvas(canvas, scene, SCALE)
  saveBlob(await new Promise((done) => canvas.toBlob(done, "image/png")), `${name}.png`)
}

/** @param {string} name @param {import("./scene.js").Scene} scene @returns {void} */
export function saveSvg(name, scene) {
  saveBlob(new Blob([svgText(scene)], { type: "image/svg+xml" }), `${name}.svg`)
}

/** An SVG that stands alone: colours and faces are written into each shape. */
function svgText({ width, height, shapes }) {
  const [colour, face] = [themeColours(), themeFaces()]
  const root = node("svg", { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, "font-family": face("sans") })
  root.append(hatch(colour))
  for (const shape of shapes) {
    const attributes = attributesOf(shape, (token) => (token === "hatch" ? "url(#hatch)" : token === "none" ? token : colour(token)))
    if (shape.face === "serif") attributes["font-family"] = face("serif")
    delete attributes.class
    const made = node(shape.kind, attributes)
    if (shape.kind === "text") made.textContent = shape.text
    root.append(made)
  }
  return new XMLSerializer().serializeToString(root)
}

function hatch(colour) {
  const pattern = node("pattern", { id: "hatch", width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" })
  pattern.append(node("rect", { width: 5, height: 5, fill: colour("sunken") }))
  pattern.append(node("path", { d: "M0 0V5", stroke: colour("ctl"), "stroke-width": 2.2, "stroke-opacity": 0.7 }))
  const defs = node("defs", {})
  defs.append(pattern)
  return defs
}

function node(tag, attributes) {
  const made = document.createElementNS(SVG, tag)
  for (const name in attributes) if (name !== "xmlns") made.setAttribute(name, attributes[name])
  return made
}
