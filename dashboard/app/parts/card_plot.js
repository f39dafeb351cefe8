// The chart of a card: a scene that the kit draws, or a drawing that draws itself.

import { html, useMemo } from "../../vendor/ui.js"
import { announce } from "../announce.js"
import { drawScene } from "../charts/kit/plot.js"
import { say } from "../words.js"
import { navigate } from "../router.js"
import { Chart } from "./chart.js"

/** @param {{shown: import("../cards/card.js").Shown, extent?: object, onPick: Function, onRange?: Function}} props `extent`: what a drawing shares with another */
export function CardPlot({ shown, extent, onPick, onRange }) {
  const { title, scene, drawing } = shown
  const data = useMemo(() => ({ scene }), [scene])
  const options = useMemo(
    () => ({ label: title, description: say("common.card.keys"), onPick, onRange, onSay: announce, onOpen: navigate, extent }),
    [title, onPick, onRange, extent],
  )
  if (drawing) return html`<${Chart} draw=${drawing.draw} data=${drawing.data} options=${{ ...options, ...drawing.options }} />`
  return scene ? html`<${Chart} draw=${drawScene} data=${data} options=${options} />` : null
}
