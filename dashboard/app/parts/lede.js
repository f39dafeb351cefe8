// The headline of the Overview: what this year has been so far, and the whole in one line.

import { html } from "../../vendor/ui.js"
import { activeFilters, describe } from "../filters.js"
import { context, lede } from "../findings.js"
import { thisDay } from "../stats/this_day.js"

/** Facts of the headline from a selection. */
function ledeFacts(selection, today) {
  const { columns, filters, tally } = selection
  const rows = selection.among(columns.inTime)
  const past = rows.findLastIndex((row) => columns.year[row] <= today.getFullYear())
  const last = past < 0 ? 0 : columns.year[rows[past]]
  return {
    read: tally.read,
    thisDay: thisDay(columns, rows, today),
    lastYear: last ? { year: last, books: rows.reduce((count, row) => count + (columns.year[row] === last ? 1 : 0), 0) } : null,
    period: periodWords(filters),
    isPart: activeFilters(filters).some(({ key }) => key !== "years" && key !== "months"),
    firstYear: rows.length === 0 ? 0 : columns.year[rows[0]],
    pages: tally.pages,
    withoutPages: tally.withoutPages,
  }
}

/** `in 2019`, `from 2019 to 2021`, `in every July`, or null. */
function periodWords({ years, months }) {
  if (years === "none") return "without a date"
  if (months) {
    const words = describe({ key: "months", value: months })
    return "every" in months ? words.replace("Every", "in any") : `in ${words.replace(" – ", " to ")}`
  }
  if (!years) return null
  if (years.from === null) return `up to ${years.to}`
  if (years.to === null) return `since ${years.from}`
  return years.from === years.to ? `in ${years.from}` : `from ${years.from} to ${years.to}`
}

export function Lede({ selection, today }) {
  const facts = ledeFacts(selection, today)
  const words = context(facts)
  return html`<div class="lede">
    <h1>${lede(facts).map(({ text, isKey }) => (isKey ? html`<em>${text}</em>` : text))}</h1>
    ${words && html`<p class="lede-context">${words}</p>`}
  </div>`
}
