// A table of any length with only the rows near the screen in the document.

import { html, useLayoutEffect, useRef, useState } from "../../vendor/ui.js"
import { Icon } from "../parts/icon.js"
import { usePrinting } from "../parts/printing.js"
import { say } from "../words.js"
import { Cell } from "./cells.js"
import { labelOf, sortWords } from "./fields.js"
import { useActiveRow, useBarHeight } from "./hooks.js"
import { pieces, visibleSpan } from "./window.js"

const ROW = 56
const CARD = 92
const CARD_LINE = 22

/** The height of every row in px at the reader's text size. Cards grow with the fields that were chosen. */
function rowHeightOf({ narrow, fields }) {
  const scale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
  const lines = Math.ceil(fields.filter(({ id }) => id !== "title" && id !== "author").length / 2)
  return Math.round((narrow ? CARD + lines * CARD_LINE : ROW) * scale)
}

/** The rows to draw, as the page scrolls. */
function useSpan(body, count, rowHeight) {
  const [span, setSpan] = useState(() => visibleSpan({ count, rowHeight, top: 0, height: innerHeight }))
  useLayoutEffect(() => {
    const update = () => {
      const top = -body.current.getBoundingClientRect().top
      const next = visibleSpan({ count, rowHeight, top, height: innerHeight })
      setSpan((now) => (now.first === next.first && now.end === next.end ? now : next))
    }
    update()
    addEventListener("scroll", update, { passive: true })
    addEventListener("resize", update)
    return () => {
      removeEventListener("scroll", update)
      removeEventListener("resize", update)
    }
  }, [count, rowHeight])
  return { first: Math.min(span.first, count), end: Math.min(span.end, count) }
}

/** Whether the columns need more room than there is; the table then scrolls sideways. */
function useTightness(box, least) {
  const [tight, setTight] = useState(false)
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => setTight(box.current.clientWidth < least))
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [least])
  return tight
}

/** After a change of order its beginning is what the reader wants to see. */
function useTopAfterSort(box, sort, setActive) {
  const order = `${sort.id} ${sort.descending}`
  const before = useRef(order)
  useLayoutEffect(() => {
    if (before.current === order) return
    before.current = order
    setActive(0)
    if (box.current.getBoundingClientRect().top < 0) box.current.scrollIntoView({ block: "start" })
  }, [order])
}

const STEPS = {
  ArrowDown: (row) => row + 1,
  ArrowUp: (row) => row - 1,
  PageDown: (row, page) => row + page,
  PageUp: (row, page) => row - page,
  Home: () => 0,
  End: () => Infinity,
}

function Head({ field, sort, onSort }) {
  const isSorted = field.id === sort.id
  const direction = sort.descending ? "descending" : "ascending"
  return html`<th scope="col" role="columnheader" class=${field.numeric ? "numeric" : ""} aria-sort=${isSorted ? direction : undefined}>
    <button type="button" class="sort-button" onClick=${() => onSort(field.id)}>
      ${labelOf(field)}${isSorted && html`<${Icon} name=${sort.descending ? "arrow-down" : "arrow-up"} size="14" />`}
    </button>
  </th>`
}

function Row({ row, book, fields, active, onOpen, ...rest }) {
  return html`<tr role="row" class="book-row" data-row=${row} aria-rowindex=${row + 2} onClick=${() => onOpen(book)}>
    ${fields.map((field) => {
      const cell = html`<${Cell} field=${field} book=${book} tabIndex=${active ? 0 : -1} ...${rest} />`
      if (field.id === "title") return html`<th scope="row" role="rowheader" class="cell-title">${cell}</th>`
      const kind = `cell-${field.id}${field.numeric ? " numeric" : ""}`
      const unit = field.id === "pages" ? say("books.cell.pages") : undefined
      return html`<td role="cell" class=${kind} data-label=${labelOf(field)} data-unit=${unit}>${cell}</td>`
    })}
  </tr>`
}

/**
 * `rows` are indexes into `books` in the order shown, `start` the place of the row that is entered first.
 * `all` draws every row; printing always does. `hrefOf(book)` and `slotOf(index)` give link and colour slot.
 */
export function BookTable({ books, rows, fields, sort, onSort, onOpen, hrefOf, slotOf, start, narrow, all, isLookingUp }) {
  const box = useRef(null)
  const body = useRef(null)
  const everything = usePrinting() || all
  const least = fields.reduce((sum, { width }) => sum + width, 0)
  const tight = useTightness(box, least)
  const rowHeight = rowHeightOf({ narrow, fields })
  const seen = useSpan(body, rows.length, rowHeight)
  const { active, setActive, go } = useActiveRow(body, rows, start)
  useTopAfterSort(box, sort, setActive)
  const span = everything ? { first: 0, end: rows.length } : seen
  const onKeyDown = (event) => {
    const step = STEPS[event.key]
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const from = Number(event.target.closest("[data-row]")?.dataset.row ?? active)
    go(step(from, Math.max(1, Math.floor(innerHeight / rowHeight) - 2)))
  }
  const draw = (piece, place) => {
    if ("gap" in piece) return html`<tr key=${`gap-${place}`} class="gap" role="presentation" aria-hidden="true">
      <td style=${{ height: `${piece.gap}px` }} colspan=${fields.length}></td>
    </tr>`
    return Array.from(rows.subarray(piece.first, piece.end), (index, at) => {
      const row = piece.first + at
      const book = books[index]
      return html`<${Row} key=${index} row=${row} book=${book} fields=${fields} active=${row === active}
        onOpen=${onOpen} href=${hrefOf(book)} slot=${slotOf(index)} isLookingUp=${isLookingUp} />`
    })
  }
  return html`<div class=${`book-table-box${tight ? " tight" : ""}`} ref=${box}>
    <table
      role="table"
      class=${`book-table${everything ? " whole" : ""}`}
      style=${{ "--row": `${rowHeight}px`, "--least": `${least}px`, "--under-bar": `${useBarHeight()}px` }}
      aria-rowcount=${rows.length + 1}
      aria-describedby="book-table-keys"
    >
      <caption class="visually-hidden">${say("books.table.caption", { n: rows.length, order: sortWords(sort) })}</caption>
      <colgroup>${fields.map(({ id, width }) => html`<col key=${id} style=${id === "title" ? {} : { "--width": `${width}px` }} />`)}</colgroup>
      <thead role="rowgroup">
        <tr role="row" aria-rowindex="1">
          ${fields.map((field) => html`<${Head} key=${field.id} field=${field} sort=${sort} onSort=${onSort} />`)}
        </tr>
      </thead>
      <tbody role="rowgroup" ref=${body} onKeyDown=${onKeyDown}>
        ${pieces({ count: rows.length, rowHeight, span, pinned: active }).map(draw)}
      </tbody>
    </table>
    <p id="book-table-keys" class="visually-hidden">${say("books.table.keys")}</p>
  </div>`
}
