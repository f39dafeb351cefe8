import assert from "node:assert/strict"
import { test } from "node:test"

globalThis.location = new URL("http://localhost:8000/import?years=2020")
const { href } = await import("../../dashboard/app/paths.js")
const { query, resolve } = await import("../../dashboard/app/router.js")

test("every address that is built is the page it was built for", () => {
  const pages = [
    [["import"], "import", {}],
    [["import", "a-job"], "progress", { job: "a-job" }],
    [["l", "lib"], "overview", { lib: "lib" }],
    [["l", "lib", "books"], "books", { lib: "lib" }],
    [["l", "lib", "books", "12"], "book", { lib: "lib", id: "12" }],
  ]
  for (const [parts, page, params] of pages) {
    const found = resolve(href(...parts))
    assert.equal(found.page, page)
    assert.deepEqual(found.params, params)
  }
  assert.equal(resolve(href()).page, "start")
})

test("any text survives as a part of an address", () => {
  for (const id of ["a/b", "50%", "ü ?#&", "..%2f"]) {
    assert.equal(resolve(href("l", "lib", "books", id)).params.id, id)
  }
})

test("what is no address of ours is missing", () => {
  for (const path of [href("l"), href("l", "lib", "genres"), href("import", "a", "b"), "/elsewhere", `${href("import")}/%E0%A4%A`]) {
    assert.equal(resolve(path).page, "missing", path)
  }
})

test("a slash at the end changes nothing", () => {
  assert.equal(resolve(`${href("l", "lib")}/`).page, "overview")
})

test("the query is read at the start", () => {
  assert.equal(query.value, "years=2020")
})
