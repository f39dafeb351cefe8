/** Ticks and labels. Pure. */

import { ticks } from "../../../vendor/ticks.js"
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
  for (const letter of words) ems += emsOf(letter)
  return ems * size
}

function emsOf(letter) {
  if (/[ .,:;'|il-]/.test(letter)) return 0.32
  if (letter === "%") return 0.88
  if (letter === "…") return 1
  if (/[mwMW]/.test(letter)) return 0.84
  if (/[\d\p{Lu}+−]/u.test(letter)) return 0.64
  if (letter < "\u0300") return 0.57
  if (/[\p{M}\p{Cf}]/u.test(letter)) return 0
  return /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|\p{Emoji_Presentation}/u.test(letter) ? 1 : 0.57
}

/** Keeps the ellipsis of words that are read from right to left at their left, where they go on. */
const RIGHT_TO_LEFT_MARK = "\u200f"
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Words that fit into a width, cut with an ellipsis where they do not; never inside a letter with its accents. */
export function cutText(words, width, size = CHART_TEXT) {
  if (textWidth(words, size) <= width) return words
  let room = width - textWidth("…", size)
  let kept = ""
  for (const { segment } of new Intl.Segmenter().segment(words)) {
    room -= textWidth(segment, size)
    if (room < 0) break
    kept += segment
  }
  return `${kept.trimEnd()}…${RIGHT_TO_LEFT.test(kept) ? RIGHT_TO_LEFT_MARK : ""}`
}

/** A name that is written from right to left keeps what stands after it at its right. */
export const isolated = (name) => (RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name)

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

/**
 * Heights of labels that want to stand at `wanted`, moved as little as can be so that none touches another.
 * Least squares under an order: pool adjacent violators.
 * @param {number[]} wanted px @param {number} pitch px that each label takes @param {[number, number]} ends px
 * @returns {number[]} in the order given; closer than `pitch` only where there is no room
 */
export function spreadOut(wanted, pitch, [top, bottom]) {
  const step = Math.min(pitch, (bottom - top) / Math.max(1, wanted.length - 1))
  const order = wanted.map((_, at) => at).sort((a, b) => wanted[a] - wanted[b] || a - b)
  const pools = []
  order.forEach((at, place) => {
    pools.push({ sum: wanted[at] - place * step, count: 1 })
    while (pools.length > 1 && mean(pools.at(-2)) > mean(pools.at(-1))) {
      const last = pools.pop()
      pools.at(-1).sum += last.sum
      pools.at(-1).count += last.count
    }
  })
  const levels = pools.flatMap((pool) => Array(pool.count).fill(mean(pool)))
  const heights = []
  order.forEach((at, place) => {
    heights[at] = Math.max(top, Math.min(levels[place], bottom - (wanted.length - 1) * step)) + place * step
  })
  return heights
}

const mean = ({ sum, count }) => sum / count

/**
 * Put each label at the first of its places that is free; one that finds none is left out.
 * @param {{text: string, size?: number, places: {x: number, y: number, anchor?: string}[]}[]} labels the important ones first
 * @param {{left: number, right: number, top: number, bottom: number}} room @param {object[]} [taken] boxes, added to
 * @returns {object[]} those with a place: the label with its `x`, `y` (base line) and `anchor`
 */
export function placed(labels, room, taken = []) {
  return labels.flatMap((label) => {
    for (const place of label.places) {
      const box = boxOf({ ...label, ...place })
      if (!isWithin(box, room) || taken.some((other) => touches(box, other))) continue
      taken.push(box)
      return [{ ...label, ...place }]
    }
    return []
  })
}

/** Where a text stands; it starts at its x where nothing else is said, as shapes do. @returns {{left: number, right: number, top: number, bottom: number}} */
export function boxOf(label) {
  const [left, right] = spanOf({ anchor: "start", ...label })
  const size = label.size ?? CHART_TEXT
  return { left, right, top: label.y - size, bottom: label.y + size * 0.25 }
}

const isWithin = (box, room) => box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom
const touches = (a, b) => a.left < b.right + 3 && a.right > b.left - 3 && a.top < b.bottom && a.bottom > b.top

function spanOf({ x, text, anchor = "middle", size }) {
  const wide = textWidth(text, size)
  const from = anchor === "start" ? x : anchor === "end" ? x - wide : x - wide / 2
  return [from, from + wide]
}
