// A wall of covers of any length, with only those near the screen in the document.

import { html, useLayoutEffect, useMemo, useRef, useState } from "../../vendor/ui.js"
import { knownFinish, shortTitle, statusWord } from "../book_words.js"
import { number } from "../format.js"
import { recall, remember } from "../memory.js"
import { Cover } from "../parts/cover.js"
import { slotOf } from "../parts/cover_tile.js"
import { usePrinting } from "../parts/printing.js"
import { Stars } from "../parts/stars.js"
import { setView } from "../store.js"
import { say } from "../words.js"
import { GROUPINGS, coverGroups } from "./cover_groups.js"
import { cornerOf, layOut, stepFrom, visibleCovers } from "./cover_layout.js"
import { useActiveRow, useBarHeight } from "./hooks.js"
import { Picker, SortPicker } from "./tools.js"

const SIZE = { least: 72, most: 240, step: 8, usual: 128, narrow: 96 }
const REMEMBERED = "covers.size"
/** Px from which the smaller picture that the server keeps is too coarse. */
const COARSE = 180
/** Px from which the title is written on a cover that is drawn. */
const WORDED = 84

function useSize(narrow) {
  const usual = narrow ? SIZE.narrow : SIZE.usual
  const [size, setSize] = useState(() => Number(recall(REMEMBERED)) || usual)
  const change = (next) => {
    setSize(next)
    remember(REMEMBERED, next === usual ? null : String(next))
  }
  return [Math.max(SIZE.least, Math.min(SIZE.most, size)), change]
}

function CoverTools({ by, size, onSize }) {
  const options = GROUPINGS.map((each) => [each, say(`books.covers.by.${each}`)])
  const pick = (next) => setView({ by: next === GROUPINGS[0] ? undefined : next })
  return html`<div class="book-tools" role="group" aria-label=${say("books.as.covers")}>
    <${SortPicker} />
    <${Picker} label=${say("books.covers.group")} value=${by} options=${options} onPick=${pick} />
    <label class="size-slider">
      <span>${say("books.covers.size")}</span>
      <input type="range" min=${SIZE.least} max=${SIZE.most} step=${SIZE.step} value=${size}
        onInput=${(event) => onSize(Number(event.target.value))} />
    </label>
  </div>`
}

/** The width of the wall, and what of it is on the screen. */
function useScreen(wall) {
  const [screen, setScreen] = useState({ width: 0, top: 0, height: innerHeight })
  useLayoutEffect(() => {
    const update = () => {
      const { width, top } = wall.current.getBoundingClientRect()
      const next = { width: Math.floor(width), top: Math.round(-top / 40) * 40, height: innerHeight }
      setScreen((now) => (now.width === next.width && now.top === next.top && now.height === next.height ? now : next))
    }
    update()
    const observer = new ResizeObserver(update)
    observer.observe(wall.current)
    addEventListener("scroll", update, { passive: true })
    addEventListener("resize", update)
    return () => {
      observer.disconnect()
      removeEventListener("scroll", update)
      removeEventListener("resize", update)
    }
  }, [])
  return screen
}

function Words({ book }) {
  const isRead = book.reading_status === "read"
  return html`<span class="cover-facts">
    ${isRead && html`<${Stars} rating=${book.my_rating} />`}
    <span>${isRead ? knownFinish(book)?.slice(0, 4) : statusWord(book.reading_status)}</span>
  </span>`
}

function Tile({ columns, row, place, at, of, corner, layout, isActive, href, onOpen }) {
  const book = columns.books[row]
  const title = shortTitle(book)
  const picture = layout.width * devicePixelRatio > COARSE ? book.thumbnail_url : book.small_thumbnail_url
  const where = { insetInlineStart: `${corner.x}px`, insetBlockStart: `${corner.y}px`, inlineSize: `${layout.width}px` }
  return html`<li class="wall-tile" data-row=${place} aria-setsize=${of} aria-posinset=${at + 1} style=${where}>
    <a class="wall-link" href=${href} tabindex=${isActive ? 0 : -1} title=${title} onClick=${() => onOpen(book)}>
      <span class="visually-hidden" dir="auto">${title}, ${book.author}${layout.hasWords ? ". " : ""}</span>
      <${Cover} title=${title} author=${book.author} picture=${picture} slot=${slotOf(columns, row)} size=${layout.width < WORDED ? "s" : "m"} />
      ${layout.hasWords && html`<${Words} book=${book} />`}
    </a>
  </li>`
}

/** The covers of one group; those of the others keep their places. */
function Section({ section, places, tileOf }) {
  const { y, height, name, count } = section
  return html`<section class="wall-section" style=${{ insetBlockStart: `${y}px`, blockSize: `${height}px` }}>
    ${name && html`<h2 class="wall-head"><bdi>${name}</bdi> <span>${number(count)}</span></h2>`}
    <ul class="wall-tiles" aria-label=${name || say("books.covers.all")}>${places.map((place) => tileOf(section, place))}</ul>
  </section>`
}

/**
 * @param {{columns: object, rows: Int32Array, by: string, start: number, narrow: boolean, hrefOf: Function, onOpen: Function}} props
 *   `start`: the row of the book looked at last
 */
export function CoverWall({ columns, rows, by, start, narrow, hrefOf, onOpen }) {
  const wall = useRef(null)
  const [size, setSize] = useSize(narrow)
  const screen = useScreen(wall)
  const groups = useMemo(() => coverGroups(columns, rows, by), [columns, rows, by])
  const order = useMemo(() => Int32Array.from(groups.flatMap((group) => Array.from(group.rows))), [groups])
  const layout = useMemo(() => layOut(groups, { width: screen.width, size }), [groups, screen.width, size])
  const isPrinting = usePrinting()
  const { active, go } = useActiveRow(wall, order, Math.max(0, order.indexOf(start)))
  const seen = visibleCovers(layout, isPrinting ? { top: 0, height: layout.height } : screen, active)
  const onKeyDown = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const from = Number(event.target.closest("[data-row]")?.dataset.row ?? active)
    const to = stepFrom(layout, from, event.key, Math.max(1, Math.floor(innerHeight / layout.pitch.y) - 1))
    if (to === null) return
    event.preventDefault()
    go(to)
  }
  const tileOf = (section, place) => {
    const at = place - section.first
    return html`<${Tile} key=${order[place]} columns=${columns} row=${order[place]} place=${place} at=${at} of=${section.count}
      corner=${cornerOf(layout, section, at)} layout=${layout} isActive=${place === active}
      href=${hrefOf(columns.books[order[place]])} onOpen=${onOpen} />`
  }
  const style = { blockSize: `${layout.height}px`, "--under-bar": `${useBarHeight()}px` }
  const label = say("books.covers.label", { n: rows.length })
  return html`<${CoverTools} by=${by} size=${size} onSize=${setSize} />
    <div class="wall" ref=${wall} style=${style} onKeyDown=${onKeyDown} role="group" aria-label=${label} aria-describedby="wall-keys">
      ${screen.width > 0 && seen.map(({ section, places }) => html`<${Section} key=${section.key} section=${section} places=${places} tileOf=${tileOf} />`)}
    </div>
    <p id="wall-keys" class="visually-hidden">${say("books.covers.keys")}</p>`
}
