// The frame of every chart: finding as title, tools, table twin, downloads, comparison, empty state, foot.

import { html, useId, useRef, useState } from "../../vendor/ui.js"
import { needsWords, questionOf } from "../cards/card.js"
import { finished } from "../heavy.js"
import { setView } from "../store.js"
import { say } from "../words.js"
import { Blocks } from "./blocks.js"
import { Foot } from "./card_foot.js"
import { CardMenu } from "./card_menu.js"
import { CardPlot } from "./card_plot.js"
import { saveCard } from "./card_files.js"
import { comparedCard, stopComparing } from "./compared.js"
import { pickMark, pickRange } from "./context.js"
import { Icon } from "./icon.js"
import { Lazy, notLoaded, useCard } from "./lazy.js"
import { Legend } from "./legend.js"
import { Menu } from "./menu.js"
import { useNear, useSteady } from "./near.js"
import { areShortcutsOn, isGoing } from "./shortcuts.js"

/**
 * A card on the page. Far from the screen it keeps what it showed last, or an empty place of its height.
 * @param {{card: import("../cards/card.js").Card, selection: import("../engine.js").Selection,
 *   context: import("../cards/card.js").Context, layout?: object}} props `layout`: what the page lets one do with cards
 */
export function ChartCard({ card: listed, selection, context, layout }) {
  const node = useRef(null)
  const label = useId()
  const isNear = useNear(node)
  const { card, retry } = useCard(listed, isNear)
  const steady = useSteady(node, selection)
  const isCompared = comparedCard.value === listed.name
  const drawn = useRef({})
  const last = drawn.current
  const isDue = last.waits !== undefined && last.waits !== finished.value
  if (isNear && card && (last.steady !== steady || last.context !== context || last.card !== card || isDue)) {
    drawn.current = made(card, steady, context, last)
  }
  const { shown, of } = drawn.current
  const size = isCompared ? "full" : listed.size
  return html`<section class=${`card card-${size}`} ref=${node} aria-labelledby=${label} data-card=${listed.name}>
    ${shown
      ? html`<${Filled} card=${card} label=${label} shown=${shown} selection=${of} context=${context} isCompared=${isCompared} layout=${layout} listed=${listed} />`
      : html`<${Asleep} height=${listed.height} label=${label} title=${questionOf(listed)} onRetry=${retry} />`}
  </section>`
}

/**
 * What a card shows of a selection. While something heavy is worked out for it, it goes on showing what it had (`of` is
 * the selection of that), and `waits` is the count of results until which it does.
 */
function made(card, steady, context, last) {
  const shown = card.make(steady, context)
  const now = { steady, context, card, shown, of: steady }
  if (!shown.isPending) return now
  const waits = finished.value
  const hasMore = last.card === card && last.shown && !last.shown.isPending && last.context?.view === context.view
  return hasMore ? { ...now, shown: last.shown, of: last.of, waits } : { ...now, waits }
}

const loadCompare = () => import("./compare.js").then(({ Compare }) => Compare)
const loadSketch = () => import("./sketch.js").then(({ Sketch }) => Sketch)
const startComparing = (...how) => import("./compared_sides.js").then((sides) => sides.startComparing(...how)).catch(notLoaded)
const loadTwin = () => import("./twin.js").then(({ Twin }) => Twin)

function Asleep({ height, label, title, onRetry }) {
  return html`<div class=${onRetry ? "card-inside" : ""} style=${{ blockSize: `${height}px` }}>
    <h2 class=${onRetry ? "" : "visually-hidden"} id=${label}>${title}</h2>
    ${onRetry &&
    html`<p class="card-subtitle">${say("common.broken.why")}</p>
      <p><button type="button" class="button" onClick=${onRetry}>${say("common.notice.again")}</button></p>`}
  </div>`
}

/** One sentence on what is missing, null where there is enough. */
function missing(card, { have }) {
  const { least, of } = card.needs
  return have < least ? needsWords(of, least, have) : null
}

