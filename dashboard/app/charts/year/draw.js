/** A card of the year on a canvas: the same code on the screen and in every saved picture. */

import { NO_FAMILY } from "../../columns.js"
import { nameOfGenre } from "../../genre_names.js"
import { say } from "../../words.js"
import { createPen } from "./pen.js"
import { SOME_PAGES, yearsWords } from "./story.js"

/** px of the pictures that are saved. */
export const SIZES = { story: [1080, 1920], post: [1080, 1350], wide: [1200, 630] }

const PAD = { story: 96, post: 84, wide: 60 }
const HEAD = 96
const FOOT = 70

/**
 * @param {HTMLCanvasElement} canvas
 * @param {{card: string, told: object, facts: import("../../stats/year.js").YearFacts, palette: object,
 *   size: keyof typeof SIZES, scale?: number, pictureOf?: (row: number) => HTMLImageElement | null}} what
 *   `scale`: px of the canvas per px of the card
 */
export function drawCard(canvas, { card, told, facts, palette, size, scale = 1, pictureOf = () => null }) {
  const [width, height] = SIZES[size]
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext("2d")
  context.scale(scale, scale)
  const pen = createPen(context, palette)
  pen.box(0, 0, width, height, { colour: "paper" })
  const pad = PAD[size]
  const frame = { x: pad, y: pad, w: width - 2 * pad, h: height - 2 * pad }
  drawFrame(pen, frame, card, facts)
  const inner = { x: pad, y: pad + HEAD, w: frame.w, h: frame.h - HEAD - FOOT, isWide: size === "wide" }
  DRAW[card](pen, inner, told, { facts, pictureOf })
}

function drawFrame(pen, { x, y, w, h }, card, facts) {
  const years = say(facts.isSoFar ? "year.kicker_so_far" : "year.kicker", { years: yearsWords(facts) })
  pen.text(years, { x, y, width: w * 0.62, size: 32, weight: 600, colour: "glow", most: 1 })
  pen.text(say(`year.${card}.name`), { x: x + w, y, width: w * 0.36, size: 32, colour: "soft", align: "end", most: 1 })
  const foot = y + h - 44
  for (const [at, tall] of [14, 17, 11].entries()) pen.box(x + at * 15, foot + (17 - tall) * 2, 11, tall * 2, { colour: "glow", radius: 3 })
  pen.text("Goodreads Stats", { x: x + 64, y: foot + 2, width: w - 64, size: 26, face: "serif", weight: 500, colour: "soft", most: 1 })
}

/** A headline in the serif, as large as it fits. @returns {number} the y below it */
function headline(pen, words, { x, y, w }, { sizes = [112, 96, 82, 70, 58], most = 3, colour = "ink" } = {}) {
  if (!words) return y
  const type = { face: "serif", weight: 500 }
  const size = pen.fitted(words, { width: w, sizes, most, ...type })
  return y + pen.text(words, { x, y, width: w, size, leading: 1.08, colour, most, ...type }) + size * 0.25
}

function sentences(pen, lines, { x, y, w }, { size = 40, gap = 14 } = {}) {
  let at = y
  for (const line of lines) at += pen.text(line, { x, y: at, width: w, size, leading: 1.32, colour: "soft", most: 3 }) + gap
  return at
}

