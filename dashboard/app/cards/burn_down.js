// P1: the pile so far, and its two futures.

import { textWidth } from "../charts/kit/axis.js"
import { sharedAxes } from "../charts/kit/scale.js"
import { lines, linesExtent } from "../charts/lines.js"
import { booksHref, footOf } from "../findings/feet.js"
import { burnDown, monthWords } from "../findings/pile.js"
import { describe } from "../filters.js"
import { number } from "../format.js"
import { bucketsOf } from "../stats/buckets.js"
import { flowsOf, looksPast, pileHistory, placeOf } from "../stats/pile.js"
import { say } from "../words.js"

/** Filters of its own, which it looks past. */
const OWN = ["added"]
/** Months ahead that are shown: at least, at most, and beyond the last likely end. */
const AHEAD = { least: 36, most: 120, beyond: 3 }
/** Where the pile would grow beyond this many times what it has been, the chart ends. */
const GROWTH = 2.2
const COLUMNS = 58
/** Room above the highest, and where words stand beside what they name, as parts of the height. */
const ROOM = { above: 1.16, word: 0.07 }
const LABEL = 12

export const card = {
  id: "P1",
  name: "burn-down",
  page: "pile",
  size: "two-thirds",
  height: 400,
  fields: ["added", "read", "shelf"],
  needs: { least: 10, of: "waiting" },
  comparedBy: "shelving",
  make(selection, context) {
    const { columns, filters } = selection
    const history = pileHistory(columns, selection.rows(looksPast(filters, OWN)), context.today)
    const flows = flowsOf(history)
    const forecast = context.heavy("pileForecast", { pile: history.waiting, ...flows })
    const isPending = forecast === null
    const { stop, keep } = forecast ?? { stop: null, keep: null }
    const months = aheadOf(stop, keep)
    const data = chartOf({ history, stop, keep, months, part: placeOf(context.today).part, chosen: filters.added })
    return {
      have: history.waiting,
      isPending,
      ...burnDown({ ...history, isPending, stop, keep, finished: flows.finished }),
      scene: (view) => lines({ ...data, labels: labelsOf(data, view) }, view),
      extent: linesExtent(data),
      foot: feetOf(selection, history, context),
      table: () => tableOf({ history, stop, keep, months }),
    }
  },
}

/** Months ahead that are worth showing. */
function aheadOf(stop, keep) {
  if (!stop && !keep) return 0
  const last = (stop?.gone.high ?? AHEAD.most) + AHEAD.beyond
  return Math.max(AHEAD.least, Math.min(AHEAD.most, last))
}

const sizeAt = ({ size, first }, month) => size[month - first]

/** The pile up to the end of the file, and where that is long ago the level from there to today, which is not known. */
function pastOf(history, today) {
  const { start, now, until, isOld, waiting } = history
  const known = start < now ? [[start, 0]] : []
  for (let month = start; month < now && month <= until; month += 1) known.push([month + 1, sizeAt(history, month)])
  if (!isOld) return { known: [...known, [today, waiting]], unknown: [] }
  const [from, level] = known.at(-1) ?? [today, waiting]
  return { known, unknown: [[from, level], [today, level], [today, waiting]] }
}

