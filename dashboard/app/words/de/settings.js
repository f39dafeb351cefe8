// German: settings.

export default {}