const DRAW = {
  count(pen, box, told) {
    const size = box.isWide ? 220 : 400
    const y = box.isWide ? box.y - 20 : box.y + box.h * 0.12
    const fitted = pen.fitted(told.figure, { width: box.w, sizes: [size, size * 0.8, size * 0.6], most: 1, face: "serif", weight: 400 })
    const below = y + pen.text(told.figure, { x: box.x, y, width: box.w, size: fitted, face: "serif", weight: 400, colour: "glow", leading: 1.02, most: 1 })
    const words = told.headline.replace(told.figure, "").trim()
    const next = headline(pen, words, { ...box, y: below }, { sizes: box.isWide ? [54] : [88], most: 1 })
    sentences(pen, told.lines, { ...box, y: next + 12 }, { size: box.isWide ? 30 : 42 })
  },
  piles(pen, box, told, { facts }) {
    const y = headline(pen, told.headline, box, { sizes: box.isWide ? [60] : [88, 72], most: 2 })
    const noted = sentences(pen, [told.aside], { ...box, y }, { size: box.isWide ? 26 : 34 })
    drawPiles(pen, { ...box, y: noted + 16, h: box.y + box.h - noted - 16 }, told.piles, facts)
  },
  ends: entriesCard,
  extremes: entriesCard,
  month(pen, box, told) {
    const y = headline(pen, told.headline, box, { most: 2, sizes: box.isWide ? [66, 54] : undefined })
    const below = sentences(pen, told.lines, { ...box, y })
    drawColumns(pen, { ...box, y: below + 24, h: box.y + box.h - below - 24 }, told)
  },
  genre(pen, box, told, { facts }) {
    const y = headline(pen, told.headline, box, { sizes: box.isWide ? [66, 54] : undefined, most: 2 })
    const below = sentences(pen, told.lines, { ...box, y })
    drawShares(pen, { ...box, y: below + 24, h: box.y + box.h - below - 24 }, told.shares, facts)
  },
  apart: entriesCard,
  author(pen, box, told, about) {
    const y = headline(pen, told.headline, box, { sizes: box.isWide ? [66, 54] : undefined })
    const below = sentences(pen, told.lines, { ...box, y })
    drawCovers(pen, { ...box, y: below + 24, h: box.y + box.h - below - 24 }, told.books, about)
  },
  five(pen, box, told, about) {
    const y = headline(pen, told.headline, box, { sizes: box.isWide ? [60, 50] : [88, 72], most: 2 })
    const h = box.y + box.h - y - 16 - (told.more ? 60 : 0)
    drawCovers(pen, { ...box, y: y + 16, h }, told.books, about)
    if (told.more) pen.text(told.more, { x: box.x, y: box.y + box.h - 44, width: box.w, size: 34, colour: "soft", most: 1 })
  },
  all(pen, box, told) {
    const isColumn = box.h > box.w * 1.4
    const wide = isColumn ? box.w : box.w / told.figures.length
    let y = box.y + 8
    const sizes = isColumn ? [170, 140, 110] : [112, 92, 76, 60]
    const size = Math.min(...told.figures.map(({ value }) => pen.fitted(value, { width: wide - 24, sizes, most: 1, face: "serif" })))
    told.figures.forEach(({ value, name }, at) => {
      const [x, top] = isColumn ? [box.x, y] : [box.x + at * wide, box.y + 8]
      const tall = pen.text(value, { x, y: top, width: wide, size, face: "serif", colour: "glow", leading: 1, most: 1 })
      pen.text(name, { x, y: top + tall + 2, width: wide - 24, size: box.isWide ? 26 : 34, colour: "soft", most: 1 })
      y = Math.max(y, top + tall + (box.isWide ? 64 : 84))
    })
    drawFacets(pen, { ...box, y: y + 12, h: box.y + box.h - y - 12 }, told.facets)
  },
}

function entriesCard(pen, box, told, about) {
  const y = headline(pen, told.headline, box, { sizes: box.isWide ? [54, 46] : [72, 62, 54], most: 3 })
  const entries = told.entries ?? []
  if (entries.length === 0) return
  const top = told.headline ? y + 20 : box.y
  const space = box.y + box.h - top
  entries.forEach((entry, at) => {
    const place = box.isWide
      ? { x: box.x + (at * (box.w + 30)) / entries.length, y: top, w: (box.w + 30) / entries.length - 30, h: space }
      : { x: box.x, y: top + (at * space) / entries.length, w: box.w, h: space / entries.length - 24 }
    drawEntry(pen, place, entry, about)
  })
}

function drawEntry(pen, { x, y, w, h }, { name, book, note }, about) {
  const high = Math.min(h - 12, 330, w * 0.62)
  const wide = high * 0.66
  drawCover(pen, { x, y: y + (h - high) / 2, w: wide, h: high }, book, about)
  const left = x + wide + 36
  const width = w - wide - 36
  const small = Math.max(22, Math.min(32, high / 8))
  let at = y + (h - high) / 2 + 4
  at += pen.text(name, { x: left, y: at, width, size: small, weight: 600, colour: "glow", most: 1 }) + 6
  const size = pen.fitted(book.title, { width, sizes: [58, 50, 42, 36, 30], most: 3, face: "serif", weight: 500 })
  at += pen.text(book.title, { x: left, y: at, width, size: Math.min(size, high / 4.5), face: "serif", weight: 500, leading: 1.12, most: 3 }) + 8
  if (book.author) at += pen.text(book.author, { x: left, y: at, width, size: small, colour: "soft", most: 1 }) + 4
  pen.text(note, { x: left, y: at, width, size: small, colour: "soft", most: 2 })
}

/** The picture our own server keeps, else a cover drawn in the colour of the family. */
function drawCover(pen, { x, y, w, h }, book, { facts, pictureOf }) {
  const image = pictureOf(book.row)
  if (image) return pen.picture(image, x, y, w, h, 8)
  const slot = Math.min(NO_FAMILY, facts.columns.family[book.row])
  pen.box(x, y, w, h, { colour: pen.palette.families[slot], radius: 8 })
  pen.box(x, y, w * 0.07, h, { colour: "#000000", alpha: 0.14, radius: 8 })
  const pad = w * 0.14
  const size = pen.fitted(book.title, { width: w - 2 * pad, sizes: [w * 0.13, w * 0.11, w * 0.095], most: 4, face: "serif", weight: 500 })
  pen.text(book.title, { x: x + pad, y: y + pad, width: w - 2 * pad, size, face: "serif", weight: 500, colour: "#221c18", leading: 1.14, most: 4 })
  return undefined
}

