/** The statistics that a worker works out: by name, a pure function of one plain input. See `heavy.js`. */

import { pileForecast } from "./forecast.js"
import { survivalOf } from "./survival.js"

/** @type {Record<string, (input: any) => any>} */
export const JOBS = { pileForecast, survival: survivalOf }

/** The result at once, where there is no hurry: for tests, and for what is made from the cards without a page. */
export function workOut(name, input) {
  return JOBS[name](input)
}
