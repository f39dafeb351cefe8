// A cover drawn from the title and the author in the colour of the family, and over it the picture that our own
// server keeps of it, once that is there. No picture is loaded from anywhere else.

import { html, useSignal } from "../../vendor/ui.js"
import { pictureUrl } from "../api.js"
import { OTHER_FAMILY } from "../columns.js"

const WIDTH = 60
const HEIGHT = 90

function Picture({ address }) {
  const state = useSignal("coming")
  if (state.value === "missing") return null
  return html`<img class=${`cover-picture is-${state.value}`} src=${address} alt="" loading="lazy" decoding="async"
    onLoad=${() => (state.value = "there")} onError=${() => (state.value = "missing")} />`
}

/**
 * `picture` is the path of the API that serves one, if any. `slot` is the colour slot of the book's family, 0 to 7. `size` is `s` (colour and figure only), `m` or `l`.
 * Decoration: the title stands beside it as text.
 */
export function Cover({ title, author, picture, slot = OTHER_FAMILY, size = "m", lang }) {
  const words =
    size !== "s" &&
    html`<span class="cover-title" dir="auto" lang=${lang}>${title}</span>
      <span class="cover-author" dir="auto">${author}</span>`
  const address = pictureUrl(picture)
  return html`<span class="cover cover-${size} cover-slot-${slot}" aria-hidden="true">
    <svg class="cover-art" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none">
      <path d=${figure(`${title}\n${author}`)} />
    </svg>
    ${words}
    ${address && html`<${Picture} key=${address} address=${address} />`}
  </span>`
}

/** The figure of a book: always the same for the same words, as SVG path data in a box of 60 x 90. */
export function figure(words) {
  const random = seeded(words)
  const draw = FIGURES[Math.floor(random() * FIGURES.length)]
  return draw(random)
}

const FIGURES = [bars, mountain, waves, sun, steps, arches]

function bars(random) {
  const tops = Array.from({ length: 4 }, () => 42 + random() * 24)
  return tops.map((top, at) => `M${10 + at * 11} 84V${top.toFixed(1)}h6V84Z`).join("")
}

function mountain(random) {
  const peak = 20 + random() * 24
  const top = 44 + random() * 10
  return `M0 84L${peak.toFixed(1)} ${top.toFixed(1)}L${WIDTH} 84Z`
}

function waves(random) {
  const swell = 8 + random() * 10
  const y = 60 + random() * 8
  return `M0 ${y.toFixed(1)}q15 ${(-swell).toFixed(1)} 30 0t30 0V84H0Z`
}

function sun(random) {
  const radius = 11 + random() * 7
  const x = 22 + random() * 18
  const across = (2 * radius).toFixed(1)
  return `M${(x - radius).toFixed(1)} 62a${radius.toFixed(1)} ${radius.toFixed(1)} 0 0 1 ${across} 0ZM6 66h54v3H6ZM6 73h54v3H6ZM6 80h54v3H6Z`
}

function steps(random) {
  const rise = 5 + random() * 4
  const heights = Array.from({ length: 5 }, (_, at) => (80 - at * rise).toFixed(1))
  return `M6 84${heights.map((y, at) => `V${y}H${(6 + (at + 1) * 10.8).toFixed(1)}`).join("")}V84Z`
}

function arches(random) {
  const wide = 7 + random() * 2
  return [0, 1, 2]
    .map((at) => `M${(8 + at * 17).toFixed(1)} 84V62a${wide.toFixed(1)} ${wide.toFixed(1)} 0 0 1 ${(2 * wide).toFixed(1)} 0V84Z`)
    .join("")
}

/** Numbers from 0 to 1 that the words decide (FNV-1a for the seed, mulberry32 for the row of numbers). */
function seeded(words) {
  let state = 0x811c9dc5
  for (let at = 0; at < words.length; at += 1) state = Math.imul(state ^ words.charCodeAt(at), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
