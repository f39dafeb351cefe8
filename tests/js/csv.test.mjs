import assert from "node:assert/strict"
import { test } from "node:test"
import "./support/words.mjs"
import { cell, toCsv } from "../../dashboard/app/csv.js"

test("what a spreadsheet would run gets an apostrophe in front", () => {
  for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "\t=1", " =1", "\u200b=1", "\u202e=1", "\ufeff=1", "\n@x"]) {
    assert.match(cell(text), /^"?'/, JSON.stringify(text))
  }
})

test("plain text stays as it is", () => {
  for (const text of ["Dune", "2312", "11/22/63", "a=b", "C++ (again)", "’Salem’s Lot", "百年の孤独"]) assert.equal(cell(text), text)
})

test("numbers stay numbers, also negative ones; what is unknown stays empty", () => {
  assert.equal(cell(-800), "-800")
  assert.equal(cell(3.5), "3.5")
  assert.equal(cell(0), "0")
  assert.equal(cell(null), "")
  assert.equal(cell(undefined), "")
})

test("separators, quotes and line breaks stay inside their cell", () => {
  assert.equal(cell('say "hi", twice'), '"say ""hi"", twice"')
  assert.equal(cell("two\r\nlines"), '"two\r\nlines"')
  assert.equal(cell('="a"'), '"\'=""a"""')
})

test("a file has a byte order mark, a header and one record per row", () => {
  assert.equal(toCsv(["Title", "Pages"], [["Dune", 412], ["=x", null]]), "\ufeffTitle,Pages\r\nDune,412\r\n'=x,\r\n")
})

/** A plain reader of RFC 4180, for the way back. */
function parse(text) {
  const rows = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end !== ",") rows.push([])
  }
  return rows.slice(0, -1)
}

test("any text is read back as it was, but for the apostrophe", () => {
  const letters = ['"', ",", "\r", "\n", "=", "'", "a", " ", "\t", ";", "<b>", "é", "語"]
  let state = 5
  const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
  for (let round = 0; round < 400; round += 1) {
    const texts = Array.from({ length: 3 }, () =>
      Array.from({ length: Math.floor(random() * 6) }, () => letters[Math.floor(random() * letters.length)]).join(""),
    )
    const [, back] = parse(toCsv(["a", "b", "c"], [texts]).slice(1))
    assert.deepEqual(back.map((text, at) => (text === `'${texts[at]}` ? texts[at] : text)), texts)
  }
})
