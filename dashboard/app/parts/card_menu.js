// What can be done with a card beside reading it: compare, move, hide.

import { html } from "../../vendor/ui.js"
import { say } from "../words.js"
import { Icon } from "./icon.js"
import { Menu } from "./menu.js"

export function CardMenu({ card, layout, onCompare }) {
  const items = []
  if (onCompare) items.push({ label: say("common.card.compare"), icon: "compare", onPick: onCompare })
  if (layout?.canMove(card, -1)) items.push({ label: say("common.card.earlier"), icon: "arrow-up", onPick: () => layout.move(card, -1) })
  if (layout?.canMove(card, 1)) items.push({ label: say("common.card.later"), icon: "arrow-down", onPick: () => layout.move(card, 1) })
  if (layout) items.push({ label: say("common.card.hide"), icon: "eye-off", onPick: () => layout.hide(card) })
  if (items.length === 0) return null
  return html`<${Menu} label=${say("common.card.more")} className="icon-button" items=${items}>
    <${Icon} name="more" size="16" />
  <//>`
}
