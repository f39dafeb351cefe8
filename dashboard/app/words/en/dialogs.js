// English: dialogs.

export default {
  "keys.off": "Single keys are turned off in Settings.",
  "keys.help": "This list",
  "keys.year_back": "One year back",
  "keys.year_on": "One year on",
  "keys.table": "The chart in use as a table",
  "keys.escape": "Remove the last filter",
  "keys.charts": "In a chart",
  "keys.move": "From mark to mark",
  "keys.ends": "First and last mark",
  "keys.pick": "Filter to it, or take the filter back",
  "keys.range": "On an axis of time: choose a range, then Enter to filter to it, or Esc",

  "delete.title": "Delete this library?",
  "delete.lead": "This destroys on the server, for good:",
  "delete.dashboard": "the dashboard of “{name}”,",
  "delete.dashboard_of": { one: "the dashboard of “{name}” with its {n} book, ratings and reviews,", other: "the dashboard of “{name}” with its {n} books, ratings and reviews," },
  "delete.report": "its import report,",
  "delete.report_running": "its import report, and the import that is still running,",
  "delete.links": "every link to it.",
  "delete.untouched": "Your Goodreads account and the file on your disk are not touched.",
  "delete.confirm": "Delete for good",
  "delete.done": "“{name}” is deleted. Nothing of it is left on the server.",
}
