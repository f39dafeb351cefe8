// Every family and genre with a finished book, each leading to its page.

import { html } from "../../vendor/ui.js"
import { genrePage } from "../findings/genre_facts.js"
import { nameOfGenre } from "../genre_names.js"
import { number } from "../format.js"
import { booksByGenre, finished, rankedGenres, slotsOfGenres } from "../stats/genre_counts.js"
import { say } from "../words.js"

const COLUMNS = { columnWidth: "230px", columnGap: "28px" }
const WHOLE = { breakInside: "avoid", paddingBlockStart: "16px" }
const HEAD = { display: "flex", alignItems: "center", gap: "8px" }
const BELOW = { marginBlockStart: "var(--gap)" }

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
  const link = ({ slug, name }) => html`<a class="quiet-link" href=${genrePage(selection, context, slug)} dir="auto">${name}</a>`
  return html`<section class="card card-full genre-list" style=${BELOW} aria-labelledby="genre-list">
    <header class="card-head">
      <h2 id="genre-list">${say("genres.list.title")}</h2>
      <p class="card-subtitle">${say("genres.list.subtitle")}</p>
    </header>
    <div style=${COLUMNS}>
      ${families.map(
        (family) => html`<div style=${WHOLE} key=${family.slug}>
          <h3 class="block-label" style=${HEAD}><span class=${`swatch fam-${family.slot}`} aria-hidden="true"></span>${link(family)}</h3>
          <ul class="block-rows">
            ${family.genres.map(
              (genre) => html`<li key=${genre.slug}>
                ${link(genre)}
                <span class="block-aside">${number(genre.books)}</span>
              </li>`,
            )}
          </ul>
        </div>`,
      )}
    </div>
  </section>`
}