function Filled({ card, listed, label, shown, selection, context, isCompared, layout }) {
  const [isTable, setTable] = useState(false)
  const body = useRef(null)
  const empty = missing(card, shown)
  const hasTable = Boolean(shown.table) && !empty
  const width = () => body.current.clientWidth
  const onKeyDown = (event) => {
    if (event.key !== "t" || isGoing(event) || !areShortcutsOn.value || event.ctrlKey || event.metaKey || event.altKey || !hasTable || isCompared) return
    if (event.target.closest("input, textarea, select")) return
    setTable(!isTable)
  }
  return html`<div class="card-inside" onKeyDown=${onKeyDown}>
    <header class="card-head">
      <h2 id=${label}>${empty ? questionOf(listed) : shown.title}</h2>
      ${shown.choices && !empty && html`<div class="card-choice">${shown.choices.map((choice) => html`<${Segmented} key=${choice.key} ...${choice} choiceKey=${choice.key} />`)}</div>`}
      <div class="card-tools">
        ${hasTable &&
        !isCompared &&
        html`<button type="button" class="icon-button" aria-pressed=${isTable} aria-label=${say("common.card.table")} title=${say("common.card.table_hint")} onClick=${() => setTable(!isTable)}>
          <${Icon} name="table" size="16" />
        </button>`}
        ${hasTable &&
        html`<${Menu} label=${say("common.card.download")} className="icon-button" items=${downloads(card, shown, width)}>
          <${Icon} name="download" size="16" />
        <//>`}
        <${CardMenu} card=${listed} layout=${layout} onCompare=${empty || card.comparedBy === "nothing" ? null : () => startComparing(card, selection, context)} />
      </div>
      ${shown.subtitle && html`<p class="card-subtitle">${shown.subtitle}</p>`}
    </header>
    <div class="card-body" ref=${body}>
      ${isCompared
        ? html`<${Lazy} load=${loadCompare} onFail=${stopComparing} card=${card} within=${selection.filters} context=${context} onClose=${stopComparing} />`
        : html`<${Body} card=${card} shown=${shown} empty=${empty} isTable=${isTable && hasTable} onNoTable=${() => setTable(false)} selection=${selection} context=${context} />`}
    </div>
    ${!empty && !isCompared && shown.foot?.length > 0 && html`<${Foot} parts=${shown.foot} />`}
  </div>`
}

function Body({ card, shown, empty, isTable, onNoTable, selection, context }) {
  if (empty) return html`<div class="card-empty"><p>${empty}</p><${Lazy} load=${loadSketch} onFail=${() => {}} of=${card.sketch ?? "piles"} /></div>`
  if (isTable) {
    return html`<${Lazy} load=${loadTwin} onFail=${onNoTable} caption=${shown.title} table=${shown.table()} onSaveCsv=${() => save(card, shown, "csv")} />`
  }
  return html`
    <${CardPlot} shown=${shown} onPick=${pickMark} onRange=${pickRange} />
    ${shown.legend && html`<${Legend} groups=${shown.legend} />`}
    ${shown.blocks && html`<${Blocks} blocks=${shown.blocks} columns=${selection.columns} context=${context} />`}
  `
}

/** Ways to see a chart. The usual one is left out of the address. */
function Segmented({ choiceKey, label, value, usual, options }) {
  const pick = (next) => setView({ [choiceKey]: next === usual ? undefined : next })
  return html`<div class="segmented" role="group" aria-label=${label}>
    ${options.map(
      ([each, words]) => html`<button type="button" aria-pressed=${each === value} onClick=${() => pick(each)}>${words}</button>`,
    )}
  </div>`
}

const save = (card, ...what) => saveCard(card.name, ...what).catch(notLoaded)

function downloads(card, shown, width) {
  const items = [{ label: say("common.card.csv"), icon: "file", onPick: () => save(card, shown, "csv") }]
  if (!shown.scene) return items
  return [
    ...items,
    { label: say("common.card.png"), icon: "download", onPick: () => save(card, shown, "png", width()) },
    { label: say("common.card.svg"), icon: "download", onPick: () => save(card, shown, "svg", width()) },
  ]
}
