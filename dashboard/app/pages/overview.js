// How is the reading going? The headline, the totals, and the cards that filter each other.

import { html, useEffect, useMemo, useState } from "../../vendor/ui.js"
import { Card } from "../parts/card.js"
import { Chips } from "../parts/chips.js"
import { EnrichmentCard } from "../parts/enrichment_card.js"
import { JustFinished, lastFinishedTable } from "../parts/just_finished.js"
import { Lede } from "../parts/lede.js"
import { monthsCard, pilesCard, starsCard } from "../parts/overview_cards.js"
import { NoBook, Shelf } from "../parts/overview_empty.js"
import { selection as shown } from "../parts/selected.js"
import { Sketch } from "../parts/sketch.js"
import { Totals } from "../parts/totals.js"
import { libraryId, view } from "../store.js"

export const title = () => "Overview"

/** A library with no more read books than this is a shelf, without charts. */
const SHELF_MOST = 4
const COVERS = 6

/** Today, also when the page stays open over midnight. */
function useToday() {
  const [today, setToday] = useState(() => new Date())
  useEffect(() => {
    const check = () => new Date().toDateString() !== today.toDateString() && setToday(new Date())
    document.addEventListener("visibilitychange", check)
    return () => document.removeEventListener("visibilitychange", check)
  }, [today])
  return today
}

function justFinishedCard(library) {
  return (selection) => ({
    title: "Just finished",
    subtitle: "The last books with a date; a cover leads to its book",
    body: html`<${JustFinished} selection=${selection} library=${library} most=${COVERS} />`,
    table: () => lastFinishedTable(selection, COVERS),
    empty: selection.tally.byYear.some((count) => count > 0) ? null : "Shows the last books once one has a date of finishing.",
  })
}

function Cards({ selection, today, library }) {
  const { by, win } = view.value
  const [isAll, setAll] = useState(false)
  const piles = useMemo(() => ({ content: pilesCard({ by, win, today }) }), [by, win, today])
  const months = useMemo(() => ({ content: monthsCard({ today, isAll, setAll }) }), [today, isAll])
  const stars = useMemo(() => ({ content: starsCard() }), [])
  const finished = useMemo(() => ({ content: justFinishedCard(library) }), [library])
  const card = (name, size, height, options) => html`<${Card} name=${name} size=${size} height=${height} options=${options} content=${options.content}
    selection=${selection} sketch=${html`<${Sketch} of=${name} />`} />`
  return html`<div class="grid overview-grid">
    ${card("piles", "two-thirds", 470, piles)}${card("months", "third card-half", 470, months)}
    ${card("stars", "third card-half", 320, stars)}${card("just-finished", "two-thirds", 320, finished)}
  </div>`
}

function Shown({ selection }) {
  const today = useToday()
  const library = libraryId.value
  const { columns, tally } = selection
  const all = useMemo(() => columns.isRead.reduce((count, read) => count + read, 0), [columns])
  const cards = () =>
    tally.read === 0
      ? html`<${NoBook} selection=${selection} />`
      : html`<${Cards} selection=${selection} today=${today} library=${library} />`
  return html`
    <${Chips} placement="main" />
    <${Lede} selection=${selection} today=${today} />
    <${EnrichmentCard} placement="main" />
    ${all <= SHELF_MOST
      ? html`<${Shelf} columns=${columns} library=${library} />`
      : html`<${Totals} selection=${selection} today=${today} />${cards()}`}
  `
}

export default function Overview() {
  return shown.value && html`<${Shown} selection=${shown.value} />`
}
