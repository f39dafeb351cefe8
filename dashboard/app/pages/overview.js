// How is the reading going? The headline, the totals, and the cards that filter each other.

import { html, useMemo } from "../../vendor/ui.js"
import { card as ages } from "../cards/ages.js"
import { card as burnDown } from "../cards/burn_down.js"
import { card as drift } from "../cards/drift.js"
import { card as kinder } from "../cards/kinder.js"
import { justFinished, nowReading } from "../cards/last_books.js"
import { card as loyalty } from "../cards/loyalty.js"
import { card as months } from "../cards/months.js"
import { piles } from "../cards/piles.js"
import { card as race } from "../cards/race.js"
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

const third = (card) => ({ ...card, size: "third" })
const CARDS = [
  ...[piles, third(race), third(drift), third(kinder), third(months), { ...ages, size: "half" }, { ...burnDown, size: "half" }],
  ...[third(stars), justFinished, loyalty, { ...nowReading, size: "half" }],
]

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
