// P4: what came to the pile each month, and what was read from it.

import { columns, columnsExtent } from "../charts/columns.js"
import { booksHref, footOf } from "../findings/feet.js"
import { inOut, monthWords, paceWords } from "../findings/pile.js"
import { looksPast, pileHistory } from "../stats/pile.js"
import { say } from "../words.js"

/** So many months are drawn; the table has all. */
const SHOWN = 60
const YEAR = 12
const OWN = ["added"]
const PAINT = { in: { fill: "ctl" }, out: { fill: "accent" } }

export const card = {
  id: "P4",
  name: "in-out",
  page: "pile",
  size: "full",
  height: 380,
  fields: ["added", "read"],
  needs: { least: 12, of: "pile_months" },
  comparedBy: "shelving",
  make(selection, context) {
    const { filters } = selection
    const history = pileHistory(selection.columns, selection.rows(looksPast(filters, OWN)), context.today)
    const months = monthsOf(history)
    const whole = months.slice(0, -1).slice(-YEAR)
    const lastYear = totalOf(whole)
    const words = { ...lastYear, pace: paceWords(history, whole.length) }
    const data = chartOf(months.slice(-SHOWN), filters.added)
    return {
      have: months.length,
      title: inOut(lastYear),
      subtitle: `${say("pile.in-out.subtitle")} ${say("pile.in-out.year", words)}`,
      scene: (view) => columns(data, view),
      extent: columnsExtent(data),
      foot: feetOf(selection, history, months.length, context),
      table: () => tableOf(months, words),
    }
  },
}

/** Each month since the first book; those of an import did not come one by one, and are left out. */
function monthsOf({ first, start, until, joined, left, imported }) {
  return Array.from({ length: Math.max(0, until - start + 1) }, (_, at) => {
    const month = start + at
    const came = joined[month - first] - (imported?.month === month ? imported.books : 0)
    return { month, came, went: left[month - first], isOpen: month === until }
  })
}

function totalOf(months) {
  return months.reduce((total, { came, went }) => ({ came: total.came + came, went: total.went + went }), { came: 0, went: 0 })
}

function chartOf(months, chosen) {
  const isOff = (month) => Boolean(chosen) && (month < chosen.from || month > chosen.to)
  return {
    mode: "mirror",
    y: { label: say("pile.in-out.axis") },
    labels: [{ key: "in", name: say("pile.in-out.in") }, { key: "out", name: say("pile.in-out.out") }],
    groups: months.map(({ month, came, went, isOpen }) => ({
      key: String(month),
      name: month % YEAR === 0 ? String(month / YEAR) : "",
      bars: [
        { key: "in", value: came, paint: PAINT.in },
        { key: "out", value: went, paint: PAINT.out },
      ],
      isOff: isOff(month),
      isHatched: isOpen,
      fact: {
        key: String(month),
        title: monthWords(month),
        lines: [say("pile.in-out.came", { n: came }), say("pile.in-out.went", { n: went }), ...(isOpen ? [say("pile.in-out.open")] : [])],
        of: say("pile.burn-down.of", { span: monthWords(month) }),
        filter: came > 0 ? { key: "added", value: { from: month, to: month } } : null,
        isPressed: chosen?.from === month && chosen.to === month,
      },
    })),
  }
}

function feetOf(selection, { imported, yearOnly }, months, context) {
  const href = booksHref(selection, context, { flag: ["import-day"] }, looksPast(selection.filters, OWN))
  const importedFoot = imported && { text: say("pile.foot.imported", { n: imported.books, month: monthWords(imported.month) }), href }
  return [...footOf("pile.in-out.earlier", months - SHOWN), ...(importedFoot ? [importedFoot] : []), ...footOf("common.foot.year_only", yearOnly)]
}

function tableOf(months, lastYear) {
  const cells = (name, { came, went }) => [name, came, went, came - went]
  return {
    columns: [
      { label: say("common.column.month") },
      ...["came", "went", "change"].map((name) => ({ label: say(`pile.column.${name}`), isNumber: true })),
    ],
    rows: [
      ...months.map((each) => ({ cells: cells(monthWords(each.month), each), sort: each.month })),
      { cells: cells(say("pile.in-out.total", lastYear), lastYear), sort: Infinity },
    ],
  }
}
