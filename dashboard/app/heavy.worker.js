// The worker of heavy.js: works out one job after the other.

import { workOut } from "./stats/heavy_jobs.js"

addEventListener("message", ({ data: { name, input } }) => postMessage(workOut(name, input)))
