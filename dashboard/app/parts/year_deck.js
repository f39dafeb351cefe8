// The cards of a year: one at a time, by arrow keys, dots or a finger; each can be taken along as picture or text.

import { html, useEffect, useLayoutEffect, useMemo, useRef, useState } from "../../vendor/ui.js"
import { apiUrl } from "../api.js"
import { SIZES, drawCard } from "../charts/year/draw.js"
import { paletteOf } from "../charts/year/palette.js"
import { loadFaces } from "../charts/year/pen.js"
import { cardText, cardsOf, storyOf } from "../charts/year/story.js"
import { toast } from "../notes.js"
import { copyText, saveBlob } from "../save.js"
import { setView, view } from "../store.js"
import { writeYears } from "../stats/year.js"
import { say } from "../words.js"
import { Icon } from "./icon.js"
import { usePrinting } from "./printing.js"

const PHONE = "(max-width: 720.98px)"
const SWIPE = 40

/** A picture of a card as a PNG. */
function pngOf(what) {
  const canvas = document.createElement("canvas")
  drawCard(canvas, what)
  return new Promise((done) => canvas.toBlob(done, "image/png"))
}

const COVERS_MS = 4_000

/**
 * The covers of the books that are named, as far as our own server has them; drawn ones stand in. `ready` is fulfilled
 * when all have come or some seconds are over.
 */
function usePictures(columns, rows, isHidden) {
  const [, redraw] = useState(0)
  const kept = useRef({ pictures: new Map(), ready: null })
  useEffect(() => {
    const pictures = new Map()
    const wanted = isHidden ? [] : rows.filter((row) => columns.books[row].thumbnail_url)
    const coming = wanted.map(async (row) => {
      const image = await pictureAt(apiUrl(columns.books[row].thumbnail_url))
      if (image) pictures.set(row, image)
      if (image && kept.current.pictures === pictures) redraw((count) => count + 1)
    })
    const soon = new Promise((done) => setTimeout(done, COVERS_MS))
    kept.current = { pictures, ready: Promise.race([Promise.all(coming), soon]) }
  }, [columns, rows.join(), isHidden])
  return kept
}

/** Null where there is none, or it is not ours. */
async function pictureAt(address) {
  if (new URL(address).origin !== location.origin) return null
  const image = new Image()
  image.src = address
  try {
    await image.decode()
    return image.naturalWidth > 1 ? image : null
  } catch {
    return null // not found, or not a picture
  }
}

const rowsOf = (told) => [...(told.entries ?? []).map(({ book }) => book.row), ...(told.books ?? []).map(({ row }) => row)]

function useFaces() {
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    loadFaces().finally(() => setReady(true))
  }, [])
  return isReady
}

function useSize() {
  const [size, setSize] = useState(() => (matchMedia(PHONE).matches ? "story" : "post"))
  useEffect(() => {
    const media = matchMedia(PHONE)
    const onChange = () => setSize(media.matches ? "story" : "post")
    media.addEventListener("change", onChange)
    return () => media.removeEventListener("change", onChange)
  }, [])
  return size
}

export function YearDeck({ facts }) {
  const [isHidden, setHidden] = useState(false)
  const cards = cardsOf(facts)
  const story = useMemo(() => storyOf(facts, { isHidden }), [facts, isHidden])
  const at = Math.min(cards.length, Math.max(1, Number(view.value.card) || 1)) - 1
  const card = cards[at]
  const pictures = usePictures(facts.columns, Object.values(story).flatMap(rowsOf), isHidden)
  const isReady = useFaces()
  const size = useSize()
  const isPrinting = usePrinting()
  const palette = useMemo(() => paletteOf(facts), [facts])
  const what = { facts, palette, pictureOf: (row) => pictures.current.pictures.get(row) ?? null }
  const go = (to) => to >= 0 && to < cards.length && setView({ card: to === 0 ? undefined : String(to + 1) })
  const onKeyDown = (event) => {
    const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: cards.length - 1 - at }
    if (!(event.key in steps) || event.target.closest("select, input")) return
    event.preventDefault()
    go(at + steps[event.key])
  }
  return html`<div class="year" onKeyDown=${onKeyDown}>
    <section class="year-stage" aria-roledescription="carousel" aria-label=${say("year.deck.label")}>
      <${Stage} card=${card} told=${story[card]} what=${what} size=${size} isReady=${isReady} at=${at} of=${cards.length} onStep=${(by) => go(at + by)} />
      <div class="year-turn">
        <button type="button" class="icon-button" aria-label=${say("year.deck.back")} disabled=${at === 0} onClick=${() => go(at - 1)}><${Icon} name="chevron-left" /></button>
        <ol class="year-dots">
          ${cards.map(
            (each, place) => html`<li key=${each}>
              <button type="button" class="year-dot" aria-current=${place === at ? "true" : undefined} aria-label=${`${say("year.deck.card", { n: place + 1, of: cards.length })}: ${say(`year.${each}.name`)}`} onClick=${() => go(place)}></button>
            </li>`,
          )}
        </ol>
        <button type="button" class="icon-button" aria-label=${say("year.deck.next")} disabled=${at === cards.length - 1} onClick=${() => go(at + 1)}><${Icon} name="chevron-right" /></button>
      </div>
    </section>
    <${Side} cards=${cards} card=${card} story=${story} what=${what} pictures=${pictures} isHidden=${isHidden} onHide=${() => setHidden(!isHidden)} />
    ${isPrinting && html`<div class="year-paper">${cards.map((each, place) => html`<${Printed} key=${each} card=${each} told=${story[each]} what=${what} at=${place} of=${cards.length} />`)}</div>`}
  </div>`
}

