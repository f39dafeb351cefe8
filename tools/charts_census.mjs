// Every chart and card with its question, fields and least data, as Markdown to the standard output: `docs/charts.md`.

import { readFileSync, readdirSync } from "node:fs"
import { basename, dirname, join, resolve } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"

const APP = resolve(dirname(fileURLToPath(import.meta.url)), "..", "dashboard", "app")
const GROUPS = "OTGRAPBH"
const FOLLOWED = ["parts", "table"].map((folder) => join(APP, folder))
const IMPORT = /^import (?:(\w+)|\{([^}]*)\}|\* as \w+)? ?(?:from )?"([^"]+)"|\bimport\("([^"]+)"\)/gm

const { loadWords, say } = await import(pathToFileURL(join(APP, "words.js")).href)
await loadWords(...readdirSync(join(APP, "words", "en")).map((name) => basename(name, ".js")))

const codeOf = (path) => readFileSync(path, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "")

const isCard = (value) => typeof value?.make === "function" && typeof value.id === "string"

/** Cards by file and the name they are exported under. */
async function cardsByFile() {
  const files = readdirSync(join(APP, "cards")).map((name) => join(APP, "cards", name))
  const modules = await Promise.all(files.map(async (file) => [file, await import(pathToFileURL(file).href)]))
  return new Map(modules.map(([file, module]) => [file, new Map(Object.entries(module).filter(([, value]) => isCard(value)))]))
}

/** `{file, names}` of each module that one imports; `names` as they are exported there. */
function importsOf(path) {
  return [...codeOf(path).matchAll(IMPORT)].map(([, , several, from, later]) => ({
    file: resolve(dirname(path), from ?? later),
    names: (several ?? "").split(",").map((name) => name.trim().split(" as ")[0]).filter(Boolean),
  }))
}

/** Cards that a page or a part of one puts on the screen, also through the parts it imports. */
function cardsOn(path, cards, seen = new Set()) {
  if (seen.has(path)) return []
  seen.add(path)
  return importsOf(path).flatMap(({ file, names }) => {
    if (cards.has(file)) return (names.length ? names : [...cards.get(file).keys()]).flatMap((name) => cards.get(file).get(name) ?? [])
    return FOLLOWED.includes(dirname(file)) ? cardsOn(file, cards, seen) : []
  })
}

/** The path of each page as `router.js` lists it, below that of its library. */
function pathsOfPages() {
  const listed = codeOf(join(APP, "router.js")).matchAll(/page: "(\w+)", path: \["l", ":lib"(?:, )?([^\]]*)\]/g)
  return new Map([...listed].map(([, page, rest]) => [page, `/${rest.replaceAll('"', "").replaceAll(", ", "/")}`]))
}

function pagesOfCards(cards) {
  const found = new Map()
  for (const [page, path] of pathsOfPages()) {
    const file = join(APP, "pages", `${page}.js`)
    for (const card of readdirSync(dirname(file)).includes(basename(file)) ? cardsOn(file, cards) : []) {
      found.set(card, [...new Set([...(found.get(card) ?? []), path])])
    }
  }
  return found
}

/** `10 books with a date of finishing`, without how many there are. */
function leastWords({ least, of }) {
  const [words] = say(`common.needs.${of}`, { n: least, have: 0 }).split(";")
  return words.replace(/^(?:Needs|Shows) /, "").replace(/^1 ((?:\w+ )*)books\b/, "1 $1book")
}

const placeOf = (id) => GROUPS.indexOf(id[0]) * 100 + Number(id.slice(1))

const cards = await cardsByFile()
const pages = pagesOfCards(cards)
const paths = pathsOfPages()
const { others } = await import(pathToFileURL(join(APP, "cards", "others.js")).href)
const drawn = [...cards.values()].flatMap((own) => [...own.values()]).map((card) => ({ ...card, pages: pages.get(card) ?? [] }))
const all = [...drawn, ...others.map((other) => ({ ...other, pages: [paths.get(other.page)] }))]
all.sort((a, b) => placeOf(a.id) - placeOf(b.id) || (a.name < b.name ? -1 : 1))

const rows = all.map((card) => {
  const cells = [card.id, `\`${card.name}\``, card.pages.map((path) => `\`${path}\``).join(", "), say(`${card.page}.${card.name}.question`), card.fields.join(", "), leastWords(card.needs)]
  return `| ${cells.join(" | ")} |`
})

process.stdout.write(`# Charts and cards

Made from \`dashboard/app/cards/\` by \`make docs\`. Pages are paths below that of a library. Fields are those of a book: \`read\`
and \`added\` are days, \`pub\` the year of publication, \`avg\` the average of other readers, \`fam\` the family of the first genre,
\`count\` how often it was finished. Below the least data a card says what it needs.

| id | name | page | question | fields | least data |
| --- | --- | --- | --- | --- | --- |
${rows.join("\n")}
`)
