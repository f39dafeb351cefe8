// Books asked for again: how many there are, the question before, how it goes, and what came of it.

import { html, signal, useMemo, useSignal } from "../../vendor/ui.js"
import { lookUpAgain } from "../api.js"
import { Dialog } from "../dialog.js"
import { followAgain } from "../library.js"
import { href } from "../paths.js"
import { askable, genreReason } from "../stats/genre_reasons.js"
import { columns, libraryId, settings, status } from "../store.js"
import { listed, say } from "../words.js"
import { Icon } from "./icon.js"
import { ProblemNote } from "./problem_note.js"
import { ProgressBar } from "./progress_bar.js"

/** What was asked last: `{uuid, books, skipped, without}`; `without`: books that had no genre then. */
const round = signal(null)

function withoutGenre(known) {
  const reasonOf = genreReason(known)
  let books = 0
  for (let row = 0; row < known.count; row += 1) if (reasonOf(row) !== null) books += 1
  return books
}

/** `a, b and c` of what was left out, "" where nothing was. @param {Record<string, number>} skipped */
function leftOut(skipped) {
  const parts = Object.entries(skipped).filter(([, n]) => n > 0).map(([name, n]) => say(`health.again.left.${name}`, { n }))
  return parts.length ? say("health.again.left_out", { list: listed(parts) }) : ""
}

function Running() {
  const { processed_books: done, total_books: total } = status.value.progress
  return html`<div class="again-running">
    <${ProgressBar} label=${say("health.again.running")} value=${done} max=${total} />
    <p>${say("health.again.progress", { n: done, total })}</p>
  </div>`
}

/** What came of the last round, in this library. */
function Outcome({ known, isRunning }) {
  const last = round.value
  if (last?.uuid !== libraryId.value) return null
  const gained = last.without - withoutGenre(known)
  const news = isRunning ? "" : gained > 0 ? say("health.again.gained", { n: gained }) : say("health.again.gained_none")
  return html`<p class="again-outcome" role="status">${[say("health.again.asked", { n: last.books }), news, leftOut(last.skipped)].filter(Boolean).join(" ")}</p>`
}

function AskDialog({ which, books, known, onClose }) {
  const problem = useSignal(null)
  const isBusy = useSignal(false)
  const close = () => {
    problem.value = null
    onClose()
  }
  const onConfirm = async () => {
    const uuid = libraryId.value
    isBusy.value = true
    problem.value = null
    try {
      const without = withoutGenre(known)
      const answer = await lookUpAgain(uuid, which)
      round.value = { uuid, without, ...answer }
      followAgain(uuid)
      close()
    } catch (error) {
      problem.value = error
    } finally {
      isBusy.value = false
    }
  }
  const actions = html`
    <button type="button" class="button" onClick=${close}>${say("health.again.keep")}</button>
    <button type="button" class="button button-main" disabled=${isBusy.value} onClick=${onConfirm}>${say("health.again.confirm")}</button>
  `
  return html`<${Dialog} open=${which !== null} title=${which && say(`health.again.dialog_${which}`, { n: books })} onClose=${close} actions=${actions}>
    <p>${which && say(`health.again.what_${which}`)}</p>
    <p>${say("health.again.sent")}</p>
    ${problem.value && html`<${ProblemNote} problem=${problem.value} />`}
  <//>`
}

/** Who does not say who asks gets no answer of Open Library. */
function Contact() {
  return html`<p>${say("health.again.contact")}</p>
    <p class="again-ways"><a class="button button-main" href=${href("settings")}>${say("health.again.name_contact")}</a></p>`
}

/** The two ways to ask, each where it would ask for anything. */
function Ways({ counts, isMain, onPick }) {
  const way = (which, isFirst) => html`<button type="button" class=${isFirst ? "button button-main" : "button"} onClick=${() => onPick(which)}>
    <${Icon} name="refresh" size="16" /> ${say(`health.again.${which}`, { n: counts[which] })}
  </button>`
  if (counts.unanswered === 0) return html`<p>${say("health.again.nothing")}</p>`
  return html`<p class="again-ways">
    ${counts.failed > 0 && way("failed", isMain)}
    ${counts.unanswered > counts.failed && way("unanswered", isMain && counts.failed === 0)}
  </p>`
}

/** Below the books without a genre. It speaks of the whole library, whatever the filters. */
export function LookAgain() {
  const asking = useSignal(null)
  const known = columns.value
  const counts = useMemo(() => askable(known), [known])
  const isRunning = status.value?.status === "processing"
  const isOffline = Boolean(settings.value?.offline)
  const isUnnamed = Boolean(settings.value?.contact_required && !settings.value.contact) && counts.unanswered > 0
  return html`<section class="block health-part" aria-label=${say("health.again.title")}>
    <h3 class="block-label">${say("health.again.title")}</h3>
    ${isUnnamed && !isOffline && html`<${Contact} />`}
    ${isRunning ? html`<${Running} />` : isOffline ? html`<p>${say("health.again.offline")}</p>` : html`<${Ways} counts=${counts} isMain=${!isUnnamed} onPick=${(which) => (asking.value = which)} />`}
    <${Outcome} known=${known} isRunning=${isRunning} />
    <${AskDialog} which=${asking.value} books=${asking.value ? counts[asking.value] : 0} known=${known} onClose=${() => (asking.value = null)} />
  </section>`
}
