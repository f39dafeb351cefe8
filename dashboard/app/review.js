// A review is a stranger's HTML: it is cut into spoilers and the rest, cleaned, and shown as elements, never as markup.

import { say } from "./words.js"

/** The tags that reviews really use. Every other tag goes and leaves its text. */
export const TAGS = ["a", "b", "blockquote", "br", "i", "li", "s", "ul"]

const SPOILER_TAG = /<\s*(\/?)\s*spoiler\b[^>]*>/gi

/**
 * The review cut at its spoiler tags. Cutting the text, before it is parsed, keeps badly nested tags from letting
 * a spoiler out; one that is never closed hides the rest.
 * @returns {{ text: string, hidden: boolean }[]}
 */
export function spoilerParts(raw) {
  const parts = []
  let depth = 0
  let from = 0
  for (const tag of raw.matchAll(SPOILER_TAG)) {
    parts.push({ text: raw.slice(from, tag.index), hidden: depth > 0 })
    depth = tag[1] ? Math.max(0, depth - 1) : depth + 1
    from = tag.index + tag[0].length
  }
  parts.push({ text: raw.slice(from), hidden: depth > 0 })
  return joined(parts.filter((part) => part.text))
}

/** Neighbours of the same kind as one, so that spoilers within a spoiler have one button. */
function joined(parts) {
  const list = []
  for (const part of parts) {
    const last = list.at(-1)
    if (last?.hidden === part.hidden) last.text += part.text
    else list.push({ ...part })
  }
  return list
}

/** An address a reader may follow: whole, and http or https. Else null. */
export function safeAddress(text) {
  if (!/^\s*https?:\/\//i.test(text ?? "")) return null
  try {
    return new URL(text).href
  } catch {
    return null
  }
}

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g
const TAG = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>|</gi
const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i

/**
 * The review with nothing but plain tags: the known ones without their attributes, links with a safe address, and
 * every other `<` as text. The sanitiser that follows would take out the rest too, but a browser reports handlers
 * and styles to its policy as soon as they are parsed, even where they can never run.
 * @returns {{ text: string, pictures: number }}
 */
export function plainTags(raw) {
  let pictures = 0
  const text = raw.replace(COMMENT, "").replace(TAG, (all, slash, name, rest) => {
    if (all === "<") return "&lt;"
    const tag = name.toLowerCase()
    if (tag === "img") pictures += 1
    if (!TAGS.includes(tag)) return ""
    return tag === "a" && !slash ? linkTag(rest) : `<${slash}${tag}>`
  })
  return { text, pictures }
}

function linkTag(attributes) {
  const found = HREF.exec(attributes)
  const address = safeAddress((found?.[1] ?? found?.[2] ?? found?.[3])?.replaceAll("&amp;", "&"))
  return address ? `<a href="${address.replaceAll("&", "&amp;").replaceAll('"', "%22")}">` : ""
}

/**
 * The review as elements, and how many pictures were left out.
 * @returns {Promise<{ fragment: DocumentFragment, pictures: number }>}
 */
export async function readReview(raw) {
  const { default: purify } = await import("../vendor/purify.js")
  const fragment = document.createDocumentFragment()
  let pictures = 0
  for (const part of spoilerParts(raw)) {
    const plain = plainTags(part.text)
    const clean = sanitise(purify, plain.text)
    pictures += plain.pictures
    fragment.append(part.hidden ? spoiler(clean) : clean)
  }
  return { fragment, pictures }
}

/** A fragment is asked for, so our code never sets HTML; the one Trusted Types policy is the sanitiser's own. */
function sanitise(purify, text) {
  const fragment = purify.sanitize(text, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ["href"],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  })
  fragment.querySelectorAll("a").forEach(tameLink)
  return fragment
}

function tameLink(link) {
  const address = safeAddress(link.getAttribute("href"))
  if (!address) {
    link.replaceWith(...link.childNodes)
    return
  }
  link.setAttribute("href", address)
  link.setAttribute("rel", "nofollow noopener noreferrer")
}

function spoiler(content) {
  const box = document.createElement("span")
  const button = document.createElement("button")
  const text = document.createElement("span")
  box.className = "spoiler"
  button.type = "button"
  button.className = "spoiler-button"
  text.append(content)
  const show = (open) => {
    button.textContent = say(open ? "books.review.hide_spoiler" : "books.review.show_spoiler")
    button.setAttribute("aria-expanded", String(open))
    text.hidden = !open
  }
  button.addEventListener("click", () => show(text.hidden))
  show(false)
  box.append(button, text)
  return box
}
