// The UI layer as one module. Importing @preact/signals teaches Preact to update signals used in a template.
import { h } from "preact"
import htm from "htm"

export { Fragment, h, render } from "preact"
export { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks"
export { batch, computed, effect, signal, untracked, useComputed, useSignal } from "@preact/signals"
export const html = htm.bind(h)
