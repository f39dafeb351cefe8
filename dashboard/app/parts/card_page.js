// A page made of cards: headline, the cards in the reader's order, and the way back for hidden ones.

import { html } from "../../vendor/ui.js"
import { say } from "../words.js"
import { arrange } from "./card_layout.js"
import { ChartCard } from "./chart_card.js"
import { Chips } from "./chips.js"
import { useContext } from "./context.js"
import { Icon } from "./icon.js"
import { Lazy } from "./lazy.js"
import { selection as selected } from "./selected.js"

/**
 * @param {{page: string, title: any, lead?: any, cards: import("../cards/card.js").Card[], selection?: object,
 *   isEmpty?: boolean, children?: any}} props `selection` instead of that of the filters; the children stand below the title
 */
export function CardPage({ page, title, lead, cards, selection = selected.value, isEmpty = false, children }) {
  return html`<div class=${`page page-${page}`}>
    <${Chips} placement="main" />
    <header class="page-head">
      <h1>${title}</h1>
      ${lead && html`<p class="lead">${lead}</p>`}
    </header>
    ${children}
    ${isEmpty ? html`<${NoBook} />` : html`<${CardGrid} page=${page} cards=${cards} selection=${selection} />`}
  </div>`
}

const loadNothingFits = () => import("./nothing_fits.js").then(({ NothingFits }) => NothingFits)

/** The filters leave no book. */
export const NoBook = () => html`<${Lazy} load=${loadNothingFits} onFail=${() => {}} />`

/** Cards on their grid. */
export function CardGrid({ page, cards, selection }) {
  const context = useContext()
  const layout = arrange(page, cards)
  return html`
    <div class=${`grid grid-${page}`}>
      ${layout.shown.map((card) => html`<${ChartCard} key=${card.name} card=${card} selection=${selection} context=${context} layout=${layout} />`)}
    </div>
    ${layout.isChanged && html`<${Hidden} layout=${layout} />`}
  `
}

function Hidden({ layout }) {
  return html`<aside class="hidden-cards" aria-label=${say("common.card.hidden_cards")}>
    ${layout.hidden.map(
      (card) => html`<button type="button" class="button" onClick=${() => layout.show(card)}>
        <${Icon} name="eye-off" size="16" /> ${say("common.card.show", { title: layout.titleOf(card) })}
      </button>`,
    )}
    <button type="button" class="button" onClick=${layout.reset}>${say("common.card.reset")}</button>
  </aside>`
}
