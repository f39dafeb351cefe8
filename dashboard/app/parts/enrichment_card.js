// How the look-up of genres goes, in the rail on a desk and above the page on a phone.

import { html } from "../../vendor/ui.js"
import { wait } from "../amounts.js"
import { isAway, secondsLeft } from "../library.js"
import { href } from "../paths.js"
import { dashboard, status } from "../store.js"
import { say } from "../words.js"
import { ProgressBar } from "./progress_bar.js"
import { waitingSentence } from "./sources.js"

function Running({ job }) {
  const { processed_books: done, total_books: total } = job.progress
  const values = { n: done, total, wait: secondsLeft.value === null ? "" : wait(secondsLeft.value) }
  const trouble = isAway.value ? say("common.enrichment.away") : waitingSentence(job.sources)
  return html`
    <p class="enrichment-title">${say("common.enrichment.title")}</p>
    <${ProgressBar} label=${say("common.enrichment.bar")} value=${done} max=${total} />
    <p>${say(values.wait ? "common.enrichment.done_left" : "common.enrichment.done", values)} ${trouble ?? say("common.enrichment.calm")}</p>
  `
}

function Skipped({ reason }) {
  return html`
    <p class="enrichment-title">${say("common.enrichment.skipped")}</p>
    <p>${reason ?? say("common.enrichment.nothing")} <a href=${href("import")}>${say("common.enrichment.what_to_do")}</a></p>
  `
}

function Incomplete({ failed, uuid }) {
  return html`
    <p class="enrichment-title">${say("common.enrichment.failed", { n: failed })}</p>
    <p>${say("common.enrichment.without")} <a href=${href("l", uuid, "health")}>${say("common.enrichment.see_why")}</a></p>
  `
}

function content() {
  const job = status.value
  const stats = dashboard.value?.enrichment_stats
  const enrichment = dashboard.value?.metadata.enrichment
  if (job?.status === "processing" && job.stage === "enriching") return html`<${Running} job=${job} />`
  if (enrichment?.state === "skipped") return html`<${Skipped} reason=${enrichment.reason} />`
  if (job?.status !== "processing" && stats?.books_failed) {
    return html`<${Incomplete} failed=${stats.books_failed} uuid=${dashboard.value.export_id} />`
  }
  return null
}

/** `placement`: `rail` or `main`; the style sheet shows one of them. `isBrief`: only while it runs. */
export function EnrichmentCard({ placement, isBrief = false }) {
  const inner = isBrief && status.value?.status !== "processing" ? null : content()
  return inner && html`<section class="enrichment enrichment-${placement}" aria-label=${say("common.page.genres")}>${inner}</section>`
}
