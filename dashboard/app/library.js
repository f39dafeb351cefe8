// The library that is open: its status and its columns, kept up to date while genres come in.

import { batch, signal } from "../vendor/ui.js"
import { announce } from "./announce.js"
import { getColumns, getSettings, Problem } from "./api.js"
import { upToDate } from "./columns/answer.js"
import { unpacked } from "./columns/unpack.js"
import { percent } from "./format.js"
import { followJob } from "./job_feed.js"
import { forgetLibrary, libraries, noteLibrary } from "./libraries.js"
import { createPace } from "./pace.js"
import { answer, libraryId, settings, status } from "./store.js"
import { say } from "./words.js"

const REFRESH_MS = 1_000
const MOST_DOUBLINGS = 5 // of the pause, while the server gives no columns
const QUARTERS = [25, 50, 75]

/** `opening`, `ready`, `missing` or `failed`; with the problem where there is one. */
export const access = signal({ state: "opening", problem: null })

/** Seconds until the job ends, as far as the last half minute tells; null where it does not. */
export const secondsLeft = signal(null)

/** Whether the server gave no answer the last time it was asked. */
export const isAway = signal(false)

let session = null

/** Open a library, or keep it open. */
export function openLibrary(uuid) {
  if (session?.uuid === uuid && access.value.state !== "failed") return
  closeLibrary()
  session = { uuid, seen: null, timer: 0, isReading: false, isStale: false, readAt: 0, failures: 0, quarter: 0, pace: createPace() }
  const own = session
  batch(() => {
    libraryId.value = uuid
    access.value = { state: "opening", problem: null }
  })
  follow(own)
}

function follow(own) {
  own.stop = followJob(own.uuid, {
    onStatus: (next) => own === session && takeStatus(next),
    onProblem: (problem) => own === session && takeProblem(problem),
  })
}

/** The job of the open library works again, as the server said of `uuid`: follow it to its new end. */
export function followAgain(uuid) {
  if (session?.uuid !== uuid) return
  session.stop()
  Object.assign(session, { quarter: 0, pace: createPace() })
  if (status.value) status.value = { ...status.value, status: "processing" }
  follow(session)
}

/** Stop following and show nothing of it any more. */
export function closeLibrary() {
  session?.stop?.()
  clearTimeout(session?.timer)
  session = null
  batch(() => {
    libraryId.value = null
    status.value = null
    answer.value = null
    secondsLeft.value = null
    isAway.value = false
  })
}

function takeStatus(next) {
  const before = status.value
  session.pace.note(Date.now(), next.progress.processed_books)
  batch(() => {
    status.value = next
    isAway.value = false
    secondsLeft.value = next.status === "processing" ? timeLeft(next) : null
    if (access.value.state === "failed") access.value = { state: answer.value ? "ready" : "opening", problem: null }
  })
  if (next.rows) noteLibrary(next.uuid, { rows: next.rows.imported + next.rows.noted })
  if (next.status === "error" && !next.data_url) {
    const problem = new Problem({ title: say("common.banner.stopped"), detail: next.error_message ?? "" })
    access.value = { state: "failed", problem }
  }
  if (next.data_url && isNews(before, next)) refreshSoon()
  speakOfProgress(before, next)
}

function isNews(before, next) {
  const isFurther = before?.progress.processed_books !== next.progress.processed_books
  return isFurther || before.status !== next.status || before.data_url !== next.data_url || !answer.value
}

function timeLeft(next) {
  const { total_books: total } = next.progress
  const expected = next.estimated_completion ? (Date.parse(next.estimated_completion) - Date.now()) / 1000 : null
  return session.pace.secondsLeft(total) ?? (expected > 0 ? expected : null)
}

function takeProblem(problem) {
  isAway.value = problem.status !== 404
  if (problem.status === 404) {
    forgetLibrary(session.uuid)
    batch(() => {
      libraryId.value = null
      answer.value = null
      access.value = { state: "missing", problem }
    })
  } else if (!answer.value) {
    access.value = { state: "failed", problem }
  }
}

/** Read the columns again: something of it was changed from here. */
export const readAgain = () => session && refreshSoon()

/** Read what changed, at most every second, ever more rarely while that fails; what comes meanwhile is read at the end of the pause. */
function refreshSoon() {
  const own = session
  if (own.isReading || own.timer) {
    own.isStale = true
    return
  }
  const pause = REFRESH_MS * 2 ** Math.min(own.failures, MOST_DOUBLINGS)
  own.timer = setTimeout(() => refresh(own), Math.max(0, own.readAt + pause - Date.now()))
}

async function refresh(own) {
  Object.assign(own, { timer: 0, isReading: true, isStale: false, readAt: Date.now() })
  try {
    const read = await getColumns(own.uuid, own.seen)
    own.failures = 0
    if (own === session && read.status === 200 && read !== own.seen) show(own, read)
  } catch (problem) {
    if (own === session) takeProblem(problem)
    if (problem.status !== 404) Object.assign(own, { isStale: true, failures: own.failures + 1 })
  } finally {
    own.isReading = false
    if (own === session && own.isStale) refreshSoon()
  }
}

/** Changes that do not fit what is shown are left alone, and all of it is read anew. */
function show(own, read) {
  const whole = upToDate(answer.value, unpacked(read.body))
  own.seen = whole && read
  if (!whole) {
    own.isStale = true
    return
  }
  batch(() => {
    answer.value = whole
    access.value = { state: "ready", problem: null }
  })
}

/** The live region hears the start, each quarter and the end; never each batch. */
function speakOfProgress(before, next) {
  if (next.status !== "processing") {
    if (before?.status !== "processing") return
    announce(next.status === "complete" ? say("common.progress.complete") : `${say("common.banner.stopped")} ${next.error_message ?? ""}`)
    return
  }
  if (next.stage !== "enriching") return
  if (before?.stage !== "enriching") announce(say("common.progress.begun", { n: next.progress.total_books }))
  const quarter = QUARTERS.filter((each) => next.progress.percent_complete >= each).length
  if (quarter > session.quarter && before) announce(say("common.progress.quarter", { percent: percent(QUARTERS[quarter - 1] / 100) }))
  session.quarter = quarter
}

/** What the server is set to; asked once, and again by whoever changed it. */
export async function loadSettings() {
  try {
    settings.value = await getSettings()
  } catch {
    settings.value = null // the page works without; the upload itself will tell what is wrong
  }
}

/** The library to go to from pages that belong to none: the open one, else the last one seen. */
export function lastLibrary() {
  return libraryId.value ?? libraries.value[0]?.uuid ?? null
}
