/** Counts with what is known of their uncertainty. Pure. */

import { chiSquaredTail } from "./distributions.js"

/** Below this a lower end is as good as 0. */
const HARDLY_ANY = 0.5
const HALVINGS = 50

/**
 * The interval of a Poisson mean from one count: half the quantiles of chi-squared with 2 · count and 2 · count + 2
 * degrees of freedom (Garwood 1936). A count need not be whole: it may have been divided by a dispersion.
 * @param {number} count 0 or more @param {number} [confidence] @returns {[number, number]}
 */
export function poissonInterval(count, confidence = 0.95) {
  const tail = (1 - confidence) / 2
  const low = count < HARDLY_ANY ? 0 : chiSquaredQuantile(1 - tail, 2 * count) / 2
  return [low, chiSquaredQuantile(tail, 2 * count + 2) / 2]
}

/** The value that chi-squared reaches or passes with this chance, found by halving. @param {number} chance */
function chiSquaredQuantile(chance, degrees) {
  let [low, high] = [0, degrees + 10]
  while (chiSquaredTail(high, degrees) > chance) high *= 2
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2
    if (chiSquaredTail(middle, degrees) > chance) low = middle
    else high = middle
  }
  return (low + high) / 2
}