/** As many covers as there are, in rows that fill the space. */
function drawCovers(pen, box, books, about) {
  if (books.length === 0) return
  const gap = 28
  const grids = books.map((_, at) => ({ across: at + 1, down: Math.ceil(books.length / (at + 1)) }))
  const heightOf = ({ across, down }) => Math.min((box.h - gap * (down - 1)) / down, ((box.w - gap * (across - 1)) / across) * 1.5, 560)
  const grid = grids.reduce((best, each) => (heightOf(each) > heightOf(best) ? each : best))
  const h = heightOf(grid)
  const w = h / 1.5
  books.forEach((book, at) => {
    const place = { x: box.x + (at % grid.across) * (w + gap), y: box.y + Math.floor(at / grid.across) * (h + gap), w, h }
    drawCover(pen, place, book, about)
  })
}

function drawPiles(pen, box, piles, { columns }) {
  const names = 44
  const heights = piles.map(({ rows }) => rows.reduce((sum, row) => sum + thickness(columns, row), 0))
  const px = (box.h - names) / Math.max(1, ...heights)
  const slot = box.w / piles.length
  const base = box.y + box.h - names
  pen.box(box.x, base, box.w, 3, { colour: "tone" })
  piles.forEach(({ name, rows }, at) => {
    const wide = Math.min(slot * 0.82, 110)
    let y = base
    for (const row of rows) {
      const high = thickness(columns, row) * px
      y -= high
      const gap = Math.min(3, high * 0.2)
      pen.box(box.x + at * slot + (slot - wide) / 2, y + gap / 2, wide, Math.max(1, high - gap), { colour: pen.palette.families[columns.family[row]], radius: Math.min(5, high / 3) })
    }
    pen.text(name, { x: box.x + (at + 0.5) * slot, y: base + 12, width: slot, size: Math.min(26, slot * 0.42), colour: "soft", align: "center", most: 1 })
  })
}

const thickness = ({ pages }, row) => pages[row] || SOME_PAGES

function drawColumns(pen, box, { periods, most }) {
  const names = 52
  const tallest = Math.max(1, ...periods.map(({ books }) => books))
  const slot = box.w / periods.length
  const base = box.y + box.h - names
  periods.forEach(({ name, books }, at) => {
    const high = (books / tallest) * (box.h - names - 44)
    const wide = Math.min(slot * 0.72, 90)
    const x = box.x + at * slot + (slot - wide) / 2
    pen.box(x, base - Math.max(high, 3), wide, Math.max(high, 3), { colour: at === most ? "glow" : "tone", radius: 6 })
    if (books) pen.text(String(books), { x: x + wide / 2, y: base - high - 38, width: slot, size: 28, colour: at === most ? "ink" : "soft", align: "center", most: 1 })
    pen.text(name, { x: x + wide / 2, y: base + 12, width: slot, size: Math.min(30, slot * 0.5), colour: "soft", align: "center", most: 1 })
  })
}

/** px below which a line of words is too small to be read. */
const LEAST_STEP = 30

/** One bar of all books, a stretch for each family. */
function drawShares(pen, box, byFamily, { columns }) {
  const all = byFamily.reduce((sum, books) => sum + books, 0)
  if (all === 0) return
  const high = Math.min(150, box.h * 0.36)
  let x = box.x
  byFamily.forEach((books, slot) => {
    if (books === 0) return
    const wide = (books / all) * box.w
    pen.box(x, box.y, Math.max(2, wide - 4), high, { colour: pen.palette.families[slot], radius: 6 })
    x += wide
  })
  const named = byFamily.map((books, slot) => ({ books, slot })).filter(({ books }) => books > 0).sort((a, b) => b.books - a.books)
  const space = Math.max(0, box.h - high - 30)
  const room = Math.min(named.length, Math.floor(space / LEAST_STEP))
  const step = Math.min(54, space / room)
  const size = Math.min(34, step * 0.8)
  named.slice(0, room).forEach(({ books, slot }, at) => {
    const y = box.y + high + 30 + at * step
    pen.box(box.x, y + 4, size * 0.82, size * 0.82, { colour: pen.palette.families[slot], radius: 6 })
    pen.text(familyName(columns, slot), { x: box.x + 46, y, width: box.w - 160, size, colour: "soft", most: 1 })
    pen.text(String(books), { x: box.x + box.w, y, width: 100, size, colour: "soft", align: "end", most: 1 })
  })
}

function familyName({ families }, slot) {
  const family = families.find((each) => each.slot === slot)
  return family ? nameOfGenre(family.name) : say("common.no_genre")
}

function drawFacets(pen, box, facets) {
  const across = box.isWide ? 2 : 1
  const step = Math.min(190, box.h / Math.ceil(facets.length / across))
  const wide = box.w / across
  facets.forEach(({ name, value }, at) => {
    const [x, y] = [box.x + (at % across) * wide, box.y + Math.floor(at / across) * step]
    const label = box.isWide ? 22 : 30
    pen.text(name, { x, y, width: wide - 30, size: label, weight: 600, colour: "glow", most: 1 })
    const size = pen.fitted(value, { width: wide - 30, sizes: box.isWide ? [34, 28] : [56, 46, 38], most: 1, face: "serif", weight: 500 })
    pen.text(value, { x, y: y + label * 1.25, width: wide - 30, size, face: "serif", weight: 500, most: 1 })
  })
}
