// The rail at the left on a desk; brand at the top and bar at the bottom on a phone.

import { computed, html } from "../../vendor/ui.js"
import { number } from "../format.js"
import { lastLibrary } from "../library.js"
import { href } from "../paths.js"
import { libraryHref, route } from "../router.js"
import { dashboard, libraryId } from "../store.js"
import { EnrichmentCard } from "./enrichment_card.js"
import { Icon } from "./icon.js"
import { LibraryMenu, MoreButton } from "./library_menu.js"
import { ThemeButton } from "./theme_button.js"

const bookCount = computed(() => dashboard.value?.total_books ?? null)

function Brand() {
  return html`<a class="brand" href=${href()}>
    <svg class="brand-mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <rect class="brand-ground" width="32" height="32" rx="8" />
      <rect class="brand-spine" x="7" y="10" width="4.4" height="14" rx="1.4" />
      <rect class="brand-spine" x="13" y="7" width="4.4" height="17" rx="1.4" />
      <rect class="brand-spine" x="19" y="13" width="6" height="11" rx="1.4" />
    </svg>
    <span>Goodreads Stats</span>
  </a>`
}

function NavLink({ to, icon, label, count, isCurrent, phoneOnly }) {
  return html`<li class=${phoneOnly ? "phone-only" : ""}>
    <a class="nav-link" href=${to} aria-current=${isCurrent ? "page" : undefined}>
      <${Icon} name=${icon} />
      <span class="nav-label">${label}</span>
      ${count !== null && count !== undefined && html`<span class="nav-count">${number(count)}</span>`}
    </a>
  </li>`
}

function Navigation() {
  const library = lastLibrary()
  const { page } = route.value
  const to = (...parts) => (libraryId.value ? libraryHref(library, ...parts) : href("l", library, ...parts))
  return html`<nav class="nav" aria-label="Pages">
    <ul>
      ${library &&
      html`<${NavLink} to=${to()} icon="overview" label="Overview" isCurrent=${libraryId.value && page === "overview"} />
        <${NavLink}
          to=${to("books")}
          icon="books"
          label="Books"
          count=${bookCount.value}
          isCurrent=${libraryId.value && (page === "books" || page === "book")}
        />`}
      <${NavLink} to=${href("import")} icon="upload" label="Import" isCurrent=${page === "import"} phoneOnly=${Boolean(library)} />
      <li class="phone-only"><${MoreButton} /></li>
    </ul>
  </nav>`
}

export function Rail() {
  return html`<header class="rail">
    <${Brand} />
    <${Navigation} />
    <div class="rail-foot">
      ${route.value.params.lib && html`<${EnrichmentCard} placement="rail" />`}
      ${libraryId.value && html`<${LibraryMenu} />`}
      <div class="rail-buttons">
        ${lastLibrary() && html`<a class="button" href=${href("import")}><${Icon} name="upload" size="16" /> Import</a>`}
        <${ThemeButton} />
      </div>
    </div>
  </header>`
}
