// English: health.

export default {}
