// Where the focus goes when cards come, go or move: else it is lost with the button that was pressed.

const MENU = ".card-tools .menu:last-child > button"
const MOST_FRAMES = 120
const HANDS = ["wheel", "touchstart", "pointerdown", "keydown"]

/** The focus to the menu of a card, which is drawn when it comes into sight; without a card to the way back for hidden ones. */
export function focusCard(name) {
  requestAnimationFrame(() => {
    const card = name ? document.querySelector(`[data-card="${name}"]`) : null
    card?.scrollIntoView({ block: "nearest" })
    if (card) focusOnceDrawn(card, MOST_FRAMES)
    else document.querySelector(".hidden-cards button")?.focus()
  })
}

function focusOnceDrawn(card, frames) {
  const button = card.querySelector(MENU)
  if (button) button.focus()
  else if (frames > 0) requestAnimationFrame(() => focusOnceDrawn(card, frames - 1))
}

/**
 * What an address asks for beside its page: the card that compares, or the one of a year. It comes to the top of the
 * screen, its heading gets the focus, and it stays there while what is above it is drawn, until a hand moves the page.
 * @param {{cmp?: string, card?: string}} view
 */
export function showAsked({ cmp, card }) {
  const wanted = cmp ? `[data-card="${CSS.escape(cmp)}"]` : card ? ".year-stage" : null
  if (!wanted) return
  let frames = MOST_FRAMES
  const over = new AbortController()
  for (const type of HANDS) addEventListener(type, () => over.abort(), { signal: over.signal, passive: true })
  const hold = () => {
    if (over.signal.aborted || frames-- <= 0) return over.abort()
    const heading = document.querySelector(`${wanted} :is(h2, [aria-current])`)
    heading?.closest(wanted).scrollIntoView({ block: "start" })
    if (heading && !heading.matches(":focus")) focusHeading(heading)
    requestAnimationFrame(hold)
  }
  hold()
}

function focusHeading(heading) {
  if (heading.tabIndex < 0) heading.setAttribute("tabindex", "-1")
  heading.focus({ preventScroll: true })
}
