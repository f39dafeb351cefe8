// What this browser remembers: small texts in localStorage. A browser that refuses storage forgets, and no more.

const PREFIX = "gs."

export function recall(name) {
  try {
    return localStorage.getItem(PREFIX + name)
  } catch {
    return null
  }
}

/** Keep a text; null forgets it. */
export function remember(name, text) {
  try {
    if (text === null) localStorage.removeItem(PREFIX + name)
    else localStorage.setItem(PREFIX + name, text)
  } catch {
    // Storage is refused or full: the app works without.
  }
}
