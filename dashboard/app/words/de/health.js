// German: health.

export default {}
