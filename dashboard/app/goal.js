// How many books a reader wishes to finish in a year; remembered in this browser.

import { remember, remembered } from "./memory.js"

const NAME = "goals"
const isGoal = (books) => Number.isInteger(books) && books > 0 && books <= MOST_BOOKS

export const MOST_BOOKS = 9_999

function read(text) {
  try {
    const entries = Object.entries(JSON.parse(text ?? "{}"))
    return Object.fromEntries(entries.filter(([year, books]) => /^\d{4}$/.test(year) && isGoal(books)))
  } catch {
    return {} // not ours, or cut off
  }
}

/** By year: `{2026: 40}`. Years without a goal are not there. */
export const goals = remembered(NAME, read)

/** @param {number} year @param {number | null} books null: no goal for the year */
export function setGoal(year, books) {
  const { [year]: _, ...others } = goals.value
  goals.value = isGoal(books) ? { ...others, [year]: books } : others
  remember(NAME, Object.keys(goals.value).length ? JSON.stringify(goals.value) : null)
}
