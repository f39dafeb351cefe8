/** The layer over a drawing that people touch: one transparent button per mark, one tab stop for the chart. */

import { leaveTip, showTip } from "./tip.js"

/**
 * @typedef {object} Mark
 * @property {string} key
 * @property {number} x @property {number} y @property {number} w @property {number} h
 * @property {string} of what is filtered to, in a word or two
 * @property {string} label the whole fact, as it is read out
 * @property {boolean} [isPressed] it is filtered to
 * @property {boolean} [isEmpty] there is nothing to filter to
 * @property {(x: number, y: number) => {tip: import("./tip.js").TipText, box?: object} | null} tipAt
 *   what is under a point of the drawing, and its box; without a point (NaN) the mark as a whole
 */

const NEXT = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** An empty layer. @param {{onPick: (mark: Mark) => void}} options */
export function createMarks({ onPick }) {
  const layer = document.createElement("div")
  layer.className = "marks"
  layer.setAttribute("role", "group")
  const state = { layer, buttons: new Map(), marks: new Map(), current: null, touched: false, onPick }
  layer.addEventListener("keydown", (event) => moveOn(state, event))
  layer.addEventListener("pointerdown", (event) => (state.touched = event.pointerType === "touch"))
  layer.addEventListener("pointermove", (event) => event.pointerType !== "touch" && pointAt(state, event))
  layer.addEventListener("pointerleave", leaveTip)
  layer.addEventListener("click", (event) => pick(state, event))
  layer.addEventListener("focusin", (event) => settle(state, event.target))
  layer.addEventListener("focusout", leaveTip)
  return state
}

/** Show these marks. Buttons of marks that stay are kept, and the focus with them. @param {Mark[]} marks */
export function layMarks(state, marks, { label, description, onPick }) {
  state.onPick = onPick
  state.layer.setAttribute("aria-label", label)
  if (description) state.layer.setAttribute("aria-description", description)
  else state.layer.removeAttribute("aria-description")
  state.marks = new Map(marks.map((mark) => [mark.key, mark]))
  for (const [key, button] of state.buttons) {
    if (state.marks.has(key)) continue
    button.remove()
    state.buttons.delete(key)
  }
  if (!state.marks.has(state.current)) state.current = marks.at(-1)?.key ?? null
  marks.forEach((mark, at) => {
    const button = state.buttons.get(mark.key) ?? createButton(state, mark.key)
    if (state.layer.children[at] !== button) state.layer.insertBefore(button, state.layer.children[at] ?? null)
    dress(button, mark, mark.key === state.current)
  })
}

function createButton(state, key) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "mark"
  button.dataset.key = key
  state.buttons.set(key, button)
  return button
}

function dress(button, { x, y, w, h, label, isPressed = false, isEmpty = false }, isCurrent) {
  button.style.left = `${x}px`
  button.style.top = `${y}px`
  button.style.width = `${w}px`
  button.style.height = `${h}px`
  if (button.getAttribute("aria-label") !== label) button.setAttribute("aria-label", label)
  button.setAttribute("aria-pressed", String(isPressed))
  button.setAttribute("aria-disabled", String(isEmpty && !isPressed))
  button.tabIndex = isCurrent ? 0 : -1
}

const markOf = (state, node) => state.marks.get(node?.closest?.(".mark")?.dataset.key)

function moveOn(state, event) {
  const keys = [...state.marks.keys()]
  const at = keys.indexOf(state.current)
  const to = event.key === "Home" ? 0 : event.key === "End" ? keys.length - 1 : at + (NEXT[event.key] ?? NaN)
  if (Number.isNaN(to)) return
  event.preventDefault()
  state.buttons.get(keys[Math.max(0, Math.min(to, keys.length - 1))])?.focus()
}

/** The focused mark becomes the tab stop, and says what it is. */
function settle(state, node) {
  const mark = markOf(state, node)
  if (!mark) return
  const before = state.buttons.get(state.current)
  if (before) before.tabIndex = -1
  state.current = mark.key
  node.tabIndex = 0
  if (node.matches(":focus-visible")) tell(state, mark, NaN, NaN)
}

function pointAt(state, event) {
  const mark = markOf(state, event.target)
  const box = state.layer.getBoundingClientRect()
  if (!mark || !tell(state, mark, event.clientX - box.left, event.clientY - box.top)) leaveTip()
}

function tell(state, mark, x, y, actions) {
  const found = mark.tipAt(x, y)
  if (!found) return false
  const origin = state.layer.getBoundingClientRect()
  const box = found.box ?? mark
  const anchor = { left: origin.left + box.x, top: origin.top + box.y }
  showTip({ ...anchor, right: anchor.left + box.w, bottom: anchor.top + box.h }, found.tip, actions)
  return true
}

/** A click filters. A finger first reads: its touch pins the tip, which offers to filter. */
function pick(state, event) {
  const mark = markOf(state, event.target)
  if (!mark) return
  const isTouch = state.touched && event.detail > 0
  const canPick = mark.isPressed || !mark.isEmpty
  state.touched = false
  if (!isTouch) {
    if (canPick) state.onPick(mark)
    return
  }
  const box = state.layer.getBoundingClientRect()
  const words = mark.isPressed ? "Remove this filter" : `Filter to ${mark.of}`
  const actions = canPick ? [{ text: words, onPick: () => state.onPick(mark) }] : []
  tell(state, mark, event.clientX - box.left, event.clientY - box.top, actions)
}
