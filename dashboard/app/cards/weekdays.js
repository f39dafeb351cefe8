// T7: finishes by weekday.

import { columns, columnsExtent } from "../charts/columns.js"
import { onAddedDay, undatedFoot } from "../findings/feet.js"
import { weekdaysTitle } from "../findings/time.js"
import { withoutDay } from "../findings/time_feet.js"
import { percent, weekdayNames } from "../format.js"
import { finishesByDay } from "../stats/finishes.js"
import { weekdaysOf } from "../stats/weekdays.js"
import { say } from "../words.js"

const paintOf = (isLeader, isDoubtful) => ({ fill: isDoubtful ? "ctl" : isLeader ? "accent" : "ramp-3" })

function factOf({ weekday, books, days, part }) {
  const [share, low, high] = [part.share, part.low, part.high].map((value) => percent(value))
  return {
    key: `w${weekday}`,
    title: weekdayNames("long")[weekday],
    lines: [say("common.books", { n: books }), say("time.weekdays.share", { share, low, high }), say("time.weekdays.days", { n: days })],
  }
}

function dataOf({ weekdays, leaders, doubtful }, all) {
  return {
    mode: "grouped",
    height: 270,
    y: { label: say("common.column.books") },
    groups: weekdays.map((each) => ({
      key: `w${each.weekday}`,
      name: weekdayNames("short")[each.weekday],
      bars: [{ key: "books", value: each.books, paint: paintOf(leaders.includes(each.weekday), doubtful.includes(each.weekday)), label: String(each.books) }],
      interval: [each.part.low * all, each.part.high * all],
      isHatched: doubtful.includes(each.weekday),
      fact: factOf(each),
    })),
  }
}

export const card = {
  id: "T7",
  name: "weekdays",
  page: "time",
  size: "third",
  height: 380,
  fields: ["read"],
  needs: { least: 30, of: "days" },
  sketch: "piles",
  make(selection, context) {
    const { rows, days, vague } = finishesByDay(selection)
    const have = days.length
    if (have === 0) return { have, title: say("time.weekdays.even") }
    const found = weekdaysOf(days)
    const data = dataOf(found, have)
    const warnings = found.doubtful.map((weekday) => ({ text: say("time.weekdays.warning", { n: found.weekdays[weekday].most, day: weekdayNames("long")[weekday] }) }))
    return {
      have,
      title: weekdaysTitle(found),
      subtitle: say("time.weekdays.subtitle"),
      scene: (view) => columns(data, view),
      extent: columnsExtent(data),
      blocks: warnings.length ? warnings : undefined,
      table: () => ({
        columns: [
          { label: say("time.weekdays.column") },
          { label: say("common.column.books"), isNumber: true },
          { label: say("time.weekdays.column_days"), isNumber: true },
          { label: say("common.column.share"), isNumber: true, isPercent: true },
          { label: say("time.weekdays.low"), isNumber: true, isPercent: true },
          { label: say("time.weekdays.high"), isNumber: true, isPercent: true },
        ],
        rows: found.weekdays.map(({ weekday, books, days: on, part }) => ({
          sort: weekday,
          cells: [weekdayNames("long")[weekday], books, on, part.share, part.low, part.high],
        })),
      }),
      foot: [...undatedFoot(selection, context), ...withoutDay(selection, context, vague, []), ...onAddedDay(selection, rows)],
    }
  },
}
