// German: year.

export default {}
