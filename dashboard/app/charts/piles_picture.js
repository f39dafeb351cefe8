/** Piles and the strip below them in one scene, as they are saved. Pure. */

import { moved } from "./kit/scene.js"
import { pilesScene, usualWindow } from "./piles_scene.js"
import { fitWindow, stripScene } from "./strip.js"

/** @param {import("./piles_data.js").Piles} data @param {object} options as of `pilesScene` */
export function pilesPicture(data, options) {
  const { width } = options
  const window = fitWindow(options.window ?? usualWindow(data.span, width), data.span)
  const scene = pilesScene(data, { ...options, window })
  const strip = stripScene(data, { left: scene.left, right: scene.right, window })
  const top = scene.height + 8
  return { width, height: top + strip.height, shapes: [...scene.shapes, ...moved(strip.shapes, 0, top)], marks: scene.marks }
}
