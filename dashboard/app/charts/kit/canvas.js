/** A scene on a canvas: on the screen where there are too many shapes for elements, and for saved pictures. */

import { HALO } from "./scene.js"

const FACES = { sans: "--sans", serif: "--serif" }

/** Colours by theme: reading one makes the browser work out its styles. */
const known = new Map()

/** The colours of the tokens as the theme has them now: `colour("fam-0")`. @returns {(token: string) => string} */
export function themeColours() {
  const theme = [document.documentElement.dataset.theme, ...QUERIES.map((query) => matchMedia(query).matches)].join()
  if (!known.has(theme)) known.set(theme, readColours())
  const colours = known.get(theme)
  return (token) => colours.get(token) ?? "transparent"
}

const QUERIES = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"]

function readColours() {
  const probes = TOKENS.map((token) => {
    const probe = document.createElement("span")
    probe.hidden = true
    probe.style.color = `var(--${token})`
    return probe
  })
  document.body.append(...probes)
  const colours = new Map(TOKENS.map((token, at) => [token, getComputedStyle(probes[at]).color]))
  for (const probe of probes) probe.remove()
  return colours
}

const SLOTS = [0, 1, 2, 3, 4, 5, 6, 7]
const TOKENS = [
  ...["bg", "surface", "sunken", "ink", "ink2", "ink3", "ctl", "line", "accent", "accent-soft"],
  ...SLOTS.map((slot) => `fam-${slot}`),
  ...SLOTS.slice(0, 6).map((step) => `ramp-${step}`),
]

/** The fonts that the page is set in: `face("serif")` is a font family list. */
export function themeFaces() {
  const style = getComputedStyle(document.documentElement)
  const faces = Object.fromEntries(Object.entries(FACES).map(([name, token]) => [name, style.getPropertyValue(token)]))
  return (name) => faces[name]
}

/** Draw at the sharpness of the screen. @param {HTMLCanvasElement} canvas @param {import("./scene.js").Scene} scene */
export function paintCanvas(canvas, { width, height, shapes }, scale = devicePixelRatio || 1) {
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
  const context = canvas.getContext("2d")
  context.scale(scale, scale)
  const colour = themeColours()
  let hatch
  const brush = { context, colour, face: themeFaces(), hatch: () => (hatch ??= hatchOf(context, colour)) }
  for (const shape of shapes) paintShape(brush, shape)
}

function paintShape(brush, shape) {
  const { context } = brush
  context.globalAlpha = shape.opacity ?? 1
  if (shape.kind === "text") return shape.turn ? paintTurned(brush, shape) : paintText(brush, shape)
  if (shape.kind === "rect" && !shape.stroke && !shape.r) return fillBox(brush, shape)
  const outline = outlineOf(shape)
  if (shape.dx !== undefined) context.translate(shape.dx, shape.dy)
  if (shape.fill && shape.fill !== "none") {
    context.fillStyle = shape.fill === "hatch" ? brush.hatch() : brush.colour(shape.fill)
    context.fill(outline)
  }
  if (shape.stroke) {
    context.strokeStyle = brush.colour(shape.stroke)
    context.lineWidth = shape.width ?? 1
    context.setLineDash(shape.dash ? shape.dash.split(" ").map(Number) : [])
    context.stroke(outline)
  }
  if (shape.dx !== undefined) context.translate(-shape.dx, -shape.dy)
  return undefined
}

function fillBox({ context, colour, hatch }, { x, y, w, h, fill }) {
  context.fillStyle = fill === "hatch" ? hatch() : colour(fill)
  context.fillRect(x, y, w, h)
}

function outlineOf(shape) {
  if (shape.kind === "path") return new Path2D(shape.d)
  const outline = new Path2D()
  if (shape.r) outline.roundRect(shape.x, shape.y, shape.w, shape.h, Math.min(shape.r, shape.w / 2, shape.h / 2))
  else outline.rect(shape.x, shape.y, shape.w, shape.h)
  return outline
}

function paintText({ context, colour, face }, shape) {
  context.font = `${shape.weight ?? 400} ${shape.size}px ${face(shape.face ?? "sans")}`
  context.textAlign = shape.anchor === "middle" ? "center" : (shape.anchor ?? "start")
  context.textBaseline = "alphabetic"
  if (shape.halo) {
    context.strokeStyle = colour(shape.halo)
    context.lineWidth = HALO
    context.lineJoin = "round"
    context.setLineDash([])
    context.strokeText(shape.text, shape.x, shape.y)
  }
  context.fillStyle = colour(shape.fill)
  context.fillText(shape.text, shape.x, shape.y)
}

function paintTurned(brush, { turn, ...shape }) {
  const { context } = brush
  context.save()
  context.translate(shape.x, shape.y)
  context.rotate((turn * Math.PI) / 180)
  paintText(brush, { ...shape, x: 0, y: 0 })
  context.restore()
}

/** The hatch of `svg.js`, as a tile that repeats without a seam. */
function hatchOf(context, colour) {
  const side = 7
  const tile = new OffscreenCanvas(side, side)
  const brush = tile.getContext("2d")
  brush.fillStyle = colour("sunken")
  brush.fillRect(0, 0, side, side)
  brush.strokeStyle = colour("ctl")
  brush.globalAlpha = 0.7
  brush.lineWidth = 2
  brush.beginPath()
  for (const shift of [-side, 0, side]) {
    brush.moveTo(shift - 1, side + 1)
    brush.lineTo(shift + side + 1, -1)
  }
  brush.stroke()
  return context.createPattern(tile, "repeat")
}
