/** Months: a heat table of years and months, with the totals at its edges. It is a real table. */

import { writeMonth } from "../filters.js"
import { date, monthNames, number } from "../format.js"
import { finishesByMonth } from "../stats/finishes.js"
import { say } from "../words.js"
import { rect, text } from "./kit/scene.js"
import { leaveTip, showTip } from "./kit/tip.js"
import { isChosen } from "./periods.js"

/** Years shown at first; the others are a button away. */
const YEARS_SHOWN = 12
/** So few more years are shown without a button. */
const FEW = 2
/** Below this many px the bars at the right make room for the months. */
const ROOM_FOR_BARS = 336

/**
 * @typedef {object} MonthsData
 * @property {number[]} years newest first
 * @property {number[]} total books of each year, in the same order, also those without a month
 * @property {(year: number, month: number) => number} count
 * @property {number[]} byMonth of all years
 * @property {number} most of any cell @property {number} now the month of today, `year * 12 + month`
 * @property {number} dated books with a month @property {number} yearOnly @property {number} undated
 * @property {{byMonth: Int32Array, firstYear: number}} season what `stats/season.js` is asked with
 * @property {import("../filters.js").Filters} filters @property {number} hidden years that are not shown
 *
 * @param {import("../engine.js").Selection} selection @param {Date} today @param {boolean} isAll
 * @returns {MonthsData}
 */
export function monthsData(selection, today, isAll = false) {
  const { byMonth, byYear, firstYear, months, yearOnly, undated } = finishesByMonth(selection)
  const count = (year, month) => byMonth[(year - firstYear) * 12 + month] ?? 0
  const all = Array.from(byYear, (_, place) => firstYear + place).reverse()
  const years = isAll || all.length <= YEARS_SHOWN + FEW ? all : all.slice(0, YEARS_SHOWN)
  return {
    years,
    total: years.map((year) => byYear[year - firstYear]),
    count,
    byMonth: Array.from({ length: 12 }, (_, month) => byMonth.reduce((sum, books, at) => sum + (at % 12 === month ? books : 0), 0)),
    most: byMonth.reduce((a, b) => Math.max(a, b), 0),
    now: today.getFullYear() * 12 + today.getMonth(),
    dated: months,
    season: { byMonth, firstYear },
    yearOnly,
    undated,
    filters: selection.filters,
    hidden: all.length - years.length,
  }
}

/** The most of a cell, of a year, and of a month of all years. @param {MonthsData} data */
export const monthsExtent = ({ most, total, byMonth }) => ({ most, mostOfYear: Math.max(1, ...total), mostOfMonth: Math.max(1, ...byMonth) })

/** Step of the ramp, 0 for none; the strongest is the most. @param {number} count @param {number} most */
export function stepOf(count, most) {
  return count === 0 ? 0 : Math.max(1, Math.ceil((count / most) * 5))
}

/** @param {MonthsData} data every year of the library */
export function monthsTable(data) {
  return {
    columns: [
      { label: say("common.column.year") },
      ...monthNames("short").map((label) => ({ label, isNumber: true })),
      { label: say("time.months.unknown"), isNumber: true },
      { label: say("time.months.all"), isNumber: true },
    ],
    rows: data.years.map((year, at) => {
      const counts = Array.from({ length: 12 }, (_, month) => data.count(year, month))
      const known = counts.reduce((a, b) => a + b, 0)
      return { sort: year, cells: [String(year), ...counts, data.total[at] - known, data.total[at]] }
    }),
  }
}

/** For saved pictures. @param {MonthsData} data @param {{width: number, extent?: ReturnType<typeof monthsExtent>}} view */
export function monthsScene(data, { width, extent: { most } = data }) {
  const [left, pitchY, top] = [40, 24, 20]
  const pitch = (width - left) / 12
  const names = monthNames("narrow").map((name, month) => text(left + (month + 0.5) * pitch, 12, name, { anchor: "middle", weight: 500 }))
  const cells = data.years.flatMap((year, at) => [
    text(left - 8, top + at * pitchY + 15, String(year), { anchor: "end" }),
    ...names.map((_, month) => cellShape({ ...data, most }, year, month, { x: left + month * pitch, y: top + at * pitchY, w: pitch, h: pitchY })),
  ])
  return { width, height: top + data.years.length * pitchY, shapes: [...names, ...cells] }
}

function cellShape(data, year, month, { x, y, w, h }) {
  const box = [x + 1.5, y + 1.5, w - 3, h - 3]
  if (year * 12 + month > data.now) return rect(...box, { r: 3, fill: "surface", stroke: "line" })
  return rect(...box, { r: 3, fill: `ramp-${stepOf(data.count(year, month), data.most)}` })
}

