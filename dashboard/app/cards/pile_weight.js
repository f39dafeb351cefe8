// P7: how much the pile is: pages, metres, years.

import { booksHref, footOf } from "../findings/feet.js"
import { yearsWords } from "../findings/pile.js"
import { number } from "../format.js"
import { looksPast, waitingOf } from "../stats/pile.js"
import { heightIn, lowerThing, stackHeight } from "../stats/stack.js"
import { pagesByYear, pagesOf } from "../stats/weight.js"
import { say } from "../words.js"

export const card = {
  id: "P7",
  name: "pile-weight",
  page: "pile",
  size: "half",
  height: 320,
  fields: ["pages", "shelf", "read"],
  needs: { least: 5, of: "waiting_paged" },
  comparedBy: "shelving",
  make(selection, context) {
    const { columns, filters } = selection
    const past = looksPast(filters)
    const waiting = waitingOf(columns, selection.rows(past))
    const { counted, guessed, unknown } = pagesOf(columns, waiting)
    const all = counted + guessed
    const pace = paceOf(pagesByYear(columns, selection.rows(looksPast(filters, ["added"])), context.today))
    return {
      have: waiting.length - unknown,
      title: say(unknown > 0 ? "pile.pile-weight.at_least" : "pile.pile-weight.exactly", { n: counted }),
      subtitle: say("pile.pile-weight.subtitle"),
      blocks: [{ figures: [pagesFigure(counted, all, unknown), heightFigure(counted, all), timeFigure(counted, all, pace)] }],
      foot: footOf("pile.pile-weight.guessed", unknown, booksHref(selection, context, { shelf: ["to-read"], pages: "none" }, past)),
      table: () => tableOf({ counted, all, unknown, pace }),
    }
  },
}

/** Pages a year: usual, in the fastest and in the slowest of the last years; null where nothing was finished. */
function paceOf(years) {
  const usual = years.reduce((sum, pages) => sum + pages, 0) / years.length
  return usual > 0 ? { usual, fastest: Math.max(...years), slowest: Math.min(...years), years: years.length } : null
}

function pagesFigure(counted, all, unknown) {
  const words = unknown > 0 ? say("pile.pile-weight.about", { n: all }) : undefined
  return { name: say("common.column.pages"), value: number(counted), words }
}

/** `7.1`, or `7.1–7.3` where the ends differ. */
function between(low, high, words) {
  const [one, other] = [words(low), words(high)]
  return one === other ? one : say("pile.between", { low: one, high: other })
}

/** The unit is that of the higher end. */
function heightFigure(counted, all) {
  const { unit } = heightIn(stackHeight(all))
  const height = {
    centimetres: (pages) => number(heightIn(stackHeight(pages)).n),
    metres: (pages) => number(stackHeight(pages), stackHeight(pages) < 10 ? 1 : 0),
  }[unit]
  const thing = lowerThing(stackHeight(counted))
  return {
    name: say("pile.pile-weight.height"),
    value: say(`pile.pile-weight.${unit}`, { height: between(counted, all, height) }),
    words: thing ? say("pile.pile-weight.higher", { thing: say(`common.thing.${thing}`) }) : undefined,
  }
}

function timeFigure(counted, all, pace) {
  const name = say("pile.pile-weight.time")
  if (!pace) return { name, value: "–", words: say("pile.pile-weight.no_pace") }
  const values = { n: Math.round(pace.usual), low: yearsWords(counted / pace.fastest) }
  const high = pace.slowest > 0 ? yearsWords(all / pace.slowest) : ""
  const words = pace.years === 1 ? "pace_one" : high ? "pace" : "pace_open"
  return { name, value: yearsWords(all / pace.usual), words: say(`pile.pile-weight.${words}`, { ...values, high }) }
}

function tableOf({ counted, all, unknown, pace }) {
  const row = (name, values, digits) => ({ cells: [say(`pile.pile-weight.${name}`), ...values.map((each) => rounded(each, digits))] })
  const isExact = unknown === 0
  const column = (name) => ({ label: say(`pile.column.${name}`), isNumber: true })
  return {
    columns: [{ label: say("pile.column.what") }, column("at_least"), column("likely"), column("at_most")],
    rows: [
      row("pages", [counted, all, isExact ? all : null], 0),
      row("metres_long", [stackHeight(counted), stackHeight(all), isExact ? stackHeight(all) : null], 1),
      ...(pace ? [row("years_long", [counted / pace.fastest, all / pace.usual, pace.slowest > 0 ? all / pace.slowest : null], 1)] : []),
      ...(pace ? [row("pages_a_year", [pace.slowest, pace.usual, pace.fastest], 0)] : []),
    ],
  }
}

function rounded(value, digits) {
  return value === null ? null : Math.round(value * 10 ** digits) / 10 ** digits
}
