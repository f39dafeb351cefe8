// How the app looks and counts in this browser, the reader's own genre rules, and what the server is set to.

import { html, useEffect } from "../../vendor/ui.js"
import { goals, MOST_BOOKS, setGoal } from "../goal.js"
import { LANGUAGES, chooseLanguage, language } from "../language.js"
import { loadSettings } from "../library.js"
import { BrowserMemory } from "../parts/browser_memory.js"
import { ContactField } from "../parts/contact_field.js"
import { useToday } from "../parts/context.js"
import { DateSwitches } from "../parts/date_switches.js"
import { Icon } from "../parts/icon.js"
import { KnownLibraries } from "../parts/known_libraries.js"
import { RulesEditor } from "../parts/rules_editor.js"
import { areShortcutsOn, isHelpOpen, turnShortcuts } from "../parts/shortcuts.js"
import { Switch } from "../parts/switch.js"
import { settings } from "../store.js"
import { THEMES, setTheme, theme } from "../theme.js"
import { say } from "../words.js"

export const title = () => say("common.page.settings")

function Look() {
  const onLanguage = (event) => {
    chooseLanguage(event.target.value)
    location.reload()
  }
  return html`<section class="card" aria-labelledby="look-title">
    <h2 id="look-title">${say("settings.look.title")}</h2>
    <div class="settings-fields">
      <div class="field"><span id="theme-label">${say("common.theme.theme")}</span>
        <div><div class="segmented" role="group" aria-labelledby="theme-label">
          ${THEMES.map((name) => html`<button type="button" aria-pressed=${theme.value === name} onClick=${() => setTheme(name)}>${say(`common.theme.${name}`)}</button>`)}
        </div></div>
      </div>
      <label class="field"><span class="with-icon"><${Icon} name="languages" size="16" /> ${say("settings.look.language")}</span>
        <select class="select" onChange=${onLanguage}>
          ${Object.entries(LANGUAGES).map(([code, name]) => html`<option value=${code} lang=${code} selected=${code === language}>${name}</option>`)}
        </select>
        <span class="field-hint">${say("settings.look.language_hint")}</span>
      </label>
    </div>
  </section>`
}

function Dates() {
  return html`<section class="card" aria-labelledby="dates-title">
    <h2 id="dates-title">${say("health.dates.title")}</h2>
    <${DateSwitches} />
  </section>`
}

function Goal({ year }) {
  const onChange = (event) => {
    const books = Number(event.target.value)
    setGoal(year, books > 0 ? Math.round(books) : null)
    event.target.value = goals.value[year] ?? ""
  }
  return html`<label class="field field-narrow"><span>${say("settings.goal.year", { year: String(year) })}</span>
    <input class="input" type="number" inputmode="numeric" min="1" max=${MOST_BOOKS} step="1" value=${goals.value[year] ?? ""} placeholder=${say("settings.goal.none")} onChange=${onChange} />
  </label>`
}

function Goals() {
  const year = useToday().getFullYear()
  return html`<section class="card" aria-labelledby="goal-title">
    <h2 id="goal-title">${say("settings.goal.title")}</h2>
    <p>${say("settings.goal.lead")}</p>
    <div class="settings-row"><${Goal} key=${year} year=${year} /><${Goal} key=${year + 1} year=${year + 1} /></div>
  </section>`
}

function Shortcuts() {
  return html`<section class="card" aria-labelledby="keys-title">
    <h2 id="keys-title">${say("common.keys.title")}</h2>
    <${Switch} label=${say("settings.keys.on")} words=${say("settings.keys.what")} isOn=${areShortcutsOn.value} onChange=${turnShortcuts} />
    <p><button type="button" class="button" onClick=${() => (isHelpOpen.value = true)}><${Icon} name="keyboard" size="16" /> ${say("settings.keys.list")}</button></p>
  </section>`
}

function Server() {
  const known = settings.value
  if (!known) return null
  const mode = known.offline ? "offline" : known.simulated ? "simulated" : "online"
  const sources = known.offline ? [] : ["common.source.openlibrary", ...(known.google ? ["common.source.google"] : [])]
  const fact = (name, value) => html`<div><dt>${say(`settings.server.${name}`)}</dt><dd>${value}</dd></div>`
  return html`<section class="card" aria-labelledby="server-title">
    <h2 id="server-title">${say("settings.server.title")}</h2>
    <p>${say("settings.server.lead")}</p>
    <dl class="settings-facts">
      ${fact("version", known.version)}
      ${fact("mode", say(`settings.server.${mode}`))}
      ${fact("sources", sources.length ? sources.map((name) => say(name)).join(", ") : say("settings.server.no_sources"))}
      ${fact("contact", say(known.contact ? "settings.server.given" : "settings.server.not_given"))}
      ${fact("upload", say("settings.server.megabytes", { n: known.max_upload_mb }))}
    </dl>
  </section>`
}

/** What a browser holds back on plain http, and how to come by https. */
function Secure() {
  if (isSecureContext) {
    return html`<section class="card" aria-labelledby="secure-title">
      <h2 id="secure-title">${say("settings.secure.title")}</h2>
      <p>${say("settings.secure.good")}</p>
    </section>`
  }
  return html`<section class="card" aria-labelledby="secure-title">
    <h2 id="secure-title">${say("settings.secure.title")}</h2>
    <p>${say("settings.secure.plain")}</p>
    <ul class="plain-list part-words">${["install", "offline"].map((name) => html`<li>${say(`settings.secure.${name}`)}</li>`)}</ul>
    <p>${say("settings.secure.rest")}</p>
    <p class="privacy"><${Icon} name="shield" size="17" /><span>${say("settings.secure.how")}</span></p>
  </section>`
}

export default function Settings() {
  useEffect(() => {
    loadSettings()
  }, [])
  return html`<div class="settings">
    <h1>${say("common.page.settings")}</h1>
    <p class="lead">${say("settings.lead")}</p>
    <${Look} />
    <${Dates} />
    <${Goals} />
    <${RulesEditor} />
    <${KnownLibraries} />
    <${ContactField} canChange />
    <${Shortcuts} />
    <${Server} />
    <${Secure} />
    <${BrowserMemory} />
  </div>`
}
