/** Scenes under each other, as one with all their marks. Pure. */

import { moved, text } from "./scene.js"

const HEAD = 22
const GAP = 16

/**
 * @param {{name?: string, scene: (view: {width: number}) => import("./scene.js").Scene & {marks: object[]}}[]} parts `name`:
 *   words above it; keys of marks differ in all parts; a part without shapes takes no room
 * @param {{width: number}} view
 */
export function below(parts, { width }) {
  const drawn = parts.map(({ name, scene }) => ({ name, scene: scene({ width }) })).filter(({ scene }) => scene.shapes.length > 0)
  const all = { width, height: 0, shapes: [], marks: [] }
  for (const { name, scene } of drawn) {
    const top = all.height + (all.height ? GAP : 0)
    const dy = top + (name ? HEAD : 0)
    if (name) all.shapes.push(text(0, top + 12, name, { size: 12, fill: "ink2", weight: 600 }))
    all.shapes.push(...moved(scene.shapes, 0, dy))
    all.marks.push(...scene.marks.map((mark) => lowered(mark, dy)))
    all.height = dy + scene.height
  }
  return all
}

function lowered(mark, dy) {
  const down = (box) => box && { ...box, y: box.y + dy }
  const tipAt = (x, y) => {
    const told = mark.tipAt(x, y - dy)
    if (!told) return null
    const { box, rings, guide } = told
    return {
      ...told,
      ...(box && { box: down(box) }),
      ...(rings && { rings: rings.map(down) }),
      ...(guide && { guide: { ...guide, top: guide.top + dy, bottom: guide.bottom + dy } }),
    }
  }
  return { ...mark, y: mark.y + dy, tipAt }
}
