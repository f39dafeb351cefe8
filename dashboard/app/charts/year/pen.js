/** Words and shapes on a card of the year, measured as they are drawn, in px of a card 1,080 wide. */

const FACES = {
  serif: (style) => style.getPropertyValue("--serif"),
  sans: (style) => style.getPropertyValue("--sans"),
}

/** Fonts a canvas cannot wait for are loaded before it is drawn. */
export async function loadFaces() {
  const style = getComputedStyle(document.documentElement)
  const wanted = ["500 64px", "400 64px"].map((size) => `${size} ${FACES.serif(style)}`)
  await Promise.all([...wanted, `500 32px ${FACES.sans(style)}`, `600 32px ${FACES.sans(style)}`].map((font) => document.fonts.load(font)))
}

/**
 * @param {CanvasRenderingContext2D} context already scaled to the px of the card
 * @param {object} palette colours by name
 */
export function createPen(context, palette) {
  const style = getComputedStyle(document.documentElement)
  const faces = { serif: FACES.serif(style), sans: FACES.sans(style) }

  const setFont = ({ size, face = "sans", weight = 400 }) => (context.font = `${weight} ${size}px ${faces[face]}`)

  /** Words in lines that fit; what does not fit into `most` lines ends with an ellipsis. */
  function linesOf(words, { width, most = 3, ...type }) {
    setFont(type)
    const lines = []
    for (const word of words.split(/\s+/).filter(Boolean)) {
      const longer = lines.length ? `${lines.at(-1)} ${word}` : word
      if (lines.length && context.measureText(longer).width <= width) lines[lines.length - 1] = longer
      else lines.push(word)
    }
    const shown = lines.slice(0, most)
    if (lines.length > most) shown[most - 1] += "…"
    return shown.map((line) => cut(line, width))
  }

  function cut(line, width) {
    if (context.measureText(line).width <= width) return line
    let letters = [...line]
    while (letters.length > 1 && context.measureText(`${letters.join("")}…`).width > width) letters = letters.slice(0, -1)
    return `${letters.join("")}…`
  }

  /** @returns {number} the height taken */
  function text(words, { x, y, width, size, leading = 1.2, colour = "ink", align = "start", most = 3, ...type }) {
    const lines = linesOf(words, { width, most, size, ...type })
    setFont({ size, ...type })
    context.fillStyle = palette[colour] ?? colour
    context.textAlign = align
    context.textBaseline = "alphabetic"
    context.direction = /[\u0590-\u08ff]/.test(words) ? "rtl" : "ltr"
    lines.forEach((line, at) => context.fillText(line, x, y + size * (0.86 + at * leading)))
    return lines.length * size * leading
  }

  /** The largest size at which words fit into the lines they may have. */
  function fitted(words, { width, sizes, most, ...type }) {
    return sizes.find((size) => linesOf(words, { width, most: most + 1, size, ...type }).length <= most && !linesOf(words, { width, most, size, ...type }).some((line) => line.endsWith("…"))) ?? sizes.at(-1)
  }

  function box(x, y, w, h, { colour, radius = 0, stroke, alpha = 1 }) {
    context.globalAlpha = alpha
    context.beginPath()
    context.roundRect(x, y, w, h, Math.max(0, Math.min(radius, w / 2, h / 2)))
    if (colour) {
      context.fillStyle = palette[colour] ?? colour
      context.fill()
    }
    if (stroke) {
      context.strokeStyle = palette[stroke] ?? stroke
      context.lineWidth = 2
      context.stroke()
    }
    context.globalAlpha = 1
  }

  function picture(image, x, y, w, h, radius) {
    context.save()
    context.beginPath()
    context.roundRect(x, y, w, h, radius)
    context.clip()
    const scale = Math.max(w / image.naturalWidth, h / image.naturalHeight)
    const [wide, high] = [image.naturalWidth * scale, image.naturalHeight * scale]
    context.drawImage(image, x + (w - wide) / 2, y + (h - high) / 2, wide, high)
    context.restore()
  }

  return { text, fitted, box, picture, palette }
}
