/** Every English text, for modules that speak: `import "./support/words.mjs"`. */

import { readdirSync } from "node:fs"
import { loadWords } from "../../../dashboard/app/words.js"

const folder = new URL("../../../dashboard/app/words/en/", import.meta.url)
await loadWords(...readdirSync(folder).map((name) => name.replace(".js", "")).filter((name) => name !== "first"))
