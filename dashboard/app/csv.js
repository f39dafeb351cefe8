// Writing CSV that a spreadsheet opens as text and never runs. Pure.

/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), also after marks nobody sees. */
const FORMULA = /^[\s\u0000-\u001f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]*[=+\-@＝＋－＠]/u
const NEEDS_QUOTES = /[",;\r\n\t]|^\s|\s$/u

/**
 * @param {string[]} header
 * @param {Iterable<(string | number | null)[]>} rows
 * @returns {string} RFC 4180, begun with a byte order mark, without which spreadsheets misread accents
 */
export function toCsv(header, rows) {
  const lines = [header, ...rows].map((row) => row.map(cell).join(","))
  return `\ufeff${lines.join("\r\n")}\r\n`
}

/**
 * One cell. Text that a spreadsheet would run gets an apostrophe in front; numbers stay numbers, also negative ones.
 * @param {string | number | null} value
 */
export function cell(value) {
  if (value == null) return ""
  if (typeof value === "number") return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
