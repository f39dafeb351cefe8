// English: year.

export default {}
