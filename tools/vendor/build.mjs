// Makes the vendored part of the dashboard from the pinned packages: modules, fonts, icons, licences, lock.
// `npm ci --ignore-scripts && npm run build` here; the outputs are committed.

import { createHash } from "node:crypto"
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import { ICONS } from "./icons.mjs"

const HERE = dirname(fileURLToPath(import.meta.url))
const DASHBOARD = join(HERE, "../../dashboard")
const VENDOR = join(DASHBOARD, "vendor")
const LICENSES = join(VENDOR, "LICENSES")
const MODULES = ["ui", "ticks", "hierarchy", "purify"]
const FONTS = {
  inter: ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese"],
  newsreader: ["latin", "latin-ext", "vietnamese"],
}

/** Packages whose code lies inside the files of another. */
const INLINED = { "d3-array": ["internmap"] }

const about = (name) => JSON.parse(readFileSync(join(HERE, "node_modules", name, "package.json"), "utf8"))
const sha256 = (path) => createHash("sha256").update(readFileSync(path)).digest("hex")

/** The packages that ended up in a bundle, from the paths of its inputs. */
function packagesOf(metafile) {
  const names = Object.keys(metafile.inputs).flatMap((path) => {
    const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)
    return found ? [found[1], ...(INLINED[found[1]] ?? [])] : []
  })
  return [...new Set(names)].sort()
}

/** The licence of a package beside the code it covers; several files where a package has several. */
function copyLicences(name) {
  const folder = join(HERE, "node_modules", name)
  const files = readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file))
  if (files.length === 0) throw new Error(`${name} has no licence file`)
  return files.sort().map((file) => {
    const suffix = file.includes("MPL") ? "-MPL" : ""
    const target = `${name.replace("@", "").replace("/", "-")}${suffix}.txt`
    copyFileSync(join(folder, file), join(LICENSES, target))
    return `vendor/LICENSES/${target}`
  })
}

function entry(file, names) {
  const packages = names.map((name) => {
    const { version, license } = about(name)
    return { name, version, license, source: `npm:${name}@${version}`, licenses: copyLicences(name) }
  })
  return { file, sha256: sha256(join(DASHBOARD, file)), packages }
}

async function bundle(name) {
  const outfile = join(VENDOR, `${name}.js`)
  const { metafile } = await build({
    entryPoints: [join(HERE, "entries", `${name}.js`)],
    outfile,
    bundle: true,
    minify: true,
    format: "esm",
    target: ["chrome121", "firefox121", "safari17.2"],
    legalComments: "none",
    metafile: true,
    absWorkingDir: HERE,
  })
  const names = packagesOf(metafile)
  const title = names.map((each) => `${each} ${about(each).version}`).join(", ")
  const banner = `/* ${title}; licences in vendor/LICENSES. Made by tools/vendor, do not edit. */\n`
  writeFileSync(outfile, banner + readFileSync(outfile, "utf8"))
  return entry(`vendor/${name}.js`, names)
}

function font(family, subset) {
  const name = `@fontsource-variable/${family}`
  const file = `fonts/${family}-${subset}.woff2`
  copyFileSync(join(HERE, "node_modules", name, "files", `${family}-${subset}-wght-normal.woff2`), join(DASHBOARD, file))
  return entry(file, [name])
}

/** One sprite of symbols. Stroke and fill are inherited from where a symbol is used. */
function sprite() {
  const symbols = Object.entries(ICONS).map(([id, lucide]) => {
    const svg = readFileSync(join(HERE, "node_modules/lucide-static/icons", `${lucide}.svg`), "utf8")
    const inner = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)[1].replace(/\n\s*/g, "")
    return `<symbol id="${id}" viewBox="0 0 24 24">${inner}</symbol>`
  })
  const text = `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`
  writeFileSync(join(DASHBOARD, "icons.svg"), text)
  return entry("icons.svg", ["lucide-static"])
}

rmSync(LICENSES, { recursive: true, force: true })
mkdirSync(LICENSES, { recursive: true })
mkdirSync(join(DASHBOARD, "fonts"), { recursive: true })
const files = []
for (const name of MODULES) files.push(await bundle(name))
for (const [family, subsets] of Object.entries(FONTS)) files.push(...subsets.map((subset) => font(family, subset)))
files.push(sprite())
writeFileSync(join(VENDOR, "vendor.lock.json"), `${JSON.stringify({ files }, null, 2)}\n`)
console.log(`${files.length} files`)
