// What cards are told beside the selection: today, the view options of the address, and where other pages are.

import { useEffect, useMemo, useState } from "../../vendor/ui.js"
import { pictureUrl } from "../api.js"
import { goals } from "../goal.js"
import { heavy } from "../heavy.js"
import { href } from "../paths.js"
import { libraryHref, navigate, route, viewedHref } from "../router.js"
import { toggle } from "../filters.js"
import { filters, libraryId, setFilters, setView, view } from "../store.js"

/** Today, also when the page stays open over midnight. */
export function useToday() {
  const [today, setToday] = useState(() => new Date())
  useEffect(() => {
    const check = () => new Date().toDateString() !== today.toDateString() && setToday(new Date())
    document.addEventListener("visibilitychange", check)
    return () => document.removeEventListener("visibilitychange", check)
  }, [today])
  return today
}

/** @returns {import("../cards/card.js").Context} another object only when something in it is different */
export function useContext() {
  const today = useToday()
  const options = view.value
  const key = JSON.stringify(options)
  const library = libraryId.value
  const goal = goals.value[today.getFullYear()] ?? null
  return useMemo(() => ({ today, view: options, setView, href: hrefOf, hrefWith, pictureUrl, heavy, goal }), [today, key, library, goal])
}

/** A book is viewed as the books that led to it, so that the way back is theirs: the table, the covers or the charts. */
const hrefOf = (...parts) => (route.value.page === "books" && parts[0] === "books" ? viewedHref : libraryHref)(libraryId.value, ...parts)

function hrefWith(query, ...parts) {
  const address = href("l", libraryId.value, ...parts)
  return query ? `${address}?${query}` : address
}

/** What a click on a mark does: go where it leads, or set what it filters to and take it back. */
export function pickMark({ href: address, filter, filters: several = filter ? [filter] : [] }) {
  if (address) navigate(address)
  else if (several.length) setFilters(pickAll(filters.value, several))
}

/** A range of time is set as it is, in place of another. @param {{key: string, value: object}} filter */
export const pickRange = ({ key, value }) => setFilters({ ...filters.value, [key]: value })

/** Several filters of one mark are set together, and taken back together. */
function pickAll(before, several) {
  if (several.length === 1) return toggle(before, several[0].key, several[0].value)
  const isSet = several.every(({ key, value }) => isPart(before[key], value))
  return several.reduce((next, { key, value }) => (isPart(next[key], value) === isSet ? toggle(next, key, value) : next), before)
}

const isPart = (set, value) => (Array.isArray(set) ? set.includes(value) : JSON.stringify(set) === JSON.stringify(value))
