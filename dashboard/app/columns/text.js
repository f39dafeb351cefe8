/** Names for addresses and for searching. Pure. */

/** A name as it stands in an address: `Nature & science` is `nature-science`. Letters of every script stay. */
export function slugOf(name) {
  return fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "")
}

/** Case and accents apart: `Ağaç` is `agac`. */
export function fold(text) {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase()
}
