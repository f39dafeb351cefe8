// All books of the library: find one, sort all, browse the covers, and what they are as a whole.

import { html, useEffect, useMemo, useState } from "../../vendor/ui.js"
import { chosen } from "../cards/card.js"
import { serialiseFilters } from "../filters.js"
import { withoutDoubts } from "../findings/feet.js"
import { number } from "../format.js"
import { slotOf } from "../parts/cover_tile.js"
import { Icon } from "../parts/icon.js"
import { Lazy } from "../parts/lazy.js"
import { NothingFits } from "../parts/nothing_fits.js"
import { href } from "../paths.js"
import { viewedHref } from "../router.js"
import { columns, dashboard, filters, setView, view } from "../store.js"
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

/** Where books of which something is missing or in doubt are explained. */
function Why({ lib }) {
  const rest = withoutDoubts(filters.value)
  if (rest === filters.value) return null
  const query = serialiseFilters(rest)
  return html` <a class="quiet-link" href=${href("l", lib, "health") + (query && `?${query}`)}>${say("books.why")}</a>`
}

function Lead({ form, lib }) {
  const counts = useMemo(statusCounts, [selection.value])
  const order = form === "charts" ? null : sortWords(sort.value)
  return html`<p class="lead">${order ? say("books.lead_sorted", { counts, order }) : say("books.lead", { counts })}<${Why} lib=${lib} /></p>`
}

function NoBooks() {
  return html`<div class="card no-book">
    <${Icon} name="books" size="26" />
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
      slotOf=${(index) => slotOf(columns.value, index)}
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

const loadCharts = () => import("../parts/book_charts.js").then(({ BookCharts }) => BookCharts)

/** The charts are loaded when they are first asked for. */
function ShownCharts() {
  const onFail = () => setView({ as: undefined })
  return html`<${Lazy} load=${loadCharts} onFail=${onFail}><div class="books-loading" aria-busy="true"></div><//>`
}

export default function BooksPage({ params }) {
  const narrow = useMedia(PHONE)
  const form = chosen(view.value, "as", Object.keys(FORMS).map((each) => [each]))
  if (selection.value.length === 0) {
    return html`<div class="books">
      <${Heading} />
      ${books.value.length ? html`<${NothingFits} isOfAll />` : html`<${NoBooks} />`}
    </div>`
  }
  return html`<div class="books">
    <${Heading} />
    <${Lead} form=${form} lib=${params.lib} />
    <${FormPicker} value=${form} options=${Object.keys(FORMS)} />
    <${FORMS[form]} lib=${params.lib} narrow=${narrow} />
  </div>`
}
