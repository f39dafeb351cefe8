// Five figures: how much in all. Two of them with their years in small.

import { html, useMemo } from "../../vendor/ui.js"
import { beside, pileLasts } from "../findings/overview.js"
import { number, percent } from "../format.js"
import { href } from "../paths.js"
import { libraryId } from "../store.js"
import { meanInterval } from "../stats/intervals.js"
import { median } from "../stats/quantiles.js"
import { lastTwelveMonths } from "../stats/this_day.js"
import { say } from "../words.js"

const SPARK = { height: 26, step: 7, gap: 1.6, most: 16 }

/** Bars of the last years, this year's in the accent. Decoration: the figure says the sum. */
function Spark({ values, firstYear, thisYear }) {
  const from = Math.max(0, values.length - SPARK.most)
  const shown = Array.from(values).slice(from)
  if (shown.length < 3) return null
  const most = Math.max(1, ...shown)
  const width = shown.length * SPARK.step
  return html`<svg class="spark" width=${width} height=${SPARK.height} viewBox="0 0 ${width} ${SPARK.height}" preserveAspectRatio="xMaxYMax slice" aria-hidden="true" focusable="false">
    ${shown.map((value, at) => {
      const height = value ? Math.max(1.5, (value / most) * SPARK.height) : 0.6
      const isNow = firstYear + from + at === thisYear
      return html`<rect class=${isNow ? "is-now" : ""} x=${at * SPARK.step} y=${SPARK.height - height} width=${SPARK.step - SPARK.gap} height=${height} rx="0.8" />`
    })}
  </svg>`
}

function Figure({ name, value, aside, words, spark }) {
  return html`<div class="total">
    <dt>${name}</dt>
    <dd class="total-figure"><span>${value}${aside && html` <span class="total-aside">${aside}</span>`}</span>${spark}</dd>
    <dd class="total-words">${words}</dd>
  </div>`
}

function books({ tally }, today) {
  const thisYear = today.getFullYear()
  const last = tally.byYear.findLastIndex((count) => count > 0)
  const year = tally.firstYear + last
  const words = last < 0 ? say("overview.totals.none_dated") : say(year === thisYear ? "overview.totals.this_year" : "overview.totals.in_year", { n: tally.byYear[last], year: String(year) })
  return html`<${Figure} name=${say("overview.totals.books")} value=${number(tally.read)} words=${words}
    spark=${html`<${Spark} values=${tally.byYear} firstYear=${tally.firstYear} thisYear=${thisYear} />`} />`
}

function pages(selection, today) {
  const { tally, columns } = selection
  const known = selection.rows().filter((row) => columns.isRead[row] === 1 && columns.pages[row] > 0)
  const typical = median(known.map((row) => columns.pages[row]))
  const words = typical === null ? say("overview.totals.pages_unknown") : say("overview.totals.typical", { n: Math.round(typical) })
  return html`<${Figure} name=${say(tally.withoutPages > 0 ? "overview.totals.pages_least" : "overview.totals.pages")} value=${number(tally.pages)} words=${words}
    spark=${html`<${Spark} values=${tally.pagesByYear} firstYear=${tally.firstYear} thisYear=${today.getFullYear()} />`} />`
}

function rating({ tally }) {
  const mean = meanInterval({ n: tally.rated, sum: tally.ratingSum, squares: tally.ratingSquares })
  const apart = meanInterval({ n: tally.compared, sum: tally.apart, squares: tally.apartSquares })
  const value = mean ? number(mean.mean, 2) : "–"
  const aside = mean?.half != null && html`<span title=${say("overview.totals.interval")}>± ${number(mean.half, 2)}</span>`
  const words = beside(apart) || say(tally.rated ? "overview.totals.from_ratings" : "overview.totals.not_rated", { n: tally.rated })
  return html`<${Figure} name=${say("overview.totals.rating")} value=${value} aside=${aside} words=${words} />`
}

function pile(selection, today) {
  const { tally, columns } = selection
  const rows = selection.among(columns.inTime, ["years", "months", "rating"])
  const words = pileLasts(tally.pile, lastTwelveMonths(columns, rows, today))
  return html`<${Figure} name=${say("overview.totals.pile")} value=${number(tally.pile)} words=${words} />`
}

function undated({ tally, filters }) {
  const dated = tally.byYear.reduce((a, b) => a + b, 0)
  const all = dated + tally.undated
  const isPeriod = filters.years !== null || filters.months !== null
  const words = say(tally.undated === 0 ? "overview.totals.all_dated" : isPeriod ? "overview.totals.outside" : "overview.totals.counted")
  const link = tally.undated > 0 ? html`<a class="quiet-link" href=${`${href("l", libraryId.value, "books")}?years=none`}>${words}</a>` : words
  const share = all && tally.undated ? percent(tally.undated / all) : null
  return html`<${Figure} name=${say("overview.totals.undated")} value=${number(tally.undated)} aside=${share} words=${link} />`
}

export function Totals({ selection, today }) {
  return useMemo(
    () => html`<section class="totals" aria-label=${say("overview.totals.label")}>
      <dl>${books(selection, today)}${pages(selection, today)}${rating(selection)}${pile(selection, today)}${undated(selection)}</dl>
    </section>`,
    [selection, today],
  )
}
