/** The layer over a drawing that people touch: one transparent button per mark, one tab stop for the chart. */

import { say } from "../../words.js"
import { leaveTip, showTip } from "./tip.js"

/**
 * @typedef {object} Mark
 * @property {string} key
 * @property {number} x @property {number} y @property {number} w @property {number} h
 * @property {string} of what is filtered to, or opened, in a word or two
 * @property {string} label the whole fact, as it is read out
 * @property {boolean} [isPressed] it is filtered to
 * @property {boolean} [isEmpty] there is nothing to filter to, or to open
 * @property {string} [href] opened instead of filtering
 * @property {(x: number, y: number) => Told | null} tipAt
 *   what is under a point of the drawing; without a point (NaN) the mark as a whole
 *
 * @typedef {object} Told
 * @property {import("./tip.js").TipText} tip @property {object} [box] what the tip stands beside
 * @property {Mark} [mark] picked there instead, if it can be
 * @property {{x: number, y: number, r?: number}[]} [rings] points shown while this is told
 * @property {{x: number, top: number, bottom: number}} [guide] an upright line shown meanwhile
 */

const NEXT = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Does something with ranges of time, whose code comes when a chart is first touched. */
const withRanges = (work = () => {}) => import("./range.js").then(work, () => {})

/** An empty layer. @param {{onPick: (mark: Mark) => void}} options */
export function createMarks({ onPick }) {
  const layer = document.createElement("div")
  layer.className = "marks"
  layer.setAttribute("role", "group")
  const state = { layer, buttons: new Map(), marks: new Map(), current: null, touched: false, onPick, onOpen: null, shown: [], range: null }
  layer.addEventListener("keydown", (event) => moveOn(state, event))
  layer.addEventListener("pointerenter", () => withRanges(), { once: true })
  layer.addEventListener("pointerdown", (event) => pressOn(state, event))
  layer.addEventListener("pointermove", (event) => event.pointerType !== "touch" && pointAt(state, event))
  layer.addEventListener("pointerleave", leaveTip)
  layer.addEventListener("click", (event) => pick(state, event))
  layer.addEventListener("focusin", (event) => settle(state, event.target))
  layer.addEventListener("focusout", (event) => leave(state, event))
  return state
}

/**
 * Show these marks. Buttons of marks that stay are kept, and the focus with them.
 * @param {Mark[]} marks
 * @param {{label: string, description?: string, onPick: (mark: Mark) => void, onOpen?: (href: string) => void,
 *   onRange?: (filter: {key: string, value: object}) => void, onSay?: (words: string) => void}} options `onRange`: all between two marks
 *   on an axis of time was picked; `onSay`: speaks to those who listen
 */
export function layMarks(state, marks, { label, description, onPick, onOpen = null, onRange = null, onSay = null }) {
  Object.assign(state, { onPick, onOpen, onRange, onSay })
  const isSummary = isOnlyRead(marks)
  if (isSummary !== state.isSummary) begin(state, isSummary)
  state.layer.setAttribute("aria-label", label)
  if (description) state.layer.setAttribute("aria-description", isSummary ? say("common.card.keys_read") : description)
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
    dress(button, mark, mark.key === state.current, isSummary)
  })
}

/** A summary filters to nothing: its marks are read, and no buttons. */
const isOnlyRead = (marks) => marks.every(({ filter, filters, href }) => !filter && !filters && !href)

/** Marks of another kind are made anew. */
function begin(state, isSummary) {
  for (const button of state.buttons.values()) button.remove()
  state.buttons.clear()
  state.isSummary = isSummary
}

function createButton(state, key) {
  const button = document.createElement(state.isSummary ? "div" : "button")
  if (state.isSummary) button.setAttribute("role", "img")
  else button.type = "button"
  button.className = "mark"
  button.dataset.key = key
  state.buttons.set(key, button)
  return button
}

function dress(button, mark, isCurrent, isRead) {
  const { x, y, w, h, label, href, isPressed = false } = mark
  button.style.left = `${x}px`
  button.style.top = `${y}px`
  button.style.width = `${w}px`
  button.style.height = `${h}px`
  if (button.getAttribute("aria-label") !== label) button.setAttribute("aria-label", label)
  button.tabIndex = isCurrent ? 0 : -1
  if (isRead) return
  button.setAttribute("role", href ? "link" : "button")
  if (href) button.removeAttribute("aria-pressed")
  else button.setAttribute("aria-pressed", String(isPressed))
  button.setAttribute("aria-disabled", String(!canPick(mark)))
}

