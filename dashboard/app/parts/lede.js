// The headline of the Overview: what this year has been so far, and the whole in one line.

import { html } from "../../vendor/ui.js"
import { activeFilters, describe } from "../filters.js"
import { context, goalWords, lede } from "../findings/overview.js"
import { monthNames } from "../format.js"
import { goals } from "../goal.js"
import { say } from "../words.js"
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

/** `in 2019`, `from 2019 to 2021`, `in any July`, or null. */
function periodWords({ years, months }) {
  if (years === "none") return say("overview.period.undated")
  if (months && "every" in months) return say("overview.period.every", { month: monthNames("long")[months.every] })
  if (months) return say("overview.period.in", { span: describe({ key: "months", value: months }) })
  if (!years) return null
  const [from, to] = [years.from, years.to].map(String)
  if (years.from === null) return say("overview.period.up_to", { year: to })
  if (years.to === null) return say("overview.period.since", { year: from })
  return from === to ? say("overview.period.in", { span: from }) : say("overview.period.from_to", { from, to })
}

/** The goal is for all books of this year: under filters nothing is said of it. */
function goalFacts({ thisDay: { year, books }, period, isPart }, today) {
  const [start, end] = [new Date(year, 0, 1), new Date(year + 1, 0, 1)]
  return { books, goal: period || isPart ? null : (goals.value[year] ?? null), placeInYear: (today - start) / (end - start) }
}

export function Lede({ selection, today }) {
  const facts = ledeFacts(selection, today)
  const words = [context(facts), goalWords(goalFacts(facts, today))].filter(Boolean).join(" ")
  return html`<div class="lede">
    <h1>${lede(facts, (text) => html`<em>${text}</em>`)}</h1>
    ${words && html`<p class="lede-context">${words}</p>`}
  </div>`
}
