// What is needed only when it is asked for is loaded then.

import { html, useEffect, useState } from "../../vendor/ui.js"

/** `load` gives the component, once `when` is true; it stays from then on. The other properties go to it. */
export function Lazy({ load, when = true, ...properties }) {
  const [Part, setPart] = useState(null)
  useEffect(() => {
    if (when && !Part) load().then((component) => setPart(() => component), console.error)
  }, [when])
  return Part && html`<${Part} ...${properties} />`
}

const loaded = new WeakMap()

/** What is far from the screen comes when the rest is there: on paper all of it is shown at once. */
const LATER_MS = 3_000

/**
 * A card, or null until it is there. A card far below the first screen stands in its list as `{name, page, size, height,
 * load}`; `load` gives the whole.
 */
export function useCard(card, isNear) {
  const [, redraw] = useState(0)
  useEffect(() => {
    if (!card.load || loaded.has(card)) return undefined
    const keep = (whole) => {
      loaded.set(card, { ...whole, size: card.size })
      redraw((count) => count + 1)
    }
    const timer = setTimeout(() => card.load().then(keep, console.error), isNear ? 0 : LATER_MS)
    return () => clearTimeout(timer)
  }, [isNear, card])
  return card.load ? (loaded.get(card) ?? null) : card
}
