// The start: the shell is drawn in the reader's language, then the page that the address names.

import { html, render } from "../vendor/ui.js"
import { language } from "./language.js"
import { startRouter } from "./router.js"
import { loadWords } from "./words.js"

document.documentElement.lang = language
startRouter()
Promise.all([loadWords("common", "names"), import("./shell.js")]).then(([, { Shell }]) => render(html`<${Shell} />`, document.getElementById("app")))
