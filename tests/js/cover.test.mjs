import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import "./support/words.mjs"

/** WCAG relative luminance of `[r, g, b]`, 0 to 255 each. */
function luminance(colour) {
  const [r, g, b] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const rgb = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16))
const styles = (name) => readFileSync(new URL(`../../dashboard/css/${name}.css`, import.meta.url), "utf8")
const token = (name) => rgb(new RegExp(`${name}: (#[0-9a-f]{6});`).exec(styles("tokens"))[1])

test("words on a drawn cover keep 4.5:1 on every slot, also over the figure", () => {
  const veil = Number(/\.cover-art path \{[^}]*opacity: ([\d.]+)/.exec(styles("books"))[1])
  for (let slot = 0; slot < 8; slot += 1) {
    const ground = token(`--cover-${slot}`).map((part) => part + (255 - part) * veil)
    const contrast = (luminance(token("--on-cover")) + 0.05) / (luminance(ground) + 0.05)
    assert.ok(contrast >= 4.5, `slot ${slot}: ${contrast.toFixed(2)}`)
  }
})
