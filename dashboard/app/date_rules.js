// How this reader wants uncertain dates to be taken; remembered in this browser.

import { batch, computed } from "../vendor/ui.js"
import { remember, remembered } from "./memory.js"

const NAMES = { useAdded: "dates.use-added", trustDays: "dates.trust-days" }
const isOn = (text) => text === "1"
const rules = { useAdded: remembered(NAMES.useAdded, isOn), trustDays: remembered(NAMES.trustDays, isOn) }

/** @type {{value: Required<import("./columns/dates.js").DateRules>}} */
export const dateRules = computed(() => ({ useAdded: rules.useAdded.value, trustDays: rules.trustDays.value }))

/** @param {import("./columns/dates.js").DateRules} change */
export function setDateRules(change) {
  batch(() => {
    for (const [rule, isWanted] of Object.entries(change)) {
      rules[rule].value = isWanted
      remember(NAMES[rule], isWanted ? "1" : null)
    }
  })
}
