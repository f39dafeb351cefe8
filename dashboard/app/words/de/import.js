// German: import.

export default {}
