// How do I judge? The scale, kindness against other readers, and what ratings go with.

import { html, useMemo } from "../../vendor/ui.js"
import { card as ageAndLove } from "../cards/age_and_love.js"
import { card as crowd } from "../cards/crowd.js"
import { card as generosity } from "../cards/generosity.js"
import { card as kinder } from "../cards/kinder.js"
import { card as lengthAndLove } from "../cards/length_and_love.js"
import { hasPopularity, card as popularity } from "../cards/popularity.js"
import { card as stars } from "../cards/stars.js"
import { card as unratedCard } from "../cards/unrated.js"
import { headline, lead } from "../findings/ratings.js"
import { CardPage } from "../parts/card_page.js"
import { selection as selected } from "../parts/selected.js"
import { ratingMeans } from "../stats/rating_means.js"
import { say } from "../words.js"

export const title = () => say("common.page.ratings")

const CARDS = [stars, kinder, generosity, crowd, unratedCard, lengthAndLove, ageAndLove, popularity]

function Shown({ selection }) {
  const { columns, tally } = selection
  const cards = useMemo(() => CARDS.filter((card) => card !== popularity || hasPopularity(columns)), [columns])
  const { rated, apart, unrated } = useMemo(() => ratingMeans(columns, selection.rows("rating")), [selection])
  const head = headline({ rated, apart }, (text) => html`<em>${text}</em>`)
  return html`<${CardPage}
    page="ratings"
    title=${head}
    lead=${lead({ rated, unrated })}
    cards=${cards}
    selection=${selection}
    isEmpty=${tally.read === 0}
  />`
}

export default function Ratings() {
  return selected.value && html`<${Shown} selection=${selected.value} />`
}
