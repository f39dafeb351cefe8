/** Names of columns, above or below them: in a line, in several, upright, or only some. Pure. */

import { isolated, textWidth, uncollided } from "./axis.js"
import { cut } from "./rows.js"
import { CHART_TEXT, text } from "./scene.js"

const STEP = 13.5
const GAP = 6
const UPRIGHT = { pitch: 12, most: 104 }
/** Names of more columns, or of some columns, that are no longer than this are a sequence, of which some will do: years. */
const SEQUENCE = { columns: 8, letters: 7 }

/**
 * @param {{x: number, name: string, paint?: object}[]} names `x`: the middle of the column @param {number} pitch px of a column
 * @param {{width: number, lines?: number}} room
 * @returns {{height: number, shapes: (base: number, side: "above" | "below") => import("./scene.js").Shape[]}} `base`: y of the
 *   edge that they stand at
 */
export function columnNames(names, pitch, { width, lines = 2 }) {
  const said = names.filter(({ name }) => name)
  if (!said.length) return { height: 0, shapes: () => [] }
  const fits = ({ name }) => textWidth(name) + GAP <= pitch
  if (said.every(fits)) return wrapped(said.map((each) => ({ ...each, lines: [each.name] })))
  const isSome = said.length > SEQUENCE.columns || said.length < names.length
  const isSequence = isSome && said.every(({ name }) => name.length <= SEQUENCE.letters)
  if (isSequence) return some(said, width)
  const inLines = said.map((each) => ({ ...each, lines: linesOf(each.name, pitch - GAP) }))
  if (inLines.every((each) => each.lines && each.lines.length <= lines)) return wrapped(inLines)
  return pitch >= UPRIGHT.pitch ? upright(said) : some(said, width)
}

/** Words in lines, null where one is too long. */
function linesOf(name, room) {
  const lines = []
  for (const word of name.split(/\s+/)) {
    if (textWidth(word) > room) return null
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim()
    if (lines.length && textWidth(longer) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function wrapped(names) {
  const most = Math.max(...names.map(({ lines }) => lines.length))
  const height = most * STEP + GAP
  const shapes = (base, side) =>
    names.flatMap(({ x, lines, paint }) => {
      const first = side === "below" ? base + GAP + 9.5 : base - GAP + 1 - (lines.length - 1) * STEP
      return lines.map((words, at) => text(x, first + at * STEP, words, { anchor: "middle", ...paint }))
    })
  return { height, shapes }
}

/** The last one, and as many before it in equal steps as have room. */
function some(names, width) {
  const labels = names.map(({ x, name, paint }) => {
    const half = textWidth(name) / 2
    return { x: Math.max(half, Math.min(x, width - half)), text: name, paint }
  })
  const every = (step) => labels.filter((_, at) => (labels.length - 1 - at) % step === 0)
  let step = 1
  while (step < labels.length && uncollided(every(step), GAP).length < every(step).length) step += 1
  return wrapped(every(step).map(({ x, text: name, paint }) => ({ x, lines: [name], paint })))
}

function upright(names) {
  const shown = names.map((each) => ({ ...each, name: isolated(cut(each.name, UPRIGHT.most, CHART_TEXT)) }))
  const height = Math.max(...shown.map(({ name }) => textWidth(name))) + 2 * GAP
  const shapes = (base, side) =>
    shown.map(({ x, name, paint }) =>
      text(x + 4, side === "below" ? base + GAP : base - GAP, name, { turn: -90, anchor: side === "below" ? "end" : "start", ...paint }),
    )
  return { height, shapes }
}