function chartOf({ history, stop, keep, months, part, chosen }) {
  const { now, waiting, start } = history
  const today = now + part
  const { known, unknown } = pastOf(history, today)
  const points = [...known, ...unknown]
  const highest = Math.max(...points.map(([, size]) => size), 1)
  const ceiling = highest * GROWTH
  const fans = [
    ...(stop ? [{ name: "stop", fan: stop, band: { fill: "accent-soft" }, line: { stroke: "accent", width: 2, dash: "2.5 3" } }] : []),
    ...(keep ? [{ name: "keep", fan: keep, band: { fill: "line", opacity: 0.55 }, line: { stroke: "ink3", width: 1.6, dash: "6 4" } }] : []),
  ].map((each) => ({ ...each, last: shownMonths(each, months, ceiling) }))
  const top = Math.max(highest, ...fans.map(({ fan, last }) => fan.high[last]))
  return {
    x: { kind: "month", from: Math.min(start, now - 1), to: today + Math.max(1, months) },
    y: { kind: "linear", from: 0, to: top * ROOM.above, format: (value) => number(value) },
    areas: [{ points: known, paint: { fill: "line" } }],
    bands: fans.toReversed().map(({ fan, band, last }) => ({ points: steps(last, (at) => [today + at, fan.low[at], fan.high[at]]), paint: band })),
    lines: [
      { points: known, paint: { stroke: "ink2", width: 1.8 } },
      ...(unknown.length ? [{ points: unknown, paint: { stroke: "ink2", width: 1.4, dash: "2 5" } }] : []),
      ...fans.map(({ name, fan, line, last }) => {
        const end = name === "stop" && fan.gone.mid !== null ? Math.min(fan.gone.mid, last) : last
        return { points: steps(end, (at) => [today + at, fan.mid[at]]), paint: line }
      }),
    ],
    dots: [{ x: today, y: waiting, r: 5, paint: { fill: "accent" } }],
    spans: chosen ? [{ from: chosen.from, to: Math.min(chosen.to + 1, today), paint: { fill: "accent-soft" } }] : [],
    columns: columnsOf({ history, stop, keep, months, today, chosen }),
    named: { today, waiting, fans, unknown },
  }
}

/** The words among the lines: today's number at the left of its dot, the names of the futures beside them. */
function labelsOf(data, { width, extent }) {
  const { today, waiting, fans, unknown } = data.named
  const { x, y } = sharedAxes(data, extent)
  const monthsOf = (words) => ((textWidth(words, LABEL) + 10) / Math.max(1, width)) * (x.to - x.from)
  const room = y.to * ROOM.word
  const now = say("pile.waiting", { n: waiting })
  const notKnown = unknown.length ? [{ x: unknown[0][0], y: unknown[0][1] - room, text: say("pile.burn-down.unknown") }] : []
  return [
    { x: Math.max(x.from, today - monthsOf(now)), y: waiting + room, text: now, paint: { fill: "accent", weight: 600 } },
    ...notKnown,
    ...fans.map(({ name, fan, last }) => {
      const words = say(`pile.${name}`)
      const place = (name === "stop" && besideStop(fan, last)) || besideEnd(fan, last, Math.ceil(monthsOf(words)), room)
      return { x: today + place.at, y: place.y, text: words, paint: name === "stop" ? { fill: "accent", weight: 600 } : {} }
    }),
  ]
}

/** At the right of a fan, half-way down; null where it does not come so far. */
function besideStop({ mid, high }, last) {
  const at = high.findIndex((size) => size <= mid[0] / 2)
  return at >= 0 && at <= last ? { at, y: mid[0] / 2 } : null
}

/** At the end of a fan: below it, or above it where it ends low. */
function besideEnd({ low, high }, last, wide, room) {
  const first = Math.max(0, last - wide)
  const [least, most] = [Math.min(low[last], low[first]), Math.max(high[last], high[first])]
  return { at: last, y: least < 2.5 * room ? most + room : least - room }
}

/** A fan that grows out of the chart is shown as far as it stays inside. */
function shownMonths({ fan }, months, ceiling) {
  const over = fan.high.findIndex((size) => size > ceiling)
  return over < 0 ? months : Math.min(months, Math.max(1, over - 1))
}

const steps = (last, pointAt) => Array.from({ length: last + 1 }, (_, at) => pointAt(at))

function columnsOf({ history, stop, keep, months, today, chosen }) {
  const { start, now } = history
  const all = bucketsOf(Math.min(start, now), now + months, COLUMNS)
  const behind = all.filter(({ from }) => from <= now)
  const ahead = all.filter(({ to }) => to > now)
  return [
    ...behind.map((bucket) => pastColumn(bucket, history, today, chosen)),
    ...ahead.map((bucket) => futureColumn(bucket, { now, stop, keep, today, months })),
  ]
}

