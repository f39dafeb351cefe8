// One chart twice, side by side, on the same axes: two years, two genres, or any two sets of filters.

import { html, useMemo } from "../../vendor/ui.js"
import { needsWords } from "../cards/card.js"
import { FORMATS } from "../columns.js"
import { sideOf } from "../columns/part.js"
import { createEngine } from "../engine.js"
import { activeFilters, describe, serialiseFilters, without } from "../filters.js"
import { finished } from "../heavy.js"
import { columns, filters } from "../store.js"
import { say } from "../words.js"
import { Blocks } from "./blocks.js"
import { CardPlot } from "./card_plot.js"
import { ownFilters, setSide } from "./compared.js"
import { nameOf } from "./selected.js"
import { Twin } from "./twin.js"

const SIDES = ["a", "b"]
const HALVES = [10, 8, 6, 4, 2, 0]

/** Ends of axes that hold both: the smaller of what begins with `least`, the larger of all else. */
export function sharedExtent(one, other) {
  if (!one || !other) return one ?? other
  const merged = {}
  for (const key of Object.keys({ ...one, ...other })) {
    const [a, b] = [one[key] ?? other[key], other[key] ?? one[key]]
    merged[key] = key.startsWith("least") ? Math.min(a, b) : Math.max(a, b)
  }
  return merged
}

export function Compare({ card, context, onClose }) {
  const [one, other] = SIDES.map((key) => {
    const selection = useSide(key)
    return { key, selection, shown: card.make(selection, context) }
  })
  if (one.shown.isPending || other.shown.isPending) finished.value // drawn again when a result has come
  const isEnough = ({ shown }) => shown.have >= card.needs.least
  const extent = isEnough(one) && isEnough(other) ? sharedExtent(one.shown.extent, other.shown.extent) : undefined
  return html`<div class="compare">
    ${[one, other].map(
      (side) => html`<${Side} key=${side.key} card=${card} side=${side} extent=${extent} context=${context} isEnough=${isEnough(side)} />`,
    )}
    <p class="compare-foot"><button type="button" class="button" onClick=${onClose}>${say("common.compare.close")}</button></p>
  </div>`
}

/**
 * A side is a library of its own: the books that its filters let through, under the filters of the page. So a chart
 * that looks past its own filter shows no more than the side. Years keep the unfinished books, which have none.
 */
function useSide(key) {
  const own = ownFilters(key)
  const engine = useMemo(() => {
    const side = createEngine(columns.value).apply(own)
    const { isRead } = columns.value
    return createEngine(sideOf(columns.value, (row) => side.passes(row, isRead[row] ? [] : ["years"]), own))
  }, [columns.value, serialiseFilters(own)])
  return engine.apply(filters.value)
}

/** The words of a side: what it sets itself, else that it is all of what is shown. */
function nameOfSide(key) {
  const own = activeFilters(ownFilters(key))
  return own.length ? own.map((filter) => describe(filter, nameOf)).join(", ") : say("common.compare.all")
}

function Side({ card, side: { key, selection, shown }, extent, context, isEnough }) {
  const name = nameOfSide(key)
  const table = isEnough && shown.table ? shown.table() : null
  return html`<section class="compare-side" aria-label=${name}>
    <h3 class="compare-name" dir="auto">${name}</h3>
    <${Pickers} side=${key} />
    <p class="compare-finding">${shown.title}</p>
    ${isEnough
      ? html`<${CardPlot} shown=${shown} extent=${extent} onPick=${() => {}} />
          ${shown.blocks && html`<${Blocks} blocks=${shown.blocks} columns=${selection.columns} context=${context} />`}`
      : html`<p class="compare-empty">${needsWords(card.needs.of, card.needs.least, shown.have)}</p>`}
    ${table && html`<details class="compare-table"><summary>${say("common.compare.table")}</summary><${Twin} caption=${`${shown.title}, ${name}`} table=${table} /></details>`}
  </section>`
}

/** What a side is made of: years, a genre, a rating, a format. */
function Pickers({ side }) {
  const own = ownFilters(side)
  const set = (key, value) => setSide(side, value === null ? without(own, key) : { ...own, [key]: value })
  const { firstYear, lastYear, families } = columns.value
  const years = firstYear ? Array.from({ length: lastYear - firstYear + 1 }, (_, at) => lastYear - at) : []
  const range = own.years && own.years !== "none" ? own.years : null
  const setYears = (end) => (text) => {
    if (text === "") return set("years", null)
    const next = { from: range?.from ?? Number(text), to: range?.to ?? Number(text), [end]: Number(text) }
    return set("years", { from: Math.min(next.from, next.to), to: Math.max(next.from, next.to) })
  }
  const yearOptions = years.map((year) => [String(year), String(year)])
  return html`<div class="compare-pickers">
    <${Picker} label=${say("common.compare.from")} value=${range?.from} options=${yearOptions} onPick=${setYears("from")} />
    <${Picker} label=${say("common.compare.to")} value=${range?.to} options=${yearOptions} onPick=${setYears("to")} />
    <${Picker} label=${say("common.filter.genre")} value=${own.genre?.[0]} options=${families.map(({ slug, name }) => [slug, name])} onPick=${(text) => set("genre", text ? [text] : null)} />
    <${Picker} label=${say("common.filter.rating")} value=${own.rating?.[0]} options=${HALVES.map((half) => [String(half), describe({ key: "rating", value: [half] })])}
      onPick=${(text) => set("rating", text ? [Number(text)] : null)} />
    <${Picker} label=${say("common.filter.format")} value=${own.format?.[0]} options=${FORMATS.map(({ slug }) => [slug, describe({ key: "format", value: [slug] })])}
      onPick=${(text) => set("format", text ? [text] : null)} />
  </div>`
}

function Picker({ label, value, options, onPick }) {
  const text = value === undefined || value === null ? "" : String(value)
  return html`<label class="compare-picker">
    <span>${label}</span>
    <select class="select" value=${text} onChange=${(event) => onPick(event.target.value)}>
      <option value="" selected=${text === ""}>${say("common.compare.any")}</option>
      ${options.map(([each, words]) => html`<option key=${each} value=${each} selected=${each === text}>${words}</option>`)}
    </select>
  </label>`
}
