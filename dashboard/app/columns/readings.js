/** How often a book was finished. Pure. */

/**
 * The export counts the reading in progress too, and a finished book was finished at least once.
 * @param {number | null} count as the export has it
 * @param {string} status one of `STATUSES`
 * @returns {number | null} null where the export does not say
 */
export function timesFinished(count, status) {
  if (count === null) return null
  const finished = status === "currently-reading" ? count - 1 : count
  return Math.max(finished, status === "read" ? 1 : 0)
}
