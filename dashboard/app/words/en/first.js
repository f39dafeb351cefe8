// English: what the first screen says, in one file.

import common from "./common.js"
import genres from "./genres.js"
import names from "./names.js"
import overview from "./overview.js"
import ratings from "./ratings.js"
import time from "./time.js"

export default { common, genres, names, overview, ratings, time }
