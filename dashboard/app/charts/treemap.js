/** A whole in nested parts: groups, and what each is made of, as large as their numbers. Pure. */

import { hierarchy, treemap as layoutOf } from "../../vendor/hierarchy.js"
import { cutText, isolated, textWidth } from "./kit/axis.js"
import { markOf } from "./kit/fact.js"
import { OFF } from "./kit/paint.js"
import { rect, text } from "./kit/scene.js"

const HEIGHT = { wide: 320, narrow: 420 }
/** Below this width there is more room in height. */
const NARROW = 520
const GAP = { groups: 5, parts: 2 }
/** The name of a group stands in a strip above its parts, where the group has room for both. */
const HEAD = { height: 20, least: { w: 44, h: 44 } }
/** Parts are tinted, so that words on them can be read, and outlined, so that they can be told apart. */
const TINT = 0.24
const NAME = 12
const NUMBER = 11
const PAD = 6
const LINE = 14
/** A name that is cut must keep so many px to be worth reading. */
const CUT = 44

/**
 * @typedef {{key: string, name: string, value: number, text?: string, isOff?: boolean, fact: import("./kit/fact.js").Fact}} Part
 * @typedef {{key: string, name: string, text?: string, paint: import("./kit/scene.js").Paint, isOff?: boolean,
 *   fact: import("./kit/fact.js").Fact, parts: Part[]}} Group
 * @param {{groups: Group[], height?: number}} data @param {{width: number, height?: number}} view
 */
export function treemap({ groups, height: wanted }, view) {
  const { width } = view
  const known = groups.map((group) => ({ ...group, parts: group.parts.filter(({ value }) => value > 0) }))
  const filled = known.filter(({ parts }) => parts.length > 0)
  if (filled.length === 0) return { width, height: 0, shapes: [], marks: [] }
  const height = view.height ?? wanted ?? (width < NARROW ? HEIGHT.narrow : HEIGHT.wide)
  const boxes = boxesOf(filled, width, height)
  return { width, height, shapes: boxes.flatMap(groupShapes), marks: boxes.flatMap(groupMarks) }
}

/** The whole fills the chart: there is no axis to share. */
export const treemapExtent = () => ({})

/** Squarified (Bruls, Huizing and van Wijk 2000). */
function boxesOf(groups, width, height) {
  const root = hierarchy({ children: groups.map((group) => ({ group, children: group.parts.map((part) => ({ part })) })) })
    .sum(({ part }) => part?.value ?? 0)
    .sort((a, b) => b.value - a.value)
  const layout = layoutOf()
    .size([width, height])
    .paddingInner(({ depth }) => (depth === 0 ? GAP.groups : GAP.parts))
    .paddingTop((node) => (node.depth === 1 && hasHead(boxOf(node)) ? HEAD.height : 0))
  layout(root)
  return root.children.map((node) => ({
    group: node.data.group,
    box: boxOf(node),
    parts: node.children.map((leaf) => ({ part: leaf.data.part, box: boxOf(leaf) })),
  }))
}

const boxOf = ({ x0, y0, x1, y1 }) => ({ x: x0, y: y0, w: x1 - x0, h: y1 - y0 })
const hasHead = ({ w, h }) => w >= HEAD.least.w && h >= HEAD.least.h

function groupShapes({ group, box, parts }) {
  const opacity = group.isOff ? OFF : undefined
  return [...(hasHead(box) ? headShapes(group, box, opacity) : []), ...parts.flatMap((each) => partShapes(each, group))]
}

/** A patch in the full colour, the name, and the number where both fit. */
function headShapes({ name, text: words = "", paint, fact }, { x, y, w }, opacity) {
  const patch = 9
  const room = w - patch - 6
  const tail = words && textWidth(name, NAME) + textWidth(` ${words}`, NAME) <= room ? words : ""
  const said = [isolated(cutText(name, room - (tail ? textWidth(` ${tail}`, NAME) : 0), NAME)), tail].filter(Boolean).join(" ")
  return [
    rect(x, y + 4, patch, patch, { r: 2, ...paint, opacity }),
    text(x + patch + 6, y + 12.5, said, { size: NAME, weight: 600, fill: fact.isPressed ? "ink" : "ink2" }),
  ]
}

function partShapes({ part, box }, { paint, isOff }) {
  const faint = isOff || part.isOff
  const outline = part.fact.isPressed ? { stroke: "ink", width: 2 } : { stroke: paint.fill, width: 1, ...(faint && { opacity: OFF }) }
  const inner = { x: box.x + 0.5, y: box.y + 0.5, w: Math.max(1, box.w - 1), h: Math.max(1, box.h - 1) }
  return [
    rect(inner.x, inner.y, inner.w, inner.h, { r: 2, ...paint, stroke: undefined, opacity: faint ? TINT * OFF : TINT }),
    rect(inner.x, inner.y, inner.w, inner.h, { r: 2, fill: "none", ...outline }),
    ...wordShapes(part, box),
  ]
}

/** The name in as many lines as there is room for and the number under it; a name too long for that is cut. */
function wordShapes({ name, text: number = "" }, { x, y, w, h }) {
  const room = w - 2 * PAD
  const lines = Math.floor((h - PAD) / LINE)
  const wrapped = linesOf(name, room)
  const fits = wrapped.length <= lines && wrapped.every((each) => textWidth(each, NAME) <= room)
  const line = (words, at) => text(x + PAD, y + (at + 1) * LINE + 1, isolated(words), { size: NAME, fill: "ink", weight: 500 })
  if (!fits) return room >= CUT && lines >= 1 ? [line(cutText(name, room, NAME), 0)] : []
  const said = wrapped.map(line)
  const hasNumber = number && wrapped.length < lines && textWidth(number, NUMBER) <= room
  return hasNumber ? [...said, text(x + PAD, y + (wrapped.length + 1) * LINE, number, { size: NUMBER, fill: "ink2" })] : said
}

function linesOf(name, room) {
  const lines = []
  for (const word of name.split(/\s+/)) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim()
    if (lines.length > 0 && textWidth(longer, NAME) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** The strip of a group stands for it, each part for itself. */
function groupMarks({ group, box, parts }) {
  const head = hasHead(box) ? [markOf(group.fact, { x: box.x, y: box.y, w: box.w, h: HEAD.height - 2 }, { box })] : []
  return [...head, ...parts.map(({ part, box: own }) => markOf(part.fact, own, { box: own }))]
}
