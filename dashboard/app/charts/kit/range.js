/**
 * All marks between two on an axis of time, picked at once: by a drag over them, or by Shift and the arrow keys. Loaded
 * when a chart is first touched. A finger scrolls, and picks one mark at a time.
 */

import { describe } from "../../filters.js"
import { say } from "../../words.js"
import { leaveTip, showTip } from "./tip.js"
import { boxBetween, filterBetween, isAmong, markAt, timeMarks } from "./time_range.js"

/** A pointer that moves less clicks. */
const LEAST_PX = 5

const marksOf = (state) => (state.onRange ? timeMarks([...state.marks.values()]) : [])

/** A mouse or a pen went down on a chart. */
export function press(state, down) {
  const { left, top } = state.layer.getBoundingClientRect()
  const marks = marksOf(state)
  const from = down.clientX - left
  if (!isAmong(marks, from, down.clientY - top)) return
  const stop = new AbortController()
  let isDrag = false
  const onMove = (event) => {
    if (event.pointerId !== down.pointerId) return
    if (event.buttons === 0) stop.abort()
    else if (isDrag || Math.abs(event.clientX - down.clientX) >= LEAST_PX) {
      if (!isDrag) {
        isDrag = true
        state.layer.setPointerCapture(down.pointerId)
        begin(state, markAt(marks, from).key, "drag")
      }
      if (state.range) reach(state, markAt(marks, event.clientX - state.layer.getBoundingClientRect().left).key)
    }
  }
  const onUp = () => {
    stop.abort()
    if (!isDrag) return
    swallowClick()
    if (state.range) take(state)
  }
  const onCancel = () => {
    stop.abort()
    if (isDrag) state.range?.end()
  }
  for (const [type, listener] of Object.entries({ pointermove: onMove, pointerup: onUp, pointercancel: onCancel })) {
    addEventListener(type, listener, { signal: stop.signal })
  }
}

/** The click that follows a drag is none. */
function swallowClick() {
  const swallow = (event) => event.stopPropagation()
  addEventListener("click", swallow, { capture: true })
  setTimeout(() => removeEventListener("click", swallow, { capture: true }))
}

/** One mark more, or one less. @returns {boolean} whether the focused mark is on an axis of time */
export function extend(state, step) {
  const marks = marksOf(state)
  const at = marks.findIndex(({ key }) => key === state.current)
  if (at < 0) return false
  const next = marks[Math.max(0, Math.min(at + step, marks.length - 1))]
  if (!state.range) begin(state, state.current, "keys")
  state.buttons.get(next.key).focus()
  reach(state, next.key)
  state.onSay(state.range.words)
  return true
}

/** @param {"drag" | "keys"} how it is told to be ended */
function begin(state, from, how) {
  const stop = new AbortController()
  const band = document.createElement("span")
  band.className = "mark-range"
  state.layer.append(band)
  const end = () => {
    stop.abort()
    band.remove()
    state.range = null
    leaveTip()
  }
  state.range = { from, to: from, how, band, filter: null, words: "", end, take: () => take(state) }
  const onKeyDown = (event) => {
    if (event.key !== "Escape") return
    event.preventDefault()
    event.stopPropagation()
    end()
  }
  addEventListener("keydown", onKeyDown, { capture: true, signal: stop.signal })
}

function reach(state, to) {
  const { range } = state
  range.to = to
  const [first, last] = [state.marks.get(range.from), state.marks.get(to)]
  if (!first || !last) {
    range.end()
    return
  }
  const { x, y, w, h } = boxBetween(first, last)
  Object.assign(range.band.style, { left: `${x}px`, top: `${y}px`, width: `${w}px`, height: `${h}px` })
  range.filter = filterBetween(first, last)
  range.words = describe(range.filter)
  const origin = state.layer.getBoundingClientRect()
  const box = { left: origin.left + x, top: origin.top + y, right: origin.left + x + w, bottom: origin.top + y + h }
  showTip(box, { title: range.words, lines: [say(`common.mark.range_${range.how}`)] })
}

function take(state) {
  const { filter, end } = state.range
  end()
  state.onRange(filter)
}
