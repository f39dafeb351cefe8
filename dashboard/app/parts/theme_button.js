// Light, dark or system.

import { html } from "../../vendor/ui.js"
import { setTheme, theme, THEMES } from "../theme.js"
import { Icon } from "./icon.js"
import { Menu } from "./menu.js"

const LABELS = { system: "As the system", light: "Light", dark: "Dark" }
const SHORT = { system: "Theme", light: "Light", dark: "Dark" }
const ICONS = { system: "system", light: "sun", dark: "moon" }

/** The three themes as menu items. */
export function themeItems() {
  return THEMES.map((name) => ({
    label: LABELS[name],
    icon: ICONS[name],
    checked: theme.value === name,
    onPick: () => setTheme(name),
  }))
}

export function ThemeButton() {
  return html`<${Menu} label=${`Theme: ${LABELS[theme.value]}`} items=${themeItems()}>
    <${Icon} name=${ICONS[theme.value]} size="16" /> ${SHORT[theme.value]}
  <//>`
}
