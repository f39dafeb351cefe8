// One job, followed: server-sent events, and polling whenever these stay silent.

import { eventsUrl, getStatus } from "./api.js"

const SILENCE_MS = 15_000 // events are trusted this long
const POLL_MS = [2_000, 5_000] // without events: at first, and after a minute
const FIRST_POLLS = 30

/**
 * Call `onStatus` with each new status until the job has ended, `onProblem` where it cannot be had.
 * Returns the function that stops following.
 */
export function followJob(uuid, { onStatus, onProblem }) {
  let source = null
  let timer = 0
  let seen = null
  let polls = 0
  let isStopped = false

  function stop() {
    isStopped = true
    clearTimeout(timer)
    source?.close()
  }

  function take(status) {
    if (isStopped) return
    onStatus(status)
    if (status.status === "processing") waitForMore()
    else stop()
  }

  function waitForMore() {
    clearTimeout(timer)
    const pause = source ? SILENCE_MS : POLL_MS[polls > FIRST_POLLS ? 1 : 0]
    timer = setTimeout(poll, pause)
  }

  async function poll() {
    polls += 1
    try {
      seen = await getStatus(uuid, seen)
      take(seen.body)
    } catch (problem) {
      if (isStopped) return
      onProblem(problem)
      if (problem.status === 404) stop()
      else waitForMore()
    }
  }

  function listen() {
    source = new EventSource(eventsUrl(uuid))
    const onEvent = (event) => take(JSON.parse(event.data))
    source.addEventListener("progress", onEvent)
    source.addEventListener("message", onEvent)
    source.addEventListener("error", () => {
      source?.close()
      source = null
      if (!isStopped) waitForMore()
    })
  }

  poll().then(() => isStopped || listen())
  return stop
}
