// Authors and series: whom does the reader come back to?

import { html } from "../../vendor/ui.js"
import { isFiltered } from "../cards/card.js"
import { card as concentration } from "../cards/concentration.js"
import { card as lovedOnce } from "../cards/loved_once.js"
import { card as loyalty } from "../cards/loyalty.js"
import { card as newKnown } from "../cards/new_known.js"
import { card as returnRate } from "../cards/return_rate.js"
import { card as series } from "../cards/series.js"
import { headline, leaders } from "../findings/authors.js"
import { AuthorList } from "../parts/author_list.js"
import { CardPage } from "../parts/card_page.js"
import { useContext } from "../parts/context.js"
import { selection as selected } from "../parts/selected.js"
import { concentration as booksByAuthor } from "../stats/authors.js"
import { authorsOf } from "../stats/first_authors.js"
import { say } from "../words.js"

export const title = () => say("common.page.authors")

const CARDS = [loyalty, series, newKnown, concentration, returnRate, lovedOnce]

export default function Authors() {
  const selection = selected.value
  const context = useContext()
  if (!selection) return null
  const { names } = authorsOf(selection.columns)
  const ranked = booksByAuthor(selection).list.map(({ author, books }) => ({ name: names[author], books }))
  const again = ranked.filter(({ books }) => books > 1).length
  const lead = [leaders(ranked), say("authors.lead.rule")].filter(Boolean).join(" ")
  const isEmpty = selection.tally.read === 0 && isFiltered(selection)
  return html`
    <${CardPage} page="authors" title=${headline({ authors: ranked.length, again })} lead=${lead} cards=${CARDS} isEmpty=${isEmpty} />
    ${!isEmpty && ranked.length > 0 && html`<div class="grid"><${AuthorList} selection=${selection} context=${context} /></div>`}
  `
}
