// The start: the shell is drawn, then the page that the address names.

import { html, render } from "../vendor/ui.js"
import { startRouter } from "./router.js"
import { Shell } from "./shell.js"

startRouter()
render(html`<${Shell} />`, document.getElementById("app"))
