// The service worker, where the browser allows one, and the word that a new version waits. Without it the app is whole.

import { signal } from "../vendor/ui.js"
import { asset, href } from "./paths.js"

/** Whether a new version of the app is ready for the next load. */
export const isNewVersion = signal(false)

/** Whether this browser can keep the app: only on https, or on the machine that serves it. */
const canKeep = () => Boolean(globalThis.isSecureContext && globalThis.navigator?.serviceWorker)

let waiting = null

/** The first screen is loaded before what is kept for later. */
const LATER_MS = 2_000

/** Begin to keep the app for times without a network. */
export function keepApp() {
  if (canKeep()) setTimeout(register, LATER_MS)
}

async function register() {
  try {
    const registration = await navigator.serviceWorker.register(workerAddress())
    const follow = () => registration.installing?.addEventListener("statechange", () => note(registration))
    registration.addEventListener("updatefound", follow)
    follow()
    note(registration)
  } catch {
    // Storage is refused or full, or no copy is served: the app works without.
  }
}

/** A worker that waits while another serves this page is a new version; the first one ever is none. */
function note({ waiting: next }) {
  if (!next || !navigator.serviceWorker.controller) return
  waiting = next
  isNewVersion.value = true
}

/** Load the new version; only ever asked for by the reader. Another tab may have made it take over already. */
export function loadNewVersion() {
  if (waiting.state !== "installed") {
    location.reload()
    return
  }
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true })
  waiting.postMessage("take over")
}

/** Delete the copies of libraries and covers, as `service_worker.js` names them; the app itself stays. */
export async function forgetCopies() {
  if (canKeep()) for (const what of ["libraries", "covers"]) await caches.delete(`goodreads-stats ${href()} ${what}`)
}

/** The policy of the page takes no text for the address of a script. */
function workerAddress() {
  const address = asset("sw.js")
  const policy = globalThis.trustedTypes?.createPolicy("service-worker", { createScriptURL: () => address })
  return policy ? policy.createScriptURL("") : address
}
