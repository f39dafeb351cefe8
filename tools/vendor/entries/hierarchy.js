// Only the treemap needs it, so only its page loads it.
export { hierarchy, treemap } from "d3-hierarchy"
