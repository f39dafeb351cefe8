/** What other readers would give. Pure. */

/**
 * Expected number of books per star, from the averages of other readers. An export holds only the average of a book,
 * not how its ratings spread, so the spread is assumed: stars - 1 is binomial with four steps, the simplest spread
 * over five places that has a given mean. An estimate, to be named as one.
 * @param {Iterable<number>} averages each from 1 to 5
 * @returns {number[]} places 1 to 5; place 0 is empty
 */
export function expectedStars(averages) {
  const expected = [0, 0, 0, 0, 0, 0]
  for (const average of averages) {
    const share = Math.min(1, Math.max(0, (average - 1) / 4))
    for (let step = 0; step <= 4; step += 1) {
      expected[step + 1] += CHOOSE[step] * share ** step * (1 - share) ** (4 - step)
    }
  }
  return expected
}

const CHOOSE = [1, 4, 6, 4, 1]
