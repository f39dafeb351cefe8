// How is the reading going? The headline, the totals, and the cards that filter each other.

import { html, useMemo } from "../../vendor/ui.js"
import { card as drift } from "../cards/drift.js"
import { card as kinder } from "../cards/kinder.js"
import { justFinished, nowReading } from "../cards/last_books.js"
import { card as months } from "../cards/months.js"
import { piles } from "../cards/piles.js"
import { card as race } from "../cards/race.js"
import { CardGrid, NoBook } from "../parts/card_page.js"
import { Chips } from "../parts/chips.js"
import { useToday } from "../parts/context.js"
import { EnrichmentCard } from "../parts/enrichment_card.js"
import { Lazy } from "../parts/lazy.js"
import { Lede } from "../parts/lede.js"
import { selection as selected } from "../parts/selected.js"
import { Totals } from "../parts/totals.js"
import { libraryId } from "../store.js"
import { loadWords, say } from "../words.js"

export const title = () => say("common.page.overview")

const third = (card) => ({ ...card, size: "third" })

/** A card below the first screen, with the area of its words. Its question is among the words of this page as well. */
const later = (name, area, height, load, size = "half") => ({
  ...{ name, page: "overview", size, height },
  load: async () => (await Promise.all([load(), loadWords(area)]))[0].card,
})
const CARDS = [
  ...[piles, third(race), third(drift), third(kinder), third(months)],
  later("ages", "books", 380, () => import("../cards/ages.js")),
  later("burn-down", "pile", 380, () => import("../cards/burn_down.js")),
  later("stars", "ratings", 320, () => import("../cards/stars.js"), "third"),
  justFinished,
  later("loyalty", "authors", 330, () => import("../cards/loyalty.js")),
  { ...nowReading, size: "half" },
]

const loadShelf = () => import("../parts/shelf.js").then(({ Shelf }) => Shelf)

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
      ? html`<${Lazy} load=${loadShelf} onFail=${() => {}} columns=${columns} library=${libraryId.value} />`
      : html`<${Totals} selection=${selection} today=${today} />
          ${tally.read === 0 ? html`<${NoBook} />` : html`<${CardGrid} page="overview" cards=${CARDS} selection=${selection} />`}`}
  `
}

export default function Overview() {
  return selected.value && html`<${Shown} selection=${selected.value} />`
}
