// What the page says. The texts of an area (a page, or `common`) are a file per language, loaded with what says them.

import { number } from "./format.js"
import { language, locale } from "./language.js"

/** What the first screen of a library says comes in one file. */
const FIRST = new Set(["common", "genres", "names", "overview", "ratings", "time"])

const areas = new Map()
const forms = new Intl.PluralRules(language)

/** Load the texts of some areas; what they say can be asked for from then on. */
export async function loadWords(...names) {
  await Promise.all(names.filter((name) => !areas.has(name)).map(load))
}

async function load(name) {
  const file = FIRST.has(name) ? "first" : name
  const { default: texts } = await import(`./words/${language}/${file}.js`)
  const loaded = file === "first" ? texts : { [name]: texts }
  for (const [area, own] of Object.entries(loaded)) areas.set(area, own)
}

function textOf(name, values) {
  const dot = name.indexOf(".")
  const text = areas.get(name.slice(0, dot))?.[name.slice(dot + 1)]
  if (text === undefined) {
    console.error(`No text ${name} in ${language}`)
    return name
  }
  return typeof text === "string" ? text : (text[forms.select(values.n)] ?? text.other)
}

/** Whether there is a text of this name; names are taken from data at times. */
export function canSay(name) {
  const dot = name.indexOf(".")
  return areas.get(name.slice(0, dot))?.[name.slice(dot + 1)] !== undefined
}

/**
 * A text: `say("time.pace.title", {n: 3})`. `{name}` in it stands for a value, numbers are written as the language
 * writes them. A text of several plural forms (`{one, other}`) is chosen by `n`.
 * @param {string} name area, a dot, and the name within it @param {Record<string, string | number>} [values]
 */
export function say(name, values = {}) {
  return pieces(name, values).join("")
}

/** The same in pieces, for values that are more than text, such as links. @returns {any[]} */
export function pieces(name, values = {}) {
  return textOf(name, values)
    .split(/\{(\w+)\}/)
    .map((part, at) => (at % 2 === 0 ? part : shown(values[part])))
    .filter((part) => part !== "")
}

const shown = (value) => (typeof value === "number" ? number(value) : value)

/** `a`, `a and b`, `a, b and c` in the language. @param {string[]} words @param {"conjunction" | "disjunction"} [type] */
export function listed(words, type = "conjunction") {
  return new Intl.ListFormat(locale, { type }).format(words)
}
