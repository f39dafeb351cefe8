// What the cards of the Overview say and draw, from a selection.

import { html, signal } from "../../vendor/ui.js"
import { drawMonths, monthsData, monthsScene, monthsTable } from "../charts/months.js"
import { parseWindow, writeWindow } from "../charts/periods.js"
import { drawPiles } from "../charts/piles.js"
import { pilesData } from "../charts/piles_data.js"
import { pilesTable } from "../charts/piles_scene.js"
import { drawStars, starsData, starsScene, starsTable } from "../charts/stars.js"
import { NO_FAMILY } from "../columns.js"
import { monthsTitle, pilesTitle, starsTitle } from "../findings.js"
import { toggle } from "../filters.js"
import { number } from "../format.js"
import { href } from "../paths.js"
import { season } from "../stats/season.js"
import { filters, libraryId, setFilters, setView } from "../store.js"
import { pilesPicture, tipOfBook } from "./piles_words.js"
import { Chart } from "./chart.js"
import { Legend } from "./legend.js"

const NEEDS = { piles: 5, stars: 5, months: 12 }
const BY = [
  ["genre", "Genre"],
  ["rating", "Rating"],
  ["format", "Format"],
]

const pick = ({ filter }) => setFilters(toggle(filters.value, filter.key, filter.value))

/** Genres where there are any, or will be; else ratings, for a wall of empty spines says nothing. */
function usualBy({ isLooking, family, isRead }) {
  return isLooking || family.some((slot, row) => isRead[row] === 1 && slot !== NO_FAMILY) ? "genre" : "rating"
}

function Segmented({ value, usual }) {
  return html`<div class="segmented" role="group" aria-label="Colour by">
    ${BY.map(
      ([key, label]) => html`<button type="button" aria-pressed=${key === value} onClick=${() => setView({ by: key === usual ? undefined : key })}>
        ${label}
      </button>`,
    )}
  </div>`
}

/** Words under a chart on what it leaves out, with a link to those books where there is one. */
function leftOut({ undated, yearOnly, withoutPages = 0, yearWords = "not shown" }) {
  const parts = []
  if (undated > 0) parts.push([`${number(undated)} without a date not shown`, `${href("l", libraryId.value, "books")}?years=none`])
  if (yearOnly > 0) parts.push([`${number(yearOnly)} with only the year known ${yearWords}`])
  if (withoutPages > 0) parts.push([`${number(withoutPages)} without a page count outlined, as thick as is usual for the format`])
  if (parts.length === 0) return { foot: null, footText: "" }
  const words = parts.map(([text, to], at) => html`${at > 0 && "; "}${to ? html`<a class="quiet-link" href=${to}>${text}</a>` : text}`)
  return { foot: html`${words}.`, footText: `${parts.map(([text]) => text).join("; ")}.` }
}

/** What a pile holds, as it was drawn last. */
const pileUnit = signal("quarter")

function PilesSubtitle() {
  return `Every book you finished, piled up by ${pileUnit.value}. A spine is one book, as thick as its page count.`
}

/** O3. `by` and `win` as the address has them. */
export function pilesCard({ by, win, today }) {
  return (selection) => {
    const usual = usualBy(selection.columns)
    const shownBy = BY.some(([key]) => key === by) ? by : usual
    const data = pilesData(selection, shownBy)
    const { tally } = selection
    const years = Array.from(tally.byYear, (books, at) => ({ year: tally.firstYear + at, books, pages: tally.pagesByYear[at] }))
    const title = pilesTitle(years.filter(({ books }) => books > 0), today.getFullYear())
    const window = parseWindow(win)
    const options = {
      label: title,
      description: "One mark per pile. Arrow keys move, Enter filters to that time.",
      filters: selection.filters,
      window,
      onPick: pick,
      onWindow: (next) => setView({ win: writeWindow(next) }, { replace: false }),
      onUnit: (unit) => (pileUnit.value = unit),
      tipOf: tipOfBook(data),
    }
    const outside = leftOut(data)
    return {
      title,
      subtitle: html`<${PilesSubtitle} />`,
      subtitleText: () => PilesSubtitle(),
      choice: html`<${Segmented} value=${shownBy} usual=${usual} />`,
      body: html`<${Chart} draw=${drawPiles} data=${data} options=${options} />
        <${Legend} groups=${data.groups} />`,
      ...outside,
      table: () => pilesTable(data),
      scene: (width) => pilesPicture(data, { ...options, width }),
      legend: data.groups,
      empty: data.rows.length < NEEDS.piles && !hasFilter(selection) ? `Needs ${NEEDS.piles} books with a date of finishing; there are ${data.rows.length}.` : null,
    }
  }
}

const hasFilter = ({ columns, tally }) => tally.books < columns.count

/** R1. */
export function starsCard() {
  return (selection) => {
    const data = starsData(selection)
    const title = starsTitle(data.rows.filter(({ halves }) => halves > 0).map(({ halves, books }) => ({ stars: halves / 2, books })))
    const options = { label: title, description: "One mark per row. Arrow keys move, Enter filters.", onPick: pick }
    const foot = data.compared > 0 ? "Dashed: what other readers would give the same books, estimated from their average." : null
    return {
      title,
      subtitle: "Click a row to filter everything",
      body: html`<${Chart} draw=${drawStars} data=${data} options=${options} />`,
      foot,
      footText: foot ?? "",
      table: () => starsTable(data),
      scene: (width) => starsScene(data, { width }),
      empty: data.rated < NEEDS.stars && !hasFilter(selection) ? `Needs ${NEEDS.stars} rated books; there are ${data.rated}.` : null,
    }
  }
}

/** T1. */
export function monthsCard({ today, isAll, setAll }) {
  return (selection) => {
    const { tally } = selection
    const data = monthsData(selection, today, isAll)
    const title = monthsTitle(season(tally.byMonth, tally.firstYear, today))
    const whole = () => monthsData(selection, today, true)
    const { foot, footText } = leftOut({ undated: tally.undated, yearOnly: tally.yearOnly, yearWords: "count in the year's bar" })
    const more =
      (data.hidden > 0 || isAll) &&
      html`<button type="button" class="text-button" aria-expanded=${isAll} onClick=${() => setAll(!isAll)}>
        ${isAll ? "Show fewer years" : `Show all ${number(data.years.length + data.hidden)} years`}
      </button>`
    return {
      title,
      subtitle: "Books finished each month; stronger colour is more",
      body: html`<${Chart} draw=${drawMonths} data=${data} options=${{ label: title, onPick: pick }} />${more}`,
      foot,
      footText,
      table: () => monthsTable(whole()),
      scene: (width) => monthsScene(whole(), { width }),
      empty: data.dated < NEEDS.months && !hasFilter(selection) ? `Needs ${NEEDS.months} books with a known month; there are ${data.dated}.` : null,
    }
  }
}
