// The rail at the left on a desk; brand at the top and bar at the bottom on a phone.

import { html, signal } from "../../vendor/ui.js"
import { STATUSES } from "../columns.js"
import { Dialog } from "../dialog.js"
import { number } from "../format.js"
import { lastLibrary } from "../library.js"
import { href } from "../paths.js"
import { libraryHref, route } from "../router.js"
import { columns, libraryId } from "../store.js"
import { say } from "../words.js"
import { EnrichmentCard } from "./enrichment_card.js"
import { Icon } from "./icon.js"
import { LibraryMenu, MoreItems } from "./library_menu.js"
import { ThemeButton } from "./theme_button.js"

const TO_READ = STATUSES.indexOf("to-read")

/** The pages of a library in their order; `pages` are shown under the same entry, `place` is where a phone has it. */
const ENTRIES = [
  { name: "overview", icon: "overview", parts: [], pages: ["overview"], place: "bar" },
  { name: "time", icon: "clock", parts: ["time"], pages: ["time"], place: "explore" },
  { name: "genres", icon: "genres", parts: ["genres"], pages: ["genres", "genre"], place: "explore" },
  { name: "ratings", icon: "star", parts: ["ratings"], pages: ["ratings"], place: "explore" },
  { name: "authors", icon: "user", parts: ["authors"], pages: ["authors", "author"], place: "explore" },
  { name: "pile", icon: "pile", parts: ["pile"], pages: ["pile"], place: "bar", count: pileCount },
  { name: "books", icon: "books", parts: ["books"], pages: ["books", "book"], place: "bar", count: ({ count }) => count },
  { name: "year", icon: "year", parts: ["year", "latest"], pages: ["year"], place: "bar" },
  { name: "health", icon: "health", parts: ["health"], pages: ["health"], place: "explore" },
]

function pileCount({ status }) {
  return status.reduce((count, each) => count + (each === TO_READ ? 1 : 0), 0)
}

function Brand() {
  return html`<a class="brand" href=${href()}>
    <svg class="brand-mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <rect class="brand-ground" width="32" height="32" rx="8" />
      <rect class="brand-spine" x="7" y="10" width="4.4" height="14" rx="1.4" />
      <rect class="brand-spine" x="13" y="7" width="4.4" height="17" rx="1.4" />
      <rect class="brand-spine" x="19" y="13" width="6" height="11" rx="1.4" />
    </svg>
    <span>Goodreads Stats</span>
  </a>`
}

function NavLink({ to, icon, label, short, count, isCurrent, className = "" }) {
  return html`<li class=${className}>
    <a class="nav-link" href=${to} aria-current=${isCurrent ? "page" : undefined}>
      <${Icon} name=${icon} />
      <span class="nav-label">${label}</span>
      ${short && html`<span class="nav-short" aria-hidden="true">${short}</span>`}
      ${count !== undefined && html`<span class="nav-count">${number(count)}</span>`}
    </a>
  </li>`
}

const isExploring = signal(false)

/** Where an entry leads: filters go along while its library is open. */
const addressOf = ({ parts }) => (libraryId.value ? libraryHref(libraryId.value, ...parts) : href("l", lastLibrary(), ...parts))
const isCurrent = ({ pages }) => Boolean(libraryId.value) && pages.includes(route.value.page)

function Entry({ entry }) {
  const count = columns.value && entry.count ? entry.count(columns.value) : undefined
  return html`<${NavLink} to=${addressOf(entry)} icon=${entry.icon} label=${say(`common.page.${entry.name}`)} short=${entry.name === "year" ? say("common.page.year_short") : undefined} count=${count}
    isCurrent=${isCurrent(entry)} className=${entry.place === "explore" ? "desk-only" : ""} />`
}

function Navigation() {
  const hasLibrary = lastLibrary() !== null
  const { page } = route.value
  const entries = hasLibrary ? ENTRIES : []
  const [first, ...rest] = entries
  return html`<nav class="nav" aria-label=${say("common.nav.pages")}>
    <ul>
      ${first && html`<${Entry} entry=${first} />`}
      ${hasLibrary && html`<li class="phone-only"><${ExploreButton} /></li>`}
      ${rest.map((entry) => html`<${Entry} key=${entry.name} entry=${entry} />`)}
      ${!hasLibrary && html`<${NavLink} to=${href("import")} icon="upload" label=${say("common.page.import")} isCurrent=${page === "import"} />`}
      <${NavLink} to=${href("settings")} icon="settings" label=${say("common.page.settings")} isCurrent=${page === "settings"} className=${hasLibrary ? "desk-only" : ""} />
    </ul>
  </nav>`
}

/** On a phone: the pages the bar has no room for, and what can be done with the library. */
function ExploreButton() {
  const here = ENTRIES.some((entry) => entry.place === "explore" && isCurrent(entry))
  return html`<button type="button" class=${here ? "nav-link is-current" : "nav-link"} aria-haspopup="dialog" onClick=${() => (isExploring.value = true)}>
    <${Icon} name="explore" />
    <span class="nav-label">${say("common.page.explore")}</span>
  </button>`
}

export function ExploreDialog() {
  const close = () => (isExploring.value = false)
  const row = ({ to, icon, label }) => html`<li><a class="menu-item" href=${to} onClick=${close}><${Icon} name=${icon} /><span>${label}</span></a></li>`
  const pages = lastLibrary() ? ENTRIES.filter(({ place }) => place === "explore") : []
  return html`<${Dialog} open=${isExploring.value} title=${say("common.page.explore")} onClose=${close}>
    <ul class="sheet-list">
      ${pages.map((entry) => row({ to: addressOf(entry), icon: entry.icon, label: say(`common.page.${entry.name}`) }))}
      ${row({ to: href("import"), icon: "upload", label: say("common.page.import") })}
      ${row({ to: href("settings"), icon: "settings", label: say("common.page.settings") })}
    </ul>
    <${MoreItems} onPick=${close} />
  <//>`
}

export function Rail() {
  return html`<header class="rail">
    <${Brand} />
    <${Navigation} />
    <div class="rail-foot">
      ${route.value.params.lib && html`<${EnrichmentCard} placement="rail" />`}
      ${libraryId.value && html`<${LibraryMenu} />`}
      <div class="rail-buttons">
        ${lastLibrary() && html`<a class="button" href=${href("import")}><${Icon} name="upload" size="16" /> ${say("common.page.import")}</a>`}
        <${ThemeButton} />
      </div>
    </div>
  </header>`
}
