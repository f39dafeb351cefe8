// The same numbers as the chart, as a table that can be sorted, copied and saved.

import { html, useMemo, useState } from "../../vendor/ui.js"
import { announce } from "../announce.js"
import { number, percent } from "../format.js"
import { copyText } from "../save.js"
import { say } from "../words.js"
import { Icon } from "./icon.js"

/**
 * `table`: `{columns: [{label, isNumber?, digits?, isPercent?}], rows: [{cells, sort?}]}`; `sort` orders the first column where
 * its words would not. Unknown numbers are null.
 */
export function Twin({ caption, table, onSaveCsv }) {
  const [order, setOrder] = useState(null)
  const rows = useMemo(() => (order ? sortRows(table.rows, order) : table.rows), [table, order])
  const sortBy = (column) => setOrder({ column, descending: order?.column === column ? !order.descending : Boolean(table.columns[column].isNumber) })
  const copy = async () => {
    const lines = [table.columns.map(({ label }) => label), ...rows.map(({ cells }) => cells.map((cell) => cell ?? ""))]
    const isCopied = await copyText(lines.map((cells) => cells.join("\t")).join("\n"))
    announce(say(isCopied ? "common.twin.copied" : "common.twin.not_copied"))
  }
  return html`<div class="twin">
    <div class="table-frame" role="region" aria-label=${say("common.twin.label", { caption })} tabindex="0">
      <table class="table twin-table">
        <caption class="visually-hidden">${caption}</caption>
        <thead>
          <tr>${table.columns.map((column, at) => html`<${Head} column=${column} order=${order?.column === at ? order : null} onSort=${() => sortBy(at)} />`)}</tr>
        </thead>
        <tbody>${rows.map(({ cells }) => html`<${Row} cells=${cells} columns=${table.columns} />`)}</tbody>
      </table>
    </div>
    <p class="twin-tools">
      <button type="button" class="button" onClick=${copy}><${Icon} name="copy" size="15" /> ${say("common.twin.copy")}</button>
      <button type="button" class="button" onClick=${onSaveCsv}><${Icon} name="download" size="15" /> CSV</button>
    </p>
  </div>`
}

function Head({ column, order, onSort }) {
  const direction = order ? (order.descending ? "descending" : "ascending") : undefined
  return html`<th scope="col" class=${column.isNumber ? "numeric" : ""} aria-sort=${direction}>
    <button type="button" class="twin-sort" onClick=${onSort}>
      ${column.label}${order && html`<${Icon} name=${order.descending ? "arrow-down" : "arrow-up"} size="12" />`}
    </button>
  </th>`
}

function Row({ cells, columns }) {
  return html`<tr>
    ${cells.map((cell, at) => {
      const words = wordsOf(cell, columns[at])
      return at === 0
        ? html`<th scope="row">${words}</th>`
        : html`<td class=${columns[at].isNumber ? "numeric" : ""}>${words}</td>`
    })}
  </tr>`
}

function wordsOf(cell, { digits, isPercent }) {
  if (typeof cell !== "number") return cell ?? ""
  return isPercent ? percent(cell, digits) : number(cell, digits)
}

function sortRows(rows, { column, descending }) {
  const valueOf = (row) => (column === 0 ? (row.sort ?? row.cells[0]) : row.cells[column])
  const sign = descending ? -1 : 1
  return [...rows].sort((a, b) => {
    const [one, other] = [valueOf(a), valueOf(b)]
    if (one === null || other === null) return (one === null) - (other === null)
    return sign * (typeof one === "number" ? one - other : String(one).localeCompare(String(other)))
  })
}
