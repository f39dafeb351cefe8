/** The genre that a selection is of: the one its filter names. Pure. */

import { genreApart, nameOfGenre } from "../genre_names.js"
import { finished } from "../stats/finishes.js"

/**
 * The family or genre behind a slug of the address, as in the filter.
 * @param {import("../columns.js").Columns} columns
 * @returns {{slug: string, name: string, given: string, slot: number | null, id: number | null} | null} `given`: its name in the
 *   document; `slot` of a family, or `id` of a genre; null where no book is of it
 */
export function genreOf({ families, genres }, slug) {
  const family = families.find((each) => each.slug === slug)
  if (family) return { slug, name: nameOfGenre(family.name), given: family.name, slot: family.slot, id: null }
  const id = genres.slugs.indexOf(slug)
  return id < 0 ? null : { slug, name: genreApart(genres.names[id], families), given: genres.names[id], slot: null, id }
}

/** The genre of a genre page's selection, whose filter of genres is that one. @param {import("../engine.js").Selection} selection */
export const genreIn = ({ columns, filters }) => genreOf(columns, filters.genre?.[0] ?? "")

/** Finished books of the genre, and all that the other filters let through. @returns {{own: Int32Array, all: Int32Array}} */
export function booksIn(selection) {
  const { columns } = selection
  return { own: finished(columns, selection.rows()), all: finished(columns, selection.rows("genre")) }
}
