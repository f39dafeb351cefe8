/** One tooltip for the page. The pointer can reach it, Esc closes it, a finger pins it. */

/**
 * @typedef {{title: string, lines: string[], covers?: string[], swatch?: string, link?: {text: string, href: string}}} TipText `swatch`: a
 *   class that colours the small square; the link is there once the tip is pinned
 * @typedef {{text: string, onPick: () => void}} TipAction
 */

const LEAVE_MS = 120
const GAP = 10
let node = null
let timer = 0
let whenGone = null

/**
 * @param {DOMRect | {left: number, right: number, top: number, bottom: number}} anchor on the screen
 * @param {TipText} content @param {TipAction[]} [actions] with them the tip stays until something else is touched
 * @param {(() => void) | null} [onGone] called once, when this tip is hidden or gives way to another
 */
export function showTip(anchor, content, actions = [], onGone = null) {
  clearTimeout(timer)
  whenGone?.()
  whenGone = onGone
  node ??= createTip()
  node.replaceChildren(...contentOf(content), ...actions.map(actionOf), ...(actions.length && content.link ? [linkOf(content.link)] : []))
  node.classList.toggle("is-pinned", actions.length > 0)
  node.hidden = false
  place(anchor)
}

/** Take the tip away, after a moment in which the pointer may reach it. */
export function leaveTip() {
  clearTimeout(timer)
  if (!node?.classList.contains("is-pinned")) timer = setTimeout(hideTip, LEAVE_MS)
}

function hideTip() {
  clearTimeout(timer)
  whenGone?.()
  whenGone = null
  if (node) node.hidden = true
}

function createTip() {
  const tip = document.createElement("div")
  tip.className = "tip"
  tip.hidden = true
  tip.addEventListener("pointerenter", () => clearTimeout(timer))
  tip.addEventListener("pointerleave", leaveTip)
  document.body.append(tip)
  document.addEventListener("keydown", closeOnEscape, true)
  document.addEventListener("pointerdown", (event) => tip.contains(event.target) || hideTip(), true)
  addEventListener("scroll", hideTip, { passive: true, capture: true })
  return tip
}

/** Esc closes an open tip and does nothing else. */
function closeOnEscape(event) {
  if (event.key !== "Escape" || node.hidden) return
  event.stopPropagation()
  hideTip()
}

function contentOf({ title, lines, covers = [], swatch }) {
  const head = part("p", "tip-title")
  if (swatch) head.append(part("span", `swatch ${swatch}`))
  head.append(title)
  return [head, ...lines.filter(Boolean).map((line) => part("p", "tip-line", line)), ...(covers.length ? [coversOf(covers)] : [])]
}

/** Their places have the size of a cover from the start, so that nothing moves when the pictures come, or do not. */
function coversOf(addresses) {
  const row = part("div", "tip-covers")
  for (const address of addresses) {
    const image = part("img", "tip-cover")
    Object.assign(image, { width: 40, height: 60, alt: "", decoding: "async", src: address })
    image.addEventListener("error", () => image.classList.add("is-missing"))
    row.append(image)
  }
  return row
}

function actionOf({ text, onPick }) {
  const button = part("button", "tip-action", text)
  button.type = "button"
  button.addEventListener("click", () => {
    hideTip()
    onPick()
  })
  return button
}

function linkOf({ text, href }) {
  const link = part("a", "tip-link", text)
  link.href = href
  link.addEventListener("click", hideTip)
  return link
}

function part(tag, className, words = "") {
  const made = document.createElement(tag)
  made.className = className
  made.append(words)
  return made
}

/** Beside the anchor where there is room, else above or below it; always on the screen. */
function place(anchor) {
  const { width, height } = node.getBoundingClientRect()
  const [roomX, roomY] = [document.documentElement.clientWidth - 8, innerHeight - 8]
  let left = anchor.right + GAP
  let top = (anchor.top + anchor.bottom - height) / 2
  if (left + width > roomX) left = anchor.left - GAP - width
  if (left < 8) {
    left = (anchor.left + anchor.right - width) / 2
    top = anchor.top - GAP - height < 8 ? anchor.bottom + GAP : anchor.top - GAP - height
  }
  node.style.left = `${Math.max(8, Math.min(left, roomX - width))}px`
  node.style.top = `${Math.max(8, Math.min(top, roomY - height))}px`
}
