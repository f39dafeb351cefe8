/** What the to-read pile says, as far as the numbers support it. Pure. */

import { writeMonth } from "../filters.js"
import { date, number, percent } from "../format.js"
import { CATCH_ALL } from "../genre_names.js"
import { Z_95 } from "../stats/normal.js"
import { say } from "../words.js"

const DAYS_PER_YEAR = 365.25
const MONTHS_PER_YEAR = 12
/** Books a month below which there is no pace to speak of, and months beyond which nobody can see. */
const LEAST_RATE = 0.3
const FARTHEST = 120
/** Points of a share that a difference must reach. */
const CLEAR_SHARE = 0.08

/**
 * A time of waiting: `40 days`, `14 months`, `2.3 years`. In German it stands after a word that wants the dative, but
 * for the plain one.
 */
export function spanWords(days, { isPlain = false } = {}) {
  if (days < 60) return say(isPlain ? "common.days" : "pile.span.days", { n: Math.round(days) })
  const years = days / DAYS_PER_YEAR
  if (years < 2) return say(isPlain ? "common.months" : "pile.span.months", { n: Math.round(years * MONTHS_PER_YEAR) })
  return say(isPlain ? "pile.years" : "pile.span.years", { years: yearsNumber(years) })
}

const yearsNumber = (years) => number(years, years < 10 ? 1 : 0)

export const monthWords = (month) => date(writeMonth(month), "month")

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * Whether a claim about the end of the pile can be made.
 * @param {{fan: import("../stats/forecast.js").Fan | null, finished: number[]}} facts `finished` books in each past month
 * @returns {"unknown" | "never" | "gone"} `unknown`: too little is known; `never`: not in ten years at this pace
 */
export function endOf({ fan, finished }) {
  if (!fan) return "unknown"
  return mean(finished) > LEAST_RATE && fan.gone.mid !== null && fan.gone.mid <= FARTHEST ? "gone" : "never"
}

/** The ends of what eight of ten paths do, in words. @param {import("../stats/forecast.js").Fan} fan @param {number} now month */
export function rangeOfEnd({ gone, mid }, now) {
  const last = mid.length - 1
  const words = (months) => (months === null ? say("pile.after", { month: monthWords(now + last) }) : monthWords(now + months))
  return gone.low === null ? words(null) : say("pile.range", { low: words(gone.low), high: words(gone.high) })
}

/** Which months a pace is that of. @param {{isOld: boolean, until: number}} file @param {number} months */
export const paceWords = ({ isOld, until }, months) =>
  isOld ? say("pile.pace.before", { n: months, month: monthWords(until) }) : say("pile.pace.last", { n: months })

/** Title and subtitle of the pile and its two futures. `now` and `until`: months; `isOld`: the file ended at `until` */
export function burnDown({ isPending, stop, keep, finished, now, until, isOld }) {
  const end = endOf({ fan: stop, finished })
  if (isPending) return { title: say("pile.burn-down.title"), subtitle: say("pile.burn-down.pending") }
  if (end === "unknown") return { title: say("pile.burn-down.title"), subtitle: say("pile.burn-down.short") }
  const at = end === "gone" ? stop.gone.mid : FARTHEST
  const pace = paceWords({ isOld, until }, finished.length)
  const rate = mean(finished)
  const hasPace = rate > LEAST_RATE
  const past = say(`pile.burn-down.${hasPace ? "subtitle" : "no_pace"}`, { pace, range: rangeOfEnd(stop, now), rate: number(rate, 1) })
  const grown = keep && { n: keep.mid[at], low: keep.low[at], high: keep.high[at] }
  const future = grown ? say(end === "gone" ? "pile.burn-down.keep_then" : "pile.burn-down.keep_ten", grown) : ""
  return {
    title: end === "gone" ? say("pile.burn-down.gone", { month: monthWords(now + at) }) : say("pile.burn-down.never"),
    subtitle: [past, future].filter(Boolean).join(" "),
  }
}

/** Title of the ages on the pile. @param {number} median days */
export const shelfAge = (median) => say("pile.shelf-age.half", { span: spanWords(median) })

/** Times, in days, for which a claim is made, the first choice first; and how many must still be looked at. */
const HORIZONS = [365, 183, 30]
export const LEAST_RISK = 10

/**
 * Title of the share that gets read.
 * @param {(day: number) => {share: number, risk: number} | null} at the curve on a day
 */
export function willRead(at) {
  const day = HORIZONS.find((each) => (at(each)?.risk ?? 0) >= LEAST_RISK)
  if (!day) return say("pile.will-read.title")
  const { share } = at(day)
  return say(`pile.will-read.within_${day}`, { share: percent(share) })
}

/** Title of what came and went. @param {{came: number, went: number}} year the last twelve whole months */
export function inOut({ came, went }) {
  if (came + went === 0) return say("pile.in-out.title")
  // normal test of a difference of two counts, 5%
  if (Math.abs(came - went) <= Z_95 * Math.sqrt(came + went)) return say("pile.in-out.even")
  return came > went ? say("pile.in-out.grows") : say("pile.in-out.shrinks")
}

/**
 * Title of the pile against what is read: the family that differs most each way, where the difference is 8 points or
 * more and its interval excludes 0. What no family names is not named. Alike are the two where no family can differ by more.
 * @param {{key: string, name: string, difference: number, low: number, high: number}[]} families share on the pile - share of the read
 */
export function pileMix(families) {
  const clear = families.filter(({ difference, low, high }) => Math.abs(difference) >= CLEAR_SHARE && (low > 0 || high < 0))
  const named = clear.filter(({ key }) => key !== CATCH_ALL)
  const [more] = named.filter(({ difference }) => difference > 0).sort((a, b) => b.difference - a.difference)
  const [less] = named.filter(({ difference }) => difference < 0).sort((a, b) => a.difference - b.difference)
  if (more && less) return say("pile.pile-mix.more_less", { more: more.name, less: less.name })
  if (more) return say("pile.pile-mix.more", { more: more.name })
  if (less) return say("pile.pile-mix.less", { less: less.name })
  const isAlike = families.length > 0 && families.every(({ low, high }) => low >= -CLEAR_SHARE && high <= CLEAR_SHARE)
  return say(isAlike ? "pile.pile-mix.alike" : "pile.pile-mix.title")
}

/** Years as a number in words: `5.9 years`; months below one year. */
export function yearsWords(years) {
  if (years < 1) return say("common.months", { n: Math.max(1, Math.round(years * MONTHS_PER_YEAR)) })
  return say("pile.years", { years: yearsNumber(years) })
}
