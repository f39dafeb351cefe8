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

/**
 * The row that the arrow keys are at. All links but its own are left out of the tab order.
 * A row that is moved while it is drawn anew loses the focus, so it is given back.
 */
export function useActiveRow(body, count, start) {
  const [active, setActive] = useState(start)
  const isWanted = useRef(false)
  const held = focusedRow(body.current)
  const go = (row) => {
    isWanted.current = true
    setActive(Math.min(count - 1, Math.max(0, row)))
  }
  useLayoutEffect(() => {
    const row = isWanted.current ? active : held
    if (row !== null && row !== focusedRow(body.current)) {
      body.current.querySelector(`[data-row="${row}"] a`)?.focus({ preventScroll: !isWanted.current })
    }
    isWanted.current = false
  })
  return { active: Math.min(active, count - 1), setActive, go }
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
