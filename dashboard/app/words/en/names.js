// English: families within a sentence. Families and genres themselves are shown by their own names, which are English.

export default {
  "in.fantasy-horror": "fantasy and horror",
  "in.history-ideas": "history and ideas",
  "in.nature-science": "nature and science",
  "in.literary-general": "literary and general fiction",
  "in.science-fiction": "science fiction",
  "in.crime-thriller": "crime and thrillers",
  "in.lives-travel": "lives and travel",
  "in.other": "other genres",
}
