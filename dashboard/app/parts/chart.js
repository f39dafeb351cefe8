// A chart on the page: a plain draw function, called again when data, size, theme or options change.

import { html, signal, useEffect, useLayoutEffect, useRef, useState } from "../../vendor/ui.js"
import { theme } from "../theme.js"

/** Counts changes of the system's own theme. */
const systemTheme = signal(0)
globalThis.matchMedia?.("(prefers-color-scheme: dark)").addEventListener("change", () => (systemTheme.value += 1))

/** Width of an element in whole px, 0 before it is known. */
function useWidth(node) {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    setWidth(Math.floor(node.current.clientWidth))
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry.contentRect.width)))
    observer.observe(node.current)
    return () => observer.disconnect()
  }, [])
  return width
}

/** Calls `draw(node, data, {...options, width})`, before the browser paints. */
export function Chart({ draw, data, options }) {
  const node = useRef(null)
  const width = useWidth(node)
  const colours = `${theme.value} ${systemTheme.value}`
  const frame = useRef(0)
  useLayoutEffect(() => {
    if (width > 0) draw(node.current, data, { ...options, width })
  }, [draw, data, options, width])
  useEffect(() => {
    // Colours of a canvas are fixed when it is drawn; the style sheet has the new ones only with the next frame.
    frame.current = requestAnimationFrame(() => width > 0 && draw(node.current, data, { ...options, width }))
    return () => cancelAnimationFrame(frame.current)
  }, [colours])
  return html`<div class="chart" ref=${node}></div>`
}
