// A rating as drawn stars. The words for it stand in the label, so that a half is heard as well as seen.

import { html } from "../../vendor/ui.js"
import { say } from "../words.js"

const STEP = 20
const FIVE = Array.from({ length: 5 }, (_, at) => star(at * STEP + STEP / 2, 10.6, 8.6)).join("")

/** `3.5 of 5 stars`, with at most two decimals. */
function starWords(rating) {
  return say("common.stars_of_five", { n: Number(rating.toFixed(2)) })
}

/** `rating` from 0 to 5 in any fraction; null says "not rated". */
export function Stars({ rating }) {
  if (rating === null) return html`<span class="unrated">${say("common.not_rated")}</span>`
  const width = (Math.min(5, Math.max(0, rating)) / 5) * 100
  return html`<svg class="stars" viewBox="0 0 100 20" role="img" aria-label=${starWords(rating)}>
    <path class="stars-all" d=${FIVE} />
    <svg width=${width} height="20" viewBox="0 0 ${width} 20"><path class="stars-given" d=${FIVE} /></svg>
  </svg>`
}

function star(x, y, radius) {
  const points = Array.from({ length: 10 }, (_, at) => {
    const reach = at % 2 ? radius * 0.42 : radius
    const angle = (at * Math.PI) / 5 - Math.PI / 2
    return `${(x + reach * Math.cos(angle)).toFixed(2)} ${(y + reach * Math.sin(angle)).toFixed(2)}`
  })
  return `M${points.join("L")}Z`
}
