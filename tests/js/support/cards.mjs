/** Every card of the dashboard, and what a page tells them. */

import { readdirSync } from "node:fs"
import { workOut } from "../../../dashboard/app/stats/heavy_jobs.js"

const CARDS = new URL("../../../dashboard/app/cards/", import.meta.url)
const modules = await Promise.all(readdirSync(CARDS).map((name) => import(new URL(name, CARDS).href)))

/** @type {import("../../../dashboard/app/cards/card.js").Card[]} */
export const cards = modules.flatMap((module) => Object.values(module)).filter((value) => typeof value?.make === "function")

/** @type {import("../../../dashboard/app/cards/card.js").Context} */
export const context = {
  today: new Date(2026, 10, 22),
  view: {},
  heavy: workOut,
  setView: () => {},
  href: (...parts) => `/${parts.join("/")}`,
  hrefWith: (query, ...parts) => `/${parts.join("/")}?${query}`,
}

/** Cards of one author or genre stand on its page, whose filter is that one. */
export const ofPage = ({ id }, { authors }) => (id === "A6" ? { author: authors[0] } : id === "G8" ? { genre: ["fantasy"] } : {})
