// Round steps for axes.
export { ticks } from "d3-array"
