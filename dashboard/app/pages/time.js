// When and how fast is read? Days, months and years of finishing.

import { html } from "../../vendor/ui.js"
import { card as booksAndPages } from "../cards/books_and_pages.js"
import { card as calendar } from "../cards/calendar.js"
import { isFiltered } from "../cards/card.js"
import { card as gaps } from "../cards/gaps.js"
import { card as lengthByYear } from "../cards/length_by_year.js"
import { card as months } from "../cards/months.js"
import { card as rereads } from "../cards/rereads.js"
import { card as rollingPace } from "../cards/rolling_pace.js"
import { card as seasonality } from "../cards/seasonality.js"
import { card as weekdays } from "../cards/weekdays.js"
import { headline, lead } from "../findings/time.js"
import { CardPage } from "../parts/card_page.js"
import { useToday } from "../parts/context.js"
import { selection as selected } from "../parts/selected.js"
import { finishesByDay, knownUntil, openEnd, surelyWithout } from "../stats/finishes.js"
import { gapsOf, isEveryYear, longestOf, slumpsOf } from "../stats/gaps.js"
import { recentReading } from "../stats/recent.js"
import { say } from "../words.js"

export const title = () => say("common.page.time")

const CARDS = [rollingPace, months, calendar, seasonality, weekdays, gaps, booksAndPages, lengthByYear, rereads]

/** What headline and lead are made of. */
function factsOf(selection, today) {
  const { columns, filters } = selection
  const isPeriod = Boolean(filters.years || filters.months || filters.day)
  const known = knownUntil(columns, today)
  const { days, vague } = finishesByDay(selection, [], known.day)
  const { slumps } = slumpsOf(gapsOf(days, known.isNow ? openEnd(filters, known) : null), surelyWithout(columns, vague))
  const recent = isPeriod ? { books: 0 } : recentReading(columns, selection.among(columns.inTime), today)
  return { recent, slump: isEveryYear(filters) ? null : longestOf(slumps), isPeriod, isPart: isFiltered(selection), last: days.length ? days.at(-1) : null }
}

function Shown({ selection }) {
  const today = useToday()
  const facts = factsOf(selection, today)
  const words = headline(facts, (text) => html`<em>${text}</em>`)
  return html`<${CardPage} page="time" title=${words} lead=${lead(facts)} cards=${CARDS} isEmpty=${selection.tally.read === 0} />`
}

export default function Time() {
  return selected.value && html`<${Shown} selection=${selected.value} />`
}
