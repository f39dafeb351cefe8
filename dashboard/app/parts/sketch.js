// A chart in grey, standing where there is too little to draw the real one.

import { html } from "../../vendor/ui.js"

const BARS = {
  piles: [22, 40, 30, 58, 46, 70, 52, 38],
  stars: [46, 78, 60, 18, 8],
}

function piles() {
  return BARS.piles.map((height, at) => html`<rect x=${14 + at * 29} y=${80 - height} width="22" height=${height} rx="3" />`)
}

function stars() {
  return BARS.stars.map((width, at) => html`<rect x="70" y=${6 + at * 16} width=${width * 1.8} height="9" rx="2" /><rect x="14" y=${8 + at * 16} width="42" height="5" rx="2" />`)
}

function months() {
  const cells = Array.from({ length: 48 }, (_, at) => at)
  return cells.map((at) => html`<rect x=${16 + (at % 12) * 19} y=${6 + Math.floor(at / 12) * 19} width="16" height="16" rx="3" opacity=${0.35 + ((at * 7) % 5) * 0.14} />`)
}

function covers() {
  return [0, 1, 2, 3].map((at) => html`<rect x=${20 + at * 58} y="6" width="46" height="68" rx="3" opacity=${1 - at * 0.2} />`)
}

/** By the name of the card. */
const SKETCHES = { piles, stars, months, "just-finished": covers }

export function Sketch({ of }) {
  return html`<svg class="sketch" viewBox="0 0 260 84" aria-hidden="true" focusable="false">${SKETCHES[of]()}</svg>`
}
