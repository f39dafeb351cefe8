// The story of a year, or of any range of years, in ten cards.

import { html, useEffect, useMemo } from "../../vendor/ui.js"
import { partOf } from "../columns/part.js"
import { Chips } from "../parts/chips.js"
import { useToday } from "../parts/context.js"
import { Icon } from "../parts/icon.js"
import { selection } from "../parts/selected.js"
import { YearDeck } from "../parts/year_deck.js"
import { yearsWords } from "../charts/year/story.js"
import { libraryHref, navigate, viewedHref } from "../router.js"
import { FEW, parseYears, writeYears, yearFacts } from "../stats/year.js"
import { columns } from "../store.js"
import { say } from "../words.js"

export const title = ({ year }) => (parseYears(year) ? say("year.title", { years: yearsWords(parseYears(year)) }) : say("common.page.year"))

/** The years that are asked for; `latest` and what is none: the last year with a book. */
function rangeOf(text, { lastYear }, today) {
  const year = lastYear || today.getFullYear()
  return parseYears(text) ?? { from: year, to: year }
}

/** The books that fit all filters but those of time, which the page asks for itself. */
function booksOf({ columns: all, passes, tally }) {
  return tally.books === all.count ? all : partOf(all, (row) => passes(row, ["years", "months", "day"]))
}

export default function Year({ params }) {
  const today = useToday()
  const range = rangeOf(params.year, columns.value, today)
  const text = writeYears(range)
  useEffect(() => {
    if (params.year !== text) navigate(viewedHref(params.lib, "year", text), { replace: true })
  }, [params.year, text])
  const shown = selection.value
  const facts = useMemo(() => yearFacts(booksOf(shown), range, today), [shown, text, today])
  return html`<div class="page page-year">
    <${Chips} placement="main" />
    <header class="page-head">
      <h1>${say(facts.isSoFar ? "year.title_so_far" : "year.title", { years: yearsWords(range) })}</h1>
      <p class="lead">${say(facts.rows.length > 0 && facts.rows.length < FEW ? "year.few" : "year.lead")}</p>
    </header>
    <${Picker} lib=${params.lib} range=${range} columns=${columns.value} today=${today} />
    ${facts.rows.length === 0
      ? html`<section class="card no-book"><${Icon} name="year" size="26" /><h2>${say("year.none", { years: yearsWords(range) })}</h2><p>${say("year.none_why")}</p></section>`
      : html`<${YearDeck} key=${text} facts=${facts} />`}
  </div>`
}

/** Any year or range of the library; this year and the asked one are always there. */
function Picker({ lib, range, columns: { firstYear, lastYear }, today }) {
  const first = Math.min(firstYear || today.getFullYear(), range.from)
  const last = Math.max(lastYear, today.getFullYear(), range.to)
  const years = Array.from({ length: last - first + 1 }, (_, at) => last - at)
  const go = (next) => navigate(libraryHref(lib, "year", writeYears(next)))
  const step = (by) => ({ from: range.from + by, to: range.to + by })
  const select = (label, value, onPick) => html`<label class="year-pick">
    <span>${label}</span>
    <select class="select" onChange=${(event) => onPick(Number(event.target.value))}>
      ${years.map((year) => html`<option key=${year} value=${year} selected=${year === value}>${year}</option>`)}
    </select>
  </label>`
  return html`<div class="year-picks" role="group" aria-label=${say("year.pick.range")}>
    <button type="button" class="icon-button" aria-label=${say("year.pick.before")} disabled=${range.from <= first} onClick=${() => go(step(-1))}><${Icon} name="chevron-left" /></button>
    ${select(say("year.pick.from"), range.from, (from) => go({ from, to: Math.max(from, range.from === range.to ? from : range.to) }))}
    ${select(say("year.pick.to"), range.to, (to) => go({ from: Math.min(range.from, to), to }))}
    <button type="button" class="icon-button" aria-label=${say("year.pick.after")} disabled=${range.to >= last} onClick=${() => go(step(1))}><${Icon} name="chevron-right" /></button>
  </div>`
}
