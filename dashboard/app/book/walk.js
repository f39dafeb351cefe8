// Walking through the books that the filters leave, in the order of the table: links, and the arrow keys.

import { html, useLayoutEffect, useState } from "../../vendor/ui.js"
import { Icon } from "../parts/icon.js"
import { navigate, viewedHref } from "../router.js"
import { columns } from "../store.js"
import { wasOpenedFromTable } from "../table/place.js"
import { selection } from "../table/selection.js"
import { say } from "../words.js"

const TAKES_ARROWS = "input, textarea, select, summary, [contenteditable], [role=menu], [role=slider], dialog, .chart"

/** The place of a book in the selection, -1 where the filters leave it out, and its neighbours' ids. */
function neighbours(id) {
  const rows = selection.value
  const { ids } = columns.value
  const at = rows.indexOf(ids.indexOf(id))
  const idAt = (place) => (at >= 0 && place >= 0 && place < rows.length ? ids[rows[place]] : null)
  return { at, count: rows.length, previous: idAt(at - 1), next: idAt(at + 1) }
}

/** A step replaces the address, so that Back leads to the table and not through every book passed. */
function useArrowKeys(lib, { previous, next }) {
  // before the book is painted: a key pressed at first sight must not be lost
  useLayoutEffect(() => {
    const onKey = (event) => {
      const id = { ArrowLeft: previous, ArrowRight: next }[event.key]
      if (!id || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return
      if (event.target.closest?.(TAKES_ARROWS)) return
      event.preventDefault()
      navigate(viewedHref(lib, "books", id), { replace: true })
    }
    document.addEventListener("keydown", onKey)
    return () => document.removeEventListener("keydown", onKey)
  }, [lib, previous, next])
}

const RELATIONS = { previous: "prev", next: "next" }

function Step({ lib, id, name, icon }) {
  if (id === null) return html`<span class="round-button is-off"><${Icon} name=${icon} /><span class="visually-hidden">${say(`books.walk.no_${name}`)}</span></span>`
  const to = viewedHref(lib, "books", id)
  const go = (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(to, { replace: true })
  }
  return html`<a class="round-button" href=${to} rel=${RELATIONS[name]} aria-label=${say(`books.walk.${name}`)} onClick=${go}><${Icon} name=${icon} /></a>`
}

/** The way back to the table, and to the books before and after this one. */
export function Walk({ lib, id }) {
  const place = neighbours(id)
  useArrowKeys(lib, place)
  const [isTableBehind] = useState(() => wasOpenedFromTable(id))
  const back = (event) => {
    if (!isTableBehind || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    history.back()
  }
  return html`<nav class="walk" aria-label=${say("books.walk.label")}>
    <a class="text-link" href=${viewedHref(lib, "books")} onClick=${back}><${Icon} name="arrow-left" size="16" /> ${say("books.book.all")}</a>
    ${place.at < 0
      ? html`<span class="caption">${say("books.walk.outside")}</span>`
      : html`<span class="caption walk-place">${say("books.walk.place", { at: place.at + 1, count: place.count })}</span>
          <${Step} lib=${lib} id=${place.previous} name="previous" icon="chevron-left" />
          <${Step} lib=${lib} id=${place.next} name="next" icon="chevron-right" />`}
  </nav>`
}
