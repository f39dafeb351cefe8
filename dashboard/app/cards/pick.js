// P6: three books to read next.

import { isolated } from "../charts/kit/axis.js"
import { spanWords } from "../findings/pile.js"
import { number, percent } from "../format.js"
import { picksOf } from "../stats/picks.js"
import { looksPast, placeOf, waitingOf } from "../stats/pile.js"
import { say } from "../words.js"

export const card = {
  id: "P6",
  name: "pick",
  page: "pile",
  size: "third",
  height: 400,
  fields: ["added", "author", "rating", "pages", "avg"],
  needs: { least: 5, of: "waiting" },
  comparedBy: "shelving",
  sketch: "just-finished",
  make(selection, context) {
    const { columns, filters } = selection
    const waiting = waitingOf(columns, selection.rows(looksPast(filters)))
    const turn = turnOf(context.view.show)
    const picks = picksOf(columns, waiting, { day: placeOf(context.today).day, turn })
    return {
      have: waiting.length,
      title: say("pile.pick.title"),
      subtitle: say("pile.pick.subtitle"),
      choices: [anotherOf(turn)],
      blocks: picks.map((pick) => ({ label: reasonOf(pick, columns), books: [{ row: pick.row, aside: asideOf(pick, columns) }] })),
      table: () => tableOf(picks, columns, context),
    }
  },
}

/** A choice that is never made yet: the next turn. */
const anotherOf = (turn) => ({
  key: "show",
  label: say("pile.pick.title"),
  value: String(turn),
  usual: "0",
  options: [[String(turn + 1), say("pile.pick.another")]],
})

/** How often others were asked for today. */
const turnOf = (show) => (/^\d{1,4}$/.test(show ?? "") ? Number(show) : 0)

function reasonOf({ reason, row, value, beats, books }, columns) {
  const words = {
    waited: () => ({ span: spanWords(value), share: percent(Math.floor(beats * 100) / 100) }),
    liked: () => ({ author: isolated(columns.authors[columns.author[row]]), stars: number(value, 1), n: books }),
    short: () => ({ n: value, share: percent(Math.floor(beats * 100) / 100) }),
    praised: () => ({ average: number(value, 2) }),
  }
  return say(`pile.pick.${reason}`, words[reason]())
}

const asideOf = ({ reason, row }, { pages }) => (reason !== "short" && pages[row] > 0 ? say("common.pages", { n: pages[row] }) : undefined)

function tableOf(picks, columns, context) {
  return {
    columns: [{ label: say("common.column.title") }, { label: say("common.column.author") }, { label: say("pile.column.reason") }],
    rows: picks.map((pick) => ({
      cells: [columns.titles[pick.row], columns.books[pick.row].author ?? "", reasonOf(pick, columns)],
      href: context.href("books", columns.ids[pick.row]),
    })),
  }
}
