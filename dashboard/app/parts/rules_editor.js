// The reader's own genre rules: each a sentence that says what it does; added, taken away, saved together, undone.

import { html, signal, useEffect, useSignal } from "../../vendor/ui.js"
import { getRules, putRules } from "../api.js"
import { announce } from "../announce.js"
import { KINDS, errorOf, isEqual, isIn, isWhole, listOf, rulesOf, sentenceOf, withRule, withoutRule } from "../findings/rules.js"
import { nameOfGenre } from "../genre_names.js"
import { say } from "../words.js"
import { focusNeighbour } from "./focus.js"
import { Icon } from "./icon.js"
import { ProblemNote } from "./problem_note.js"

const CHANGED_MEANWHILE = 412

/** What the server keeps: `{list, etag, families, trouble}`, null until it is known; and the list as it is edited. */
const kept = signal(null)
const draft = signal([])

function take({ rules, etag }) {
  const list = listOf(rules)
  kept.value = { list, etag, families: rules.families, trouble: rules.trouble }
  draft.value = list
}

const isChanged = () => kept.value !== null && !isEqual(draft.value, kept.value.list)

function GenreSelect({ label, value, onPick }) {
  return html`<label class="field"><span>${label}</span>
    <select class="select" value=${value} onChange=${(event) => onPick(event.target.value)}>
      <option value="">${say("settings.rules.choose")}</option>
      ${kept.value.families.map(
        ({ family, genres }) => html`<optgroup label=${nameOfGenre(family)}>
          ${genres.map((genre) => html`<option value=${genre} selected=${genre === value}>${nameOfGenre(genre)}</option>`)}
        </optgroup>`,
      )}
    </select>
  </label>`
}

function TextField({ label, value, most, onInput }) {
  return html`<label class="field"><span>${label}</span>
    <input class="input" value=${value} maxlength=${most} dir="auto" onInput=${(event) => onInput(event.target.value)} />
  </label>`
}

const MOST_LETTERS = { rename: 60, shelves: 100 }

/** The fields of a kind: what the rule is about, and what becomes of it. */
function Fields({ rule, onChange }) {
  const { kind, name, value } = rule
  const words = (part) => say(`settings.rules.${kind}_${part}`)
  const setName = (next) => onChange({ ...rule, name: next })
  const setValue = (next) => onChange({ ...rule, value: next })
  return html`<div class="settings-row">
    ${kind === "shelves"
      ? html`<${TextField} key="shelf" label=${words("name")} value=${name} most=${MOST_LETTERS.shelves} onInput=${setName} />`
      : html`<${GenreSelect} key="genre" label=${words("name")} value=${name} onPick=${setName} />`}
    ${kind === "rename" && html`<${TextField} key="name" label=${words("value")} value=${value} most=${MOST_LETTERS.rename} onInput=${setValue} />`}
    ${(kind === "merge" || kind === "shelves") && html`<${GenreSelect} key="into" label=${words("value")} value=${value} onPick=${setValue} />`}
  </div>`
}

const empty = (kind) => ({ kind, name: "", value: kind === "hide" ? null : "" })

function RuleForm() {
  const rule = useSignal(empty(KINDS[0]))
  const { kind } = rule.value
  const onSubmit = (event) => {
    event.preventDefault()
    if (!isWhole(rule.value)) return
    const whole = { ...rule.value, name: rule.value.name.trim(), value: rule.value.value?.trim() ?? null }
    draft.value = withRule(draft.value, whole)
    announce(say("settings.rules.added", { rule: sentenceOf(whole) }))
    rule.value = empty(kind)
  }
  return html`<form class="rule-form" onSubmit=${onSubmit}>
    <div class="segmented" role="group" aria-label=${say("settings.rules.kind")}>
      ${KINDS.map((each) => html`<button type="button" aria-pressed=${each === kind} onClick=${() => (rule.value = empty(each))}>${say(`settings.rules.${each}`)}</button>`)}
    </div>
    <${Fields} rule=${rule.value} onChange=${(next) => (rule.value = next)} />
    <p class="rule-preview" dir="auto">${isWhole(rule.value) ? sentenceOf(rule.value) : say(`settings.rules.${kind}_what`)}</p>
    <p><button class="button" type="submit" disabled=${!isWhole(rule.value)}>${say("settings.rules.add")}</button></p>
  </form>`
}

