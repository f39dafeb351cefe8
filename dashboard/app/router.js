// The address bar as signals. Pages are loaded on their first visit.

import { batch, computed, signal } from "../vendor/ui.js"
import { href, partsOf } from "./paths.js"

/** Each page: its path, `:name` for a parameter, and how its module is loaded. */
const PAGES = [
  { page: "start", path: [] },
  { page: "import", path: ["import"], load: () => import("./pages/import.js") },
  { page: "progress", path: ["import", ":job"], load: () => import("./pages/progress.js") },
  { page: "overview", path: ["l", ":lib"], load: () => import("./pages/overview.js") },
  { page: "books", path: ["l", ":lib", "books"], load: () => import("./pages/books.js") },
  { page: "book", path: ["l", ":lib", "books", ":id"], load: () => import("./pages/book.js") },
]
const MISSING = { page: "missing", load: () => import("./pages/missing.js") }

function matchPath(path, parts) {
  if (path.length !== parts.length) return null
  const params = {}
  for (const [index, part] of path.entries()) {
    if (part.startsWith(":")) params[part.slice(1)] = parts[index]
    else if (part !== parts[index]) return null
  }
  return params
}

/** The page that a pathname names: `{page, params, load}`. */
export function resolve(pathname) {
  const parts = partsOf(pathname)
  for (const entry of parts ? PAGES : []) {
    const params = matchPath(entry.path, parts)
    if (params) return { page: entry.page, params, load: entry.load }
  }
  return { ...MISSING, params: {} }
}

const pathname = signal(location.pathname)

/** The query string without its question mark. */
export const query = signal(location.search.slice(1))

/** `{page, params, load}` of the address shown. Changes with the path, not with the query. */
export const route = computed(() => resolve(pathname.value))

/** How the address was reached: `{kind: "load" | "push" | "replace" | "pop", scroll: px to restore}`. */
export const arrival = signal({ kind: "load", scroll: 0 })

function follow(kind, scroll) {
  batch(() => {
    arrival.value = { kind, scroll }
    pathname.value = location.pathname
    query.value = location.search.slice(1)
  })
}

/** Go to an address of this app. `replace` leaves no step for the Back button. */
export function navigate(address, { replace = false } = {}) {
  const target = new URL(address, location.href)
  if (target.href === location.href) return
  if (replace) {
    history.replaceState(history.state, "", target)
  } else {
    history.replaceState({ scroll: scrollY }, "")
    history.pushState(null, "", target)
  }
  follow(replace ? "replace" : "push", 0)
}

/** Change only the query of the address shown. */
export function setQuery(next, { replace = false } = {}) {
  navigate(next ? `${location.pathname}?${next}` : location.pathname, { replace })
}

/** A plain click on a link to one of our pages stays in the app; every other click is the browser's. */
function takeLink(event) {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  if (!link || event.defaultPrevented || !isPlain || link.target || link.hasAttribute("download")) return
  const target = new URL(link.href, location.href)
  const isInPage = target.pathname === location.pathname && target.hash
  if (target.origin !== location.origin || isInPage || resolve(target.pathname).page === "missing") return
  event.preventDefault()
  navigate(target)
}

export function startRouter() {
  history.scrollRestoration = "manual"
  addEventListener("popstate", (event) => follow("pop", event.state?.scroll ?? 0))
  document.addEventListener("click", takeLink)
}

/** The address of a page of a library, with the query kept so that filters go along. */
export function libraryHref(lib, ...parts) {
  return query.value ? `${href("l", lib, ...parts)}?${query.value}` : href("l", lib, ...parts)
}
