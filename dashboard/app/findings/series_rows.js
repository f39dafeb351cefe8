/** Series as rows of squares: what is read, what waits, what the library does not have. Pure. */

import { STATUSES } from "../columns.js"
import { slugOf } from "../columns/text.js"
import { statusWord } from "../book_words.js"
import { listed, say } from "../words.js"
import { runsOf } from "../stats/series.js"
import { bookFact } from "./author_facts.js"

const PAINTS = {
  read: { fill: "ramp-4" },
  "currently-reading": { fill: "ramp-1", stroke: "ctl" },
  "did-not-finish": { fill: "hatch", stroke: "ctl" },
}
const WAITING = { fill: "surface", stroke: "ctl" }
const ABSENT = { fill: "none", stroke: "ctl", dash: "2 2" }
/** So many runs of numbers are named. */
const MOST_RUNS = 4

/** @typedef {ReturnType<typeof import("../stats/series.js").progressOf>} Progress */

/**
 * @param {import("../engine.js").Selection} selection @param {import("../cards/card.js").Context} context
 * @param {import("../stats/series.js").Series & {progress: Progress}} series
 * @returns {import("../charts/units.js").UnitRow}
 */
export function seriesRow(selection, context, { name, slug, volumes, progress }) {
  const isOff = selection.filters.series !== "" && slugOf(selection.filters.series) !== slug
  const key = slug || name
  return {
    key,
    name,
    text: nextWords(progress),
    units: squaresOf(selection, context, { key, volumes, missing: progress.missing, isOff }),
    fact: {
      key,
      title: name,
      lines: progressLines(progress),
      of: name,
      filter: { key: "series", value: name },
      isPressed: selection.filters.series !== "" && !isOff,
    },
  }
}

/** Numbers that no book has are shown where they are fewer than the books. */
function squaresOf(selection, context, { key, volumes, missing, isOff }) {
  const gaps = missing.length < volumes.length ? missing : []
  const squares = volumes.map((volume) => ({ at: volume.from, square: squareOf(selection, context, key, volume, isOff) }))
  const absent = gaps.map((number) => ({ at: number, square: absentSquare(key, number, isOff) }))
  return [...squares, ...absent].sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ square }) => square)
}

function squareOf(selection, context, key, { row, position }, isOff) {
  const { columns } = selection
  const status = STATUSES[columns.status[row]]
  const lines = [...(position ? [say("authors.series.number", { number: position })] : []), statusWord(status)]
  return {
    paint: PAINTS[status] ?? WAITING,
    isOff: isOff || !selection.passes(row, ["series", "shelf"]),
    fact: bookFact(selection, context, row, { key: `${key} ${row}`, lines }),
  }
}

function absentSquare(key, number, isOff) {
  const fact = { key: `${key} #${number}`, title: say("authors.series.number", { number: String(number) }), lines: [say("authors.series.absent")] }
  return { paint: ABSENT, isOff, fact }
}

/** The next number there is in the library: `next #4`. Empty where all of it is finished. @param {Progress} progress */
function nextWords({ next, reading }) {
  if (!next) return ""
  if (!next.position) return say("authors.series.next_some")
  return say(reading ? "authors.series.reading" : "authors.series.next", { number: next.position })
}

function progressLines({ read, open, next, missing }) {
  return [
    say("authors.series.read", { n: read }),
    open > 0 ? say("authors.series.open", { n: open }) : say("authors.series.none_open"),
    next?.position ? say("authors.series.next_is", { number: next.position }) : "",
    missing.length ? say("authors.series.missing", { numbers: runWords(missing) }) : "",
  ]
}

/** `#3, #5–7`. @param {number[]} numbers */
function runWords(numbers) {
  const runs = runsOf(numbers).map(([from, to]) => (from === to ? `#${from}` : `#${from}–${to}`))
  return runs.length > MOST_RUNS ? `${runs.slice(0, MOST_RUNS).join(", ")} …` : listed(runs)
}

/** What the squares mean, as a legend that filters to such books. */
export function seriesLegend() {
  const entry = (slug, paint) => ({ key: slug, label: statusWord(slug), ...paint, filter: { key: "shelf", values: [slug] } })
  return [entry("read", PAINTS.read), entry("currently-reading", PAINTS["currently-reading"]), entry("to-read", WAITING)]
}

/** @param {(import("../stats/series.js").Series & {progress: Progress})[]} all */
export function seriesTable(all) {
  return {
    columns: [
      { label: say("authors.column.series") },
      ...["read", "open"].map((name) => ({ label: say(`authors.column.${name}`), isNumber: true })),
      { label: say("authors.column.next") },
      { label: say("authors.column.missing") },
    ],
    rows: all.map(({ name, progress }) => ({
      cells: [name, progress.read, progress.open, nextWords(progress), progress.missing.length ? runWords(progress.missing) : ""],
    })),
  }
}
