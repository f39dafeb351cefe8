/** Days as months, without a date object: thousands of books are asked at once. Pure. */

/**
 * `civil_from_days` of Hinnant, Chrono-compatible low-level date algorithms: years begin in March, eras have 400 of them.
 * @param {number} day since 1970 @returns {number} `year * 12 + month (0 to 11)`
 */
export function monthOf(day) {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const year = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365)
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  return (era * 400 + year) * 12 + Math.floor((5 * ofYear + 2) / 153) + 2
}
