// How fast a job goes, from what was seen of it in the last half minute.

/** Call `note` at each status; `secondsLeft` is null until there is enough to say. Times are milliseconds. */
export function createPace({ windowMs = 30_000, leastMs = 3_000 } = {}) {
  let seen = []

  return {
    note(timeMs, processed) {
      const last = seen.at(-1)
      if (last && processed < last.processed) seen = []
      seen = [...seen.filter((each) => each.timeMs >= timeMs - windowMs), { timeMs, processed }]
    },
    secondsLeft(total) {
      const [first, last] = [seen[0], seen.at(-1)]
      if (!first || last.timeMs - first.timeMs < leastMs || last.processed === first.processed) return null
      const perMs = (last.processed - first.processed) / (last.timeMs - first.timeMs)
      return Math.max(0, total - last.processed) / perMs / 1000
    },
  }
}
