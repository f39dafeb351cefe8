// The groups of a chart under it. Each is a filter; while one is set, the others are dimmed.

import { html } from "../../vendor/ui.js"
import { isActive, toggleAll } from "../filters.js"
import { filters, setFilters } from "../store.js"
import { say } from "../words.js"

export function Legend({ groups }) {
  return html`<ul class="legend" aria-label=${say("common.card.legend")}>
    ${groups.map((group) => html`<${Entry} key=${group.key} group=${group} />`)}
  </ul>`
}

function Entry({ group: { key, label, fill, stroke, filter } }) {
  const chosen = filters.value[filter.key] ?? []
  const isChosen = filter.values.every((value) => chosen.includes(value))
  const isOff = isActive(filters.value, filter.key) && !isChosen
  const pick = () => setFilters(toggleAll(filters.value, filter.key, filter.values))
  return html`<li>
    <button type="button" class=${isOff ? "legend-entry is-off" : "legend-entry"} aria-pressed=${isChosen} data-group=${key} onClick=${pick}>
      <span class=${`swatch ${fill}${stroke ? " is-outlined" : ""}`} aria-hidden="true"></span>${label}
    </button>
  </li>`
}
