// T1: a heat table of years and months.

import { drawMonths, monthsData, monthsExtent, monthsScene, monthsTable } from "../charts/months.js"
import { onAddedDay, undatedFoot } from "../findings/feet.js"
import { monthsTitle } from "../findings/on_overview.js"
import { TIME, knownUntil } from "../stats/finishes.js"
import { season } from "../stats/season.js"
import { say } from "../words.js"
import { isFiltered } from "./card.js"

const ALL = "all"
const LEAST = 12

/** Latest years or all of them, where that is a difference. */
function choices(data, isAll) {
  const years = data.years.length + data.hidden
  if (!isAll && data.hidden === 0) return undefined
  const options = [
    ["latest", say("time.months.recent")],
    [ALL, say("time.months.every", { n: years })],
  ]
  return [{ key: "show", label: say("time.months.show"), value: isAll ? ALL : "latest", usual: "latest", options }]
}

export const card = {
  id: "T1",
  name: "months",
  page: "time",
  size: "third",
  height: 470,
  fields: ["read"],
  needs: { least: LEAST, of: "months" },
  sketch: "months",
  make(selection, context) {
    const { today, view } = context
    const latest = monthsData(selection, today)
    const isAll = view.show === ALL && latest.hidden > 0
    const whole = () => monthsData(selection, today, true)
    const data = isAll ? whole() : latest
    const title = monthsTitle(season(data.season.byMonth, data.season.firstYear, knownUntil(selection.columns, today).date))
    const yearOnly = data.yearOnly > 0 ? [{ text: say("time.months.year_only", { n: data.yearOnly }) }] : []
    return {
      have: isFiltered(selection) ? Math.max(LEAST, data.dated) : data.dated, // where few books stand can be seen as well
      title,
      subtitle: say("time.months.subtitle"),
      choices: choices(data, isAll),
      drawing: { draw: drawMonths, data },
      scene: (view) => monthsScene(whole(), view),
      extent: monthsExtent(data),
      table: () => monthsTable(whole()),
      foot: [...undatedFoot(selection, context), ...yearOnly, ...onAddedDay(selection, selection.among(selection.columns.inTime, TIME))],
    }
  },
}