/** All that a card says, as it is read out. */
const labelOf = (card, told, { facts }, at, of) => `${say("year.deck.card", { n: at + 1, of })}. ${cardText(card, told, facts)}`

/** A card on paper. */
function Printed({ card, told, what, at, of }) {
  const canvas = useRef(null)
  useLayoutEffect(() => drawCard(canvas.current, { ...what, card, told, size: "post" }))
  return html`<canvas ref=${canvas} class="year-printed" role="img" aria-label=${labelOf(card, told, what, at, of)}></canvas>`
}

function Stage({ card, told, what, size, isReady, at, of, onStep }) {
  const canvas = useRef(null)
  const began = useRef(null)
  useLayoutEffect(() => {
    const shown = canvas.current.clientWidth || 1
    const scale = Math.min(1, (shown * (devicePixelRatio || 1)) / SIZES[size][0])
    drawCard(canvas.current, { ...what, card, told, size, scale })
  })
  const onPointerDown = (event) => (began.current = event.clientX)
  const onPointerUp = (event) => {
    const by = event.clientX - (began.current ?? event.clientX)
    began.current = null
    if (Math.abs(by) > SWIPE) onStep(by < 0 ? 1 : -1)
  }
  return html`<canvas ref=${canvas} class=${`year-card year-card-${size}`} role="img" data-card=${card} data-ready=${isReady ? "" : undefined}
    aria-label=${labelOf(card, told, what, at, of)}
    onPointerDown=${onPointerDown} onPointerUp=${onPointerUp}></canvas>`
}

/** What can be done with the card that is shown, and its text. */
function Side({ cards, card, story, what, pictures, isHidden, onHide }) {
  const name = `goodreads-stats-${writeYears(what.facts)}`
  const png = async (each, size) => {
    await Promise.all([pictures.current.ready, loadFaces()])
    return pngOf({ ...what, card: each, told: story[each], size })
  }
  const save = async (size) => saveBlob(await png(card, size), `${name}-${card}-${size}.png`)
  const saveAll = async () => {
    for (const each of cards) saveBlob(await png(each, "post"), `${name}-${each}-post.png`)
  }
  const copy = async (text) => toast(say((await copyText(text)) ? "year.deck.copied" : "year.deck.not_copied"))
  const textOf = (each) => cardText(each, story[each], what.facts)
  const share = async () => {
    const file = new File([await png(card, "story")], `${name}-${card}.png`, { type: "image/png" })
    if (navigator.canShare({ files: [file] })) await navigator.share({ files: [file] }).catch(() => {}) // the reader thought better of it
    else await save("story")
  }
  const [headline, ...lines] = [story[card].headline, ...story[card].lines].filter(Boolean)
  return html`<aside class="year-side">
    <section class="card year-words" aria-live="polite">
      <h2>${say(`year.${card}.name`)}</h2>
      ${headline && html`<p class="year-headline" dir="auto">${headline}</p>`}
      ${lines.length > 0 && html`<ul class="plain-list">${lines.map((line) => html`<li dir="auto">${line}</li>`)}</ul>`}
      <div class="year-buttons">
        <button type="button" class="button" onClick=${() => copy(textOf(card))}><${Icon} name="copy" size="16" /> ${say("year.deck.text")}</button>
        <button type="button" class="button" onClick=${() => copy(cards.map(textOf).join("\n\n"))}><${Icon} name="copy" size="16" /> ${say("year.deck.text_all")}</button>
      </div>
    </section>
    <section class="card year-save">
      <h2>${say("year.deck.save")}</h2>
      <label class="tick"><input type="checkbox" checked=${isHidden} onChange=${onHide} /><span class="tick-label">${say("year.deck.hide")}</span></label>
      <p class="caption">${say("year.deck.hide_why")}</p>
      <div class="year-buttons">
        ${canShareFiles() && html`<button type="button" class="button button-main" onClick=${share}><${Icon} name="share" size="16" /> ${say("year.deck.share")}</button>`}
        ${Object.keys(SIZES).map(
          (size) => html`<button type="button" class="button" onClick=${() => save(size)}><${Icon} name="image" size="16" /> ${say(`year.deck.${size}`)}</button>`,
        )}
        <button type="button" class="button" onClick=${saveAll}><${Icon} name="download" size="16" /> ${say("year.deck.all")}</button>
      </div>
    </section>
  </aside>`
}

/** Sharing needs a secure context and a device that has somewhere to share to. */
const canShareFiles = () => Boolean(globalThis.isSecureContext && navigator.canShare && navigator.share)
