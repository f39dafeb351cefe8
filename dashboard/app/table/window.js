// Which rows of a long table are worth having in the document. Pure: no DOM.

/** @typedef {{ first: number, end: number }} Span rows `first` to `end - 1` */
/** @typedef {{ gap: number } | { first: number, end: number }} Piece empty space in px, or rows */

/** Rows are added and taken away by blocks, so that a slow scroll does not draw at each row. */
const BLOCK = 6

/**
 * The rows that are on the screen, with a block or two more on both sides so that scrolling shows no white.
 * @param {{ count: number, rowHeight: number, top: number, height: number }} view
 *   `top`: px of the list above the upper edge of the screen, negative while it begins below that edge;
 *   `height`: px of the screen
 * @returns {Span}
 */
export function visibleSpan({ count, rowHeight, top, height }) {
  const first = Math.floor(top / rowHeight / BLOCK) * BLOCK - BLOCK
  const end = Math.ceil((top + height) / rowHeight / BLOCK) * BLOCK + BLOCK
  return { first: clamp(first, 0, count), end: clamp(end, 0, count) }
}

/**
 * A list as rows and the gaps between them. The pinned row (it has the focus) stays in the document wherever the
 * screen is, or the keyboard would lose its place.
 * @param {{ count: number, rowHeight: number, span: Span, pinned?: number }} view
 * @returns {Piece[]} from top to bottom; heights add up to `count * rowHeight`
 */
export function pieces({ count, rowHeight, span, pinned = -1 }) {
  const spans = [span]
  if (pinned >= 0 && pinned < count) {
    const alone = { first: pinned, end: pinned + 1 }
    if (pinned < span.first) spans.unshift(alone)
    else if (pinned >= span.end) spans.push(alone)
  }
  return withGaps(spans, count, rowHeight)
}

/** @param {Span[]} spans @param {number} count @param {number} rowHeight @returns {Piece[]} */
function withGaps(spans, count, rowHeight) {
  const list = []
  let at = 0
  for (const { first, end } of spans) {
    if (end <= first) continue
    if (first > at) list.push({ gap: (first - at) * rowHeight })
    list.push({ first, end })
    at = end
  }
  if (count > at) list.push({ gap: (count - at) * rowHeight })
  return list
}

/** @param {number} value @param {number} low @param {number} high */
function clamp(value, low, high) {
  return Math.min(high, Math.max(low, value))
}
