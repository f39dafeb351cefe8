// What stands above the books: how they are shown, their order, their columns, and the file.

import { html } from "../../vendor/ui.js"
import { announce } from "../announce.js"
import { Icon } from "../parts/icon.js"
import { saveBlob } from "../save.js"
import { setView } from "../store.js"
import { say } from "../words.js"
import { ColumnChooser } from "./chooser.js"
import { toCsv } from "../csv.js"
import { FIELDS, csvValue, fieldName, fieldOf, labelOf, nextSort, orderWords, serialiseSort, sortWords } from "./fields.js"
import { books, selection, sort } from "./selection.js"

/** So many rows may stand on one page at once; beyond it a browser grows slow. */
export const MOST_ON_ONE_PAGE = 2000

export function sortBy(id, descending) {
  const next = descending === undefined ? nextSort(sort.value, id) : { id, descending }
  setView({ sort: serialiseSort(next) })
  announce(say("books.sort.spoken", { order: sortWords(next) }))
}

function saveCsv(fields) {
  const rows = Array.from(selection.value, (index) => fields.map((field) => csvValue(field, books.value[index])))
  saveBlob(new Blob([toCsv(fields.map(labelOf), rows)], { type: "text/csv" }), say("books.file"))
}

/**
 * A choice of one among some, as a list.
 * @param {{label: string, value: string, options: [string, string][], onPick: (value: string) => void}} props
 */
export function Picker({ label, value, options, onPick }) {
  return html`<label class="select-field">
    <span class="visually-hidden">${label}</span>
    <select value=${value} onChange=${(event) => onPick(event.target.value)}>
      ${options.map(([each, words]) => html`<option key=${each} value=${each} selected=${each === value}>${words}</option>`)}
    </select>
    <${Icon} name="chevron-down" size="14" />
  </label>`
}

/** Sorting where there are no column heads to click. */
export function SortPicker() {
  const { id, descending } = sort.value
  const options = FIELDS.map((field) => [field.id, say("books.sort.option", { field: fieldName(field) })])
  const pick = (next) => sortBy(next, fieldOf(next).first === "descending")
  return html`<div class="sort-picker">
    <${Picker} label=${say("books.sort.by")} value=${id} options=${options} onPick=${pick} />
    <button type="button" class="button" onClick=${() => sortBy(id, !descending)}>
      <${Icon} name=${descending ? "arrow-down" : "arrow-up"} size="16" />
      <span class="visually-hidden">${say("books.sort.turn")} </span>${orderWords(fieldOf(id), descending)}
    </button>
  </div>`
}

export function TableTools({ fields, ids, onChoose, all, onAll, narrow }) {
  return html`<div class="book-tools" role="group" aria-label=${say("books.tools.label")}>
    ${narrow && html`<${SortPicker} />`}
    <${ColumnChooser} ids=${ids} onChange=${onChoose} />
    ${selection.value.length <= MOST_ON_ONE_PAGE &&
    html`<button type="button" class="button" aria-pressed=${all} onClick=${() => onAll(!all)}>
      <${Icon} name="list" size="16" /> <span>${say("books.tools.all")}<span class="long-label">${say("books.tools.all_long")}</span></span>
    </button>`}
    <button type="button" class="button" onClick=${() => saveCsv(fields)}>
      <${Icon} name="download" size="16" /> <span><span class="visually-hidden">${say("books.tools.download")} </span>CSV</span>
    </button>
  </div>`
}

/** Table, covers or charts. @param {{value: string, options: string[]}} props the first option is usual and left out of the address */
export function FormPicker({ value, options }) {
  const pick = (next) => setView({ as: next === options[0] ? undefined : next }, { replace: false })
  const button = (each) => {
    const words = say(`books.as.${each}`)
    return html`<button key=${each} type="button" aria-pressed=${each === value} onClick=${() => pick(each)}>${words}</button>`
  }
  return html`<div class="segmented book-forms" role="group" aria-label=${say("books.as.label")}>${options.map(button)}</div>`
}
