// One import: how far it is, what became of each row, how the catalogues are doing. Kept as the import report.

import { html, useEffect, useRef } from "../../vendor/ui.js"
import { wait } from "../amounts.js"
import { dateTime, number } from "../format.js"
import { access, secondsLeft } from "../library.js"
import { libraries, nameOfLibrary } from "../libraries.js"
import { Icon } from "../parts/icon.js"
import { LibraryNotice } from "../parts/library_notice.js"
import { ProgressBar } from "../parts/progress_bar.js"
import { RowReport } from "../parts/row_report.js"
import { countSentence, modeSentence, sourceName } from "../parts/sources.js"
import { href } from "../paths.js"
import { navigate } from "../router.js"
import { status } from "../store.js"
import { justSent } from "../upload.js"
import { say } from "../words.js"

export const title = () => say("common.library.report")

/** Where a job was just sent from here, or its first document came while we looked on, the dashboard opens. */
function useWayOn(job) {
  const sawItWithout = useRef(false)
  const current = status.value
  useEffect(() => {
    if (!current) return
    if (!current.data_url) sawItWithout.current = true
    else if (sawItWithout.current || justSent.value === job) {
      justSent.value = null
      navigate(href("l", job), { replace: true })
    }
  }, [current])
}

const STAGES = ["queued", "reading", "enriching", "finished"]

/** Whether the job ended without a catalogue that could be asked. */
function isWithoutGenres(job) {
  return job.status === "complete" && Object.values(job.sources ?? {}).every(({ mode }) => mode === "off")
}

function stageState(index, job) {
  const at = STAGES.indexOf(job.stage)
  if (STAGES[index] === "enriching" && isWithoutGenres(job)) return "left"
  if (index < at || job.status === "complete") return "done"
  if (index > at || job.status === "error") return "open"
  return "now"
}

function Stages({ job }) {
  return html`<ol class="stages">
    ${STAGES.map((stage, index) => {
      const state = stageState(index, job)
      return html`<li key=${stage} class="stage is-${state}" aria-current=${state === "now" ? "step" : undefined}>
        <span class="stage-mark">${state === "done" && html`<${Icon} name="check" size="13" />`}</span>
        ${say(`import.stage.${stage}`)} <span class="visually-hidden">(${say(`import.stage.is_${state}`)})</span>
      </li>`
    })}
  </ol>`
}

function headline(job) {
  if (job.status === "error") return say("import.report.stopped")
  if (job.status === "complete") return say("import.report.complete")
  if (job.stage === "enriching") return say("import.report.enriching")
  return say("import.report.reading")
}

function Progress({ job }) {
  const { processed_books: done, total_books: total } = job.progress
  const isRunning = job.status === "processing"
  const left = secondsLeft.value === null ? "" : say("import.report.left", { wait: wait(secondsLeft.value) })
  return html`<section class="card progress-card" aria-labelledby="progress-title">
    <h2 id="progress-title">${say("import.report.progress")}</h2>
    <${Stages} job=${job} />
    <${ProgressBar} label=${say("import.report.bar")} value=${done} max=${total} />
    <p class="progress-words">
      <strong>${say("import.report.done", { done: number(done), n: total })}</strong>${isRunning ? left : ""}
      ${job.message && html`<span>${job.error_message ?? job.message}</span>`}
    </p>
    ${job.data_url &&
    html`<p><a class="button button-main" href=${href("l", job.uuid)}>${say("import.report.open")} <${Icon} name="arrow-right" size="16" /></a></p>`}
  </section>`
}

function Sources({ sources }) {
  const entries = Object.entries(sources ?? {})
  if (entries.length === 0) return null
  return html`<section class="card" aria-labelledby="sources-title">
    <h2 id="sources-title">${say("import.report.catalogues")}</h2>
    <ul class="sources">
      ${entries.map(
        ([slug, source]) => html`<li key=${slug} class="source is-${source.mode}">
          <span class="source-mark"></span>
          <div><p class="source-name">${sourceName(slug)} <span>${modeSentence(source)}</span></p>
            ${source.mode !== "off" && html`<p class="caption">${countSentence(source)}</p>`}</div>
        </li>`,
      )}
    </ul>
  </section>`
}

export default function ProgressPage({ params }) {
  useWayOn(params.job)
  const job = status.value
  if (access.value.state === "missing" || (access.value.state === "failed" && !job)) return html`<${LibraryNotice} />`
  if (!job) return html`<div class="loading" aria-busy="true"><h1>${say("import.report.looking")}</h1></div>`
  const entry = libraries.value.find(({ uuid }) => uuid === params.job)
  return html`<div class="report">
    <h1>${headline(job)}</h1>
    <p class="lead">${entry ? `${nameOfLibrary(entry)}, ` : ""}${say("import.report.imported", { date: dateTime(job.created_at) })}</p>
    <div class="report-top"><${Progress} job=${job} /><${Sources} sources=${job.sources} /></div>
    <${RowReport} job=${job} />
  </div>`
}
