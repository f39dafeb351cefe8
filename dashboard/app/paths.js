// Where things are. The base is found from this module's own address, so that a sub-path works.

const base = new URL("..", import.meta.url)

/** The address of a page of the app: `href("l", id, "books")`. Without parts: the start. */
export function href(...parts) {
  return base.pathname + parts.map((part) => encodeURIComponent(part)).join("/")
}

/** The address of a file that is served with the app: `asset("icons.svg")`. */
export function asset(path) {
  return base.pathname + path
}

/** The decoded parts of a pathname below the base, or null where it is not below it. */
export function partsOf(pathname) {
  if (!pathname.startsWith(base.pathname)) return null
  try {
    return pathname.slice(base.pathname.length).split("/").filter(Boolean).map(decodeURIComponent)
  } catch {
    return null // a malformed percent sign
  }
}
