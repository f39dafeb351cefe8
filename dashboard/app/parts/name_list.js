// Names in columns, each leading to its page: genres, authors.

import { html } from "../../vendor/ui.js"

/** @param {{id: string, title: string, subtitle: string, foot?: any, children: any}} props `children`: what stands in the columns */
export function NameList({ id, title, subtitle, foot, children }) {
  return html`<section class="card card-full name-list" aria-labelledby=${id}>
    <header class="card-head">
      <h2 id=${id}>${title}</h2>
      <p class="card-subtitle">${subtitle}</p>
    </header>
    <div class="name-columns">${children}</div>
    ${foot}
  </section>`
}

export function NameLink({ name, href }) {
  return html`<a class="quiet-link" href=${href} dir="auto">${name}</a>`
}

/** A row of a list: a name, and what is told of it. */
export function NameRow({ name, href, children }) {
  return html`<li><${NameLink} name=${name} href=${href} /><span class="block-aside">${children}</span></li>`
}
