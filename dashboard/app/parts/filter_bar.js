// The filters over every page of a library: menus on a desk, a sheet on a phone, and how many books are left.

import { html, useEffect, useId, useLayoutEffect, useRef, useState } from "../../vendor/ui.js"
import { announce } from "../announce.js"
import { Dialog } from "../dialog.js"
import { EMPTY, activeFilters, describe, isActive } from "../filters.js"
import { number } from "../format.js"
import { route } from "../router.js"
import { columns, filters, setFilters } from "../store.js"
import { leftOn } from "../tally.js"
import { pieces, say } from "../words.js"
import { Chips, useEscape } from "./chips.js"
import { Icon } from "./icon.js"
import { notLoaded } from "./lazy.js"
import { nameOf, selection } from "./selected.js"

const labelOf = (key) => say(`common.filter.${key}`)

const KEYS = ["years", "genre", "rating", "format"]

/** What is inside the menus is loaded when the first of them is opened. */
let panels = null

async function loadPanels() {
  panels ??= await import("./filter_panels.js")
}

/** What a menu holds, once the panels are there. */
const panelOf = (key) => ({ years: panels.YearsPanel, genre: panels.GenrePanel, rating: panels.RatingPanel, format: panels.FormatPanel })[key]

/** Values longer than this are told by their number in the button; the chip says them all. */
const LONGEST = 22

function shownValue(key) {
  if (isActive(filters.value, key)) {
    const words = describe({ key, value: filters.value[key] }, nameOf)
    return words.length > LONGEST && Array.isArray(filters.value[key]) ? say("common.filter.chosen", { n: filters.value[key].length }) : words
  }
  const { firstYear, lastYear } = columns.value
  if (key !== "years" || firstYear === 0) return say("common.filter.any")
  return firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`
}

const CONTROLS = "button, input, select"

function FilterMenu({ of: key }) {
  const [isOpen, setOpen] = useState(false)
  const root = useRef(null)
  const id = useId()
  const open = () => loadPanels().then(() => setOpen(true), notLoaded)
  const controls = () => [...root.current.querySelectorAll(".panel :is(button, input, select)")]

  useLayoutEffect(() => {
    if (!isOpen) return undefined
    controls()[0]?.focus()
    const onOutside = (event) => root.current.contains(event.target) || setOpen(false)
    document.addEventListener("pointerdown", onOutside)
    return () => document.removeEventListener("pointerdown", onOutside)
  }, [isOpen])

  const onKeyDown = (event) => {
    if (event.key === "Escape" && isOpen) {
      event.stopPropagation()
      setOpen(false)
      root.current.querySelector(CONTROLS).focus()
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (event.target.matches("select")) return
      event.preventDefault()
      if (isOpen) step(controls(), event.key === "ArrowDown" ? 1 : -1)
      else open()
    }
  }
  const onFocusOut = ({ relatedTarget }) => {
    if (relatedTarget && !root.current.contains(relatedTarget)) setOpen(false)
  }
  return html`<div class="filter-menu" ref=${root} onKeyDown=${onKeyDown} onFocusOut=${onFocusOut} data-open=${isOpen ? "" : undefined}>
    <button
      type="button"
      class=${isActive(filters.value, key) ? "chip is-active" : "chip"}
      aria-expanded=${isOpen}
      aria-controls=${isOpen ? id : undefined}
      onClick=${() => (isOpen ? setOpen(false) : open())}
    >
      <span>${labelOf(key)}</span> <strong dir="auto">${shownValue(key)}</strong> <${Icon} name="chevron-down" size="14" />
    </button>
    ${isOpen && html`<div class="panel" id=${id} role="group" aria-label=${say("common.filter.by", { name: labelOf(key) })}><${panelOf(key)} /></div>`}
  </div>`
}

function step(controls, by) {
  const at = controls.indexOf(document.activeElement)
  controls[(at + by + controls.length) % controls.length]?.focus()
}

const left = () => leftOn(route.value.page, selection.value.tally)

function Count() {
  const { n, kind } = left()
  const isFirst = useRef(true)
  useEffect(() => {
    if (!isFirst.current) announce(say(`common.filter.${kind}`, { n, number: number(n) }))
    isFirst.current = false
  }, [filters.value])
  return html`<p class="filter-count">${pieces(`common.filter.${kind}`, { n, number: html`<strong>${number(n)}</strong>` })}</p>`
}

function Sheet() {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const active = activeFilters(filters.value).length
  const { n, kind } = left()
  const actions = html`
    <button type="button" class="button" disabled=${active === 0} onClick=${() => setFilters(EMPTY)}>${say("common.chip.remove_all")}</button>
    <button type="button" class="button button-main" onClick=${close}>${say(`common.filter.show_${kind}`, { n })}</button>
  `
  return html`<div class="filter-sheet">
    <button type="button" class="chip filter-sheet-button" aria-haspopup="dialog" onClick=${() => loadPanels().then(() => setOpen(true), notLoaded)}>
      <${Icon} name="filter" size="16" /> ${say("common.filter.filters")}${active > 0 && html` <span class="filter-badge">${active}<span class="visually-hidden"> ${say("common.filter.set")}</span></span>`}
    </button>
    <${Dialog} open=${isOpen} title=${say("common.filter.filters")} onClose=${close} actions=${actions}>
      ${isOpen &&
      KEYS.map(
        (key) => html`<details class="sheet-part" key=${key} open=${isActive(filters.value, key)}>
          <summary><span>${labelOf(key)}</span> <strong dir="auto">${shownValue(key)}</strong> <${Icon} name="chevron-down" size="16" /></summary>
          <div class="sheet-panel"><${panelOf(key)} /></div>
        </details>`,
      )}
    <//>
  </div>`
}

export function FilterBar() {
  useEscape()
  return html`<div class="filter-bar" role="region" aria-label=${say("common.filter.filters")}>
    <div class="filter-menus">
      ${KEYS.map((key) => html`<${FilterMenu} key=${key} of=${key} />`)}
      <${Count} />
    </div>
    <${Chips} placement="bar" />
    <${Sheet} />
  </div>`
}