const charts = new WeakMap()

/**
 * The table is built once for its years; afterwards only what changed in it is written.
 * @param {HTMLElement} node @param {MonthsData} data
 * @param {{width: number, label: string, onPick: (mark: {filter: {key: string, value: any}}) => void,
 *   extent?: ReturnType<typeof monthsExtent>}} options
 */
export function drawMonths(node, data, options) {
  const shape = shapeOf(data)
  let chart = charts.get(node)
  if (chart?.shape !== shape) {
    chart = build(data, shape, chart)
    charts.set(node, chart)
    node.replaceChildren(chart.table)
    if (chart.focused) chart.buttons.get(chart.focused)?.focus({ preventScroll: true })
  }
  chart.onPick = options.onPick
  dress(chart, data, options)
}

/** Months to come have no button: which ones those are decides how the table is built. */
function shapeOf(data) {
  const toCome = data.years.flatMap((year) => Array.from({ length: 12 }, (_, month) => (isToCome(data, year, month) ? month : "")))
  return `${data.years.join()} ${toCome.join()}`
}

const isToCome = (data, year, month) => year * 12 + month > data.now && data.count(year, month) === 0

function build(data, shape, before) {
  const focused = before?.table.contains(document.activeElement) ? document.activeElement.dataset.key : null
  const table = make("table")
  const chart = { shape, table, focused, caption: make("caption", { className: "visually-hidden" }), buttons: new Map(), bars: new Map(), onPick: null, touched: false }
  const body = make("tbody")
  body.append(...data.years.map((year) => yearRow(chart, data, year)))
  table.append(chart.caption, headOf(chart), body, footOf(chart))
  const latest = Math.max(...[...chart.buttons.keys()].filter((key) => /^\d+$/.test(key)).map(Number))
  const stop = chart.buttons.get(focused) ?? chart.buttons.get(String(latest))
  if (stop) stop.tabIndex = 0
  table.addEventListener("pointerdown", ({ pointerType }) => (chart.touched = pointerType === "touch"))
  listen(table)
  return chart
}

function headOf(chart) {
  const row = make("tr")
  row.append(make("td", { className: "heat-corner" }))
  for (const [month, name] of monthNames("narrow").entries()) {
    const cell = make("th", { scope: "col" })
    cell.append(button(chart, `every-${month}`, { key: "months", value: { every: month } }, name))
    row.append(cell)
  }
  const corner = make("th", { scope: "col", className: "heat-bar" })
  corner.append(hidden(say("time.months.all_months")))
  row.append(corner)
  const head = make("thead")
  head.append(row)
  return head
}

function yearRow(chart, data, year) {
  const row = make("tr")
  const name = make("th", { scope: "row" })
  name.append(button(chart, `year-${year}`, { key: "years", value: { from: year, to: year } }, String(year)))
  row.append(name, ...Array.from({ length: 12 }, (_, month) => monthCell(chart, data, year, month)), barCell(chart, `year-${year}`, "heat-bar"))
  return row
}

function monthCell(chart, data, year, month) {
  const cell = make("td")
  const at = year * 12 + month
  if (isToCome(data, year, month)) cell.append(make("span", { className: "heat-cell is-future" }), hidden(say("time.months.not_yet")))
  else cell.append(button(chart, String(at), { key: "months", value: { from: at, to: at } }, ""))
  return cell
}

function footOf(chart) {
  const row = make("tr", { className: "heat-foot" })
  const name = make("th", { scope: "row" })
  name.append(hidden(say("time.months.all_years")))
  row.append(name, ...Array.from({ length: 12 }, (_, month) => barCell(chart, `every-${month}`, "")), make("td", { className: "heat-bar" }))
  const foot = make("tfoot")
  foot.append(row)
  return foot
}

function barCell(chart, key, className) {
  const cell = make("td", { className })
  const bar = { bar: make("span", { className: "heat-total" }), words: hidden("") }
  chart.bars.set(key, bar)
  cell.append(bar.bar, bar.words)
  return cell
}

function button(chart, key, filter, words) {
  const made = make("button", { type: "button", className: "heat-name", tabIndex: -1, textContent: words })
  made.dataset.key = key
  made.addEventListener("click", (event) => pick(chart, made, filter, event))
  chart.buttons.set(key, made)
  return made
}

