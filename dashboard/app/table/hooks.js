// What the table and the wall of covers share: the window they are seen through, and the row that has the keyboard.

import { useEffect, useLayoutEffect, useRef, useState } from "../../vendor/ui.js"

/** Whether a media query holds, kept up to date. */
export function useMedia(query) {
  const [matches, setMatches] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const list = matchMedia(query)
    const update = () => setMatches(list.matches)
    update()
    list.addEventListener("change", update)
    return () => list.removeEventListener("change", update)
  }, [query])
  return matches
}

/** The place of the row that has the focus, or null. */
function focusedRow(body) {
  const row = body?.contains(document.activeElement) && document.activeElement.closest("[data-row]")
  return row ? Number(row.dataset.row) : null
}

/** Where a book stands now; one that is gone leaves its place to another. */
function placeOf(rows, { place, book }) {
  const found = rows[place] === book ? place : rows.indexOf(book)
  return found >= 0 ? found : Math.min(place, rows.length - 1)
}

/**
 * The row that the arrow keys are at. All links but its own are left out of the tab order. It and the focus stay with
 * their book when rows come, go or change their order; a row that is moved while it is drawn anew loses the focus, so
 * it is given back.
 * @param {{current: HTMLElement | null}} body @param {Int32Array} rows indexes of books in the order shown
 * @param {number} start place in `rows`
 */
export function useActiveRow(body, rows, start) {
  const [at, setAt] = useState({ place: start, book: rows[start] })
  const isWanted = useRef(false)
  const drawn = useRef(rows)
  const active = placeOf(rows, at)
  const place = focusedRow(body.current)
  const held = place === null ? null : { place, book: drawn.current[place] }
  const setActive = (row) => setAt({ place: row, book: rows[row] })
  const go = (row) => {
    isWanted.current = true
    setActive(Math.min(rows.length - 1, Math.max(0, row)))
  }
  useLayoutEffect(() => {
    drawn.current = rows
    const row = isWanted.current ? active : held && placeOf(rows, held)
    if (row !== null && row !== focusedRow(body.current)) {
      body.current.querySelector(`[data-row="${row}"] a`)?.focus({ preventScroll: !isWanted.current })
    }
    isWanted.current = false
  })
  return { active, setActive, go }
}

/** The height of the bar that stays on top, so that the column heads stay right below it. */
export function useBarHeight() {
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    const bar = document.querySelector(".topbar")
    const observer = new ResizeObserver(() => setHeight(bar.offsetHeight))
    if (bar) observer.observe(bar)
    return () => observer.disconnect()
  }, [])
  return height
}
