// B8: which shelves of one's own hold the same books.

import { upset, upsetExtent } from "../charts/upset.js"
import { isAnyPressed } from "../findings/book_facts.js"
import { shelvesTitle } from "../findings/books.js"
import { overlaps, shelfSets } from "../stats/shelf_sets.js"
import { listed, say } from "../words.js"

const SHELVES = 12
const COMBINATIONS = 30

export const card = {
  id: "B8",
  name: "shelves",
  page: "books",
  size: "two-thirds",
  height: 500,
  fields: ["shelves"],
  needs: { least: 2, of: "shelves" },
  sketch: "months",
  make(selection) {
    const { ownShelves } = selection.columns
    const found = shelfSets(ownShelves, selection.rows("shelf"), SHELVES)
    const names = found.shelves.map(({ id }) => ownShelves.names[id])
    const facts = found.shelves.map((shelf) => shelfFact(selection, shelf))
    const isAny = isAnyPressed(facts)
    const data = {
      label: say("books.shelves.axis"),
      sets: found.shelves.map(({ id, books }, at) => {
        return { key: String(id), name: names[at], value: books, isOff: isAny && !facts[at].isPressed, fact: facts[at] }
      }),
      combinations: found.sets.slice(0, COMBINATIONS).map(({ members, books }) => {
        const isOff = isAny && !members.some((at) => facts[at].isPressed)
        return { key: members.join(), members, value: books, isOff, fact: setFact({ members, books }, names, facts) }
      }),
    }
    return {
      have: found.all,
      title: shelvesTitle(overlaps(found).map((pair) => ({ ...pair, small: names[pair.small], large: names[pair.large] }))),
      subtitle: say(found.all > SHELVES ? "books.shelves.subtitle_top" : "books.shelves.subtitle", { n: found.shelves.length, all: found.all }),
      scene: (view) => upset(data, view),
      extent: upsetExtent(data),
      foot: [{ text: say("books.shelves.foot", { n: found.sets.length }) }],
      table: () => tableOf(found, names),
    }
  },
}

function shelfFact({ columns, filters }, { id, books }) {
  const [name, slug] = [columns.ownShelves.names[id], columns.ownShelves.slugs[id]]
  const picks = { filter: { key: "shelf", value: slug }, isPressed: filters.shelf?.includes(slug) ?? false }
  return { key: `shelf-${id}`, title: name, lines: [say("common.books", { n: books })], of: name, ...picks }
}

/** A filter of several shelves means any of them: only a combination of one can be filtered to. */
function setFact({ members, books }, names, facts) {
  const title = listed(members.map((at) => names[at]))
  const lines = [say("books.shelves.only", { n: books })]
  const key = `set-${members.join("-")}`
  return members.length === 1 ? { ...facts[members[0]], key, title, lines } : { key, title, lines }
}

function tableOf({ shelves, sets }, names) {
  return {
    columns: [
      { label: say("books.column.shelves") },
      { label: say("books.column.which") },
      { label: say("common.column.books"), isNumber: true },
    ],
    rows: [
      ...shelves.map(({ books }, at) => ({ cells: [names[at], say("books.shelves.in_all"), books] })),
      ...sets.map(({ members, books }) => ({ cells: [listed(members.map((at) => names[at])), say("books.shelves.just"), books] })),
    ],
  }
}
