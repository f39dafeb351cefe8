// Which library the reader is asked about before it is deleted.

import { signal } from "../../vendor/ui.js"

/** Its id, or null. */
export const deleting = signal(null)
