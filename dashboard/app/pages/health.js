// What is missing or doubtful in the data, what that costs, and how to fix it.

import { html, useMemo } from "../../vendor/ui.js"
import { isFiltered } from "../cards/card.js"
import { card as coverage } from "../cards/coverage.js"
import { card as duplicates } from "../cards/duplicates.js"
import { card as heapDays } from "../cards/heap_days.js"
import { card as impossibleDates } from "../cards/impossible_dates.js"
import { card as missing } from "../cards/missing_fields.js"
import { card as noGenre } from "../cards/no_genre.js"
import { headline, lead } from "../findings/health.js"
import { CardPage } from "../parts/card_page.js"
import { DateChoice } from "../parts/date_switches.js"
import { DuplicateGroups } from "../parts/duplicate_groups.js"
import { LookAgain } from "../parts/look_again.js"
import { selection as selected } from "../parts/selected.js"
import { missingFields } from "../stats/missing.js"
import { say } from "../words.js"

export const title = () => say("common.page.health")

/** The card with a part of this page below it, which does something with what the card shows. */
function withPart(card, part) {
  return {
    ...card,
    make(selection, context) {
      const shown = card.make(selection, context)
      return { ...shown, blocks: [...(shown.blocks ?? []), { part, shown }] }
    },
  }
}

const CARDS = [missing, withPart(noGenre, LookAgain), withPart(heapDays, DateChoice), coverage, impossibleDates, withPart(duplicates, DuplicateGroups)]

function Shown({ selection }) {
  const facts = useMemo(() => {
    const { columns, rows } = selection
    const pending = rows("genre").reduce((count, row) => count + columns.pending[row], 0)
    return { fields: missingFields(selection), pending, isPart: isFiltered(selection) }
  }, [selection])
  const head = headline(facts, (text) => html`<em>${text}</em>`)
  return html`<${CardPage} page="health" title=${head} lead=${lead(facts)} cards=${CARDS} selection=${selection} isEmpty=${selection.tally.books === 0} />`
}

export default function Health() {
  return selected.value && html`<${Shown} selection=${selected.value} />`
}
