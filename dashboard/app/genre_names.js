// Genres and families in the reader's language. Their own names are English, and those of the reader's rules are kept.

import { slugOf } from "./columns/text.js"
import { canSay, say } from "./words.js"

/** The family of what no other holds: no finding, for it is no taste. */
export const CATCH_ALL = "other"

/** @param {string} name of a genre or a family, as the document has it */
export function nameOfGenre(name) {
  const text = `names.${slugOf(name)}`
  return canSay(text) ? say(text) : name
}

/** A genre where it could be taken for the family of its name: `Science fiction (genre)`. @param {{name: string}[]} families */
export function genreApart(name, families) {
  const words = nameOfGenre(name)
  return families.some((family) => family.name === name) ? say("common.genre_apart", { name: words }) : words
}

/** A family in few letters, for charts with little room: `History`. @param {string} name */
export function shortGenre(name) {
  const text = `names.short.${slugOf(name)}`
  return canSay(text) ? say(text) : nameOfGenre(name)
}

/** A family within a sentence: `history and ideas`. @param {string} name */
export function genreInSentence(name) {
  const text = `names.in.${slugOf(name)}`
  return canSay(text) ? say(text) : nameOfGenre(name)
}
