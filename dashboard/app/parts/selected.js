// The selection of the page, shared by everything that counts: the engine under the filters of the address.

import { computed } from "../../vendor/ui.js"
import { genreApart, nameOfGenre } from "../genre_names.js"
import { columns, engine, filters } from "../store.js"

export const selection = computed(() => engine.value?.apply(filters.value) ?? null)

/** The name behind a slug of the address: a family, a genre or a shelf; else the slug itself. */
export function nameOf(slug) {
  const { families, genres, shelves } = columns.value
  const family = families.find((each) => each.slug === slug)
  if (family) return nameOfGenre(family.name)
  const genre = genres.slugs.indexOf(slug)
  if (genre >= 0) return genreApart(genres.names[genre], families)
  const shelf = shelves.slugs.indexOf(slug)
  return shelf >= 0 ? nameOfGenre(shelves.names[shelf]) : slug
}
