// How the look-up of genres goes, in the rail on a desk and above the page on a phone.

import { html } from "../../vendor/ui.js"
import { number, wait } from "../format.js"
import { isAway, secondsLeft } from "../library.js"
import { href } from "../paths.js"
import { dashboard, status } from "../store.js"
import { ProgressBar } from "./progress_bar.js"
import { waitingSentence } from "./sources.js"

function Running({ job }) {
  const { processed_books: done, total_books: total } = job.progress
  const left = secondsLeft.value === null ? "" : `, ${wait(secondsLeft.value)} left`
  const trouble = isAway.value ? "The server does not answer just now; trying again." : waitingSentence(job.sources)
  return html`
    <p class="enrichment-title">Looking up genres</p>
    <${ProgressBar} label="Genres looked up" value=${done} max=${total} />
    <p>${number(done)} of ${number(total)} books${left}. ${trouble ?? "Charts fill in as they arrive."}</p>
  `
}

function Skipped({ reason }) {
  return html`
    <p class="enrichment-title">Genres were not looked up</p>
    <p>${reason ?? "Nothing was looked up."} <a href=${href("import")}>What to do</a></p>
  `
}

function Incomplete({ failed, uuid }) {
  return html`
    <p class="enrichment-title">${number(failed)} of the look-ups failed</p>
    <p>Those books have no genres yet. <a href=${href("import", uuid)}>See why</a></p>
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

/** `placement`: `rail` or `main`; the style sheet shows one of them. */
export function EnrichmentCard({ placement }) {
  const inner = content()
  return inner && html`<section class="enrichment enrichment-${placement}" aria-label="Genres">${inner}</section>`
}
