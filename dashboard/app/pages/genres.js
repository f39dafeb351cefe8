// What is read, and how has it moved?

import { html } from "../../vendor/ui.js"
import { card as breadth } from "../cards/breadth.js"
import { card as drift } from "../cards/drift.js"
import { card as firstTime } from "../cards/first_time.js"
import { card as loveVolume } from "../cards/love_volume.js"
import { card as pairs } from "../cards/pairs.js"
import { card as rank } from "../cards/rank.js"
import { card as shareMap } from "../cards/share_map.js"
import { familyGroups } from "../findings/genre_facts.js"
import { headline } from "../findings/genres.js"
import { CardPage } from "../parts/card_page.js"
import { useContext } from "../parts/context.js"
import { GenreList } from "../parts/genre_list.js"
import { selection as selected } from "../parts/selected.js"
import { say } from "../words.js"

export const title = () => say("common.page.genres")

const CARDS = [drift, shareMap, rank, breadth, loveVolume, pairs, firstTime]

/** What the page answers first, from the counts that look past the filter of genres. */
function factsOf({ columns, tally }) {
  const groups = familyGroups(columns)
  const families = columns.families.map(({ slot }) => ({ ...groups[slot], books: tally.byFamily[slot] })).filter(({ books }) => books > 0)
  return {
    families: families.sort((a, b) => b.books - a.books),
    books: families.reduce((sum, { books }) => sum + books, 0),
    genres: tally.byGenre.filter((books) => books > 0).length,
    pending: tally.pending,
  }
}

function leadOf({ families, genres, books, pending }) {
  const counts = { genres: say("genres.genres", { n: genres }), families: say("genres.families", { n: families.length }) }
  const parts = [books > 0 && say("genres.lead", counts), pending > 0 && say("genres.lead_pending", { n: pending })]
  return parts.filter(Boolean).join(" ")
}

function Shown({ selection }) {
  const context = useContext()
  const facts = factsOf(selection)
  const isEmpty = selection.tally.read === 0
  const head = headline(facts.families, facts, (text) => html`<em>${text}</em>`)
  return html`
    <${CardPage} page="genres" title=${head} lead=${leadOf(facts)} cards=${CARDS} isEmpty=${isEmpty} />
    ${!isEmpty && facts.genres > 0 && html`<div class="grid"><${GenreList} selection=${selection} context=${context} /></div>`}
  `
}

export default function Genres() {
  return selected.value && html`<${Shown} selection=${selected.value} />`
}
