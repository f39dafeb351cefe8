// Every author of a finished book, each leading to the author's page: those with most books first, the others when asked for.

import { html, useLayoutEffect, useMemo, useRef, useState } from "../../vendor/ui.js"
import { meanWords } from "../findings/author_facts.js"
import { loyalties } from "../stats/authors.js"
import { authorsOf } from "../stats/first_authors.js"
import { say } from "../words.js"
import { NameList, NameRow } from "./name_list.js"

const FIRST = 60
const MORE = 240

export function AuthorList({ selection, context }) {
  const { names, slugs } = authorsOf(selection.columns)
  const all = useMemo(() => loyalties(selection, 1), [selection])
  const [shown, setShown] = useState(FIRST)
  const list = useRef(null)
  const was = useRef(shown)
  useLayoutEffect(() => {
    if (shown > was.current) list.current.querySelectorAll("a")[was.current]?.focus() // the button may be gone
    was.current = shown
  }, [shown])
  const left = all.length - shown
  const books = context.href("books")
  const foot = html`<p class="card-foot">
    ${left > 0 && html`<button type="button" class="button" onClick=${() => setShown(shown + MORE)}>${say("authors.list.more", { n: Math.min(MORE, left), left })}</button>`}
    <a class="text-link" href=${`${books}${books.includes("?") ? "&" : "?"}sort=author`}>${say("authors.list.table")}</a>
  </p>`
  return html`<${NameList} id="author-list" title=${say("authors.list.title")} subtitle=${say("authors.list.subtitle")} foot=${foot}>
    <ul class="block-rows" ref=${list}>
      ${all.slice(0, shown).map(
        ({ author, rows, mean }) => html`<${NameRow} key=${author} name=${names[author]} href=${context.href("authors", slugs[author])}>
          ${mean === null ? say("common.books", { n: rows.length }) : say("authors.list.rated", { n: rows.length, mean: meanWords(mean) })}
        <//>`,
      )}
    </ul>
  <//>`
}
