// What a spine tells when it is pointed at, and the piles as a picture to save.

import { FORMATS } from "../columns.js"
import { moved } from "../charts/kit/scene.js"
import { pilesScene, usualWindow } from "../charts/piles_scene.js"
import { fitWindow, stripScene } from "../charts/strip.js"
import { starsName } from "../charts/stars.js"
import { plural } from "../format.js"
import { libraryHref } from "../router.js"
import { libraryId } from "../store.js"
import { finishWords } from "../table/words.js"

/** @returns {(row: number) => import("../charts/kit/tip.js").TipText} */
export function tipOfBook(data) {
  const { columns } = data
  return (row) => {
    const book = columns.books[row]
    const group = data.groupOf(row)
    const pages = columns.pages[row] ? plural(columns.pages[row], "page") : "page count unknown"
    const rating = book.my_rating === null ? "not rated" : starsName(book.my_rating * 2)
    return {
      link: { text: "Open the book", href: libraryHref(libraryId.value, "books", book.goodreads_id) },
      title: book.title_without_series,
      swatch: `${group.fill}${group.stroke ? " is-outlined" : ""}`,
      lines: [
        book.author,
        `${finishWords(book)} · ${pages}`,
        `${rating} · ${FORMATS[columns.format[row]].label}`,
        book.genres?.[0] ?? group.label,
      ],
    }
  }
}

/** Piles and strip in one scene. */
export function pilesPicture(data, options) {
  const { width } = options
  const window = fitWindow(options.window ?? usualWindow(data.span, width), data.span)
  const scene = pilesScene(data, { ...options, window })
  const strip = stripScene(data, { left: scene.left, right: scene.right, window })
  const top = scene.height + 8
  return {
    width,
    height: top + strip.height,
    shapes: [...scene.shapes, ...moved(strip.shapes, 0, top)],
  }
}
