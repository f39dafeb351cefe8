// P5: what is on the pile, beside what is read.

import { bars, barsExtent } from "../charts/bars.js"
import { NO_FAMILY, STATUSES } from "../columns.js"
import { booksHref, footOf } from "../findings/feet.js"
import { pileMix } from "../findings/pile.js"
import { percent } from "../format.js"
import { nameOfGenre } from "../genre_names.js"
import { looksPast, waitingOf } from "../stats/pile.js"
import { shareDifference } from "../stats/two_shares.js"
import { wilson } from "../stats/wilson.js"
import { say } from "../words.js"

const READ = STATUSES.indexOf("read")
const LEAST = 20

export const card = {
  id: "P5",
  name: "pile-mix",
  page: "pile",
  size: "half",
  height: 360,
  fields: ["fam", "shelf"],
  needs: { least: LEAST, of: "waiting_genres" },
  comparedBy: "shelving",
  make(selection, context) {
    const { columns, filters } = selection
    const past = looksPast(filters, ["genre"])
    const pile = countOf(columns, waitingOf(columns, selection.rows(past)))
    const href = booksHref(selection, context, { shelf: ["to-read"], genre: ["none"] }, past)
    const isStatus = looksPast(filters).includes("shelf")
    const read = countOf(columns, selection.rows(isStatus ? ["genre", "shelf"] : "genre").filter((row) => columns.status[row] === READ))
    const rows = rowsOf(columns, pile, read, filters.genre)
    const data = { rows, format: (value) => percent(value) }
    return {
      have: pile.known,
      title: pileMix(Math.min(pile.known, read.known) >= LEAST ? rows : []),
      subtitle: say("pile.pile-mix.subtitle"),
      scene: (view) => bars(data, view),
      extent: barsExtent(data),
      foot: [...footOf("common.foot.no_genre", pile.none, href), ...footOf("pile.pile-mix.looking", pile.looking)],
      table: () => tableOf(rows),
    }
  },
}

/** Books by family, `known` those that have one. */
function countOf({ family, pending }, rows) {
  const counts = new Int32Array(NO_FAMILY + 1)
  let looking = 0
  for (const row of rows) {
    counts[family[row]] += 1
    looking += pending[row]
  }
  return { counts, known: rows.length - counts[NO_FAMILY], none: counts[NO_FAMILY] - looking, looking }
}

function rowsOf({ families }, pile, read, chosen) {
  const found = families.filter(({ slot }) => pile.counts[slot] + read.counts[slot] > 0)
  return found
    .map(({ name, slug, slot }) => {
      const words = nameOfGenre(name)
      const one = { count: pile.counts[slot], n: pile.known }
      const other = { count: read.counts[slot], n: read.known }
      const { share, low, high } = one.n ? wilson(one.count, one.n) : { share: 0, low: 0, high: 0 }
      const difference = one.n && other.n ? shareDifference(one, other) : { difference: 0, low: 0, high: 0 }
      const readShare = other.n ? other.count / other.n : null
      const isChosen = Boolean(chosen?.includes(slug))
      const lines = [say("pile.pile-mix.waiting", { n: one.count, share: percent(share), low: percent(low), high: percent(high) })]
      if (readShare !== null) lines.push(say("pile.pile-mix.read", { n: other.count, share: percent(readShare) }))
      return {
        ...difference,
        key: slug,
        name: words,
        value: share,
        ghost: readShare,
        paint: { fill: `fam-${slot}` },
        isOff: Boolean(chosen?.length) && !isChosen,
        books: [one.count, other.count],
        fact: { key: slug, title: words, lines, filter: { key: "genre", value: slug }, isPressed: isChosen },
      }
    })
    .sort((a, b) => b.value - a.value || (b.ghost ?? 0) - (a.ghost ?? 0))
}

function tableOf(rows) {
  const label = (name, more) => ({ label: say(`pile.column.${name}`), isNumber: true, ...more })
  return {
    columns: [
      { label: say("common.column.genre") },
      label("pile_books"),
      label("pile_share", { isPercent: true }),
      label("read_books"),
      label("read_share", { isPercent: true }),
    ],
    rows: rows.map(({ name, value, ghost, books: [waiting, read] }) => ({ cells: [name, waiting, value, read, ghost] })),
  }
}
