// How dates in doubt are taken: the two choices of the reader, and what each does with the open library.

import { html, useMemo } from "../../vendor/ui.js"
import { dateRules, setDateRules } from "../date_rules.js"
import { doubtful } from "../stats/doubtful_dates.js"
import { columns } from "../store.js"
import { say } from "../words.js"
import { Switch } from "./switch.js"

export function DateSwitches() {
  const known = columns.value
  const found = useMemo(() => known && doubtful(known), [known])
  const { trustDays, useAdded } = dateRules.value
  const now = (n, name) => n > 0 && html`<p class="switch-now">${say(`health.dates.${name}`, { n })}</p>`
  return html`<div class="switches">
    <${Switch} label=${say("health.dates.trust")} words=${say("health.dates.trust_what")} isOn=${trustDays} onChange=${(isOn) => setDateRules({ trustDays: isOn })}>
      ${now(found?.heaped, trustDays ? "trust_on" : "trust_off")}
    <//>
    <${Switch} label=${say("health.dates.added")} words=${say("health.dates.added_what")} isOn=${useAdded} onChange=${(isOn) => setDateRules({ useAdded: isOn })}>
      ${useAdded ? now(found?.addable, "added_on") : now(found?.undated, "added_off")}
    <//>
    <p class="caption">${say("health.dates.at_once")}</p>
  </div>`
}

/** Below the days of bulk entry. */
export function DateChoice() {
  return html`<section class="block health-part" aria-label=${say("health.dates.title")}>
    <h3 class="block-label">${say("health.dates.title")}</h3>
    <${DateSwitches} />
  </section>`
}
