// A card as a file. Saving is rare: what it needs is loaded with the first file.

/** Saved pictures are at least so wide, in px. */
const SAVED_WIDTH = 560

/** @param {string} name of the card @param {import("../cards/card.js").Shown} shown @param {"csv" | "png" | "svg"} kind */
export async function saveCard(name, shown, kind, width = SAVED_WIDTH) {
  const files = await import("../charts/kit/files.js")
  const file = `goodreads-stats-${name}`
  if (kind === "csv") return files.saveCsv(file, shown.table())
  const { title, subtitle, legend, foot = [] } = shown
  const scene = shown.scene({ width: Math.max(SAVED_WIDTH, width) })
  const picture = files.pictureOf({ title, subtitle, foot: foot.map(({ text }) => text).join(" "), legend, scene })
  return kind === "png" ? files.savePng(file, picture) : files.saveSvg(file, picture)
}
