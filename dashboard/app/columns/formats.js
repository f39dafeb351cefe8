/** Bindings in five groups. Pure. */

/** Widest spine first. The last one holds what is unknown or none of the others. */
export const FORMATS = [
  { slug: "hardback" },
  { slug: "paper" },
  { slug: "ebook" },
  { slug: "audio" },
  { slug: "other" },
]
export const OTHER_FORMAT = FORMATS.length - 1

/** The first that matches counts: "Audible Audio", "Kindle Edition", "Mass Market Paperback", "Library Binding". */
const BINDINGS = [
  [/audi|\bmp3\b|cassette|preloaded/i, 3],
  [/kindle|e-?book|nook|epub|digital|electronic|online/i, 2],
  [/paper|softcover|broch|taschenbuch|poche|spiral|comic|chapbook|pamphlet|bolsillo|blanda/i, 1],
  [/hard|leather|library|board|gebunden|reli[ée]|dura|cloth/i, 0],
]

/** The group of a binding, as its place in `FORMATS`. @param {string | null | undefined} binding */
export function formatOf(binding) {
  const found = BINDINGS.find(([pattern]) => pattern.test(binding ?? ""))
  return found ? found[1] : OTHER_FORMAT
}
