// The frame of every chart: finding as title, tools, table twin, downloads, empty state, foot.

import { html, useEffect, useId, useLayoutEffect, useRef, useState } from "../../vendor/ui.js"
import { Icon } from "./icon.js"
import { Menu } from "./menu.js"
import { Twin } from "./twin.js"

/** Cards nearer to the screen than this are drawn. */
const NEAR = "400px"
/** Saved pictures are at least so wide, in px. */
const SAVED_WIDTH = 560

/** Whether an element is on the screen or near it. */
function useNear(node) {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => setNear(entry.isIntersecting), { rootMargin: NEAR })
    observer.observe(node.current)
    return () => observer.disconnect()
  }, [])
  return isNear
}

/**
 * The selection to show: while the pointer or the focus is inside the card, new data do not change what is under them.
 * Filters always do.
 */
function useSteady(node, selection) {
  const [isInside, setInside] = useState(false)
  const held = useRef(selection)
  useEffect(() => {
    const card = node.current
    const enter = () => setInside(true)
    const leave = () => setInside(card.matches(":hover") || card.contains(document.activeElement))
    const leaveSoon = () => requestAnimationFrame(leave)
    card.addEventListener("pointerenter", enter)
    card.addEventListener("focusin", enter)
    card.addEventListener("pointerleave", leaveSoon)
    card.addEventListener("focusout", leaveSoon)
    return () => {
      for (const type of ["pointerenter", "focusin"]) card.removeEventListener(type, enter)
      for (const type of ["pointerleave", "focusout"]) card.removeEventListener(type, leaveSoon)
    }
  }, [])
  if (!isInside || selection.filters !== held.current.filters) held.current = selection
  return held.current
}

/**
 * `content(selection)` gives what the card shows:
 * `{title, subtitle, body, foot?, choice?, table?, scene?, legend?, empty?, height}`; `table()` and `scene(width)` are
 * called only when they are needed. With `empty` (a sentence on what is missing) the sketch stands in for the body.
 * Far from the screen the card keeps what it showed last, or an empty place of `height` px.
 */
export function Card({ name, size, selection, options, content, sketch, height }) {
  const node = useRef(null)
  const label = useId()
  const isNear = useNear(node)
  const steady = useSteady(node, selection)
  const drawn = useRef({})
  const last = drawn.current
  if (isNear && (last.steady !== steady || last.options !== options)) drawn.current = { steady, options, shown: content(steady) }
  const { shown } = drawn.current
  return html`<section class=${`card card-${size}`} ref=${node} aria-labelledby=${label} data-card=${name}>
    ${shown ? html`<${Filled} name=${name} label=${label} shown=${shown} sketch=${sketch} />` : html`<${Asleep} height=${height} />`}
  </section>`
}

function Asleep({ height }) {
  const node = useRef(null)
  useLayoutEffect(() => {
    node.current.style.height = `${height}px`
  }, [height])
  return html`<div ref=${node}></div>`
}

function Filled({ name, label, shown, sketch }) {
  const [isTable, setTable] = useState(false)
  const body = useRef(null)
  const { title, subtitle, foot, empty } = shown
  const hasTable = Boolean(shown.table) && !empty
  const onKeyDown = (event) => {
    if (event.key !== "t" || event.ctrlKey || event.metaKey || event.altKey || !hasTable) return
    if (event.target.closest("input, textarea, select")) return
    setTable(!isTable)
  }
  return html`<div class="card-inside" onKeyDown=${onKeyDown}>
    <header class="card-head">
      <h2 id=${label}>${title}</h2>
      ${shown.choice && !empty && html`<div class="card-choice">${shown.choice}</div>`}
      <div class="card-tools">
        ${hasTable &&
        html`<button type="button" class="icon-button" aria-pressed=${isTable} aria-label="Show as a table" title="Table (t)" onClick=${() => setTable(!isTable)}>
          <${Icon} name="table" size="16" />
        </button>`}
        ${hasTable &&
        html`<${Menu} label="Download" className="icon-button" items=${downloads(name, shown, () => body.current.clientWidth)}>
          <${Icon} name="download" size="16" />
        <//>`}
      </div>
      ${subtitle && html`<p class="card-subtitle">${subtitle}</p>`}
    </header>
    <div class="card-body" ref=${body}>
      ${empty
        ? html`<div class="card-empty"><p>${empty}</p>${sketch}</div>`
        : isTable && hasTable
          ? html`<${Twin} caption=${title} table=${shown.table()} onSaveCsv=${() => save(name, shown, "csv")} />`
          : shown.body}
    </div>
    ${foot && !empty && html`<p class="card-foot">${foot}</p>`}
  </div>`
}

/** Saving is rare: what it needs is loaded with the first file. */
async function save(name, shown, kind, width) {
  const files = await import("../charts/kit/files.js")
  const file = `goodreads-stats-${name}`
  if (kind === "csv") return files.saveCsv(file, shown.table())
  const { title, subtitle, legend, footText } = shown
  const scene = shown.scene(Math.max(SAVED_WIDTH, width))
  const picture = files.pictureOf({ title, subtitle: shown.subtitleText?.() ?? subtitle, foot: footText, legend, scene })
  return kind === "png" ? files.savePng(file, picture) : files.saveSvg(file, picture)
}

function downloads(name, shown, width) {
  const items = [{ label: "Numbers as CSV", icon: "file", onPick: () => save(name, shown, "csv") }]
  if (shown.scene) {
    items.push({ label: "Picture as PNG", icon: "download", onPick: () => save(name, shown, "png", width()) })
    items.push({ label: "Picture as SVG", icon: "download", onPick: () => save(name, shown, "svg", width()) })
  }
  return items
}
