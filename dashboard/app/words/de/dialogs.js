// German: dialogs.

export default {
  "keys.off": "Einzelne Tasten sind in den Einstellungen abgeschaltet.",
  "keys.help": "Diese Liste",
  "keys.year_back": "Ein Jahr zurück",
  "keys.year_on": "Ein Jahr vor",
  "keys.table": "Das Diagramm als Tabelle",
  "keys.escape": "Den letzten Filter entfernen",
  "keys.charts": "Im Diagramm",
  "keys.move": "Von Marke zu Marke",
  "keys.ends": "Erste und letzte Marke",
  "keys.pick": "Danach filtern, oder den Filter zurücknehmen",
  "keys.range": "Auf einer Zeitachse: Zeitraum wählen, dann mit Enter danach filtern, oder Esc",

  "delete.title": "Diese Bibliothek löschen?",
  "delete.lead": "Auf dem Server geht endgültig verloren:",
  "delete.dashboard": "die Übersicht von „{name}“,",
  "delete.dashboard_of": { one: "die Übersicht von „{name}“ mit {n} Buch, Wertungen und Rezensionen,", other: "die Übersicht von „{name}“ mit {n} Büchern, Wertungen und Rezensionen," },
  "delete.report": "ihr Importbericht,",
  "delete.report_running": "ihr Importbericht und der noch laufende Import,",
  "delete.links": "jeder Link zu ihr.",
  "delete.untouched": "Das Goodreads-Konto und die Datei auf der Platte bleiben unberührt.",
  "delete.confirm": "Endgültig löschen",
  "delete.done": "„{name}“ ist gelöscht. Auf dem Server ist nichts davon geblieben.",
}
