/** The canvas painter, loaded with the first drawing that has too many shapes for elements. */

let paint = null

/** Paint a scene, at once or as soon as that is possible. @param {HTMLCanvasElement} canvas @param {import("./scene.js").Scene} scene */
export function paintOn(canvas, scene) {
  if (paint) return paint(canvas, scene)
  latest.set(canvas, scene)
  import("./canvas.js").then(({ paintCanvas }) => {
    paint = paintCanvas
    if (latest.has(canvas)) paint(canvas, latest.get(canvas))
    latest.delete(canvas)
  }, console.error)
  return undefined
}

/** What waits for the painter: of one canvas only the last drawing. */
const latest = new Map()
