// On paper everything is shown, also what is far from the screen.

import { useLayoutEffect, useState } from "../../vendor/ui.js"

/** Whether the page is being printed, or about to be. */
export function usePrinting() {
  const [isPrinting, setPrinting] = useState(false)
  useLayoutEffect(() => {
    const begin = () => setPrinting(true)
    const end = () => setPrinting(false)
    addEventListener("beforeprint", begin)
    addEventListener("afterprint", end)
    return () => {
      removeEventListener("beforeprint", begin)
      removeEventListener("afterprint", end)
    }
  }, [])
  return isPrinting
}
