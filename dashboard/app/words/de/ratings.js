// German: ratings.

export default {
  "stars.question": "Wie wird die Skala genutzt?",
  "stars.title": "So werden die Sterne verteilt",
  "stars.default_1": "Ein Stern ist die Regel",
  "stars.default_2": "Zwei Sterne sind die Regel",
  "stars.default_3": "Drei Sterne sind die Regel",
  "stars.default_4": "Vier Sterne sind die Regel",
  "stars.default_5": "Fünf Sterne sind die Regel",
  "stars.default_half": "{stars} sind die Regel",
  "stars.subtitle": "Ein Klick auf eine Zeile filtert alles",
  "stars.ghost": "Gestrichelt: was andere den gleichen Büchern gäben, geschätzt aus ihrem Durchschnitt.",
}
