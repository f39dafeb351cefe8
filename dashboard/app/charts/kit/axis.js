/** Ticks and labels. Pure. */

import { ticks } from "../../../vendor/d3.js"
import { CHART_TEXT } from "./scene.js"

/**
 * Round values from 0 that reach at least `most`: the last one is the end of the axis.
 * @param {number} most above 0 @param {number} [count] about how many steps @returns {number[]}
 */
export function ticksTo(most, count = 4) {
  const inside = ticks(0, most, count)
  const step = inside.length > 1 ? inside[1] - inside[0] : most
  return inside.at(-1) >= most ? inside : [...inside, inside.at(-1) + step]
}

/** About how wide a text is in px; digits of Inter are 0.62 em, its lower case letters 0.56 em on average. */
export function textWidth(words, size = CHART_TEXT) {
  let ems = 0
  for (const letter of words) ems += /[\d\p{Lu}]/u.test(letter) ? 0.64 : /[ .,:;'|il-]/.test(letter) ? 0.32 : 0.57
  return ems * size
}

/**
 * Leave out labels that would touch another. Important ones are placed first, of equal ones the first.
 * @template {{x: number, text: string, weight?: number, anchor?: string, rank?: number}} Label
 * @param {Label[]} labels @param {number} [gap] px between two
 * @returns {Label[]} in their own order
 */
export function uncollided(labels, gap = 8) {
  const taken = []
  const kept = new Set()
  const order = labels.map((_, at) => at).sort((a, b) => (labels[b].rank ?? 0) - (labels[a].rank ?? 0) || a - b)
  for (const at of order) {
    const [from, to] = spanOf(labels[at])
    if (taken.some(([start, end]) => from < end + gap && to > start - gap)) continue
    taken.push([from, to])
    kept.add(at)
  }
  return labels.filter((_, at) => kept.has(at))
}

function spanOf({ x, text, anchor = "middle", size }) {
  const wide = textWidth(text, size)
  const from = anchor === "start" ? x : anchor === "end" ? x - wide : x - wide / 2
  return [from, from + wide]
}
