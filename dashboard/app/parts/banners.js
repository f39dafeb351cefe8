// What a reader must know before believing a page: simulated genres, a failed job.

import { html } from "../../vendor/ui.js"
import { dashboard, status } from "../store.js"
import { pieces, say } from "../words.js"
import { Icon } from "./icon.js"

function Banner({ icon, children }) {
  return html`<div class="banner"><${Icon} name=${icon} size="16" /><p>${children}</p></div>`
}

export function Banners() {
  const isSimulated = dashboard.value?.metadata.enrichment.simulated
  const failure = status.value?.status === "error" ? status.value.error_message : null
  return html`
    ${isSimulated &&
    html`<${Banner} icon="flask">${pieces("common.banner.simulated", { what: html`<strong>${say("common.banner.simulated_what")}</strong>` })}<//>`}
    ${failure && html`<${Banner} icon="alert"><strong>${say("common.banner.stopped")}</strong> ${failure}<//>`}
  `
}
