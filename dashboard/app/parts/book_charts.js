// What the books are as a whole: the charts of the page of books.

import { html } from "../../vendor/ui.js"
import { card as ages } from "../cards/ages.js"
import { card as eras } from "../cards/eras.js"
import { card as formats } from "../cards/formats.js"
import { card as lengths } from "../cards/lengths.js"
import { card as publishers } from "../cards/publishers.js"
import { card as records } from "../cards/records.js"
import { card as shelves } from "../cards/shelves.js"
import { card as titleWords } from "../cards/title_words.js"
import { CardGrid } from "./card_page.js"
import { selection } from "./selected.js"

const CARDS = [ages, lengths, eras, titleWords, publishers, shelves, records, formats]

export function BookCharts() {
  return html`<${CardGrid} page="books" cards=${CARDS} selection=${selection.value} />`
}
