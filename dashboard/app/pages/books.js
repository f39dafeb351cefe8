// All books of the library: find one, sort all, take the shown ones along as a file.

import { html, useEffect, useState } from "../../vendor/ui.js"
import { announce } from "../announce.js"
import { EMPTY, activeFilters, describe } from "../filters.js"
import { number, plural } from "../format.js"
import { removeFilter } from "../parts/chips.js"
import { Icon } from "../parts/icon.js"
import { nameOf } from "../parts/selected.js"
import { libraryHref, query } from "../router.js"
import { saveBlob } from "../save.js"
import { columns, dashboard, engine, filters, setFilters, setView } from "../store.js"
import { ColumnChooser, recallFieldIds, rememberFieldIds } from "../table/chooser.js"
import { toCsv } from "../table/csv.js"
import { FIELDS, csvValue, defaultFieldIds, fieldName, fieldOf, fieldsOf, nextSort, serialiseSort, sortWords } from "../table/fields.js"
import { lastBookId, openFromTable } from "../table/place.js"
import { books, selection, sort } from "../table/selection.js"
import { BookTable, useMedia } from "../table/table.js"
import { statusWord } from "../book_words.js"

export const title = () => "Books"

/** So many rows may stand on one page at once; beyond it a browser grows slow. */
const MOST_ON_ONE_PAGE = 2000
const PHONE = "screen and (max-width: 720.98px)"
const OTHER_SLOT = 7

function sortBy(id, descending) {
  const next = descending === undefined ? nextSort(sort.value, id) : { id, descending }
  setView({ sort: serialiseSort(next) })
  announce(`Sorted ${sortWords(next)}.`)
}

function useFieldIds(narrow) {
  const [ids, setIds] = useState(() => recallFieldIds({ narrow }))
  useEffect(() => setIds(recallFieldIds({ narrow })), [narrow])
  const choose = (next) => {
    rememberFieldIds(next, { narrow })
    setIds(next ?? defaultFieldIds({ narrow }))
  }
  return [ids, choose]
}

function saveCsv(fields) {
  const rows = Array.from(selection.value, (index) => fields.map((field) => csvValue(field, books.value[index])))
  const text = toCsv(fields.map(({ label }) => label), rows)
  saveBlob(new Blob([text], { type: "text/csv" }), "books.csv")
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
    .map(([status, count]) => `${number(count)} ${statusWord(status).toLowerCase()}`)
    .join(", ")
}

function Heading() {
  const shown = selection.value.length
  const all = books.value.length
  const count = shown === all ? number(all) : `${number(shown)} of ${number(all)}`
  return html`<h1><em>${count}</em> ${all === 1 ? "book" : "books"} on your shelves</h1>`
}

/** Sorting where there are no column heads to click. */
function SortPicker() {
  const { id, descending } = sort.value
  const field = fieldOf(id)
  return html`<div class="sort-picker">
    <label class="select-field">
      <span class="visually-hidden">Sort by</span>
      <select value=${id} onChange=${(event) => sortBy(event.target.value, fieldOf(event.target.value).first === "descending")}>
        ${FIELDS.map((field) => html`<option key=${field.id} value=${field.id} selected=${field.id === id}>By ${fieldName(field)}</option>`)}
      </select>
      <${Icon} name="chevron-down" size="14" />
    </label>
    <button type="button" class="button" onClick=${() => sortBy(id, !descending)}>
      <${Icon} name=${descending ? "arrow-down" : "arrow-up"} size="16" />
      <span class="visually-hidden">Turn the order: now </span>${descending ? field.down : field.up}
    </button>
  </div>`
}

function Tools({ fields, ids, onChoose, all, onAll, narrow }) {
  const count = selection.value.length
  return html`<div class="book-tools" role="group" aria-label="Table">
    ${narrow && html`<${SortPicker} />`}
    <${ColumnChooser} ids=${ids} onChange=${onChoose} />
    ${count <= MOST_ON_ONE_PAGE &&
    html`<button type="button" class="button" aria-pressed=${all} onClick=${() => onAll(!all)}>
      <${Icon} name="list" size="16" /> <span>Show all<span class="long-label"> on one page</span></span>
    </button>`}
    <button type="button" class="button" onClick=${() => saveCsv(fields)}>
      <${Icon} name="download" size="16" /> <span><span class="visually-hidden">Download as </span>CSV</span>
    </button>
  </div>`
}

/** The filter whose removal brings back the most books, with their number; null where no single one does. */
function bestToRemove() {
  const shown = engine.value.apply(filters.value)
  const options = activeFilters(filters.value).map((filter) => ({ filter, count: shown.rows(filter.key).length }))
  return options.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)[0] ?? null
}

function NoBookFits() {
  const best = bestToRemove()
  return html`<div class="card books-none">
    <${Icon} name="books" size="28" />
    <h2>No book fits</h2>
    ${best
      ? html`<p>Without <strong><bdi>${describe(best.filter, nameOf)}</bdi></strong> there would be ${plural(best.count, "book")}.</p>`
      : html`<p>None of your ${plural(books.value.length, "book")} fits, whichever filter is taken away.</p>`}
    <div class="books-none-ways">
      ${best && html`<button type="button" class="button button-main" onClick=${() => removeFilter(best.filter.key)}>Remove that filter</button>`}
      <button type="button" class=${best ? "button" : "button button-main"} onClick=${() => setFilters(EMPTY)}>Clear all filters</button>
    </div>
  </div>`
}

function NoBooks() {
  return html`<div class="card books-none">
    <${Icon} name="books" size="28" />
    <h2>No books yet</h2>
    <p>The export had no row that could be taken. The import report says why.</p>
  </div>`
}

/** Where the keyboard enters the table: at the book looked at last, else at the first. */
function startRow(rows) {
  return Math.max(0, rows.findIndex((index) => books.value[index].goodreads_id === lastBookId.value))
}

export default function BooksPage({ params }) {
  const narrow = useMedia(PHONE)
  const [ids, choose] = useFieldIds(narrow)
  const [all, setAll] = useState(false)
  const rows = selection.value
  const { family } = columns.value
  const state = dashboard.value.metadata.enrichment.state
  const fields = fieldsOf(ids)
  const end = query.value ? `?${query.value}` : ""
  const base = libraryHref(params.lib, "books").split("?")[0]
  return html`<div class="books">
    <${Heading} />
    ${rows.length > 0 && html`<p class="lead">${statusCounts()}. Sorted ${sortWords(sort.value)}.</p>`}
    ${rows.length === 0
      ? html`<${books.value.length ? NoBookFits : NoBooks} />`
      : html`<${Tools} fields=${fields} ids=${ids} onChoose=${choose} all=${all} onAll=${setAll} narrow=${narrow} />
          <${BookTable}
            books=${books.value}
            rows=${rows}
            fields=${fields}
            sort=${sort.value}
            onSort=${sortBy}
            hrefOf=${(book) => `${base}/${encodeURIComponent(book.goodreads_id)}${end}`}
            slotOf=${(index) => Math.min(OTHER_SLOT, family[index])}
            onOpen=${openFromTable}
            start=${startRow(rows)}
            narrow=${narrow}
            all=${all && rows.length <= MOST_ON_ONE_PAGE}
            isLookingUp=${state === "pending" || state === "running"}
          />`}
  </div>`
}
