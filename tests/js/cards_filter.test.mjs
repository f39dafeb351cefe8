import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import test from "node:test"
import "./support/words.mjs"
import { fileURLToPath } from "node:url"

const SCRIPT = fileURLToPath(new URL("support/every_card.mjs", import.meta.url))

// The language is that of the process, so each has its own.
for (const code of ["en", "de"]) {
  test(`every card holds what it promises on random libraries under random filters, in ${code}`, () => {
    const { status, stderr } = spawnSync(process.execPath, [SCRIPT, code], { encoding: "utf8" })
    assert.equal(status, 0, stderr)
  })
}
