// Makes what a browser loads from what we write: few small files in dashboard/dist/ instead of hundreds of modules.
// `npm ci --ignore-scripts && npm run bundle` here; the outputs are committed, so that running the app needs no npm.

import { createHash } from "node:crypto"
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { build, transform } from "esbuild"
import { rolldown } from "rolldown"

const HERE = dirname(fileURLToPath(import.meta.url))
const DASHBOARD = join(HERE, "../../dashboard")
const DIST = join(DASHBOARD, "dist")
const APP = join(DASHBOARD, "app")
const TARGET = ["chrome121", "firefox121", "safari17.2"]

/** In the order of the cascade. */
const SHEETS = ["tokens", "base", "layout", "parts", "import", "books", "charts", "cards"]

/** What the first screen of a library is made of. */
const FIRST = "pages/overview.js"

const nameOf = (path) => relative(DASHBOARD, path).replace(/^app\//, "")

function write(name, text) {
  const path = join(DIST, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Every module that the start and the first screen need, at once or not. */
function firstModules(infoOf) {
  const found = new Set()
  const open = [join(APP, "main.js"), join(APP, FIRST)]
  while (open.length) {
    const id = open.pop()
    if (found.has(id)) continue
    found.add(id)
    open.push(...(infoOf(id)?.importedIds ?? []))
  }
  return found
}

/**
 * The page of one's first look is one file beside what the start needs; what only further pages share is another, so
 * that no page loads more than three.
 */
async function bundleApp() {
  const graph = new Map()
  const reader = { name: "reader", moduleParsed: (info) => void graph.set(info.id, info) }
  const bundle = await rolldown({ input: { main: join(APP, "main.js") }, plugins: [reader], logLevel: "warn", onLog: () => {} })
  await bundle.generate({ format: "esm" })
  const first = firstModules((id) => graph.get(id))
  const { output } = await bundle.generate({
    format: "esm",
    minify: true,
    entryFileNames: "[name].js",
    chunkFileNames: ({ facadeModuleId, name }) => (facadeModuleId ? nameOf(facadeModuleId) : `${name}.js`),
    codeSplitting: {
      groups: [
        { name: "start", test: (id) => first.has(id) && nameOf(id) !== FIRST && nameOf(id) !== "main.js", minShareCount: 1, priority: 2 },
        { name: "shared", test: () => true, minShareCount: 2, priority: 1 },
      ],
    },
  })
  for (const chunk of output) write(chunk.fileName, chunk.code)
}

/** Files that are loaded as they are, by a name put together at run time or by another kind of loader. */
async function bundleAlone() {
  const words = ["en", "de"].flatMap((language) => readdirSync(join(APP, "words", language)).map((name) => `words/${language}/${name}`))
  for (const name of [...words, "first_paint.js"]) {
    const { code } = await transform(readFileSync(join(APP, name), "utf8"), { minify: true, target: TARGET })
    write(name, code)
  }
  const worker = { entryPoints: [join(APP, "heavy.worker.js")], bundle: true, minify: true, format: "esm", target: TARGET, legalComments: "none" }
  await build({ ...worker, outfile: join(DIST, "heavy.worker.js") })
  const contents = SHEETS.map((name) => `@import "./${name}.css";`).join("\n")
  const style = { stdin: { contents, resolveDir: join(DASHBOARD, "css"), loader: "css" }, bundle: true, minify: true, target: TARGET }
  await build({ ...style, external: ["*.woff2"], outfile: join(DIST, "main.css") })
}

/** What a browser keeps to open the app without a network: everything but what only few ever load. */
async function bundleServiceWorker() {
  const made = filesIn(DIST).map((path) => relative(DASHBOARD, path))
  const fixed = ["", "icons.svg", "favicon.svg", "manifest.webmanifest", "fonts/inter-latin.woff2", "fonts/newsreader-latin.woff2"]
  const files = [...fixed, ...made].sort()
  const version = createHash("sha256")
  for (const file of files) version.update(readFileSync(join(DASHBOARD, file || "index.html")))
  const source = readFileSync(join(APP, "service_worker.js"), "utf8")
  const define = { VERSION: JSON.stringify(version.digest("hex").slice(0, 12)), FILES: JSON.stringify(files) }
  const { code } = await transform(source, { minify: true, target: TARGET, define })
  writeFileSync(join(DASHBOARD, "sw.js"), code)
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

const sha256 = (path) => createHash("sha256").update(readFileSync(path)).digest("hex")

/** What was made of what: a test tells by it whether somebody forgot to make it anew. */
function writeOrigins() {
  const sources = ["app", "css", "vendor"].flatMap((folder) => filesIn(join(DASHBOARD, folder))).filter((path) => /\.(js|css)$/.test(path))
  const hashes = (paths, base) => Object.fromEntries(paths.map((path) => [relative(base, path), sha256(path)]).sort())
  const made = [...filesIn(DIST), join(DASHBOARD, "sw.js")]
  write("origins.json", `${JSON.stringify({ sources: hashes(sources, DASHBOARD), made: hashes(made, DASHBOARD) }, null, 1)}\n`)
}

rmSync(DIST, { recursive: true, force: true })
await bundleApp()
await bundleAlone()
await bundleServiceWorker()
writeOrigins()
