// How do I judge? The scale, kindness against other readers, and what ratings go with.

import { html, useMemo } from "../../vendor/ui.js"
import { card as ageAndLove } from "../cards/age_and_love.js"
import { card as crowd } from "../cards/crowd.js"
import { card as generosity } from "../cards/generosity.js"
import { card as kinder } from "../cards/kinder.js"
import { card as lengthAndLove } from "../cards/length_and_love.js"
import { hasPopularity, card as popularity } from "../cards/popularity.js"
import { stars } from "../cards/stars.js"
import { card as unrated } from "../cards/unrated.js"
import { headline, lead } from "../findings/ratings.js"
import { CardPage } from "../parts/card_page.js"
import { selection as selected } from "../parts/selected.js"
import { meanInterval } from "../stats/intervals.js"
import { say } from "../words.js"

export const title = () => say("common.page.ratings")

const CARDS = [stars, kinder, generosity, crowd, unrated, lengthAndLove, ageAndLove, popularity]

function Shown({ selection }) {
  const { columns, tally } = selection
  const cards = useMemo(() => CARDS.filter((card) => card !== popularity || hasPopularity(columns)), [columns])
  const rated = meanInterval({ n: tally.rated, sum: tally.ratingSum, squares: tally.ratingSquares })
  const apart = meanInterval({ n: tally.compared, sum: tally.apart, squares: tally.apartSquares })
  const head = headline({ rated, apart }, (text) => html`<em>${text}</em>`)
  return html`<${CardPage}
    page="ratings"
    title=${head}
    lead=${lead({ rated, unrated: tally.read - tally.rated })}
    cards=${cards}
    selection=${selection}
    isEmpty=${tally.read === 0}
  />`
}

export default function Ratings() {
  return selected.value && html`<${Shown} selection=${selected.value} />`
}
