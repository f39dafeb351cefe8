// O3: every finished book as a spine, piled up over time.

import { drawPiles } from "../charts/piles.js"
import { parseWindow, writeWindow } from "../charts/periods.js"
import { pilesData, yearPiles } from "../charts/piles_data.js"
import { pilesPicture } from "../charts/piles_picture.js"
import { pilesBeside, pilesTable } from "../charts/piles_scene.js"
import { finishWords } from "../book_words.js"
import { FORMATS, NO_FAMILY } from "../columns.js"
import { onAddedDay, undatedFoot } from "../findings/feet.js"
import { pilesTitle } from "../findings/overview.js"
import { say } from "../words.js"
import { chosen } from "./card.js"

const NAME = "piles"
const BY = ["genre", "rating", "format"]

/** Genres where there are any, or will be; else ratings, for a wall of empty spines says nothing. */
function usualBy({ isLooking, family, isRead }) {
  return isLooking || family.some((slot, row) => isRead[row] === 1 && slot !== NO_FAMILY) ? "genre" : "rating"
}

/** What a spine tells when it is pointed at. @returns {(row: number) => import("../charts/kit/tip.js").TipText} */
function tipOfBook({ columns, groupOf }, { href }) {
  return (row) => {
    const book = columns.books[row]
    const group = groupOf(row)
    const pages = columns.pages[row] ? say("common.pages", { n: columns.pages[row] }) : say("overview.piles.no_pages")
    const rating = book.my_rating === null ? say("common.not_rated") : say("common.stars", { n: book.my_rating })
    return {
      link: { text: say("overview.piles.open"), href: href("books", book.goodreads_id) },
      title: book.title_without_series,
      swatch: `${group.fill}${group.stroke ? " is-outlined" : ""}`,
      lines: [
        book.author,
        `${finishWords(book)} · ${pages}`,
        `${rating} · ${say(`common.format.${FORMATS[columns.format[row]].slug}`)}`,
        book.genres?.[0] ?? group.label,
      ],
    }
  }
}

function foot(data, selection, context) {
  const parts = undatedFoot(selection, context)
  if (data.yearOnly > 0) parts.push({ text: say("common.foot.year_only", { n: data.yearOnly }) })
  if (data.withoutPages > 0) parts.push({ text: say("overview.piles.guessed", { n: data.withoutPages }) })
  return [...parts, ...onAddedDay(selection, data.rows, "common.foot.added_hatched")]
}

export const piles = {
  id: "O3",
  name: NAME,
  page: "overview",
  size: "two-thirds",
  height: 470,
  fields: ["read", "pages", "fam", "rating", "binding"],
  needs: { least: 5, of: "dated" },
  sketch: "piles",
  make(selection, context) {
    const usual = usualBy(selection.columns)
    const options = BY.map((by) => [by, say(`overview.piles.by_${by}`)])
    const by = chosen(context.view, "by", options, usual)
    const data = pilesData(selection, by)
    const years = yearPiles(data).map(({ from, rows, pages }) => ({ year: from / 12, books: rows.length, pages }))
    const window = parseWindow(context.view.win)
    const drawing = { filters: selection.filters, window, tipOf: tipOfBook(data, context) }
    const isCompared = context.view.cmp === NAME
    return {
      have: data.rows.length,
      title: pilesTitle(years.filter(({ books }) => books > 0), context.today.getFullYear()),
      subtitle: say("overview.piles.subtitle"),
      choices: [{ key: "by", label: say("overview.piles.by"), value: by, usual, options }],
      drawing: isCompared ? undefined : {
        draw: drawPiles,
        data,
        options: { ...drawing, onWindow: (next) => context.setView({ win: writeWindow(next) }, { replace: false }) },
      },
      scene: ({ width, claims }) => (claims ? pilesBeside(data, { ...drawing, width, claims }) : pilesPicture(data, { ...drawing, width })),
      legend: data.groups,
      foot: foot(data, selection, context),
      table: () => pilesTable(data),
    }
  },
}