function pastColumn({ from, to: end }, history, today, chosen) {
  const { first, now, start, until, isOld, joined, left, waiting } = history
  const isAfter = from > until
  const to = isOld && !isAfter ? Math.min(end, until) : end
  const isNow = to >= now
  const span = { from: Math.min(Math.max(from, start), now), to: Math.min(to, now) }
  const total = (values) => values.subarray(span.from - first, span.to + 1 - first).reduce((sum, value) => sum + value, 0)
  const size = isNow ? waiting : sizeAt(history, to)
  const title = describe({ key: "months", value: { from, to } })
  const came = total(joined)
  return {
    from: span.from,
    to: isNow ? today : to + 1,
    at: [[isNow ? today : to + 1, size]],
    fact: {
      key: `past-${from}`,
      title,
      lines: isAfter
        ? [say("pile.burn-down.unknown_since", { n: size })]
        : [say(`pile.burn-down.${isNow ? "now" : "then"}`, { n: size }), say("pile.burn-down.flow", { came, went: total(left) })],
      of: say("pile.burn-down.of", { span: title }),
      filter: came > 0 ? { key: "added", value: { from, to } } : null,
      isPressed: Boolean(chosen) && chosen.from === from && chosen.to === to,
    },
  }
}

function futureColumn({ from, to }, { now, stop, keep, today, months }) {
  const at = Math.min(to - now, months)
  const fans = [["pile.stop_is", stop], ["pile.keep_is", keep]].filter(([, fan]) => fan)
  return {
    from: Math.max(today, from),
    to: today + at,
    at: fans.map(([, fan]) => [today + at, fan.mid[at]]),
    fact: {
      key: `ahead-${from}`,
      title: monthWords(now + at),
      lines: fans.map(([text, fan]) => say(text, { n: fan.mid[at], low: fan.low[at], high: fan.high[at] })),
    },
  }
}

function feetOf(selection, { imported, undatedWaiting, undated, isOld, until }, context) {
  const hrefOf = (more) => booksHref(selection, context, more, looksPast(selection.filters, OWN))
  const importedText = () => say("pile.foot.imported_then", { n: imported.books, month: monthWords(imported.month) })
  return [
    ...(isOld ? [{ text: say("pile.foot.old", { month: monthWords(until) }) }] : []),
    ...(imported ? [{ text: importedText(), href: hrefOf({ flag: ["import-day"] }) }] : []),
    ...footOf("pile.foot.undated_waiting", undatedWaiting, hrefOf({ shelf: ["to-read"], flag: ["no-added"] })),
    ...footOf("pile.foot.undated_read", undated, hrefOf({ years: "none" })),
  ]
}

function tableOf({ history, stop, keep, months }) {
  const { start, now, until, waiting } = history
  const label = (name) => ({ label: say(`pile.column.${name}`), isNumber: true })
  const fans = [stop, keep].filter(Boolean)
  const names = [...(stop ? ["stop", "stop_low", "stop_high"] : []), ...(keep ? ["keep", "keep_low", "keep_high"] : [])]
  const rows = []
  const nothing = names.map(() => null)
  for (let month = start; month < now; month += 1) {
    rows.push({ cells: [monthWords(month), month <= until ? sizeAt(history, month) : null, ...nothing], sort: month })
  }
  const futureOf = (at) => fans.flatMap((fan) => [fan.mid[at], fan.low[at], fan.high[at]])
  rows.push({ cells: [say("pile.today"), waiting, ...nothing], sort: now })
  for (let at = 1; at <= months; at += 1) rows.push({ cells: [monthWords(now + at), null, ...futureOf(at)], sort: now + at })
  return { columns: [{ label: say("common.column.month") }, label("waiting"), ...names.map(label)], rows }
}
