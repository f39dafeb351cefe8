/** What is worked out once for each library, and kept as long as the library is. Pure. */

/** @template T @param {(columns: import("../columns.js").Columns) => T} make @returns {(columns: import("../columns.js").Columns) => T} */
export function kept(make) {
  const made = new WeakMap()
  return (columns) => {
    if (!made.has(columns)) made.set(columns, make(columns))
    return made.get(columns)
  }
}
