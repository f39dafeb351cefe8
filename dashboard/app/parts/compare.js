// One chart twice, side by side, on the same axes: two years, two genres, or any two sets of filters.

import { html, useMemo } from "../../vendor/ui.js"
import { needsWords, questionOf } from "../cards/card.js"
import { FORMATS } from "../columns.js"
import { besideOthers, engineOfSide, sharedExtent, timeOf, yearsIn } from "../columns/sides.js"
import { activeFilters, describe, isActive, parseFilters, serialiseFilters, without } from "../filters.js"
import { finished } from "../heavy.js"
import { columns, filters } from "../store.js"
import { say } from "../words.js"
import { Blocks } from "./blocks.js"
import { Foot } from "./card_foot.js"
import { CardPlot } from "./card_plot.js"
import { ownFilters, setSide } from "./compared_sides.js"
import { nameOf } from "./selected.js"
import { Twin } from "./twin.js"

const SIDES = ["a", "b"]
const HALVES = [10, 8, 6, 4, 2, 0]

/**
 * @param {{card: import("../cards/card.js").Card, within: import("../filters.js").Filters, context: object, onClose: () => void}}
 *   props `within`: the filters of the page, with what it is itself about
 */
export function Compare({ card, within, context, onClose }) {
  const sides = SIDES.map((key) => {
    const selection = useSide(key, within)
    const shown = card.make(selection, contextOf(key, within, context))
    return { key, selection, shown, isEnough: shown.have >= card.needs.least }
  })
  if (sides.some(({ shown }) => shown.isPending)) finished.value // drawn again when a result has come
  const isFixed = (key) => serialiseFilters({ [key]: within[key] }) !== serialiseFilters({ [key]: filters.value[key] })
  return html`<div class="compare">
    ${onSameAxes(sides).map((side) => html`<${Side} key=${side.key} card=${card} side=${side} isFixed=${isFixed} context=${context} />`)}
    <p class="compare-foot"><button type="button" class="button" onClick=${onClose}>${say("common.compare.close")}</button></p>
  </div>`
}

/** Sides with ends of axes that hold both, where both have something to draw. */
function onSameAxes(sides) {
  const drawn = sides.filter(({ isEnough }) => isEnough)
  const extent = drawn.map(({ shown }) => shown.extent).reduce(sharedExtent, undefined)
  const scenes = drawn.flatMap(({ shown }) => shown.scene ?? [])
  return sides.map((side) => {
    const at = scenes.indexOf(side.shown.scene)
    return at < 0 ? side : { ...side, extent, shown: { ...side.shown, scene: besideOthers(scenes, at, extent) } }
  })
}

function useSide(key, within) {
  const own = ownFilters(key)
  const engine = useMemo(() => engineOfSide(columns.value, own), [columns.value, serialiseFilters(own)])
  return engine.apply(within)
}

/** Links of a side lead to its own books: what it sets itself stands for what the page sets. */
function contextOf(key, within, context) {
  const own = activeFilters(ownFilters(key))
  const textOf = (all, each) => serialiseFilters({ [each]: all[each] })
  const hrefWith = (query, ...parts) => {
    const wanted = parseFilters(new URLSearchParams(query))
    const set = own.filter(({ key: each }) => !isActive(wanted, each) || textOf(wanted, each) === textOf(within, each))
    const all = set.reduce((rest, { key: each, value }) => ({ ...rest, [each]: value }), wanted)
    return context.hrefWith(serialiseFilters(all), ...parts)
  }
  return { ...context, hrefWith }
}

/** The words of a side: what it sets itself, else that it is all of what is shown. */
function nameOfSide(key) {
  const own = activeFilters(ownFilters(key))
  return own.length ? own.map((filter) => describe(filter, nameOf)).join(", ") : say("common.compare.all")
}

function Side({ card, side, isFixed, context }) {
  const { key, selection, shown, extent, isEnough } = side
  const name = nameOfSide(key)
  const title = isEnough ? shown.title : questionOf(card)
  const table = isEnough && shown.table ? shown.table() : null
  return html`<section class="compare-side" aria-label=${name}>
    <h3 class="compare-name" dir="auto">${name}</h3>
    <${Pickers} side=${key} isFixed=${isFixed} time=${timeOf(card)} />
    <p class="compare-finding">${title}</p>
    ${isEnough
      ? html`<${CardPlot} shown=${shown} extent=${extent} onPick=${() => {}} />
          ${shown.legend && html`<${Key} groups=${shown.legend} />`}
          ${shown.blocks && html`<${Blocks} blocks=${shown.blocks} columns=${selection.columns} context=${context} />`}
          ${shown.foot?.length > 0 && html`<${Foot} parts=${shown.foot} />`}`
      : html`<p class="compare-empty">${needsWords(card.needs.of, card.needs.least, shown.have)}</p>`}
    ${table && html`<details class="compare-table"><summary>${say("common.compare.table")}</summary><${Twin} caption=${`${title}, ${name}`} table=${table} /></details>`}
  </section>`
}

/** What the colours of a side mean. Nothing is filtered from here: a filter would be that of both sides. */
function Key({ groups }) {
  return html`<ul class="legend" aria-label=${say("common.compare.legend")}>
    ${groups.map(
      ({ key, label, fill, stroke }) => html`<li key=${key} class="legend-entry">
        <span class=${`swatch ${fill}${stroke ? " is-outlined" : ""}`} aria-hidden="true"></span>${label}
      </li>`,
    )}
  </ul>`
}

/** What a side is made of: years of finishing or of shelving, a genre, a rating, a format; but for what the page itself is about. */
function Pickers({ side, isFixed, time }) {
  const own = ownFilters(side)
  const set = (key, value) => setSide(side, value === null ? without(own, key) : { ...own, [key]: value })
  const { families } = columns.value
  const { key, read, write } = time
  const ends = useMemo(() => yearsIn(time, columns.value, columns.value.ids.keys()), [time, columns.value])
  const years = ends ? Array.from({ length: ends.to - ends.from + 1 }, (_, at) => ends.to - at) : []
  const range = own[key] && own[key] !== "none" ? read(own[key]) : null
  const setYears = (end) => (text) => {
    if (text === "") return set(key, null)
    const next = { from: range?.from ?? Number(text), to: range?.to ?? Number(text), [end]: Number(text) }
    return set(key, write({ from: Math.min(next.from, next.to), to: Math.max(next.from, next.to) }))
  }
  const yearOptions = years.map((year) => [String(year), String(year)])
  return html`<div class="compare-pickers">
    <${Picker} label=${say(`common.compare.${key}`)} value=${range?.from} options=${yearOptions} onPick=${setYears("from")} />
    <${Picker} label=${say("common.compare.to")} value=${range?.to} options=${yearOptions} onPick=${setYears("to")} />
    ${!isFixed("genre") && html`<${Picker} label=${say("common.filter.genre")} value=${own.genre?.[0]} options=${families.map(({ slug, name }) => [slug, name])} onPick=${(text) => set("genre", text ? [text] : null)} />`}
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
