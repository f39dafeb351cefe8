// Something that is on or off, with what that does.

import { html, useId } from "../../vendor/ui.js"

/** `words` say what it does, the children how it stands now. */
export function Switch({ label, words, isOn, onChange, children }) {
  const id = useId()
  return html`<div class="switch">
    <label class="switch-label">
      <input type="checkbox" role="switch" class="switch-box" checked=${isOn} aria-describedby=${id} onChange=${(event) => onChange(event.target.checked)} />
      <span>${label}</span>
    </label>
    <div class="switch-words" id=${id}>
      ${words && html`<p>${words}</p>`}
      ${children}
    </div>
  </div>`
}
