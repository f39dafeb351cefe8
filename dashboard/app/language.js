// The language of the page: the reader's choice, else the first one of the browser that is spoken here.

import { recall, remember } from "./memory.js"

/** By their own names, English first: it stands in for none. */
export const LANGUAGES = { en: "English", de: "Deutsch" }

const wanted = () => [recall("language"), ...(globalThis.navigator?.languages ?? [globalThis.navigator?.language])]

/** The code of a locale's language: `de-AT` is `de`. */
const codeOf = (tag) => (tag ?? "").split("-")[0].toLowerCase()

/** `en` or `de`. It stays as long as the page is open. */
export const language = wanted().map(codeOf).find((code) => code in LANGUAGES) ?? "en"

/** The browser's own variant of the language (`en-GB`) for numbers and dates; the language itself where it has none. */
export const locale = wanted().find((tag) => tag?.includes("-") && codeOf(tag) === language) ?? language

/** Keep another language; it is spoken from the next load of the page on. */
export function chooseLanguage(code) {
  remember("language", code)
}
