/** Chance that repeats itself: the same seed gives the same numbers, so that a chart stays as it is. Pure. */

/**
 * Numbers from 0 to below 1 (mulberry32, Ettinger 2017).
 * @param {number} seed a whole number @returns {() => number}
 */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * The items in an order of chance (Fisher and Yates 1938, from the end as Durstenfeld 1964 has it).
 * @template T @param {ArrayLike<T>} items they stay as they are @param {() => number} random @returns {T[]}
 */
export function shuffled(items, random) {
  const mixed = Array.from(items)
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    ;[mixed[last], mixed[other]] = [mixed[other], mixed[last]]
  }
  return mixed
}
