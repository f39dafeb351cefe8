// When a card is drawn: only near the screen, and not under the hand of the reader.

import { useLayoutEffect, useRef, useState } from "../../vendor/ui.js"
import { usePrinting } from "./printing.js"

/** Cards nearer to the screen than this are drawn. */
const NEAR = "400px"

/** Whether an element is on the screen or near it; on paper everything is. */
export function useNear(node) {
  const [isNear, setNear] = useState(false)
  const isPrinting = usePrinting()
  useLayoutEffect(() => {
    const observer = new IntersectionObserver(([entry]) => setNear(entry.isIntersecting), { rootMargin: NEAR })
    observer.observe(node.current)
    return () => observer.disconnect()
  }, [])
  return isNear || isPrinting
}

/**
 * The selection to show: while the pointer or the focus is inside the card, new data do not change what is under them.
 * Filters always do.
 */
export function useSteady(node, selection) {
  const [isInside, setInside] = useState(false)
  const held = useRef(selection)
  useLayoutEffect(() => {
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
