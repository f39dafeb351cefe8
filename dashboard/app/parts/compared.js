// Which card compares what with what: three keys of the address, so that a comparison can be sent to somebody.

import { computed } from "../../vendor/ui.js"
import { setView, view } from "../store.js"

/** The name of the card that compares, or null. */
export const comparedCard = computed(() => view.value.cmp ?? null)

export function stopComparing() {
  setView({ cmp: undefined, a: undefined, b: undefined }, { replace: false })
}
