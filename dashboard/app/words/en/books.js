// English: books.

export default {}
