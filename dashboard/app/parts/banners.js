// What a reader must know before believing a page: simulated genres, a failed job.

import { html } from "../../vendor/ui.js"
import { dashboard, status } from "../store.js"
import { Icon } from "./icon.js"

function Banner({ icon, children }) {
  return html`<div class="banner"><${Icon} name=${icon} size="16" /><p>${children}</p></div>`
}

export function Banners() {
  const isSimulated = dashboard.value?.metadata.enrichment.simulated
  const failure = status.value?.status === "error" ? status.value.error_message : null
  return html`
    ${isSimulated &&
    html`<${Banner} icon="flask"><strong>Genres are simulated:</strong> they come from a stand-in for the book catalogues.
      Everything else is from the file.<//>`}
    ${failure && html`<${Banner} icon="alert"><strong>The import stopped early.</strong> ${failure}<//>`}
  `
}