function RuleLine({ rule, why }) {
  const sentence = sentenceOf(rule)
  const isNew = !isIn(kept.value.list, rule)
  const remove = (event) => {
    focusNeighbour(event)
    draft.value = withoutRule(draft.value, rule)
  }
  return html`<li>
    <span dir="auto" class=${isNew ? "is-new" : ""}>${sentence}${isNew && html` <span class="tag">${say("settings.rules.new")}</span>`}</span>
    <button type="button" class="icon-button" aria-label=${say("settings.rules.remove_one", { rule: sentence })} title=${say("settings.rules.remove")}
      onClick=${remove}><${Icon} name="close" size="16" /></button>
    ${why && html`<p class="field-hint is-wrong">${why}</p>`}
  </li>`
}

/** What a save did, or why it could not be. */
function News({ saved, problem, onReload }) {
  if (problem) {
    const isStale = problem.status === CHANGED_MEANWHILE
    return html`<${ProblemNote} problem=${problem}>
      ${isStale && html`<p><button type="button" class="button" onClick=${onReload}>${say("settings.rules.reload")}</button></p>`}
    <//>`
  }
  if (!saved || isChanged()) return null
  const words = say("settings.rules.saved", { n: saved.books_changed, libraries: say("settings.rules.libraries", { n: saved.libraries }) })
  return html`<p class="note note-good" role="status"><${Icon} name="check" />${words}</p>`
}

function Editor() {
  const problem = useSignal(null)
  const saved = useSignal(null)
  const isBusy = useSignal(false)
  const errors = problem.value?.errors ?? []
  const run = (work) => async () => {
    isBusy.value = true
    problem.value = null
    saved.value = null
    try {
      await work()
    } catch (error) {
      problem.value = error
    } finally {
      isBusy.value = false
    }
  }
  const onSave = run(async () => {
    const answer = await putRules(rulesOf(draft.value), kept.value.etag)
    take(answer)
    saved.value = answer.rules
  })
  const onReload = run(async () => take(await getRules()))
  const onUndo = () => {
    draft.value = kept.value.list
    problem.value = null
  }
  return html`
    ${kept.value.trouble && html`<${ProblemNote} problem=${{ title: say("settings.rules.trouble"), detail: kept.value.trouble }} />`}
    ${draft.value.length === 0
      ? html`<p class="part-words">${say("settings.rules.none")}</p>`
      : html`<ul class="rule-list" aria-label=${say("settings.rules.list")}>
          ${draft.value.map((rule) => html`<${RuleLine} key=${`${rule.kind} ${rule.name}`} rule=${rule} why=${errorOf(errors, rule)} />`)}
        </ul>`}
    <${RuleForm} />
    <${News} saved=${saved.value} problem=${problem.value} onReload=${onReload} />
    <p class="again-ways">
      <button type="button" class="button button-main" disabled=${!isChanged() || isBusy.value} onClick=${onSave}>${say("settings.rules.save")}</button>
      <button type="button" class="button" disabled=${!isChanged() || isBusy.value} onClick=${onUndo}>${say("settings.rules.undo")}</button>
      ${isChanged() && html`<span class="field-hint">${say("settings.rules.unsaved")}</span>`}
    </p>
  `
}

export function RulesEditor() {
  const problem = useSignal(null)
  const load = async () => {
    problem.value = null
    try {
      take(await getRules())
    } catch (error) {
      problem.value = error
    }
  }
  useEffect(() => {
    if (!isChanged()) load() // what was edited before the page was left is still there
  }, [])
  return html`<section class="card" aria-labelledby="rules-title">
    <h2 id="rules-title">${say("settings.rules.title")}</h2>
    <p>${say("settings.rules.lead")}</p>
    <div class="rules">
      ${problem.value && html`<${ProblemNote} problem=${problem.value}><p><button type="button" class="button" onClick=${load}>${say("common.notice.again")}</button></p><//>`}
      ${kept.value && html`<${Editor} />`}
    </div>
  </section>`
}
