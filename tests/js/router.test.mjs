import assert from "node:assert/strict"
import { test } from "node:test"
import "./support/words.mjs"

globalThis.location = new URL("http://localhost:8000/import?years=2020")
const { href } = await import("../../dashboard/app/paths.js")
const { forwarded, libraryHref, query, resolve, viewedHref } = await import("../../dashboard/app/router.js")

test("every address that is built is the page it was built for", () => {
  const pages = [
    [["import"], "import", {}],
    [["import", "a-job"], "progress", { job: "a-job" }],
    [["l", "lib"], "overview", { lib: "lib" }],
    [["settings"], "settings", {}],
    [["l", "lib", "time"], "time", { lib: "lib" }],
    [["l", "lib", "genres"], "genres", { lib: "lib" }],
    [["l", "lib", "genres", "sci-fi"], "genre", { lib: "lib", slug: "sci-fi" }],
    [["l", "lib", "ratings"], "ratings", { lib: "lib" }],
    [["l", "lib", "authors"], "authors", { lib: "lib" }],
    [["l", "lib", "authors", "zola"], "author", { lib: "lib", slug: "zola" }],
    [["l", "lib", "pile"], "pile", { lib: "lib" }],
    [["l", "lib", "year", "2024"], "year", { lib: "lib", year: "2024" }],
    [["l", "lib", "health"], "health", { lib: "lib" }],
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
  for (const path of [href("l"), href("l", "lib", "nowhere"), href("import", "a", "b"), "/elsewhere", `${href("import")}/%E0%A4%A`]) {
    assert.equal(resolve(path).page, "missing", path)
  }
})

test("a slash at the end changes nothing", () => {
  assert.equal(resolve(`${href("l", "lib")}/`).page, "overview")
})

test("the query is read at the start", () => {
  assert.equal(query.value, "years=2020")
})

test("filters go along to another page, and how a page is viewed stays behind", () => {
  query.value = "years=2023&format=paper%2Cebook&by=rating&cmp=stars&a=years%3D2020&b=years%3D2021&utm=1"
  assert.equal(libraryHref("lib", "genres"), `${href("l", "lib", "genres")}?years=2023&format=paper,ebook`)
  query.value = "sort=title&as=covers&show=all&unit=pages&win=2020&card=3"
  assert.equal(libraryHref("lib"), href("l", "lib"))
  assert.equal(viewedHref("lib", "books", "12"), `${href("l", "lib", "books", "12")}?${query.value}`)
})

test("addresses of the project before this one lead to the same things", () => {
  const to = (text) => forwarded(new URL(text, `http://localhost:8000${href()}`))
  assert.equal(to("dashboard?uuid=lib"), href("l", "lib"))
  assert.equal(to("genres?uuid=lib"), href("l", "lib", "genres"))
  assert.equal(to("detail?id=12&uuid=lib"), href("l", "lib", "books", "12"))
  assert.equal(to("books?uuid=lib&type=year&value=2024"), `${href("l", "lib", "books")}?years=2024`)
  assert.equal(to("books?uuid=lib&type=genre&value=Science Fiction"), `${href("l", "lib", "books")}?genre=science-fiction`)
  assert.equal(to("books?uuid=lib&type=colour&value=red"), href("l", "lib", "books"))
  for (const other of ["dashboard", "books/12?uuid=lib", "import?uuid=lib", "l/lib"]) assert.equal(to(other), null, other)
})
