/** Tails and quantiles of the distributions that the statistics need. Pure. */

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]
const SMALLEST = 1e-300
const EXACT_ENOUGH = 1e-14

/** Logarithm of the gamma function for `x` of 0.5 and more (Lanczos 1964, g = 7, nine terms). @param {number} x */
export function logGamma(x) {
  const base = x + 6.5
  const sum = LANCZOS.reduce((total, factor, at) => (at === 0 ? factor : total + factor / (x - 1 + at)), 0)
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum)
}

/**
 * Chance that a chi-squared value is `value` or more: the upper incomplete gamma function Q(degrees / 2, value / 2),
 * by its series (NIST DLMF 8.11.4) below the peak and its continued fraction (DLMF 8.9.2) above.
 * @param {number} value 0 or more @param {number} degrees of freedom, 1 or more
 */
export function chiSquaredTail(value, degrees) {
  const [a, x] = [degrees / 2, value / 2]
  if (x <= 0) return 1
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) return 1 - (front * lowerSeries(a, x))
  return front * continuedFraction((step) => (step === 0 ? 1 : step * (a - step)), (step) => x + 2 * step + 1 - a)
}

function lowerSeries(a, x) {
  let term = 1 / a
  let sum = term
  for (let step = 1; step < 1000 && term > sum * EXACT_ENOUGH; step += 1) {
    term *= x / (a + step)
    sum += term
  }
  return sum
}

/** `above(0) / (below(0) + above(1) / (below(1) + …))`, by Lentz's way. */
function continuedFraction(above, below) {
  let c = SMALLEST
  let d = 0
  let value = SMALLEST
  for (let step = 0; step < 1000; step += 1) {
    d = 1 / nonZero(below(step) + above(step) * d)
    c = nonZero(below(step) + above(step) / c)
    value *= c * d
    if (Math.abs(c * d - 1) < EXACT_ENOUGH) break
  }
  return value
}

const nonZero = (value) => (Math.abs(value) < SMALLEST ? SMALLEST : value)

/** Regularised incomplete beta function I_x(a, b) (NIST DLMF 8.17.22). */
function incompleteBeta(x, a, b) {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x)) / a
  return front * continuedFraction((step) => betaTerm(step, x, a, b), () => 1)
}

function betaTerm(step, x, a, b) {
  if (step === 0) return 1
  const half = Math.floor(step / 2)
  const place = a + step - 1
  return step % 2 === 0
    ? (half * (b - half) * x) / (place * (place + 1))
    : (-(a + half) * (a + b + half) * x) / (place * (place + 1))
}

/** Chance that |t| is `t` or more. @param {number} t @param {number} degrees of freedom, 1 or more */
export function tTails(t, degrees) {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5)
}

/**
 * The value that |t| stays under with the given chance, found by halving the interval.
 * @param {number} confidence above 0, below 1 @param {number} degrees of freedom, 1 or more
 */
export function tQuantile(confidence, degrees) {
  let [low, high] = [0, 1]
  while (tTails(high, degrees) > 1 - confidence) high *= 2
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (tTails(middle, degrees) > 1 - confidence) low = middle
    else high = middle
  }
  return (low + high) / 2
}
