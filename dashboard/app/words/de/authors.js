// German: authors.

export default {}
