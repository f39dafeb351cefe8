// What can be done with the open library as a whole: share it, see its report, take it along, delete it.

import { html, signal } from "../../vendor/ui.js"
import { getDocument } from "../api.js"
import { Dialog } from "../dialog.js"
import { libraries, nameOfLibrary } from "../libraries.js"
import { toast } from "../notes.js"
import { href } from "../paths.js"
import { navigate } from "../router.js"
import { copyText, saveBlob } from "../save.js"
import { dashboard, libraryId } from "../store.js"
import { deleting } from "./deleting.js"
import { Icon } from "./icon.js"
import { Lazy } from "./lazy.js"
import { Menu } from "./menu.js"
import { loadWords, say } from "../words.js"
import { themeItems } from "./theme_button.js"

/** The link that could not be copied by itself, shown to be copied by hand. */
const linkByHand = signal(null)

async function copyLink() {
  const link = new URL(href("l", libraryId.value), location.href).href
  if (await copyText(link)) toast(say("common.library.copied"))
  else linkByHand.value = link
}

async function saveDocument() {
  const library = libraryId.value
  try {
    saveBlob(await getDocument(library), `goodreads-stats-${library}.json`)
  } catch (problem) {
    toast(problem.message)
  }
}

function libraryItems() {
  const items = [
    { label: say("common.library.copy"), icon: "link", onPick: copyLink },
    { label: say("common.library.report"), icon: "report", onPick: () => navigate(href("import", libraryId.value)) },
  ]
  if (dashboard.value) items.push({ label: say("common.library.json"), icon: "download", onPick: saveDocument })
  return [...items, { label: say("common.library.delete"), icon: "trash", isDangerous: true, onPick: () => (deleting.value = libraryId.value) }]
}

function LinkDialog() {
  return html`<${Dialog} open=${linkByHand.value !== null} title=${say("common.library.copy_this")} onClose=${() => (linkByHand.value = null)}>
    <p>${say("common.library.by_hand")}</p>
    <label class="field"><span>${say("common.library.link")}</span>
      <input class="input" readonly value=${linkByHand.value} onFocus=${(event) => event.target.select()} />
    </label>
  <//>`
}

/** The menu in the rail, with the dialogs it opens. */
export function LibraryMenu() {
  const name = nameOfLibrary(libraries.value.find(({ uuid }) => uuid === libraryId.value))
  return html`<div class="library-menu">
    <${Menu} label=${say("common.library.menu", { name })} items=${libraryItems()} className="button button-wide">
      <${Icon} name="book" size="16" />
      <span class="library-name">${name}</span>
      <${Icon} name="more" size="16" />
    <//>
  </div>`
}

const loadDeleting = () => Promise.all([import("./delete_dialog.js"), loadWords("dialogs")]).then(([{ DeleteDialog }]) => DeleteDialog)

/** The dialogs live outside the rail, which a phone does not show. */
export function LibraryDialogs() {
  return html`<${LinkDialog} /><${Lazy} load=${loadDeleting} when=${deleting.value !== null} onFail=${() => (deleting.value = null)} />`
}

/** The same actions and the theme on a phone, in the sheet of pages. */
export function MoreItems({ onPick }) {
  const pick = (item) => {
    onPick()
    item.onPick()
  }
  const row = (item) => html`<li>
    <button
      type="button"
      class=${item.isDangerous ? "menu-item is-dangerous" : "menu-item"}
      aria-pressed=${item.checked}
      onClick=${() => pick(item)}
    >
      <${Icon} name=${item.icon} /><span>${item.label}</span>${item.checked && html`<${Icon} name="check" size="16" />`}
    </button>
  </li>`
  return html`
    ${libraryId.value && html`<h3 class="sheet-title">${say("common.library.this")}</h3><ul class="sheet-list">${libraryItems().map(row)}</ul>`}
    <h3 class="sheet-title">${say("common.theme.theme")}</h3>
    <ul class="sheet-list">${themeItems().map(row)}</ul>
  `
}
