// The parts of d3 that the charts use; a test keeps it at these.
export { ticks } from "d3-array"
export { hierarchy, treemap } from "d3-hierarchy"
