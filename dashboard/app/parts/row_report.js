// What became of each row of the export, and the rows that need a look, page by page.

import { html, useEffect, useSignal } from "../../vendor/ui.js"
import { getRows, getRowsCsv } from "../api.js"
import { number, plural } from "../format.js"
import { href } from "../paths.js"
import { saveBlob } from "../save.js"
import { Icon } from "./icon.js"
import { ProblemNote } from "./problem_note.js"

const PAGE = 100
const CHOICES = [
  [undefined, "All"],
  ["rejected", "Rejected"],
  ["noted", "Noted"],
]
const HEADS = ["Outcome", "Field", "Title", "What and why"]
const OUTCOMES = { rejected: "Rejected", noted: "Noted" }

function Figure({ label, value, hint }) {
  return html`<div class="figure"><dt>${label}</dt><dd><span class="figure-value">${number(value)}</span><span class="figure-hint">${hint}</span></dd></div>`
}

function Counts({ rows }) {
  return html`<dl class="figures">
    <${Figure} label="Imported" value=${rows.imported} hint="taken as they are" />
    <${Figure} label="Noted" value=${rows.noted} hint="taken, with a remark" />
    <${Figure} label="Rejected" value=${rows.rejected} hint="could not be taken" />
  </dl>`
}

/** The page of row problems that is shown, and the calls that turn it. `trail` holds the cursors of the pages so far. */
function useRowPages(uuid) {
  const outcome = useSignal(undefined)
  const trail = useSignal([undefined])
  const read = useSignal(null)
  const problem = useSignal(null)
  const isReading = useSignal(false)

  useEffect(() => {
    let isCurrent = true
    isReading.value = true
    problem.value = null
    getRows(uuid, { cursor: trail.value.at(-1), limit: PAGE, outcome: outcome.value })
      .then((page) => isCurrent && (read.value = page))
      .catch((error) => isCurrent && (problem.value = error))
      .finally(() => isCurrent && (isReading.value = false))
    return () => {
      isCurrent = false
    }
  }, [uuid, trail.value])

  return {
    outcome,
    read,
    problem,
    isReading,
    first: (trail.value.length - 1) * PAGE + 1,
    choose(next) {
      outcome.value = next
      trail.value = [undefined]
    },
    next: () => (trail.value = [...trail.value, read.value.next]),
    back: () => (trail.value = trail.value.slice(0, -1)),
  }
}

/** The table of books, searched for a title. */
const booksNamed = (lib, title) => `${href("l", lib, "books")}?${new URLSearchParams({ q: title ?? "" })}`

/** On a phone rows look like cards, which would end their being a table: the roles keep it one. */
function Row({ item, lib }) {
  return html`<tr role="row">
    <td role="cell" class="numeric">${number(item.line)}</td>
    <td role="cell"><span class="tag is-${item.outcome}">${OUTCOMES[item.outcome] ?? item.outcome}</span></td>
    <td role="cell">${item.field === "match" ? "Match" : item.field}</td>
    <td role="cell" class="row-title" dir="auto">${item.title}</td>
    <td role="cell">${item.reason}${item.field === "match" && html` <a class="text-link" href=${booksNamed(lib, item.title)}>Find it</a>`}</td>
  </tr>`
}

function Table({ pages, uuid }) {
  const { items, next, total } = pages.read.value
  if (total === 0) return html`<p class="empty">No row of this kind.</p>`
  return html`<div class="table-frame" tabindex="0" role="region" aria-label="Rows that need a look">
      <table class="table row-table" role="table">
        <caption class="visually-hidden">Rows that were noted or rejected</caption>
        <thead>
          <tr><th scope="col" class="numeric">Line</th>${HEADS.map((head) => html`<th scope="col">${head}</th>`)}</tr>
        </thead>
        <tbody role="rowgroup">${items.map((item, index) => html`<${Row} key=${index} item=${item} lib=${uuid} />`)}</tbody>
      </table>
    </div>
    <${Pager} pages=${pages} />`
}

function Pager({ pages }) {
  const { items, next, total } = pages.read.value
  const first = pages.first
  return html`<div class="table-foot">
    <p role="status">${number(first)}–${number(first + items.length - 1)} of ${plural(total, "entry", "entries")}</p>
    ${total > PAGE &&
    html`<div class="pager">
      <button type="button" class="button" disabled=${first === 1 || pages.isReading.value} onClick=${pages.back}>
        <${Icon} name="chevron-left" size="16" /> Earlier
      </button>
      <button type="button" class="button" disabled=${!next || pages.isReading.value} onClick=${pages.next}>
        Later <${Icon} name="chevron-right" size="16" />
      </button>
    </div>`}
  </div>`
}

function Problems({ uuid, rows }) {
  const pages = useRowPages(uuid)
  const saveCsv = async () => {
    try {
      saveBlob(await getRowsCsv(uuid), `import-report-${uuid}.csv`)
    } catch (error) {
      pages.problem.value = error
    }
  }
  return html`
    <div class="row-tools">
      <div class="segmented" role="group" aria-label="Which rows">
        ${CHOICES.map(
          ([value, label]) => html`<button type="button" aria-pressed=${pages.outcome.value === value} onClick=${() => pages.choose(value)}>${label}</button>`,
        )}
      </div>
      <button type="button" class="button" onClick=${saveCsv}><${Icon} name="download" size="16" /> Download as CSV</button>
    </div>
    ${pages.problem.value && html`<${ProblemNote} problem=${pages.problem.value} />`}
    ${pages.read.value && html`<${Table} pages=${pages} uuid=${uuid} />`}
    ${rows.rejected > 0 &&
    html`<p class="caption">Rejected rows can be put right in a text editor and imported again; a spreadsheet may change ISBNs and dates.</p>`}
  `
}

export function RowReport({ job }) {
  const { rows, uuid } = job
  if (!rows) return null
  const isClean = rows.noted + rows.rejected === 0
  return html`<section class="card row-report" aria-labelledby="rows-title">
    <h2 id="rows-title">Rows of the file</h2>
    <p class="caption">Every row is taken, taken with a remark, or rejected with the reason. None is lost silently.</p>
    <${Counts} rows=${rows} />
    ${isClean ? html`<p class="empty"><${Icon} name="check" size="16" /> Every row came in as it is.</p>` : html`<${Problems} uuid=${uuid} rows=${rows} />`}
  </section>`
}