/** A click filters; a finger first reads what it would filter to. */
function pick(chart, made, filter, event) {
  const isTouch = chart.touched && event.detail > 0
  chart.touched = false
  const canPick = made.getAttribute("aria-disabled") !== "true"
  const [of] = made.getAttribute("aria-label").split(", ")
  const words = say(made.getAttribute("aria-pressed") === "true" ? "time.months.unfilter" : "time.months.filter", { of })
  if (isTouch) tell(made, canPick ? [{ text: words, onPick: () => chart.onPick({ filter }) }] : [])
  else if (canPick) chart.onPick({ filter })
}

const hidden = (words) => make("span", { className: "visually-hidden", textContent: words })

/** Write the numbers and what is filtered into the table. */
function dress(chart, data, options) {
  const { filters } = data
  const isFiltered = Boolean(filters.months || filters.years)
  const { most, mostOfYear, mostOfMonth } = options.extent ?? monthsExtent(data)
  chart.table.className = options.width < ROOM_FOR_BARS ? "heat is-narrow" : "heat"
  set(chart.caption, "textContent", say("time.months.caption", { title: options.label }))
  monthNames("long").forEach((name, month) => {
    label(chart, `every-${month}`, { of: say("common.chip.every", { month: name }), books: data.byMonth[month] }, filters.months?.every === month)
    fillBar(chart, `every-${month}`, "height", data.byMonth[month], mostOfMonth)
  })
  data.years.forEach((year, at) => {
    const isChosenYear = filters.years !== null && isChosen({ from: year * 12, to: year * 12 + 11 }, { years: filters.years, months: null })
    label(chart, `year-${year}`, { of: String(year), books: data.total[at] }, isChosenYear)
    fillBar(chart, `year-${year}`, "width", data.total[at], mostOfYear)
    for (let month = 0; month < 12; month += 1) dressCell(chart, { ...data, most }, year, month, isFiltered)
  })
}

function dressCell(chart, data, year, month, isFiltered) {
  const at = year * 12 + month
  const cell = chart.buttons.get(String(at))
  if (!cell) return
  const count = data.count(year, month)
  const isOn = isChosen({ from: at, to: at }, data.filters)
  set(cell, "className", `heat-cell step-${stepOf(count, data.most)}${isFiltered && !isOn ? " is-off" : ""}`)
  label(chart, String(at), { of: date(writeMonth(at), "month"), books: count }, isOn && Boolean(data.filters.months))
}

/** What a button says, whether it is filtered to, and whether there is anything to filter to. */
function label(chart, key, { of, books }, isPressed) {
  const made = chart.buttons.get(key)
  const attributes = { "aria-label": `${of}, ${say("common.books", { n: books })}`, "aria-pressed": isPressed, "aria-disabled": books === 0 && !isPressed }
  for (const [name, value] of Object.entries(attributes)) {
    if (made.getAttribute(name) !== String(value)) made.setAttribute(name, String(value))
  }
}

function fillBar(chart, key, side, count, most) {
  const { bar, words } = chart.bars.get(key)
  bar.style[side] = `${(count / most) * 100}%`
  set(words, "textContent", number(count))
}

function set(node, property, value) {
  if (node[property] !== value) node[property] = value
}

/** Arrow keys go from cell to cell, Home and End to the ends of the row; the table is one tab stop. */
function listen(table) {
  table.addEventListener("keydown", (event) => {
    const to = nextButton(table, event)
    if (!to) return
    event.preventDefault()
    to.focus()
  })
  table.addEventListener("focusin", ({ target }) => {
    for (const other of table.querySelectorAll('button[tabindex="0"]')) other.tabIndex = -1
    target.tabIndex = 0
    if (target.matches(":focus-visible")) tell(target)
  })
  table.addEventListener("focusout", leaveTip)
  table.addEventListener("pointerover", ({ target, pointerType }) => pointerType !== "touch" && target.matches("button") && tell(target))
  table.addEventListener("pointerout", leaveTip)
}

function tell(button, actions) {
  const [title, ...lines] = button.getAttribute("aria-label").split(", ")
  showTip(button.getBoundingClientRect(), { title, lines }, actions)
}

const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }

function nextButton(table, { key, target }) {
  const cell = target.closest("td, th")
  const row = cell?.parentElement
  const inRow = row ? [...row.querySelectorAll("button")] : []
  if (key === "Home") return inRow[0]
  if (key === "End") return inRow.at(-1)
  if (!(key in STEPS) || !cell) return null
  const [down, right] = STEPS[key]
  const to = table.rows[row.rowIndex + down]?.cells[cell.cellIndex + right]
  return to?.querySelector("button") ?? null
}

function make(tag, properties = {}) {
  return Object.assign(document.createElement(tag), properties)
}
