import assert from "node:assert/strict"
import test from "node:test"
import "./support/words.mjs"
import { agesTitle, erasTitle, formatsTitle, lengthsTitle, publishersTitle, shelvesTitle, wordsTitle } from "../../dashboard/app/findings/books.js"

test("how much was young is said of 30 books and more", () => {
  assert.equal(agesTitle({ young: 15, books: 30 }), "50% of what you read was under five years old")
  assert.equal(agesTitle({ young: 15, books: 29 }), "Age of the books you read")
})

test("a decade leads only where it is clear, and is most only beyond doubt", () => {
  assert.equal(erasTitle([{ name: "2010s", books: 60 }, { name: "1990s", books: 30 }], 140), "You read the 2010s most")
  assert.equal(erasTitle([{ name: "2010s", books: 90 }, { name: "1990s", books: 30 }], 140), "Most of your books came out in the 2010s")
  assert.equal(erasTitle([{ name: "2010s", books: 34 }, { name: "1990s", books: 30 }], 140), "Decades you have visited")
  assert.equal(erasTitle([], 0), "Decades you have visited")
})

test("the middle half of the lengths is told from 20 books on", () => {
  assert.equal(lengthsTitle({ low: 210, high: 410, books: 20 }), "Half of your books have 210 to 410 pages")
  assert.equal(lengthsTitle({ low: 210, high: 410, books: 19 }), "How long your books are")
  assert.equal(lengthsTitle({ low: 300, high: 300, books: 90 }), "How long your books are")
})

test("formats move, or one is most, or neither is said", () => {
  assert.equal(formatsTitle({ from: "paper", to: "audio" }, []), "Your reading is moving from paperbacks to audiobooks")
  assert.equal(formatsTitle({ from: null, to: null }, [{ slug: "ebook", books: 70 }, { slug: "paper", books: 30 }]), "Most of your books are e-books")
  assert.equal(formatsTitle({ from: null, to: null }, [{ slug: "ebook", books: 52 }, { slug: "paper", books: 48 }]), "Formats over the years")
  assert.equal(formatsTitle({ from: null, to: null }, []), "Formats over the years")
})

test("a publisher leads where its lead is clear", () => {
  assert.equal(publishersTitle([{ name: "Tor", books: 40 }, { name: "Ace", books: 12 }]), "Tor leads among your publishers")
  assert.equal(publishersTitle([{ name: "Tor", books: 21 }, { name: "Ace", books: 17 }]), "Publishers you read")
  assert.equal(publishersTitle([]), "Publishers you read")
})

test("a shelf is part of another from ten books on and beyond doubt", () => {
  const pair = (both, of) => [{ small: "novel", large: "fiction", both, of }]
  assert.equal(shelvesTitle(pair(45, 50)), "Most of “novel” also stands on “fiction”")
  assert.equal(shelvesTitle(pair(50, 50)), "All of “novel” also stands on “fiction”")
  assert.equal(shelvesTitle(pair(27, 50)), "How your shelves overlap")
  assert.equal(shelvesTitle(pair(9, 9)), "How your shelves overlap")
})

test("a word does well or badly only where its interval excludes zero", () => {
  const word = (name, more) => ({ word: name, books: 10, n: 10, low: -0.3, high: 0.4, ...more })
  assert.equal(wordsTitle([word("war"), word("moon", { low: 0.1, high: 0.9 })]), "“moon” in a title goes with more stars")
  assert.equal(wordsTitle([word("war", { low: -0.9, high: -0.2 }), word("moon", { low: 0.1, high: 0.9 })]), "“moon” in a title goes with more stars, “war” with fewer")
  assert.equal(wordsTitle([word("war", { low: -0.9, high: -0.2, n: 7 })]), "Words in your titles")
  assert.equal(wordsTitle([word("war", { books: 60, n: 0, low: undefined }), word("moon")]), "No word is in your titles as often as “war”")
})
