// The order of a page's cards, and which are hidden, as the reader wants them; remembered in this browser.

import { announce } from "../announce.js"
import { remember, remembered } from "../memory.js"
import { say } from "../words.js"
import { focusCard } from "./card_focus.js"

const layouts = new Map()

function read(text) {
  try {
    const { order = [], hidden = [] } = JSON.parse(text ?? "{}")
    return { order: order.filter(isName), hidden: hidden.filter(isName) }
  } catch {
    return { order: [], hidden: [] } // not ours, or cut off
  }
}

const isName = (name) => typeof name === "string"

/** `{order, hidden}` of a page, names of cards. @returns {import("../../vendor/ui.js").Signal} */
function layoutOf(page) {
  if (!layouts.has(page)) layouts.set(page, remembered(`cards.${page}`, read))
  return layouts.get(page)
}

function write(page, layout) {
  layoutOf(page).value = layout
  remember(`cards.${page}`, layout.order.length || layout.hidden.length ? JSON.stringify(layout) : null)
}

/** Cards in the order wanted; those that are new since stand where the page has them. */
function ordered(cards, order) {
  const places = new Map(order.map((name, at) => [name, at]))
  const known = cards.filter(({ name }) => places.has(name)).sort((a, b) => places.get(a.name) - places.get(b.name))
  return cards.map((card) => (places.has(card.name) ? known.shift() : card))
}

/** What is shown of a page's cards, what is hidden, and what one can do with each. */
export function arrange(page, cards) {
  const { order, hidden } = layoutOf(page).value
  const all = ordered(cards, order)
  const shown = all.filter(({ name }) => !hidden.includes(name))
  const titleOf = (card) => say(`${card.page}.${card.name}.question`)

  function move(card, by) {
    const at = shown.indexOf(card)
    const other = shown[at + by]
    if (!other) return
    const names = all.map(({ name }) => name)
    const [from, to] = [names.indexOf(card.name), names.indexOf(other.name)]
    names.splice(to, 0, ...names.splice(from, 1))
    write(page, { order: names, hidden })
    focusCard(card.name)
    announce(say("common.card.moved", { n: at + by + 1, of: shown.length }))
  }
  function hide(card) {
    const at = shown.indexOf(card)
    write(page, { order, hidden: [...hidden, card.name] })
    focusCard((shown[at + 1] ?? shown[at - 1])?.name)
    announce(say("common.card.hidden", { title: titleOf(card) }))
  }
  function show(card) {
    write(page, { order, hidden: hidden.filter((name) => name !== card.name) })
    focusCard(card.name)
  }
  function reset() {
    write(page, { order: [], hidden: [] })
    focusCard(cards.at(-1).name)
  }
  return {
    shown,
    hidden: all.filter(({ name }) => hidden.includes(name)),
    isChanged: order.length > 0 || hidden.length > 0,
    canMove: (card, by) => shown[shown.indexOf(card) + by] !== undefined,
    move,
    hide,
    show,
    reset,
    titleOf,
  }
}
