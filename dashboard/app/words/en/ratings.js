// English: ratings.

export default {
  "stars.question": "How do I use the scale?",
  "stars.title": "How you use the stars",
  "stars.default_1": "One star is your default",
  "stars.default_2": "Two stars is your default",
  "stars.default_3": "Three stars is your default",
  "stars.default_4": "Four stars is your default",
  "stars.default_5": "Five stars is your default",
  "stars.default_half": "{stars} is your default",
  "stars.subtitle": "Click a row to filter everything",
  "stars.ghost": "Dashed: what other readers would give the same books, estimated from their average.",
}
