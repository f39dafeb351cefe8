// English: families within a sentence (`in.…`) and in few letters (`short.…`). Else families and genres have their own
// names, which are English.

export default {
  "in.fantasy-horror": "fantasy and horror",
  "in.history-ideas": "history and ideas",
  "in.nature-science": "nature and science",
  "in.literary-general": "literary and general books",
  "in.science-fiction": "science fiction",
  "in.crime-thriller": "crime and thrillers",
  "in.lives-travel": "lives and travel",
  "in.other": "other genres",

  "short.fantasy-horror": "Fantasy",
  "short.history-ideas": "History",
  "short.nature-science": "Science",
  "short.literary-general": "Literary",
  "short.science-fiction": "Sci-fi",
  "short.crime-thriller": "Crime",
  "short.lives-travel": "Lives",
  "short.other": "Other",
}
