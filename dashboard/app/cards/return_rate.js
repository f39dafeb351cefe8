// A2: after a first book by an author, is there a second?

import { bars } from "../charts/bars.js"
import { below } from "../charts/kit/below.js"
import { AUTHORS_FOR_RETURN, returnTitle } from "../findings/authors.js"
import { percent } from "../format.js"
import { returnRates } from "../stats/authors.js"
import { say } from "../words.js"

const PAINT = { all: { fill: "ctl" }, split: { fill: "ramp-3" } }

export const card = {
  id: "A2",
  name: "return-rate",
  page: "authors",
  size: "half",
  height: 400,
  fields: ["author", "rating", "read"],
  needs: { least: AUTHORS_FOR_RETURN, of: "authors" },
  sketch: "stars",
  make(selection) {
    const rates = returnRates(selection)
    const nameWidth = 112
    const funnel = { rows: rates.steps.map((step) => stepRow(step, rates.authors)), format: percent, nameWidth }
    const split = { rows: rates.bands.map(bandRow), format: percent, nameWidth }
    const extent = { most: 1 }
    return {
      have: rates.authors,
      title: returnTitle(rates),
      subtitle: say("authors.return-rate.subtitle"),
      scene: ({ width }) =>
        below(
          [
            { scene: (view) => bars(funnel, { ...view, extent }) },
            { name: say("authors.return-rate.split"), scene: (view) => bars(split, { ...view, extent }) },
          ],
          { width },
        ),
      extent,
      foot: rates.unsure > 0 ? [{ text: say("authors.return-rate.unsure", { n: rates.unsure }) }] : [],
      table: () => tableOf(rates),
    }
  },
}

const spanWords = ({ low, high }) => say("authors.fact.interval", { low: percent(low), high: percent(high) })

function stepRow({ least, count, share, low, high }, authors) {
  const name = say("authors.return-rate.step", { n: least })
  return {
    key: `step-${least}`,
    name,
    value: share,
    interval: least === 1 ? null : [low, high],
    paint: PAINT.all,
    fact: {
      key: `step-${least}`,
      title: name,
      lines: [say("authors.return-rate.count", { n: count, all: authors }), percent(share), least === 1 ? "" : spanWords({ low, high })],
    },
  }
}

const bandName = (band) => say(band === 0 ? "authors.return-rate.unrated" : band === 1 ? "authors.return-rate.weak" : `authors.return-rate.band_${band}`)

function bandRow({ band, authors, returned, share, low, high }) {
  return {
    key: `band-${band}`,
    name: bandName(band),
    value: share,
    interval: [low, high],
    paint: PAINT.split,
    fact: {
      key: `band-${band}`,
      title: say("authors.return-rate.first", { stars: bandName(band) }),
      lines: [say("authors.return-rate.second", { n: returned, all: authors }), percent(share), spanWords({ low, high })],
    },
  }
}

function tableOf({ authors, steps, bands }) {
  const number = (label) => ({ label, isNumber: true })
  const share = (label) => ({ label, isNumber: true, isPercent: true })
  const cells = (name, all, { count, share: part, low, high }) => [name, all, count, part, low, high]
  return {
    columns: [
      { label: say("authors.column.which") },
      number(say("authors.column.authors")),
      number(say("authors.column.reached")),
      share(say("common.column.share")),
      share(say("authors.column.low")),
      share(say("authors.column.high")),
    ],
    rows: [
      ...steps.map((step) => ({ cells: cells(say("authors.return-rate.step", { n: step.least }), authors, step) })),
      ...bands.map((band) => ({ cells: cells(say("authors.return-rate.first", { stars: bandName(band.band) }), band.authors, { ...band, count: band.returned }) })),
    ],
  }
}
