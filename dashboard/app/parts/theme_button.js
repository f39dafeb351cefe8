// Light, dark or system.

import { html } from "../../vendor/ui.js"
import { setTheme, theme, THEMES } from "../theme.js"
import { say } from "../words.js"
import { Icon } from "./icon.js"
import { Menu } from "./menu.js"

const ICONS = { system: "system", light: "sun", dark: "moon" }

/** The three themes as menu items. */
export function themeItems() {
  return THEMES.map((name) => ({
    label: say(`common.theme.${name}`),
    icon: ICONS[name],
    checked: theme.value === name,
    onPick: () => setTheme(name),
  }))
}

export function ThemeButton() {
  return html`<${Menu} label=${say("common.theme.label", { name: say(`common.theme.${theme.value}`) })} items=${themeItems()}>
    <${Icon} name=${ICONS[theme.value]} size="16" /> ${say(theme.value === "system" ? "common.theme.theme" : `common.theme.${theme.value}`)}
  <//>`
}
