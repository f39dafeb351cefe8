// One family or genre: how much of the reading it is, how it is rated, whose books they are, and the books themselves.

import { html, useMemo } from "../../vendor/ui.js"
import { card as genreAuthors } from "../cards/genre_authors.js"
import { card as genreBooks } from "../cards/genre_books.js"
import { card as genreCompany } from "../cards/genre_company.js"
import { card as genreRatings } from "../cards/genre_ratings.js"
import { card as genreShare } from "../cards/genre_share.js"
import { card as genreShelves } from "../cards/genre_shelves.js"
import { createEngine } from "../engine.js"
import { genrePage, shareWords } from "../findings/genre_facts.js"
import { booksIn, genreOf } from "../findings/genre_page.js"
import { serialiseFilters, without } from "../filters.js"
import { nameOfGenre } from "../genre_names.js"
import { CardPage } from "../parts/card_page.js"
import { useContext } from "../parts/context.js"
import { GenreList } from "../parts/genre_list.js"
import { selection as selected } from "../parts/selected.js"
import { route } from "../router.js"
import { withGenre } from "../stats/genre_counts.js"
import { columns, filters } from "../store.js"
import { say } from "../words.js"

const CARDS = [genreShare, genreRatings, genreCompany, genreAuthors, genreShelves, genreBooks]

const slugShown = () => route.value.params.slug ?? ""

export const title = () => (columns.value && genreOf(columns.value, slugShown())?.name) || say("common.page.genres")

/** The books of the genre under the filters of the address; the engine of the page has its own filters. */
function useGenreSelection(slug) {
  const engine = useMemo(() => createEngine(columns.value), [columns.value])
  return engine.apply({ ...filters.value, genre: [slug] })
}

function leadOf(selection) {
  const { own, all } = booksIn(selection)
  const known = withGenre(selection.columns, all)
  const books = say("common.books", { n: own.length })
  return own.length > 0 ? say("genres.page.lead", { books, share: shareWords(own.length, known.length) }) : say("genres.page.lead_unread")
}

function familyNameOf({ families, meta }, { slot, given }) {
  if (slot !== null) return null
  const group = meta.metadata.genre_families.find(({ genres }) => genres.includes(given))
  return families.find((family) => family.slot === group?.slot) ?? null
}

function Shown({ genre }) {
  const context = useContext()
  const selection = useGenreSelection(genre.slug)
  const family = familyNameOf(columns.value, genre)
  const link = (href, name) => html`<a class="quiet-link" href=${href}>${name}</a>`
  const all = link(context.hrefWith(serialiseFilters(without(filters.value, "genre")), "genres"), say("genres.page.all"))
  const lead = html`${leadOf(selection)} ${family && html`${link(genrePage(selection, context, family.slug), nameOfGenre(family.name))} · `}${all}`
  const isEmpty = selection.rows().length === 0
  return html`<${CardPage} page="genre" title=${genre.name} lead=${lead} cards=${CARDS} selection=${selection} isEmpty=${isEmpty} />`
}

/** Nothing is of this genre: what there is instead. */
function Unknown({ slug }) {
  const context = useContext()
  const isLooking = columns.value.isLooking
  return html`<div class="page page-genre">
    <header class="page-head">
      <h1>${say("genres.unknown.title")}</h1>
      <p class="lead"><span dir="auto">${say("genres.unknown.lead", { slug })}</span>${isLooking && html` ${say("genres.unknown.looking")}`}</p>
    </header>
    <div class="grid"><${GenreList} selection=${selected.value} context=${context} /></div>
  </div>`
}

export default function Genre() {
  if (!selected.value) return null
  const slug = slugShown()
  const genre = genreOf(columns.value, slug)
  return genre ? html`<${Shown} key=${slug} genre=${genre} />` : html`<${Unknown} slug=${slug} />`
}
