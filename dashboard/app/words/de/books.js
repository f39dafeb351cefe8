// German: books.

export default {}
