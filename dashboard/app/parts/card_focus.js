// Where the focus goes when cards come, go or move: else it is lost with the button that was pressed.

const MENU = ".card-tools .menu:last-child > button"
const MOST_FRAMES = 120

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
