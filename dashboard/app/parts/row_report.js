// What became of each row of the export, and the rows that need a look, page by page.

import { html, useEffect, useSignal } from "../../vendor/ui.js"
import { getRows, getRowsCsv } from "../api.js"
import { number } from "../format.js"
import { href } from "../paths.js"
import { saveBlob } from "../save.js"
import { say } from "../words.js"
import { Icon } from "./icon.js"
import { ProblemNote } from "./problem_note.js"

const PAGE = 100
const CHOICES = [
  [undefined, "all"],
  ["rejected", "rejected"],
  ["noted", "noted"],
]
const HEADS = ["outcome", "field", "title", "why"]
const OUTCOMES = new Set(["rejected", "noted"])

function Figure({ label, value, hint }) {
  return html`<div class="figure"><dt>${label}</dt><dd><span class="figure-value">${number(value)}</span><span class="figure-hint">${hint}</span></dd></div>`
}

function Counts({ rows }) {
  return html`<dl class="figures">
    <${Figure} label=${say("import.rows.imported")} value=${rows.imported} hint=${say("import.rows.imported_hint")} />
    <${Figure} label=${say("import.rows.noted")} value=${rows.noted} hint=${say("import.rows.noted_hint")} />
    <${Figure} label=${say("import.rows.rejected")} value=${rows.rejected} hint=${say("import.rows.rejected_hint")} />
  </dl>`
}

/**
 * The page of row problems that is shown, and the calls that turn it. `trail` holds the cursors of the pages so far. A
 * page is turned only when the one before is there: its buttons keep the focus, so they are never switched off meanwhile.
 */
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
    next: () => isReading.value || (trail.value = [...trail.value, read.value.next]),
    back: () => isReading.value || (trail.value = trail.value.slice(0, -1)),
  }
}

/** The table of books, searched for a title. */
const booksNamed = (lib, title) => `${href("l", lib, "books")}?${new URLSearchParams({ q: title ?? "" })}`

/** On a phone rows look like cards, which would end their being a table: the roles keep it one. */
function Row({ item, lib }) {
  return html`<tr role="row">
    <td role="cell" class="numeric">${number(item.line)}</td>
    <td role="cell"><span class="tag is-${item.outcome}">${OUTCOMES.has(item.outcome) ? say(`import.rows.${item.outcome}`) : item.outcome}</span></td>
    <td role="cell">${item.field === "match" ? say("import.rows.match") : item.field}</td>
    <td role="cell" class="row-title" dir="auto">${item.title}</td>
    <td role="cell"><span lang="en">${item.reason}</span>${item.field === "match" && html` <a class="text-link" href=${booksNamed(lib, item.title)}>${say("import.rows.find")}</a>`}</td>
  </tr>`
}

function Table({ pages, uuid }) {
  const { items, next, total } = pages.read.value
  if (total === 0) return html`<p class="empty">${say("import.rows.none")}</p>`
  return html`<div class="table-frame" tabindex="0" role="region" aria-label=${say("import.rows.region")}>
      <table class="table row-table" role="table">
        <caption class="visually-hidden">${say("import.rows.caption")}</caption>
        <thead>
          <tr><th scope="col" class="numeric">${say("import.rows.line")}</th>${HEADS.map((head) => html`<th scope="col">${say(`import.rows.${head}`)}</th>`)}</tr>
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
    <p role="status">${say("import.rows.range", { from: first, to: first + items.length - 1, n: total })}</p>
    ${total > PAGE &&
    html`<div class="pager">
      <button type="button" class="button" disabled=${first === 1} aria-disabled=${pages.isReading.value} onClick=${pages.back}>
        <${Icon} name="chevron-left" size="16" /> ${say("import.rows.earlier")}
      </button>
      <button type="button" class="button" disabled=${!next} aria-disabled=${pages.isReading.value} onClick=${pages.next}>
        ${say("import.rows.later")} <${Icon} name="chevron-right" size="16" />
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
      <div class="segmented" role="group" aria-label=${say("import.rows.which")}>
        ${CHOICES.map(
          ([value, label]) => html`<button type="button" aria-pressed=${pages.outcome.value === value} onClick=${() => pages.choose(value)}>${say(`import.rows.${label}`)}</button>`,
        )}
      </div>
      <button type="button" class="button" onClick=${saveCsv}><${Icon} name="download" size="16" /> ${say("import.rows.csv")}</button>
    </div>
    ${pages.problem.value && html`<${ProblemNote} problem=${pages.problem.value} />`}
    ${pages.read.value && html`<${Table} pages=${pages} uuid=${uuid} />`}
    ${rows.rejected > 0 &&
    html`<p class="caption">${say("import.rows.mend")}</p>`}
  `
}

export function RowReport({ job }) {
  const { rows, uuid } = job
  if (!rows) return null
  const isClean = rows.noted + rows.rejected === 0
  return html`<section class="card row-report" aria-labelledby="rows-title">
    <h2 id="rows-title">${say("import.rows.heading")}</h2>
    <p class="caption">${say("import.rows.lead")}</p>
    <${Counts} rows=${rows} />
    ${isClean ? html`<p class="empty"><${Icon} name="check" size="16" /> ${say("import.rows.clean")}</p>` : html`<${Problems} key=${uuid} uuid=${uuid} rows=${rows} />`}
  </section>`
}
