// What is needed only when it is asked for is loaded then.

import { html, useEffect, useState } from "../../vendor/ui.js"
import { toast } from "../notes.js"
import { say } from "../words.js"

/** Tell that something which was asked for did not come. */
export function notLoaded(error) {
  console.error(error)
  toast(say("common.broken.part"))
}

/**
 * `load` gives the component, once `when` is true; it stays from then on. The other properties go to it. Where it does
 * not come the reader is told, and `onFail` takes back what asked for it, so that it can be asked for again.
 */
export function Lazy({ load, when = true, onFail, children = null, ...properties }) {
  const [Part, setPart] = useState(null)
  useEffect(() => {
    if (!when || Part) return
    load().then(
      (component) => setPart(() => component),
      (error) => {
        notLoaded(error)
        onFail()
      },
    )
  }, [when])
  return Part ? html`<${Part} ...${properties} />` : children
}

const loaded = new WeakMap()

/** What is far from the screen comes when the rest is there: on paper all of it is shown at once. */
const LATER_MS = 3_000

/**
 * `{card, retry}`: a card, null until it is there; `retry` loads it again, null unless it did not come. A card far below the first screen stands in its list as `{name, page, size, height,
 * load}`; `load` gives the whole.
 */
export function useCard(card, isNear) {
  const [tries, setTries] = useState(0)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    if (!card.load || loaded.has(card)) return undefined
    const keep = (whole) => {
      loaded.set(card, { ...whole, size: card.size })
      setFailed(false)
      setTries((count) => count + 1)
    }
    const fail = (error) => {
      console.error(error)
      setFailed(true)
    }
    const timer = setTimeout(() => card.load().then(keep, fail), isNear ? 0 : LATER_MS)
    return () => clearTimeout(timer)
  }, [isNear, card, tries])
  const retry = hasFailed ? () => setTries(tries + 1) : null
  return { card: card.load ? (loaded.get(card) ?? null) : card, retry }
}
