// English: authors.

export default {}
