// English: settings.

export default {}
