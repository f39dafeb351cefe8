import assert from "node:assert/strict"
import { beforeEach, test } from "node:test"
import "./support/words.mjs"

let sent = []

/** Takes an upload at once. */
class FakeRequest {
  upload = {}
  headers = {}
  open() {}
  abort() {
    this.onabort()
  }
  setRequestHeader(name, value) {
    this.headers[name] = value
  }
  getResponseHeader() {
    return "application/json"
  }
  send() {
    sent.push(this)
  }
  answer() {
    Object.assign(this, { status: 202, responseText: '{"uuid": "job"}' })
    this.onload()
  }
}

globalThis.location = new URL("http://localhost:9999/import")
globalThis.document = { querySelector: () => null }
globalThis.XMLHttpRequest = FakeRequest
globalThis.scrollY = 0
globalThis.history = { state: null, replaceState() {}, pushState: (_, __, address) => (globalThis.location = new URL(address)) }
const { createSender } = await import("../../dashboard/app/upload.js")
const { href } = await import("../../dashboard/app/paths.js")

const settle = () => new Promise((resolve) => setImmediate(resolve))
const sample = new Blob(["Title\nA"])

beforeEach(() => {
  sent = []
  globalThis.location = new URL("http://localhost:9999/import")
})

test("an upload leads to its report, and the same sample has the same key", async () => {
  const keys = []
  for (let turn = 0; turn < 2; turn += 1) {
    const { sending, sendSample } = createSender()
    const done = sendSample(async () => sample, null)
    await settle()
    assert.equal(sending.value.size, sample.size)
    keys.push(sent[turn].headers["Idempotency-Key"])
    sent[turn].answer()
    await done
    assert.deepEqual([sending.value, location.pathname], [null, href("import", "job")])
  }
  assert.equal(keys[0], keys[1])
})

test("who leaves while the sample is read is not taken back to it", async () => {
  const { sendSample, stop } = createSender()
  let read
  const done = sendSample(() => new Promise((resolve) => (read = resolve)), null)
  stop()
  read(sample)
  await assert.rejects(done, { name: "AbortError" })
  assert.equal(sent.length, 0)
})

test("who stops an upload under way stays where they are, and can send again", async () => {
  const { sending, sendFiles, stop } = createSender()
  const file = new File(["Title\nA"], "mine.csv")
  const stopped = sendFiles([file], 1)
  stop()
  await assert.rejects(stopped, { name: "AbortError" })
  assert.deepEqual([sending.value, location.pathname], [null, "/import"])
  const done = sendFiles([file], 1)
  sent[1].answer()
  await done
  assert.equal(sent[0].headers["Idempotency-Key"], sent[1].headers["Idempotency-Key"])
})
