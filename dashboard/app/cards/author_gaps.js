// A6: how long it was from one book of an author to the next.

import { finishWords } from "../book_words.js"
import { lines, linesExtent } from "../charts/lines.js"
import { paintOfStars } from "../charts/piles_data.js"
import { slugOf } from "../columns/text.js"
import { bookFact } from "../findings/author_facts.js"
import { gapWords, gapsTitle } from "../findings/authors.js"
import { starsWords } from "../findings/book_facts.js"
import { booksHref, footOf } from "../findings/feet.js"
import { number } from "../format.js"
import { booksOfAuthor, gapsOf, lastDayOf } from "../stats/author.js"
import { say } from "../words.js"

const UNRATED = { fill: "surface", stroke: "ctl" }
const MOST_MARKS = 60

export const card = {
  id: "A6",
  name: "author-gaps",
  page: "authors",
  size: "half",
  height: 300,
  fields: ["author", "read"],
  needs: { least: 2, of: "months" },
  sketch: "piles",
  make(selection, context) {
    const { read } = booksOfAuthor(selection, slugOf(selection.filters.author))
    const end = lastDayOf(selection.columns, context.today)
    const gaps = gapsOf(selection.columns, read, end)
    const data = chartOf(selection, context, gaps, end)
    return {
      have: gaps.steps.length,
      title: gapsTitle(gaps),
      subtitle: say("authors.author-gaps.subtitle"),
      scene: (view) => lines(data, view),
      extent: linesExtent(data),
      foot: feetOf(selection, gaps, context),
      table: () => tableOf(selection.columns, gaps, context),
    }
  },
}

function chartOf(selection, context, { steps }, end) {
  const [from, to] = [steps[0]?.day ?? end - 1, Math.max(end, steps.at(-1)?.day ?? end)]
  const points = steps.map(({ day }, at) => [day, at + 1])
  const room = Math.max(15, (to - from) * 0.02)
  return {
    height: 300,
    x: { kind: "day", from: from - room, to: to + room },
    y: { kind: "linear", from: 0, to: Math.max(2, steps.length), format: (value) => (Number.isInteger(value) ? number(value) : ""), label: say("authors.author-gaps.axis") },
    lines: [{ points: [...points, [to, steps.length]], isStep: true, paint: { stroke: "ctl", width: 1.6 } }],
    dots: steps.map(({ row, day }, at) => ({ x: day, y: at + 1, r: steps.length > MOST_MARKS ? 3 : 5, paint: paintOf(selection.columns.stars[row]) })),
    columns: columnsOf(selection, context, steps, { from: from - room, to: to + room }),
  }
}

const paintOf = (stars) => (Number.isNaN(stars) ? { ...UNRATED, width: 1 } : { stroke: "surface", ...paintOfStars(stars) })

/** A mark from halfway to the book before to halfway to the next one; many books share one. */
function columnsOf(selection, context, steps, { from, to }) {
  const many = Math.ceil(steps.length / MOST_MARKS)
  const border = (at) => (at <= 0 ? from : at >= steps.length ? to : (steps[at - 1].day + steps[at].day) / 2)
  return Array.from({ length: Math.ceil(steps.length / Math.max(1, many)) }, (_, block) => {
    const [first, end] = [block * many, Math.min(steps.length, (block + 1) * many)]
    const { row, day } = steps[first]
    const linesOf = (at) => factLines(selection.columns, steps[at], at)
    const fact = bookFact(selection, context, row, { lines: many === 1 ? linesOf(first) : [...linesOf(first), say("authors.author-gaps.block", { n: end - first - 1 })] })
    return { from: border(first), to: border(end), at: [[day, first + 1]], fact }
  })
}

function factLines({ books, stars }, { row, gap, isRough }, at) {
  return [
    say("authors.author-gaps.nth", { n: at + 1 }),
    finishWords(books[row]) ?? "",
    gap === null ? "" : say("authors.author-gaps.after", { gap: gapWords(gap, isRough) }),
    starsWords(stars[row]),
  ]
}

function feetOf(selection, { yearOnly, undated }, context) {
  const href = booksHref(selection, context, { years: "none" })
  return [...footOf("common.foot.undated", undated, href), ...footOf("common.foot.year_only", yearOnly)]
}

function tableOf({ books, titles, ids }, { steps, since }, context) {
  return {
    columns: [
      { label: say("common.column.title") },
      { label: say("common.column.finished") },
      { label: say("authors.column.gap") },
      { label: say("authors.column.gap_days"), isNumber: true },
    ],
    rows: [
      ...steps.map(({ row, gap, isRough }, at) => ({
        sort: at,
        cells: [titles[row], finishWords(books[row]), gap === null ? null : gapWords(gap, isRough), isRough ? null : gap],
        href: context.href("books", ids[row]),
      })),
      { sort: steps.length, cells: [say("authors.author-gaps.end"), null, gapWords(since ?? 0, steps.at(-1)?.isRough), steps.at(-1)?.isRough ? null : since] },
    ],
  }
}
