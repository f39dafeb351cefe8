// All books of the library: find one, sort all, browse the covers, and what they are as a whole.

import { html, signal, useEffect, useMemo, useState } from "../../vendor/ui.js"
import { chosen } from "../cards/card.js"
import { EMPTY, activeFilters, describe } from "../filters.js"
import { number } from "../format.js"
import { removeFilter } from "../parts/chips.js"
import { Icon } from "../parts/icon.js"
import { nameOf } from "../parts/selected.js"
import { viewedHref } from "../router.js"
import { columns, dashboard, engine, filters, setFilters, view } from "../store.js"
import { recallFieldIds, rememberFieldIds } from "../table/chooser.js"
import { GROUPINGS } from "../table/cover_groups.js"
import { CoverWall } from "../table/covers.js"
import { defaultFieldIds, fieldsOf, sortWords } from "../table/fields.js"
import { useMedia } from "../table/hooks.js"
import { lastBookId, openFromTable } from "../table/place.js"
import { books, selection, sort } from "../table/selection.js"
import { BookTable } from "../table/table.js"
import { FormPicker, MOST_ON_ONE_PAGE, TableTools, sortBy } from "../table/tools.js"
import { pieces, say } from "../words.js"

export const title = () => say("common.page.books")

const PHONE = "screen and (max-width: 720.98px)"
const OTHER_SLOT = 7
const FORMS = { table: ShownTable, covers: ShownCovers, charts: ShownCharts }

function useFieldIds(narrow) {
  const [ids, setIds] = useState(() => recallFieldIds({ narrow }))
  useEffect(() => setIds(recallFieldIds({ narrow })), [narrow])
  const choose = (next) => {
    rememberFieldIds(next, { narrow })
    setIds(next ?? defaultFieldIds({ narrow }))
  }
  return [ids, choose]
}

/** `683 read, 315 to read`: the shown books by status. */
function statusCounts() {
  const counts = new Map()
  for (const index of selection.value) {
    const status = books.value[index].reading_status
    counts.set(status, (counts.get(status) ?? 0) + 1)
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([status, count]) => say(`books.count.${status}`, { n: count }))
    .join(", ")
}

function Heading() {
  const [shown, all] = [selection.value.length, books.value.length]
  const count = shown === all ? number(all) : say("books.some", { shown, all })
  return html`<h1>${pieces("books.heading", { n: all, count: html`<em>${count}</em>` })}</h1>`
}

function Lead({ form }) {
  const counts = useMemo(statusCounts, [selection.value])
  const order = form === "charts" ? null : sortWords(sort.value)
  return html`<p class="lead">${order ? say("books.lead_sorted", { counts, order }) : say("books.lead", { counts })}</p>`
}

/** The filter whose removal brings back the most books, with their number; null where no single one does. */
function bestToRemove() {
  const shown = engine.value.apply(filters.value)
  const options = activeFilters(filters.value).map((filter) => ({ filter, count: shown.rows(filter.key).length }))
  return options.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)[0] ?? null
}

function NoBookFits() {
  const best = bestToRemove()
  const name = best && html`<strong><bdi>${describe(best.filter, nameOf)}</bdi></strong>`
  return html`<div class="card books-none">
    <${Icon} name="books" size="28" />
    <h2>${say("common.none.title")}</h2>
    <p>${best ? pieces("common.none.without", { name, n: best.count }) : say("books.none.whichever", { n: books.value.length })}</p>
    <div class="books-none-ways">
      ${best &&
      html`<button type="button" class="button button-main" onClick=${() => removeFilter(best.filter.key)}>
        ${say("common.none.remove")}
      </button>`}
      <button type="button" class=${best ? "button" : "button button-main"} onClick=${() => setFilters(EMPTY)}>
        ${say("common.none.clear")}
      </button>
    </div>
  </div>`
}

function NoBooks() {
  return html`<div class="card books-none">
    <${Icon} name="books" size="28" />
    <h2>${say("books.none.empty")}</h2>
    <p>${say("books.none.why")}</p>
  </div>`
}

/** Where the keyboard enters: the book looked at last. */
const startIndex = () => columns.value.ids.indexOf(lastBookId.value)

function hrefsIn(lib) {
  const [base, text] = viewedHref(lib, "books").split("?")
  const end = text ? `?${text}` : ""
  return (book) => `${base}/${encodeURIComponent(book.goodreads_id)}${end}`
}

function ShownTable({ lib, narrow }) {
  const [ids, choose] = useFieldIds(narrow)
  const [all, setAll] = useState(false)
  const rows = selection.value
  const { family } = columns.value
  const { state } = dashboard.value.metadata.enrichment
  const fields = fieldsOf(ids)
  return html`<${TableTools} fields=${fields} ids=${ids} onChoose=${choose} all=${all} onAll=${setAll} narrow=${narrow} />
    <${BookTable}
      books=${books.value}
      rows=${rows}
      fields=${fields}
      sort=${sort.value}
      onSort=${sortBy}
      hrefOf=${hrefsIn(lib)}
      slotOf=${(index) => Math.min(OTHER_SLOT, family[index])}
      onOpen=${openFromTable}
      start=${Math.max(0, rows.indexOf(startIndex()))}
      narrow=${narrow}
      all=${all && rows.length <= MOST_ON_ONE_PAGE}
      isLookingUp=${state === "pending" || state === "running"}
    />`
}

function ShownCovers({ lib, narrow }) {
  const by = chosen(view.value, "by", GROUPINGS.map((each) => [each]))
  return html`<${CoverWall} columns=${columns.value} rows=${selection.value} by=${by} start=${startIndex()} narrow=${narrow}
    hrefOf=${hrefsIn(lib)} onOpen=${openFromTable} />`
}

/** The charts are loaded when they are first asked for. */
const charts = signal(null)

async function loadCharts() {
  try {
    charts.value = (await import("../parts/book_charts.js")).BookCharts
  } catch (error) {
    console.error(error)
    charts.value = NotLoaded
  }
}

function NotLoaded() {
  return html`<p class="card">${say("books.loading_failed")}</p>`
}

function ShownCharts() {
  useEffect(() => {
    if (charts.value === null || charts.value === NotLoaded) loadCharts()
  }, [])
  return charts.value ? html`<${charts.value} />` : html`<div class="books-loading" aria-busy="true"></div>`
}

export default function BooksPage({ params }) {
  const narrow = useMedia(PHONE)
  const form = chosen(view.value, "as", Object.keys(FORMS).map((each) => [each]))
  if (selection.value.length === 0) {
    return html`<div class="books">
      <${Heading} />
      <${books.value.length ? NoBookFits : NoBooks} />
    </div>`
  }
  return html`<div class="books">
    <${Heading} />
    <${Lead} form=${form} />
    <${FormPicker} value=${form} options=${Object.keys(FORMS)} />
    <${FORMS[form]} lib=${params.lib} narrow=${narrow} />
  </div>`
}
