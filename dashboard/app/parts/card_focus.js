// Where the focus goes when cards come, go or move: else it is lost with the button that was pressed.

const MENU = ".card-tools .menu:last-child > button"

/** The focus to the menu of a card; to the card, where that is not drawn yet; without a card to the way back for hidden ones. */
export function focusCard(name) {
  requestAnimationFrame(() => {
    const card = name ? document.querySelector(`[data-card="${name}"]`) : null
    const target = card?.querySelector(MENU) ?? card ?? document.querySelector(".hidden-cards button")
    if (target === card) card?.setAttribute("tabindex", "-1")
    target?.focus()
  })
}
