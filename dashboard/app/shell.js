// The frame around every page: rail or bottom bar, top bar, banners, and the page itself.

import { html, signal, useEffect, useLayoutEffect, useRef } from "../vendor/ui.js"
import { LiveRegion } from "./announce.js"
import { access, closeLibrary, lastLibrary, loadSettings, openLibrary } from "./library.js"
import { Toast } from "./notes.js"
import { Banners } from "./parts/banners.js"
import { showAsked } from "./parts/card_focus.js"
import { EnrichmentCard } from "./parts/enrichment_card.js"
import { FilterBar } from "./parts/filter_bar.js"
import { LibraryDialogs } from "./parts/library_menu.js"
import { LibraryNotice, titleOfNotice } from "./parts/library_notice.js"
import { ExploreDialog, Rail } from "./parts/rail.js"
import { SearchField } from "./parts/search_field.js"
import { keepApp } from "./offline.js"
import { NewVersion } from "./parts/new_version.js"
import { Lazy } from "./parts/lazy.js"
import { isHelpOpen, useShortcuts } from "./parts/shortcuts.js"
import { href } from "./paths.js"
import { arrival, navigate, route } from "./router.js"
import { engine, view } from "./store.js"
import { loadWords, say } from "./words.js"

const PRODUCT = "Goodreads Stats"

/** The page that is drawn: its component, title and the route it was loaded for. */
const shown = signal(null)

async function loadPage(next) {
  if (next.page === "start") {
    const last = lastLibrary()
    navigate(last ? href("l", last) : href("import"), { replace: true })
    return
  }
  try {
    const [module] = await Promise.all([next.load(), loadWords(...next.words)])
    if (route.value === next) shown.value = { Page: module.default, title: module.title, route: next }
  } catch (error) {
    console.error(error)
    if (route.value === next) shown.value = { Page: BrokenPage, title: () => say("common.broken.title"), route: next }
  }
}

const loadHelp = () => Promise.all([import("./parts/shortcut_list.js"), loadWords("dialogs")]).then(([{ HelpDialog }]) => HelpDialog)

function BrokenPage() {
  return html`<div class="notice-page">
    <h1>${say("common.broken.heading")}</h1>
    <p>${say("common.broken.why")}</p>
    <p><button type="button" class="button button-main" onClick=${() => location.reload()}>${say("common.broken.again")}</button></p>
  </div>`
}

/** Title, focus and scroll position after a change of page; the first page leaves the focus to the browser. */
function settle(current) {
  document.title = `${current.title(current.route.params)} · ${PRODUCT}`
  const { kind, scroll } = arrival.value
  if (kind !== "pop") showAsked(view.value)
  if (kind === "load") return
  scrollTo(0, scroll)
  const heading = document.querySelector("main h1")
  heading?.setAttribute("tabindex", "-1")
  heading?.focus({ preventScroll: true })
}

const NO_LIBRARY = new Set(["missing", "failed"])

/** What stands in place of the page has its own title, and takes the focus that was in the page. */
function NoLibrary({ current }) {
  const { state, problem } = access.value
  useLayoutEffect(() => settle({ ...current, title: () => titleOfNotice(state, problem) }), [state])
  return html`<${LibraryNotice} />`
}

function LibraryPage({ current }) {
  if (NO_LIBRARY.has(access.value.state)) return html`<${NoLibrary} current=${current} />`
  if (!engine.value) return html`<div class="loading" aria-busy="true"><h1>${say("common.broken.opening")}</h1></div>`
  return html`<${ReadyPage} key=${current.route.page} current=${current} />`
}

function ReadyPage({ current }) {
  useLayoutEffect(() => settle(current), [current])
  return html`<${current.Page} params=${current.route.params} />`
}

/** The Overview tells of the look-ups below its first sentence. */
function hasOwnPlaceForProgress(current) {
  return current?.route.page === "overview" && engine.value !== null
}

function useRoute() {
  const next = route.value
  const library = next.params.lib ?? next.params.job ?? null
  useEffect(() => {
    if (library) openLibrary(library)
    else closeLibrary()
  }, [library])
  useEffect(() => {
    loadPage(next)
  }, [next])
}

export function Shell() {
  useRoute()
  useShortcuts()
  useEffect(() => {
    loadSettings()
    keepApp()
  }, [])
  const main = useRef(null)
  const current = shown.value
  const isLibrary = Boolean(route.value.params.lib)
  const skip = (event) => {
    event.preventDefault()
    main.current.focus()
  }
  return html`
    <a class="skip-link" href="#main" onClick=${skip}>${say("common.nav.skip")}</a>
    <div class="frame">
      <${Rail} />
      <div class=${isLibrary ? "topbar topbar-full" : "topbar"}>${isLibrary && engine.value && html`<${FilterBar} /><${SearchField} />`}</div>
      <main id="main" class="main" tabindex="-1" ref=${main}>
        ${isLibrary && html`<${Banners} />${hasOwnPlaceForProgress(current) || html`<${EnrichmentCard} placement="main" isBrief />`}`}
        ${current && (current.route.params.lib
          ? html`<${LibraryPage} current=${current} />`
          : html`<${ReadyPage} key=${current.route.page} current=${current} />`)}
      </main>
    </div>
    <${LibraryDialogs} />
    <${ExploreDialog} />
    <${Lazy} load=${loadHelp} when=${isHelpOpen.value} onFail=${() => (isHelpOpen.value = false)} />
    <${NewVersion} />
    <${Toast} />
    <${LiveRegion} />
  `
}
