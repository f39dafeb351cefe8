// The state of the page. The address comes first: filters and view options live in the query string.

import { computed, signal } from "../vendor/ui.js"
import { buildColumns } from "./columns.js"
import { dateRules } from "./date_rules.js"
import { createEngine } from "./engine.js"
import { parseFilters, serialiseFilters } from "./filters.js"
import { filterQuery, query, setQuery } from "./router.js"

/** The id of the library shown, or null. */
export const libraryId = signal(null)

/** The last status of its job, or null. */
export const status = signal(null)

/** The whole answer of `data/{uuid}/columns` as it stands, or null. */
export const answer = signal(null)

/** The dashboard document as it stands without its books: `{summary, metadata, enrichment_stats, …}`, or null. */
export const dashboard = computed(() => answer.value?.library ?? null)

/** What the server is set to: `{version, offline, simulated, contact, google, max_upload_mb, …}`, or null. */
export const settings = signal(null)

/** The books as typed arrays, and the engine that filters and counts them. */
export const columns = computed(() => (answer.value ? buildColumns(answer.value, dateRules.value) : null))
export const engine = computed(() => (columns.value ? createEngine(columns.value) : null))

/** View options in the query, in this order: colour by, unit, window, sort order, form, a card of a year, what is compared. */
const VIEW_KEYS = ["by", "unit", "win", "sort", "as", "show", "card", "cmp", "a", "b"]

/** The filters in the address. The same filters are the same object, whatever else the query says. */
export const filters = computed(() => parseFilters(new URLSearchParams(filterQuery.value)))

/** The view options in the address: `{by, unit, win, …}`, each a text or undefined. */
export const view = computed(() => viewOf(query.value))

function viewOf(text) {
  const params = new URLSearchParams(text)
  return Object.fromEntries(VIEW_KEYS.filter((key) => params.has(key)).map((key) => [key, params.get(key)]))
}

function writeQuery(filterText, options, how) {
  const shown = new URLSearchParams(VIEW_KEYS.filter((key) => options[key]).map((key) => [key, options[key]]))
  setQuery([filterText, shown.toString()].filter(Boolean).join("&"), how)
}

/** Put other filters into the address. `replace` while a pointer drags or a word is typed, else a step for Back. */
export function setFilters(next, { replace = false } = {}) {
  writeQuery(serialiseFilters(next), view.value, { replace })
}

/** Change some view options; an undefined one goes back to its default. */
export function setView(change, { replace = true } = {}) {
  writeQuery(filterQuery.value, { ...view.value, ...change }, { replace })
}
