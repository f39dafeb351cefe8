// Where each cover stands on a page of any length. Pure: no DOM, all numbers in px.

/** Between covers, below a group, of the head of a group, and of the words under a cover. */
const GAP = { across: 14, down: 16, group: 28 }
const HEAD = 46
const WORDS = 24
/** Height of a cover to its width. */
const SHAPE = 1.5
/** Covers under this size have no words below: there is no room for stars and a date. */
const WORDS_FROM = 104
/** Rows beyond the screen that are drawn on both sides. */
const BEYOND = 2

/**
 * @typedef {{key: string, name: string, first: number, count: number, y: number, height: number, top: number}} Section `first`: place of
 *   its first cover among all; `y`: its upper edge; `top`: of its covers, below its head
 * @typedef {{across: number, width: number, pitch: {x: number, y: number}, height: number, count: number, sections: Section[],
 *   hasWords: boolean}} Layout `across`: covers in a row; `width` of a cover
 *
 * @param {{key: string, name: string, rows: ArrayLike<number>}[]} groups
 * @param {{width: number, size: number}} room `size`: the least width of a cover
 * @returns {Layout} covers are as wide as lets them fill the row
 */
export function layOut(groups, { width, size }) {
  const across = Math.max(1, Math.floor((width + GAP.across) / (size + GAP.across)))
  const wide = Math.max(1, Math.floor((width - (across - 1) * GAP.across) / across))
  const hasWords = wide >= WORDS_FROM
  const pitch = { x: wide + GAP.across, y: Math.round(wide * SHAPE) + (hasWords ? WORDS : 0) + GAP.down }
  let [y, first] = [0, 0]
  const sections = groups.map(({ key, name, rows }) => {
    const top = name ? HEAD : 0
    const height = top + Math.ceil(rows.length / across) * pitch.y
    const section = { key, name, first, count: rows.length, y, height, top }
    y += height + GAP.group
    first += rows.length
    return section
  })
  return { across, width: wide, pitch, height: Math.max(0, y - GAP.group), count: first, sections, hasWords }
}

/** The upper left corner of a cover within its section. @param {Layout} layout @param {number} at place in the section */
export function cornerOf({ across, pitch }, { top }, at) {
  return { x: (at % across) * pitch.x, y: top + Math.floor(at / across) * pitch.y }
}

/** The section of a cover. @param {Layout} layout @param {number} place among all */
export function sectionOf({ sections }, place) {
  let [low, high] = [0, sections.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sections[middle].first <= place) low = middle
    else high = middle - 1
  }
  return sections[low]
}

/**
 * The covers of each section that are on the screen, with some rows beyond. The pinned one (it has the focus) stays
 * wherever the screen is.
 * @param {Layout} layout @param {{top: number, height: number}} screen `top`: px of the page of covers above its upper edge
 * @param {number} [pinned] place among all
 * @returns {{section: Section, places: number[]}[]} places among all, rising
 */
export function visibleCovers({ across, pitch, sections }, { top, height }, pinned = -1) {
  const [from, to] = [top - BEYOND * pitch.y, top + height + BEYOND * pitch.y]
  return sections.flatMap((section) => {
    const { y, first, count } = section
    const isPinned = pinned >= first && pinned < first + count
    const isNear = y < to && y + section.height > from
    if (!isNear && !isPinned) return []
    const rowAt = (edge) => Math.floor((edge - y - section.top) / pitch.y) * across
    const start = isNear ? Math.max(0, rowAt(from)) : 0
    const end = isNear ? Math.max(start, Math.min(count, rowAt(to) + across)) : 0
    const places = Array.from({ length: end - start }, (_, at) => first + start + at)
    if (isPinned && !(pinned >= first + start && pinned < first + end)) places.push(pinned)
    return [{ section, places: places.sort((a, b) => a - b) }]
  })
}

/**
 * Where an arrow key leads: to the cover beside, or to the one above or below, across the border of groups.
 * @param {Layout} layout @param {number} place @param {string} key @param {number} page rows of a screen
 * @returns {number | null} null for any other key
 */
export function stepFrom(layout, place, key, page) {
  const last = layout.count - 1
  const rows = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }[key]
  if (rows) return rowsFrom(layout, place, rows)
  const to = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: last }[key]
  return to === undefined ? null : Math.max(0, Math.min(last, to))
}

function rowsFrom(layout, place, rows) {
  const { across, sections } = layout
  let section = sectionOf(layout, place)
  let row = Math.floor((place - section.first) / across) + rows
  const column = (place - section.first) % across
  const rowsIn = ({ count }) => Math.ceil(count / across)
  let at = sections.indexOf(section)
  while (row < 0 && at > 0) row += rowsIn(sections[(at -= 1)])
  while (row >= rowsIn(sections[at]) && at < sections.length - 1) row -= rowsIn(sections[at++])
  section = sections[at]
  const inside = Math.max(0, Math.min(rowsIn(section) - 1, row)) * across + column
  return section.first + Math.min(section.count - 1, inside)
}
