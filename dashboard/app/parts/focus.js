// Where the focus goes when what had it is taken away. Else it is lost, and the keyboard begins anew at the top.

const catchIt = () => {
  if (document.activeElement === document.body) document.querySelector("main").focus({ preventScroll: true })
}

/** Once what was changed is drawn: the main part takes the focus that nothing else has. */
export function catchFocus() {
  requestAnimationFrame(catchIt)
}

/** Call when a button takes its own entry off a list: the focus goes to the entry in its place, else to the last one. */
export function focusNeighbour({ currentTarget }) {
  const entry = currentTarget.closest("li")
  const list = entry.parentElement
  const at = [...list.children].indexOf(entry)
  requestAnimationFrame(() => {
    const next = list.children[at] ?? list.lastElementChild
    if (list.isConnected) next?.querySelector("button")?.focus()
    catchIt()
  })
}
