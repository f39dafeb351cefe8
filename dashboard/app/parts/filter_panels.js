// What is inside the filter menus: years, and lists to tick. The phone's sheet shows the same.

import { html } from "../../vendor/ui.js"
import { FORMATS, NO_FAMILY } from "../columns.js"
import { toggleAll } from "../filters.js"
import { number } from "../format.js"
import { starsName } from "../charts/stars.js"
import { columns, filters, setFilters } from "../store.js"
import { genreApart, nameOfGenre } from "../genre_names.js"
import { say } from "../words.js"
import { selection } from "./selected.js"

const GENRES_LISTED = 40

const setYears = (years) => setFilters({ ...filters.value, years })

function yearShortcuts(first, last) {
  const named = [
    [say("common.filter.all_years"), null],
    [String(last), { from: last, to: last }],
    [String(last - 1), { from: last - 1, to: last - 1 }],
    [say("common.filter.last_five"), { from: last - 4, to: last }],
  ]
  return named.filter(([, years]) => !years || years.from >= first)
}

const sameYears = (a, b) => JSON.stringify(a) === JSON.stringify(b)

export function YearsPanel() {
  const { firstYear, lastYear } = columns.value
  const { years } = filters.value
  const { undated } = selection.value.tally
  if (firstYear === 0) return html`<p class="panel-note">${say("common.filter.none_dated")}</p>`
  const range = years && years !== "none" ? years : { from: null, to: null }
  const choose = (end) => (event) => {
    const next = { from: range.from ?? firstYear, to: range.to ?? lastYear, [end]: Number(event.target.value) }
    const ordered = { from: Math.min(next.from, next.to), to: Math.max(next.from, next.to) }
    setYears(ordered.from === firstYear && ordered.to === lastYear ? null : ordered)
  }
  const all = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => lastYear - at)
  const picker = (label, end, value) => html`<label class="panel-field">
    <span>${label}</span>
    <select class="select" onChange=${choose(end)}>
      ${all.map((year) => html`<option key=${year} value=${year} selected=${year === value}>${year}</option>`)}
    </select>
  </label>`
  const shortcut = ([label, value]) => html`<button type="button" class="panel-choice" aria-pressed=${sameYears(years, value)} onClick=${() => setYears(value)}>
    ${label}
  </button>`
  return html`<div class="panel-choices">${yearShortcuts(firstYear, lastYear).map(shortcut)}</div>
    <div class="panel-fields">${picker(say("common.filter.from"), "from", range.from ?? firstYear)}${picker(say("common.filter.to"), "to", range.to ?? lastYear)}</div>
    ${(undated > 0 || years === "none") &&
    html`<${Tick} label=${say("common.chip.undated")} count=${undated} checked=${years === "none"} onPick=${() => setYears(years === "none" ? null : "none")} />`}`
}

function Tick({ label, count, swatch, checked, onPick }) {
  return html`<label class="tick">
    <input type="checkbox" checked=${checked} onChange=${onPick} />
    ${swatch && html`<span class=${`swatch ${swatch}`} aria-hidden="true"></span>`}
    <span class="tick-label" dir="auto">${label}</span>
    <span class="tick-count">${number(count)}</span>
  </label>`
}

/** A list to tick for one key; what has no book left and is not ticked is left out. */
function Ticks({ of, items }) {
  const chosen = filters.value[of] ?? []
  const shown = items.filter(({ value, count }) => count > 0 || chosen.includes(value))
  if (shown.length === 0) return html`<p class="panel-note">${say("common.filter.nothing")}</p>`
  const pick = (value) => () => setFilters(toggleAll(filters.value, of, [value]))
  return shown.map(
    ({ value, ...item }) => html`<${Tick} key=${value} ...${item} checked=${chosen.includes(value)} onPick=${pick(value)} />`,
  )
}

export function GenrePanel() {
  const { families, genres } = columns.value
  const { byFamily, byGenre } = selection.value.tally
  const items = families.map(({ name, slug, slot }) => ({ value: slug, label: nameOfGenre(name), count: byFamily[slot], swatch: `fam-${slot}` }))
  items.push({ value: "none", label: say("common.chip.no_genre"), count: byFamily[NO_FAMILY], swatch: "hatch" })
  const single = genres.names
    .map((name, at) => ({ value: genres.slugs[at], label: genreApart(name, families), count: byGenre[at] }))
    .sort((a, b) => b.count - a.count)
    .slice(0, GENRES_LISTED)
  return html`<${Ticks} of="genre" items=${items} />
    ${single.length > 0 && html`<h3 class="panel-title">${say("common.page.genres")}</h3><${Ticks} of="genre" items=${single} />`}`
}

export function RatingPanel() {
  const { byRating } = selection.value.tally
  const halves = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
  return html`<${Ticks} of="rating" items=${halves.map((half) => ({ value: half, label: starsName(half), count: byRating[half] }))} />`
}

export function FormatPanel() {
  const { byFormat } = selection.value.tally
  return html`<${Ticks} of="format" items=${FORMATS.map(({ slug }, at) => ({ value: slug, label: say(`common.format.${slug}`), count: byFormat[at] }))} />`
}
