// Sending one export: checked before a byte leaves, followed while it goes, and on to its progress page.

import { signal } from "../vendor/ui.js"
import { newKey, Problem, upload } from "./api.js"
import { fileSize } from "./amounts.js"
import { noteLibrary } from "./libraries.js"
import { href } from "./paths.js"
import { navigate } from "./router.js"
import { say } from "./words.js"

const MEBIBYTE = 1024 * 1024

/** The job that was just sent from this page: its progress page goes on to the dashboard by itself. */
export const justSent = signal(null)

function refusal(files, maxMb) {
  if (files.length > 1) {
    return new Problem({
      title: say("import.many", { n: files.length }),
      detail: say("import.many_why"),
    })
  }
  const [file] = files
  if (file.size === 0) {
    return new Problem({ title: say("import.empty"), detail: say("import.empty_why", { name: file.name }) })
  }
  if (file.size > maxMb * MEBIBYTE) {
    const detail = say("import.large_why", { name: file.name, size: fileSize(file.size), most: maxMb })
    return new Problem({ title: say("import.large"), detail })
  }
  return null
}

/** The keys of files that were sent without an answer: sent again, they find the job they may have begun. */
const openKeys = new Map()

function keyOf(file) {
  const name = `${file.name} ${file.size} ${file.lastModified}`
  if (!openKeys.has(name)) openKeys.set(name, newKey())
  return openKeys.get(name)
}

/** The name of an idempotency key for content: the same bytes find the same job. FNV-1a, for no secret. */
async function fingerprint(blob) {
  let hash = 0x811c9dc5
  for (const byte of new Uint8Array(await blob.arrayBuffer())) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash.toString(16).padStart(8, "0")
}

export function createSender() {
  const sending = signal(null)
  let stopper = null

  /** What `stop` stops from now on. */
  function begin() {
    stopper = new AbortController()
    return stopper.signal
  }

  async function send(blob, name, key, stopped) {
    sending.value = { name, size: blob.size, share: 0 }
    const onProgress = (share) => {
      sending.value = { name, size: blob.size, share }
    }
    try {
      const fileName = blob.name ?? "goodreads_library_export.csv"
      const { uuid } = await upload(blob, { name: fileName, key, onProgress, signal: stopped })
      openKeys.clear() // the next import of a file is meant as one
      noteLibrary(uuid, { name, date: new Date().toISOString() })
      justSent.value = uuid
      navigate(href("import", uuid))
    } finally {
      sending.value = null
    }
  }

  return {
    sending,
    stop: () => stopper?.abort(),
    sendFiles(files, maxMb) {
      const problem = refusal(files, maxMb)
      if (problem) throw problem
      return send(files[0], files[0].name, keyOf(files[0]), begin())
    },
    /**
     * The sample is one library however often it is tried, but another where genres can be looked up by now.
     * @param {() => Promise<Blob>} read
     */
    async sendSample(read, settings) {
      const stopped = begin()
      const reach = settings?.offline ? "offline" : settings?.contact ? "online" : "file"
      const blob = await read()
      const key = `sample-library-${await fingerprint(blob)}-${reach}`
      stopped.throwIfAborted() // the reader left meanwhile, and is not to be taken back
      return send(blob, say("import.sample_name"), key, stopped)
    },
  }
}
