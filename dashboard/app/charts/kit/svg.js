/** A scene as SVG elements. What is there already is used again, so a redraw only touches what changed. */

import { HALO, round } from "./scene.js"

const SVG = "http://www.w3.org/2000/svg"
const TAGS = { rect: "rect", path: "path", text: "text" }
let patterns = 0

/** An empty drawing for `paintSvg`, with the hatch that books without a genre are filled with. */
export function createSvg() {
  const svg = element("svg", { class: "drawing", "aria-hidden": "true", focusable: "false" })
  const id = `hatch-${(patterns += 1)}`
  const pattern = element("pattern", { id, width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" })
  pattern.append(element("rect", { width: 5, height: 5, fill: "var(--sunken)" }))
  pattern.append(element("path", { d: "M0 0V5", stroke: "var(--ctl)", "stroke-width": 2.2, "stroke-opacity": 0.7 }))
  const defs = element("defs", {})
  defs.append(pattern)
  const layer = element("g", {})
  svg.append(defs, layer)
  return { svg, layer, hatch: `url(#${id})`, painted: [] }
}

/** @param {ReturnType<typeof createSvg>} drawing @param {import("./scene.js").Scene} scene */
export function paintSvg(drawing, { width, height, shapes }) {
  update(drawing.svg, { width, height, viewBox: `0 0 ${round(width)} ${round(height)}` })
  const nodes = drawing.layer.childNodes
  shapes.forEach((shape, at) => {
    if (drawing.painted[at] === shape) return
    const tag = TAGS[shape.kind]
    let node = nodes[at]
    if (node?.localName !== tag) {
      const fresh = element(tag, {})
      if (node) node.replaceWith(fresh)
      else drawing.layer.append(fresh)
      node = fresh
    }
    update(node, attributesOf(shape, (name) => colourOf(name, drawing.hatch)))
    if (shape.kind === "text" && node.textContent !== shape.text) node.textContent = shape.text
  })
  while (nodes.length > shapes.length) drawing.layer.lastChild.remove()
  drawing.painted = shapes
}

const colourOf = (name, hatch) => (name === "hatch" ? hatch : name === "none" ? name : `var(--${name})`)

/** The attributes of a shape. @param {(token: string) => string} colour @returns {Record<string, string | number>} */
export function attributesOf(shape, colour) {
  return {
    ...placeOf(shape),
    fill: colour(shape.fill ?? (shape.kind === "path" && shape.stroke ? "none" : "ink")),
    ...(shape.stroke && { stroke: colour(shape.stroke), "stroke-width": shape.width ?? 1 }),
    ...(shape.halo && { stroke: colour(shape.halo), "stroke-width": HALO, "stroke-linejoin": "round", "paint-order": "stroke" }),
    ...(shape.dash && { "stroke-dasharray": shape.dash }),
    ...(shape.opacity !== undefined && { opacity: shape.opacity }),
  }
}

function placeOf(shape) {
  if (shape.kind === "rect") {
    const { x, y, w, h, r } = shape
    return { x: round(x), y: round(y), width: round(Math.max(0, w)), height: round(Math.max(0, h)), ...(r && { rx: round(r) }) }
  }
  if (shape.kind === "path") {
    return { d: shape.d, ...(shape.dx !== undefined && { transform: `translate(${round(shape.dx)} ${round(shape.dy)})` }) }
  }
  return {
    x: round(shape.x),
    y: round(shape.y),
    "font-size": shape.size,
    "text-anchor": shape.anchor ?? "start",
    ...(shape.weight && { "font-weight": shape.weight }),
    ...(shape.turn && { transform: `rotate(${shape.turn} ${round(shape.x)} ${round(shape.y)})` }),
    ...(shape.face === "serif" && { class: "serif" }),
  }
}

function element(tag, attributes) {
  const node = document.createElementNS(SVG, tag)
  update(node, attributes)
  return node
}

/** Set what differs, take away what is gone. */
function update(node, attributes) {
  const before = node.__attributes ?? {}
  for (const name in before) if (!(name in attributes)) node.removeAttribute(name)
  for (const name in attributes) if (before[name] !== attributes[name]) node.setAttribute(name, attributes[name])
  node.__attributes = attributes
}
