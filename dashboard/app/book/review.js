// The reader's own review: spoilers stay behind a button until they are asked for.

import { html, useEffect, useRef, useState } from "../../vendor/ui.js"
import { readReview } from "../review.js"
import { say } from "../words.js"

/** The review as elements, put in place of what was there. */
function useReview(node, raw) {
  const [state, setState] = useState({ pictures: 0, isBroken: false })
  useEffect(() => {
    let isCurrent = true
    readReview(raw).then(
      ({ fragment, pictures }) => {
        if (!isCurrent || !node.current) return
        node.current.replaceChildren(fragment)
        setState({ pictures, isBroken: false })
      },
      (error) => {
        console.error(error)
        if (isCurrent) setState({ pictures: 0, isBroken: true })
      },
    )
    return () => {
      isCurrent = false
    }
  }, [raw])
  return state
}

function ReviewText({ raw }) {
  const node = useRef(null)
  const { pictures, isBroken } = useReview(node, raw)
  return html`<div class="review-text" dir="auto" ref=${node}></div>
    ${pictures > 0 && html`<p class="caption">${say("books.review.pictures", { n: pictures })}</p>`}
    ${isBroken && html`<p class="quiet">${say("books.review.broken")}</p>`}`
}

export function Review({ book }) {
  const [isOpen, setOpen] = useState(false)
  if (!book.has_review) return html`<p class="quiet">${say("books.review.none")}</p>`
  if (!book.has_spoilers) return html`<${ReviewText} key=${book.goodreads_id} raw=${book.my_review} />`
  return html`<p>
      <button type="button" class="button" aria-expanded=${isOpen} onClick=${() => setOpen(!isOpen)}>
        ${say(isOpen ? "books.review.hide" : "books.review.show")}
      </button>
    </p>
    ${isOpen && html`<${ReviewText} raw=${book.my_review} />`}`
}
