/** The reader's genre rules as a list to edit, and what each does in a sentence. Pure. */

import { nameOfGenre } from "../genre_names.js"
import { say } from "../words.js"

/** In this order they are listed. `hide` has no value. */
export const KINDS = ["hide", "rename", "merge", "shelves"]

/**
 * @typedef {{kind: string, name: string, value: string | null}} Rule `name` is a genre, or a shelf; `value` the new name,
 *   the genre that it counts as, or the genre that the shelf means
 */

/** @param {Record<string, any>} rules as the server has them @returns {Rule[]} */
export function listOf(rules) {
  return KINDS.flatMap((kind) =>
    kind === "hide"
      ? rules.hide.map((name) => ({ kind, name, value: null }))
      : Object.entries(rules[kind]).map(([name, value]) => ({ kind, name, value })),
  )
}

/** The same as the server takes them. @param {Rule[]} list */
export function rulesOf(list) {
  const of = (kind) => list.filter((rule) => rule.kind === kind)
  const pairs = (kind) => Object.fromEntries(of(kind).map(({ name, value }) => [name, value]))
  return { hide: of("hide").map(({ name }) => name), rename: pairs("rename"), merge: pairs("merge"), shelves: pairs("shelves") }
}

const isSame = (one, other) => one.kind === other.kind && one.name === other.name

/** With a rule at the end of its kind; one of the same kind on the same name gives way to it. @param {Rule[]} list @param {Rule} rule */
export function withRule(list, rule) {
  const all = [...withoutRule(list, rule), rule]
  return KINDS.flatMap((kind) => all.filter((each) => each.kind === kind))
}

/** @param {Rule[]} list @param {Rule} rule */
export const withoutRule = (list, rule) => list.filter((each) => !isSame(each, rule))

/** Whether a rule stands in a list just so. */
export const isIn = (list, rule) => list.some((each) => isSame(each, rule) && each.value === rule.value)

/** Whether two lists hold the same rules. */
export const isEqual = (one, other) => one.length === other.length && one.every((rule) => isIn(other, rule))

/** Whether anything is left to fill in. @param {Rule} rule */
export const isWhole = ({ kind, name, value }) => name.trim() !== "" && (kind === "hide" || (value ?? "").trim() !== "")

/** What a rule does. @param {Rule} rule */
export function sentenceOf({ kind, name, value }) {
  const genre = kind === "shelves" ? name : nameOfGenre(name)
  return say(`settings.rule.${kind}`, { name: genre, value: kind === "rename" ? value : nameOfGenre(value ?? "") })
}

/**
 * What the server has against a rule, null where nothing.
 * @param {{where: string, why: string}[]} errors of its answer @param {Rule} rule
 */
export function errorOf(errors, { kind, name }) {
  const where = kind === "hide" ? "body.hide" : `body.${kind}.${name}`
  return errors.find((error) => error.where === where)?.why ?? null
}
