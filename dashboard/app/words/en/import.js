// English: import.

export default {}
