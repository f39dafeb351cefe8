// The address bar as signals. Pages are loaded on their first visit.

import { batch, computed, signal } from "../vendor/ui.js"
import { slugOf } from "./columns/text.js"
import { parseFilters, serialiseFilters } from "./filters.js"
import { href, partsOf } from "./paths.js"

/**
 * Each page: its path, `:name` for a parameter, how its module is loaded, and the areas of words it speaks beside
 * `common`.
 */
const PAGES = [
  { page: "start", path: [] },
  { page: "import", path: ["import"], words: ["import"], load: () => import("./pages/import.js") },
  { page: "progress", path: ["import", ":job"], words: ["import"], load: () => import("./pages/progress.js") },
  { page: "settings", path: ["settings"], words: ["settings", "import", "health"], load: () => import("./pages/settings.js") },
  { page: "overview", path: ["l", ":lib"], words: ["overview", "time", "genres", "ratings"], load: () => import("./pages/overview.js") },
  { page: "time", path: ["l", ":lib", "time"], words: ["time"], load: () => import("./pages/time.js") },
  { page: "genres", path: ["l", ":lib", "genres"], words: ["genres"], load: () => import("./pages/genres.js") },
  { page: "genre", path: ["l", ":lib", "genres", ":slug"], words: ["genres"], load: () => import("./pages/genre.js") },
  { page: "ratings", path: ["l", ":lib", "ratings"], words: ["ratings"], load: () => import("./pages/ratings.js") },
  { page: "authors", path: ["l", ":lib", "authors"], words: ["authors"], load: () => import("./pages/authors.js") },
  { page: "author", path: ["l", ":lib", "authors", ":slug"], words: ["authors"], load: () => import("./pages/author.js") },
  { page: "pile", path: ["l", ":lib", "pile"], words: ["pile"], load: () => import("./pages/pile.js") },
  { page: "books", path: ["l", ":lib", "books"], words: ["books"], load: () => import("./pages/books.js") },
  { page: "book", path: ["l", ":lib", "books", ":id"], words: ["books"], load: () => import("./pages/book.js") },
  { page: "year", path: ["l", ":lib", "year", ":year"], words: ["year"], load: () => import("./pages/year.js") },
  { page: "health", path: ["l", ":lib", "health"], words: ["health"], load: () => import("./pages/health.js") },
]
const MISSING = { page: "missing", words: [], load: () => import("./pages/missing.js") }

function matchPath(path, parts) {
  if (path.length !== parts.length) return null
  const params = {}
  for (const [index, part] of path.entries()) {
    if (part.startsWith(":")) params[part.slice(1)] = parts[index]
    else if (part !== parts[index]) return null
  }
  return params
}

/** The page that a pathname names: `{page, params, words, load}`. */
export function resolve(pathname) {
  const parts = partsOf(pathname)
  for (const entry of parts ? PAGES : []) {
    const params = matchPath(entry.path, parts)
    if (params) return { page: entry.page, params, words: entry.words, load: entry.load }
  }
  return { ...MISSING, params: {} }
}

const pathname = signal(location.pathname)

/** The query string without its question mark. */
export const query = signal(location.search.slice(1))

/** The filters in it, as they are written; the view options left out. */
export const filterQuery = computed(() => serialiseFilters(parseFilters(new URLSearchParams(query.value))))

/** `{page, params, words, load}` of the address shown. Changes with the path, not with the query. */
export const route = computed(() => resolve(pathname.value))

/** Addresses of the project this one follows, as they are now; null for any other. @param {URL} address */
export function forwarded({ pathname: path, searchParams }) {
  const [page, ...rest] = partsOf(path) ?? []
  const library = searchParams.get("uuid")
  if (rest.length || !library || !OLD_PAGES.has(page)) return null
  if (page === "detail") return href("l", library, "books", ...(searchParams.get("id") ? [searchParams.get("id")] : []))
  if (page === "genres") return href("l", library, "genres")
  if (page === "dashboard") return href("l", library)
  const key = OLD_FILTERS[searchParams.get("type")]
  const value = searchParams.get("value")
  return key && value ? `${href("l", library, "books")}?${key}=${encodeURIComponent(oldValue(key, value))}` : href("l", library, "books")
}

const OLD_PAGES = new Set(["dashboard", "books", "genres", "detail"])
const OLD_FILTERS = { year: "years", genre: "genre", rating: "rating", author: "author", publisher: "publisher", shelf: "shelf", month: "months", pages: "pages" }

/** Filters that are slugs now were names then. */
const oldValue = (key, value) => (["genre", "shelf"].includes(key) ? slugOf(value) : value)

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
  const now = forwarded(new URL(location.href))
  if (now) {
    history.replaceState(null, "", now)
    follow("load", 0)
  }
  history.scrollRestoration = "manual"
  addEventListener("popstate", (event) => follow("pop", event.state?.scroll ?? 0))
  document.addEventListener("click", takeLink)
}

const withQuery = (address, text) => (text ? `${address}?${text}` : address)

/** The address of a page of a library. Filters go along; how a page is viewed stays behind. */
export function libraryHref(lib, ...parts) {
  return withQuery(href("l", lib, ...parts), filterQuery.value)
}

/** The same for pages that are viewed as the one shown: the table and its books, the years of the story. */
export function viewedHref(lib, ...parts) {
  return withQuery(href("l", lib, ...parts), query.value)
}
