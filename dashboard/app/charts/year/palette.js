/** The colours of a year: those of the family that led it, on dark paper with light ink. */

/** Paper, a lighter tone of it, and a light one for figures, by slot of the family; words have 7:1 or more on the paper. */
const PAPERS = [
  { paper: "#3b2b63", tone: "#4d3a7d", glow: "#cec1fe" },
  { paper: "#553503", tone: "#6f4805", glow: "#fbc682" },
  { paper: "#2d380a", tone: "#3d4a0f", glow: "#c5d889" },
  { paper: "#5c221c", tone: "#85342c", glow: "#fbb3a6" },
  { paper: "#20375e", tone: "#30507f", glow: "#b4c9f5" },
  { paper: "#123e41", tone: "#1d5c61", glow: "#8fd6d0" },
  { paper: "#481d33", tone: "#632a47", glow: "#dfa9c9" },
  { paper: "#3a342d", tone: "#4b443b", glow: "#ddcfbc" },
]
/** Families on any of these papers; light enough to be told from all. */
const FAMILIES = ["#cec1fe", "#fbc682", "#a3c46a", "#fb9a89", "#93adf0", "#7ac9c3", "#d093bd", "#b9afa4", "#e9e1d6"]
const NOBODYS = 7

/** @param {import("../../stats/year.js").YearFacts} facts */
export function paletteOf({ family, byFamily }) {
  const most = byFamily.slice(0, NOBODYS).reduce((best, books, slot) => (books > byFamily[best] ? slot : best), 0)
  const slot = family?.slot ?? (byFamily[most] > 0 ? most : NOBODYS)
  return { ...PAPERS[slot], ink: "#fffaf2", soft: "#f0e6da", families: FAMILIES }
}
