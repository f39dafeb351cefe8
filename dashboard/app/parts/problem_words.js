// A problem in the reader's words, by the codes that the server gives it; the server's own words where there are none.

import { useEffect, useState } from "../../vendor/ui.js"
import { canSay, loadWords, say } from "../words.js"

const saidOr = (name, words) => (canSay(name) ? say(name) : words)

/**
 * @param {import("../api.js").Problem} problem `type` ends with its code; `recognised`: what a file is that is no export
 * @returns {{title: string, detail: string, isOwn: boolean}} `isOwn`: the detail is the server's, in English
 */
export function problemWords({ type = "", recognised, title, detail }) {
  const code = type.slice(type.indexOf("#") + 1)
  const found = recognised && canSay(`problems.export.${recognised}`) ? say(`problems.export.${recognised}`) : null
  const told = found ? `${found} ${say("problems.export.how_to")}` : saidOr(`problems.detail.${code}`, null)
  return { title: saidOr(`problems.title.${code}`, title), detail: told ?? detail, isOwn: told === null && code !== "" }
}

/** The words of a problem, null until they are there; what is no answer of the server is in words already. */
export function useProblemWords(problem) {
  const [isLoaded, setLoaded] = useState(() => canSay("problems.export.how_to"))
  useEffect(() => {
    if (problem.type && !isLoaded) loadWords("problems").catch(console.error).then(() => setLoaded(true))
  }, [problem.type])
  return problem.type && !isLoaded ? null : problemWords(problem)
}
