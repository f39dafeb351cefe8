/** What stands in the columns where nothing is known, and the words whose places stand there. Pure. */

/** Marks an unknown whole number (a day, a publication year) in an `Int32Array`. */
export const UNKNOWN = -2147483648

/** The family of a book without a genre; known families have the slots 0 to 7. */
export const NO_FAMILY = 8
export const OTHER_FAMILY = 7

export const STATUSES = ["read", "currently-reading", "to-read", "did-not-finish", "paused"]

/** How the look-up of a book went; `no-isbn`: neither a valid ISBN nor a title to ask with. */
export const ENRICHMENT = ["found", "none", "failed", "pending", "no-isbn"]
