// Every family and genre with a finished book, each leading to its page.

import { html } from "../../vendor/ui.js"
import { genrePage } from "../findings/genre_facts.js"
import { nameOfGenre } from "../genre_names.js"
import { number } from "../format.js"
import { finished } from "../stats/finishes.js"
import { booksByGenre, rankedGenres, slotsOfGenres } from "../stats/genre_counts.js"
import { say } from "../words.js"
import { NameLink, NameList, NameRow } from "./name_list.js"

/** @param {import("../engine.js").Selection} selection */
function familiesOf({ columns, tally }, rows) {
  const counts = booksByGenre(columns, rows)
  const slots = slotsOfGenres(columns)
  const { names, slugs } = columns.genres
  const ids = rankedGenres(counts)
  return columns.families
    .map((family) => ({
      ...family,
      name: nameOfGenre(family.name),
      books: tally.byFamily[family.slot],
      genres: ids.filter((id) => slots[id] === family.slot).map((id) => ({ name: nameOfGenre(names[id]), slug: slugs[id], books: counts[id] })),
    }))
    .filter(({ genres }) => genres.length > 0)
}

export function GenreList({ selection, context }) {
  const families = familiesOf(selection, finished(selection.columns, selection.rows("genre")))
  const hrefOf = (slug) => genrePage(selection, context, slug)
  return html`<${NameList} id="genre-list" title=${say("genres.list.title")} subtitle=${say("genres.list.subtitle")}>
    ${families.map(
      (family) => html`<div key=${family.slug}>
        <h3 class="block-label">
          <span class=${`swatch fam-${family.slot}`} aria-hidden="true"></span><${NameLink} name=${family.name} href=${hrefOf(family.slug)} />
        </h3>
        <ul class="block-rows">
          ${family.genres.map(({ name, slug, books }) => html`<${NameRow} key=${slug} name=${name} href=${hrefOf(slug)}>${number(books)}<//>`)}
        </ul>
      </div>`,
    )}
  <//>`
}
