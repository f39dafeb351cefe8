// Makes what a browser loads from what we write: few small files in dashboard/dist/ instead of hundreds of modules, and
// the service worker that keeps them. `make dashboard` runs it; the outputs are committed, so running the app needs no
// npm. With `--watch` (`make dashboard-watch`) it goes on whenever a file is saved, and adds source maps.

import { createHash } from "node:crypto"
import { mkdirSync, readFileSync, readdirSync, rmSync, watch, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { build, transform } from "esbuild"
import { rolldown } from "rolldown"

const HERE = dirname(fileURLToPath(import.meta.url))
const ROOT = join(HERE, "../..")
const DASHBOARD = join(ROOT, "dashboard")
const APP = join(DASHBOARD, "app")
const TARGET = ["chrome121", "firefox121", "safari17.2"]
const WATCHING = process.argv.includes("--watch")

/** In the order of the cascade. */
const SHEETS = ["tokens", "base", "layout", "parts", "import", "books", "charts", "cards", "settings"]

/** What the first screen of a library is made of, whether it is loaded at once or not. */
const FIRST = ["main.js", "shell.js", "pages/overview.js"]

/** Written by hand, and kept for times without a network like what is made. */
const KEPT_AS_THEY_ARE = [
  "index.html",
  "icons.svg",
  "favicon.svg",
  "manifest.webmanifest",
  "fonts/inter-latin.woff2",
  "fonts/newsreader-latin.woff2",
]

const inApp = (name) => join(APP, name)
const nameOf = (path) => relative(APP, path).replace(/^\.\.\//, "")

/** What the first screen needs at once. @param {(id: string) => object} infoOf as Rolldown's */
function loadedAtStart(infoOf) {
  const found = new Set()
  const open = FIRST.map(inApp)
  while (open.length) {
    const id = open.pop()
    if (!found.has(id)) open.push(...infoOf(id).importedIds)
    found.add(id)
  }
  return found
}

/** `start.js` with the frame and the first screen, a file for each further page, and files for what some of them share. */
async function bundleApp() {
  const bundle = await rolldown({
    input: { main: inApp("main.js") },
    transform: { target: TARGET },
    logLevel: "warn",
  })
  let first = null
  const start = (id, context) => {
    first ??= loadedAtStart((id) => context.getModuleInfo(id))
    return first.has(id) && id !== inApp("main.js") ? "start" : null
  }
  const { output } = await bundle.generate({
    format: "esm",
    minify: true,
    sourcemap: WATCHING,
    entryFileNames: "[name].js",
    chunkFileNames: ({ facadeModuleId, name }) => (facadeModuleId ? nameOf(facadeModuleId) : `${name}.js`),
    codeSplitting: { groups: [{ name: start, debugName: "start" }] },
  })
  return output.map((file) => [file.fileName, file.code ?? file.source])
}

/** The texts of a language: those of the first screen in one file, every other area in its own. */
function wordsOf(language) {
  const folder = `words/${language}`
  const first = readFileSync(inApp(`${folder}/first.js`), "utf8")
  const names = readdirSync(inApp(folder)).filter((name) => !first.includes(`"./${name}"`))
  return names.map((name) => whole(`${folder}/${name}`, { entryPoints: [inApp(`${folder}/${name}`)], format: "esm" }))
}

/** Files that are loaded by a name put together at run time, or before all else. */
function alone() {
  const paint = whole("first_paint.js", { entryPoints: [inApp("first_paint.js")], bundle: false })
  return Promise.all([...readdirSync(inApp("words")).flatMap(wordsOf), paint])
}

/** One file with all that it needs. @param {string} name @param {import("esbuild").BuildOptions} options */
async function whole(name, options) {
  const { outputFiles } = await build({ bundle: true, minify: true, target: TARGET, legalComments: "none", write: false, ...options })
  return [name, outputFiles[0].text]
}

function bundleStyle() {
  const contents = SHEETS.map((name) => `@import "./${name}.css";`).join("\n")
  const stdin = { contents, resolveDir: join(DASHBOARD, "css"), loader: "css" }
  return whole("main.css", { stdin, external: ["*.woff2"] })
}

const sha256 = (...contents) => contents.reduce((hash, content) => hash.update(content), createHash("sha256")).digest("hex")
const contentOf = (name) => readFileSync(join(ROOT, name))

/** What a browser keeps to open the app without a network; another version for every other content. */
async function makeServiceWorker(made) {
  const names = Object.keys(made).sort()
  const version = sha256(...KEPT_AS_THEY_ARE.map((name) => contentOf(`dashboard/${name}`)), ...names.map((name) => made[name]))
  const files = [...KEPT_AS_THEY_ARE.map((name) => (name === "index.html" ? "" : name)), ...names]
  const define = { VERSION: JSON.stringify(version.slice(0, 12)), FILES: JSON.stringify(files) }
  const { code } = await transform(readFileSync(inApp("service_worker.js"), "utf8"), { minify: true, target: TARGET, define })
  return code
}

/** What was made of what: a test tells by it whether somebody forgot to make it anew. */
function makeOrigins(made) {
  const written = ["app", "css", "vendor"].flatMap((folder) =>
    readdirSync(join(DASHBOARD, folder), { recursive: true })
      .filter((name) => /\.(js|css)$/.test(name))
      .map((name) => `dashboard/${folder}/${name}`),
  )
  const kept = KEPT_AS_THEY_ARE.map((name) => `dashboard/${name}`)
  const sources = [...written, ...kept, "tools/vendor/bundle.mjs", "tools/vendor/package-lock.json"].sort()
  const origins = {
    sources: Object.fromEntries(sources.map((name) => [name, sha256(contentOf(name))])),
    made: Object.fromEntries(Object.keys(made).sort().map((name) => [`dashboard/${name}`, sha256(made[name])])),
  }
  return `${JSON.stringify(origins, null, 1)}\n`
}

async function make() {
  const files = [
    ...(await bundleApp()),
    ...(await alone()),
    await whole("heavy.worker.js", { entryPoints: [inApp("heavy.worker.js")], format: "esm" }),
    await bundleStyle(),
  ]
  const made = Object.fromEntries(files.map(([name, text]) => [`dist/${name}`, text]))
  made["sw.js"] = await makeServiceWorker(made)
  made["dist/origins.json"] = makeOrigins(made)
  rmSync(join(DASHBOARD, "dist"), { recursive: true, force: true })
  for (const [name, text] of Object.entries(made)) {
    mkdirSync(dirname(join(DASHBOARD, name)), { recursive: true })
    writeFileSync(join(DASHBOARD, name), text)
  }
  console.log(`${Object.keys(made).length} files in dashboard/dist`)
}

await make()
if (WATCHING) {
  let timer = null
  const again = () => {
    clearTimeout(timer)
    timer = setTimeout(() => make().catch(({ message }) => console.error(message)), 50)
  }
  for (const folder of ["app", "css"]) watch(join(DASHBOARD, folder), { recursive: true }, again)
}
