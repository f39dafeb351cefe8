/** Words of titles. Pure. */

import { kept } from "./kept.js"
import { STOP_WORDS } from "./stop_words.js"

/** Scripts that leave no space between words are cut by the browser; there a sign alone can be a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u
const LETTERS = /^\p{L}[\p{L}\p{M}\p{Nd}-]*$/u
const KANA_ALONE = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]{1,2}$/u
const SPLIT = /[^\p{L}\p{M}\p{N}'’-]+/u
const SHORTEST = 3

let segmenter

/**
 * The words of a title that say something of it, each once, in lower case: no stop words, no numbers, nothing under three letters.
 * @param {string} title
 * @returns {string[]}
 */
export function wordsOf(title) {
  const lower = title.toLowerCase().normalize("NFC")
  const parts = UNSPACED.test(lower) ? segments(lower) : lower.split(SPLIT)
  return [...new Set(parts.map(trimmed).filter(isTelling))]
}

function segments(text) {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "word" })
  return Array.from(segmenter.segment(text), ({ segment, isWordLike }) => (isWordLike ? segment : ""))
}

/** Without the mark of a possessive, an elided article in front, and signs at the ends. */
const trimmed = (word) =>
  word
    .replace(/^[-'’]+|[-'’]+$/g, "")
    .replace(/['’]s$/u, "")
    .replace(/^(?:[cdjlmnst]|qu)['’]/u, "")
    .replace(/['’]/g, "")

function isTelling(word) {
  if (STOP_WORDS.has(word) || !LETTERS.test(word)) return false
  return UNSPACED.test(word) ? !KANA_ALONE.test(word) : word.length >= SHORTEST
}

/** The words of every title, by row. @type {(columns: import("../columns.js").Columns) => string[][]} */
export const titleWords = kept(({ titles }) => titles.map(wordsOf))

/**
 * Words in some titles, those in the most first.
 * @param {string[][]} words by row @param {Iterable<number>} rows
 * @returns {{word: string, rows: number[]}[]}
 */
export function frequentWords(words, rows) {
  const found = new Map()
  for (const row of rows) {
    for (const word of words[row]) {
      if (!found.has(word)) found.set(word, [])
      found.get(word).push(row)
    }
  }
  return [...found].map(([word, own]) => ({ word, rows: own })).sort((a, b) => b.rows.length - a.rows.length || (a.word < b.word ? -1 : 1))
}
