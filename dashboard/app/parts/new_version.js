// The word that a new version is there. It never loads itself: the reader may be in the middle of something.

import { html } from "../../vendor/ui.js"
import { isNewVersion, loadNewVersion } from "../offline.js"
import { say } from "../words.js"

export function NewVersion() {
  return isNewVersion.value && html`<p class="toast toast-lasting" role="status">
    ${say("common.version.new")}
    <button type="button" class="text-button" onClick=${loadNewVersion}>${say("common.version.load")}</button>
  </p>`
}
