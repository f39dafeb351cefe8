// How is the reading going? The headline, the totals, and the cards that filter each other.

import { html, useMemo } from "../../vendor/ui.js"
import { justFinished, nowReading } from "../cards/last_books.js"
import { piles } from "../cards/piles.js"
import { stars } from "../cards/stars.js"
import { CardGrid } from "../parts/card_page.js"
import { Chips } from "../parts/chips.js"
import { useToday } from "../parts/context.js"
import { EnrichmentCard } from "../parts/enrichment_card.js"
import { Lede } from "../parts/lede.js"
import { NothingFits } from "../parts/nothing_fits.js"
import { selection as selected } from "../parts/selected.js"
import { Shelf } from "../parts/shelf.js"
import { Totals } from "../parts/totals.js"
import { libraryId } from "../store.js"
import { say } from "../words.js"

export const title = () => say("common.page.overview")

const CARDS = [piles, stars, justFinished, nowReading]

/** A library with no more read books than this is a shelf, without charts. */
const SHELF_MOST = 4

function Shown({ selection }) {
  const today = useToday()
  const { columns, tally } = selection
  const all = useMemo(() => columns.isRead.reduce((count, read) => count + read, 0), [columns])
  return html`
    <${Chips} placement="main" />
    <${Lede} selection=${selection} today=${today} />
    <${EnrichmentCard} placement="main" />
    ${all <= SHELF_MOST
      ? html`<${Shelf} columns=${columns} library=${libraryId.value} />`
      : html`<${Totals} selection=${selection} today=${today} />
          ${tally.read === 0 ? html`<${NothingFits} />` : html`<${CardGrid} page="overview" cards=${CARDS} selection=${selection} />`}`}
  `
}

export default function Overview() {
  return selected.value && html`<${Shown} selection=${selected.value} />`
}
