import assert from "node:assert/strict"
import { test } from "node:test"
import "./support/words.mjs"
import { plainTags, safeAddress, spoilerParts } from "../../dashboard/app/review.js"

const shown = (raw) => spoilerParts(raw).filter(({ hidden }) => !hidden).map(({ text }) => text).join("|")
const hidden = (raw) => spoilerParts(raw).filter((part) => part.hidden).map(({ text }) => text).join("|")

test("a review without spoilers is one part", () => {
  assert.deepEqual(spoilerParts("plain <i>text</i>"), [{ text: "plain <i>text</i>", hidden: false }])
  assert.deepEqual(spoilerParts(""), [])
})

test("what stands between spoiler tags is hidden, however these are written", () => {
  for (const raw of ["a<spoiler>b</spoiler>c", "a<SPOILER >b</Spoiler\n>c", "a< spoiler>b< / spoiler>c", 'a<spoiler class="x">b</spoiler>c']) {
    assert.equal(shown(raw), "a|c", raw)
    assert.equal(hidden(raw), "b", raw)
  }
})

test("a spoiler that is never closed hides the rest", () => {
  assert.equal(shown("a<spoiler>b<br/>c"), "a")
  assert.equal(hidden("a<spoiler>b<br/>c"), "b<br/>c")
})

test("a spoiler within a spoiler does not let the end of the outer one out", () => {
  assert.equal(hidden("a<spoiler>b<spoiler>c</spoiler>d</spoiler>e"), "bcd")
  assert.equal(shown("a<spoiler>b<spoiler>c</spoiler>d</spoiler>e"), "a|e")
})

test("a closing tag alone hides nothing, and badly nested tags keep the secret", () => {
  assert.equal(shown("a</spoiler>b"), "ab")
  assert.equal(hidden("<i>a<spoiler>b</i>c</spoiler>d"), "b</i>c")
})

test("other words that begin like the tag are text", () => {
  assert.equal(hidden("a<spoilers>b</spoilers>"), "")
})

test("only whole http and https addresses may be followed", () => {
  assert.equal(safeAddress("https://example.org/a?b=1"), "https://example.org/a?b=1")
  assert.equal(safeAddress(" HTTP://Example.org"), "http://example.org/")
  for (const wrong of [
    null, "", "#top", "/import", "//example.org", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x",
    "java\nscript:alert(1)", "vbscript:x", "file:///etc/passwd", "mailto:a@b.c", "blob:https://example.org/1", "https://",
    "\u0001javascript:alert(1)", "http:example.org",
  ]) {
    assert.equal(safeAddress(wrong), null, String(wrong))
  }
})

test("known tags stay, without attributes and in lower case", () => {
  assert.equal(plainTags('<B class="x">a</B><br/><BR /><i onclick=x>b</I>').text, "<b>a</b><br><br><i>b</i>")
  assert.equal(plainTags("<blockquote style='x'><ul><li>a</li></ul></blockquote>").text, "<blockquote><ul><li>a</li></ul></blockquote>")
})

test("other tags go and leave their text; pictures are counted", () => {
  const { text, pictures } = plainTags('<p>a</p><script>b</script><img src="x"><IMG src=y/><svg onload=c>d')
  assert.equal(text, "abd")
  assert.equal(pictures, 2)
})

test("a sign that begins no tag is text", () => {
  assert.equal(plainTags("I <3 it, 1 < 2 <").text, "I &lt;3 it, 1 &lt; 2 &lt;")
  assert.equal(plainTags("a<b onclick=").text, "a&lt;b onclick=")
})

test("comments go, also one that is never closed", () => {
  assert.equal(plainTags("a<!-- <b> -->c<!-- d").text, "ac")
})

test("a link keeps a safe address only", () => {
  assert.equal(plainTags('<a href="https://example.org/?a=1&amp;b=2" rel=x>y</a>').text, '<a href="https://example.org/?a=1&amp;b=2">y</a>')
  assert.equal(plainTags("<a class='q' href='http://example.org'>y</a>").text, '<a href="http://example.org/">y</a>')
  assert.equal(plainTags('<a href=https://example.org/x>y</a>').text, '<a href="https://example.org/x">y</a>')
  for (const wrong of ["<a>", "<a/>", "<a href>", '<a href="javascript:x">', '<a href="/import">', "<a name=x>"]) {
    assert.equal(plainTags(`${wrong}y`).text, "y", wrong)
  }
})

test("whatever is written, only the eight tags are left, with no attribute but a safe address", () => {
  const bits = ["<", ">", "/", "a", "b", "script", "img", " onload=x", '"', "'", "=", " href=", "https://e.org", "javascript:", "<!--", "-->", "<a ", "</", "&"]
  let state = 9
  const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
  for (let round = 0; round < 3000; round += 1) {
    const raw = Array.from({ length: 12 }, () => bits[Math.floor(random() * bits.length)]).join("")
    const rest = plainTags(raw).text.replaceAll(/<\/?(?:a|b|blockquote|br|i|li|s|ul)>|<a href="https?:[^"<>]*">/g, "")
    assert.ok(!rest.includes("<"), `${raw} became ${plainTags(raw).text}`)
  }
})
