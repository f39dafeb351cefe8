/** Whose books they are. An author is the first one that a book names; who else had a part in it does not count here. Pure. */

import { kept } from "./kept.js"

/** Slugs of what stands in the place of a name. */
const NOBODY = new Set(["", "unknown", "unknown-author", "author-unknown", "anonymous", "anonymus", "anonym", "various", "various-authors", "n-a"])

/** Whether a name is that of somebody: `Unknown` and `Various` are not. @param {string} slug of the name */
const isSomebody = (slug) => !NOBODY.has(slug)

/**
 * Names that fold to one slug are one author.
 * @typedef {{names: string[], slugs: string[], of: Int32Array}} Authors `of`: the author of each book, -1 nobody in particular
 * @param {import("../columns.js").Columns} columns @returns {Authors}
 */
export const authorsOf = kept((columns) => {
  const slugOfPlace = columns.authorSlugs()
  const found = new Map()
  const names = []
  const authorOfPlace = slugOfPlace.map((slug, place) => {
    if (!isSomebody(slug)) return -1
    if (!found.has(slug)) found.set(slug, names.push(columns.authors[place]) - 1)
    return found.get(slug)
  })
  return { names, slugs: [...found.keys()], of: columns.author.map((place) => authorOfPlace[place] ?? -1) }
})
