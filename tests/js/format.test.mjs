import assert from "node:assert/strict"
import { test } from "node:test"
import "./support/words.mjs"
import { fileSize, wait } from "../../dashboard/app/amounts.js"
import { date, dayTime, monthNames, number, percent } from "../../dashboard/app/format.js"

test("a plain date is the same day in every time zone", () => {
  for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"]) {
    process.env.TZ = zone
    assert.match(date("2024-03-01"), /\b1\b/)
    assert.match(date("2024-03-01"), /2024/)
    assert.doesNotMatch(date("2024-03-01"), /29|Feb/)
  }
  delete process.env.TZ
})

test("a date says no more than is known", () => {
  assert.equal(date("2019"), "2019")
  assert.match(date("2019-07", "day"), /2019/)
  assert.doesNotMatch(date("2019-07", "day"), /\b1\b/)
  assert.equal(date("2019-07", "year"), "2019")
  assert.equal(date(null), "")
  assert.equal(date("soon"), "")
})

test("day times are UTC midnights", () => {
  assert.equal(dayTime("1970-01-02"), 86_400_000)
  assert.equal(dayTime("2024-02-29"), Date.UTC(2024, 1, 29))
  assert.equal(dayTime("29.2.2024"), null)
})

test("numbers keep the decimals asked for", () => {
  assert.equal(number(3.8, 2).at(-1), "0")
  assert.match(number(1234567), /^1\D?234\D?567$/)
  assert.match(percent(0.256), /^26\s?%$/)
})

test("a wait is told roughly", () => {
  assert.equal(wait(3), "a few seconds")
  assert.equal(wait(41), "about 50 s")
  assert.equal(wait(120), "about 2 min")
  assert.equal(wait(3 * 3600), "about 3 h")
})

test("file sizes are told in the unit that fits", () => {
  assert.equal(fileSize(1), "1 byte")
  assert.equal(fileSize(52_400), "52 KB")
  assert.match(fileSize(1_440_000), /^1\D4 MB$/)
})

test("the months begin with January and are twelve", () => {
  const names = monthNames("long")
  assert.equal(names.length, 12)
  assert.equal(new Set(names).size, 12)
  assert.equal(names[0], new Intl.DateTimeFormat(undefined, { month: "long" }).format(new Date(2024, 0, 15)))
})