const canPick = ({ isPressed, isEmpty }) => Boolean(isPressed) || !isEmpty

const markOf = (state, node) => state.marks.get(node?.closest?.(".mark")?.dataset.key)

function pressOn(state, event) {
  state.touched = event.pointerType === "touch"
  state.range?.end()
  if (!state.touched && event.button === 0) withRanges(({ press }) => press(state, event))
}

/** A range lasts while the focus is in the chart. */
function leave(state, { relatedTarget }) {
  leaveTip()
  if (!state.layer.contains(relatedTarget)) state.range?.end()
}

function moveOn(state, event) {
  const step = NEXT[event.key]
  if (step && event.shiftKey && state.onRange) {
    event.preventDefault()
    withRanges(({ extend }) => extend(state, step) || moveTo(state, event.key))
  } else if (moveTo(state, event.key)) {
    event.preventDefault()
    state.range?.end()
  }
}

function moveTo(state, key) {
  const keys = [...state.marks.keys()]
  const at = keys.indexOf(state.current)
  const to = key === "Home" ? 0 : key === "End" ? keys.length - 1 : at + (NEXT[key] ?? NaN)
  if (Number.isNaN(to)) return false
  state.buttons.get(keys[Math.max(0, Math.min(to, keys.length - 1))])?.focus()
  return true
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
  if (state.range) return undefined
  const mark = markOf(state, event.target)
  const found = mark && tell(state, mark, ...placeOf(state, event))
  if (!found) return leaveTip()
  event.target.classList.toggle("can-pick", canPick(pickedOf(mark, found)))
  return undefined
}

/** Where in the drawing the pointer is; nowhere for a key. */
function placeOf(state, event) {
  if (event.type === "click" && event.detail === 0) return [NaN, NaN]
  const box = state.layer.getBoundingClientRect()
  return [event.clientX - box.left, event.clientY - box.top]
}

function tell(state, mark, x, y, actionsFor = () => []) {
  const found = mark.tipAt(x, y)
  if (!found) return null
  const origin = state.layer.getBoundingClientRect()
  const box = found.box ?? mark
  const anchor = { left: origin.left + box.x, top: origin.top + box.y }
  const actions = actionsFor(pickedOf(mark, found))
  showTip({ ...anchor, right: anchor.left + box.w, bottom: anchor.top + box.h }, found.tip, actions, () => pointOut(state, {}))
  pointOut(state, found)
  return found
}

/** What stands at a point is picked before the mark that it is part of. */
const pickedOf = (mark, found) => (found?.mark && canPick(found.mark) ? found.mark : mark)

/** Rings and a guide over what is told. */
function pointOut(state, { rings = [], guide }) {
  for (const node of state.shown) node.remove()
  state.shown = rings.map(({ x, y, r = 5 }) => pointer("mark-ring", x - r, y - r, 2 * r, 2 * r))
  if (guide) state.shown.unshift(pointer("mark-guide", guide.x - 0.5, guide.top, 1, guide.bottom - guide.top))
  state.layer.append(...state.shown)
}

function pointer(className, left, top, width, height) {
  const node = document.createElement("span")
  node.className = className
  Object.assign(node.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` })
  return node
}

/** A click filters or opens. A finger first reads: its touch pins the tip, which offers to. */
function pick(state, event) {
  const mark = markOf(state, event.target)
  if (!mark) return
  if (state.range) {
    state.range.take()
    return
  }
  const isTouch = state.touched && event.detail > 0
  const [x, y] = placeOf(state, event)
  state.touched = false
  if (isTouch) tell(state, mark, x, y, (picked) => actionsOf(state, picked))
  else act(state, pickedOf(mark, Number.isNaN(x) ? null : mark.tipAt(x, y)))
}

function actionsOf(state, mark) {
  const words = mark.isPressed ? say("common.mark.remove") : say(mark.href ? "common.mark.open" : "common.mark.filter", { name: mark.of })
  return canPick(mark) ? [{ text: words, onPick: () => act(state, mark) }] : []
}

function act(state, mark) {
  if (!canPick(mark)) return
  if (mark.href) state.onOpen?.(mark.href)
  else state.onPick(mark)
}
