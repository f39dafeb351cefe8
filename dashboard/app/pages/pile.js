// Will I ever finish this? The to-read pile: how it grew, where it goes, what is on it, and what to read next.

import { html, useMemo } from "../../vendor/ui.js"
import { card as burnDown } from "../cards/burn_down.js"
import { card as inOut } from "../cards/in_out.js"
import { card as pick } from "../cards/pick.js"
import { card as pileMix } from "../cards/pile_mix.js"
import { card as pileWeight } from "../cards/pile_weight.js"
import { card as shelfAge } from "../cards/shelf_age.js"
import { card as willRead } from "../cards/will_read.js"
import { UNKNOWN } from "../columns.js"
import { endOf, monthWords, paceWords, rangeOfEnd, spanWords } from "../findings/pile.js"
import { isActive } from "../filters.js"
import { finished as results, heavy } from "../heavy.js"
import { CardPage } from "../parts/card_page.js"
import { useToday } from "../parts/context.js"
import { selection as selected } from "../parts/selected.js"
import { flowsOf, looksPast, pileHistory, placeOf, waitingOf } from "../stats/pile.js"
import { median } from "../stats/quantiles.js"
import { pieces, say } from "../words.js"

export const title = () => say("common.page.pile")

const CARDS = [burnDown, pick, willRead, shelfAge, pileMix, pileWeight, inOut]
/** Fewer books waiting than this are no pile to foretell. */
const LEAST = 10

/** What the headline tells, but for the forecast. */
function factsOf({ columns, rows, filters }, today) {
  const isPart = isActive(filters, "added")
  const all = rows(looksPast(filters, isPart ? [] : ["added"]))
  const history = pileHistory(columns, all, today)
  const { day } = placeOf(today)
  const known = waitingOf(columns, all).filter((row) => columns.added[row] !== UNKNOWN && columns.added[row] <= day)
  return { history, isPart, flows: flowsOf(history), half: median(known.map((row) => day - columns.added[row])) }
}

/** Whether the end of the pile can be told: not of the part that was shelved at some time, nor of a few books. */
function endToTell({ history: { waiting }, flows, isPart }, stop) {
  return isPart || waiting < LEAST ? "unknown" : endOf({ fan: stop, finished: flows.finished })
}

function headlineOf(facts, stop) {
  const { waiting, now } = facts.history
  const books = html`<em>${say("common.books", { n: waiting })}</em>`
  if (waiting === 0) return say("pile.lede.none")
  const end = endToTell(facts, stop)
  if (end === "gone") return pieces("pile.lede.gone", { books, month: monthWords(now + stop.gone.mid) })
  if (end === "never") return pieces("pile.lede.never", { books })
  return pieces(waiting === 1 ? "pile.lede.waiting_one" : "pile.lede.waiting", { books })
}

function leadOf(facts, stop) {
  const { history, flows, half } = facts
  const { waiting, now } = history
  if (waiting === 0) return say("pile.lede.none_lead")
  const parts = []
  if (endToTell(facts, stop) === "gone") {
    parts.push(say("pile.lede.gone_range", { range: rangeOfEnd(stop, now), pace: paceWords(history, flows.finished.length) }))
  }
  if (waiting >= LEAST && half !== null) parts.push(say("pile.lede.half", { span: spanWords(half) }))
  return parts.join(" ")
}

function Shown({ selection }) {
  const today = useToday()
  const facts = useMemo(() => factsOf(selection, today), [selection, today])
  const forecast = heavy("pileForecast", { pile: facts.history.waiting, ...facts.flows })
  if (forecast === null) results.value // drawn again when a result has come
  const stop = forecast?.stop ?? null
  return html`<${CardPage} page="pile" title=${headlineOf(facts, stop)} lead=${leadOf(facts, stop)} cards=${CARDS} selection=${selection} />`
}

export default function Pile() {
  return selected.value && html`<${Shown} selection=${selected.value} />`
}
