// How this reader wants uncertain dates to be taken; remembered in this browser.

import { signal } from "../vendor/ui.js"
import { recall, remember } from "./memory.js"

const NAMES = { useAdded: "dates.use-added", trustDays: "dates.trust-days" }

/** @type {{value: Required<import("./columns/dates.js").DateRules>}} */
export const dateRules = signal({ useAdded: recall(NAMES.useAdded) === "1", trustDays: recall(NAMES.trustDays) === "1" })

/** @param {import("./columns/dates.js").DateRules} change */
export function setDateRules(change) {
  dateRules.value = { ...dateRules.value, ...change }
  for (const [rule, name] of Object.entries(NAMES)) remember(name, dateRules.value[rule] ? "1" : null)
}
