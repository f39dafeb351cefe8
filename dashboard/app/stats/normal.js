/** The normal distribution, as far as it is needed. Pure. */

/** 95% of it lie within so many standard deviations of its mean (Abramowitz and Stegun 1964, table 26.5, Q = 0.025). */
export const Z_95 = 1.959963984540054

/** The chance below which unevenness counts as real. */
export const CHANCE = 0.05
