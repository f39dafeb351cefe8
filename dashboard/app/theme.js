// Light, dark, or as the system has it; remembered in this browser.

import { signal } from "../vendor/ui.js"
import { recall, remember } from "./memory.js"

export const THEMES = ["system", "light", "dark"]
const saved = recall("theme")

export const theme = signal(THEMES.includes(saved) ? saved : "system")

export function setTheme(next) {
  theme.value = next
  remember("theme", next === "system" ? null : next)
  if (next === "system") delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = next
}
