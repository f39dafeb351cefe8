// Where a file is dropped or chosen. A file may be dropped anywhere on the page.

import { html, useLayoutEffect, useRef, useSignal } from "../../vendor/ui.js"
import { say } from "../words.js"
import { Icon } from "./icon.js"

const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files")

/** Take files that are dropped anywhere on the page. @returns whether some are held over it, as a signal */
export function useDrops(onFiles) {
  const depth = useRef(0)
  const isOver = useSignal(false)
  useLayoutEffect(() => {
    const onEnter = (event) => {
      if (!hasFiles(event)) return
      depth.current += 1
      isOver.value = true
    }
    const onLeave = (event) => {
      if (!hasFiles(event)) return
      depth.current -= 1
      isOver.value = depth.current > 0
    }
    const onOver = (event) => hasFiles(event) && event.preventDefault()
    const onDrop = (event) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      depth.current = 0
      isOver.value = false
      onFiles([...event.dataTransfer.files])
    }
    const listeners = { dragenter: onEnter, dragleave: onLeave, dragover: onOver, drop: onDrop }
    for (const [type, listener] of Object.entries(listeners)) addEventListener(type, listener)
    return () => {
      for (const [type, listener] of Object.entries(listeners)) removeEventListener(type, listener)
    }
  }, [onFiles])
  return isOver
}

export function DropZone({ onFiles, onSample, maxMb }) {
  const input = useRef(null)
  const isOver = useDrops(onFiles)
  const onChange = () => {
    const files = [...input.current.files]
    input.current.value = "" // the same file may be chosen again
    if (files.length) onFiles(files)
  }
  return html`<div class=${isOver.value ? "drop-zone is-over" : "drop-zone"}>
    <svg class="drop-picture" viewBox="0 0 220 92" aria-hidden="true">
      <g class="drop-spines">
        <rect class="fam-0" x="8" y="70" width="62" height="16" rx="3" /><rect class="fam-1" x="12" y="57" width="54" height="11" rx="3" />
        <rect class="fam-5" x="6" y="37" width="66" height="18" rx="3" /><rect class="fam-3" x="14" y="26" width="50" height="9" rx="3" />
        <rect class="fam-2" x="80" y="66" width="60" height="20" rx="3" /><rect class="fam-4" x="85" y="53" width="52" height="11" rx="3" />
        <rect class="fam-6" x="78" y="40" width="64" height="11" rx="3" /><rect class="fam-0" x="83" y="21" width="54" height="17" rx="3" />
        <rect class="fam-3" x="86" y="9" width="46" height="10" rx="3" /><rect class="fam-5" x="152" y="74" width="60" height="12" rx="3" />
        <rect class="fam-1" x="149" y="56" width="66" height="16" rx="3" /><rect class="fam-7" x="156" y="45" width="52" height="9" rx="3" />
      </g>
    </svg>
    <p class="drop-title">${say(isOver.value ? "import.let_go" : "import.drop")}</p>
    <p class="caption">${say("import.anywhere", { most: maxMb })}</p>
    <div class="drop-buttons">
      <button type="button" class="button button-main" onClick=${() => input.current.click()}><${Icon} name="file" size="16" /> ${say("import.choose")}</button>
      <button type="button" class="button" onClick=${onSample}><${Icon} name="flask" size="16" /> ${say("import.try_sample")}</button>
    </div>
    <input ref=${input} hidden type="file" accept=".csv,text/csv" aria-label=${say("import.file")} onChange=${onChange} />
  </div>`
}
