"""By the name of each card, its figures; and why of some cards not every cell is compared."""

from collections.abc import Callable, Mapping

from tests.support.figures import authors, books, genres, health, overview, pile, ratings, time
from tests.support.figures.library import Library
from tests.support.figures.tables import Table

Figures = Callable[[Library], Table | None]

FIGURES: Mapping[str, Figures] = {
    "piles": overview.piles,
    "just-finished": overview.just_finished,
    "now-reading": overview.now_reading,
    "race": time.race,
    "months": time.months,
    "calendar": time.calendar,
    "seasonality": time.seasonality,
    "books-and-pages": time.books_and_pages,
    "rolling-pace": time.rolling_pace,
    "gaps": time.gaps,
    "weekdays": time.weekdays,
    "length-by-year": time.length_by_year,
    "rereads": time.rereads,
    "drift": genres.drift,
    "share-map": genres.share_map,
    "rank": genres.rank,
    "pairs": genres.pairs,
    "love-volume": genres.love_volume,
    "breadth": genres.breadth,
    "first-time": genres.first_time,
    "stars": overview.stars,
    "kinder": ratings.kinder,
    "crowd": ratings.crowd,
    "generosity": ratings.generosity,
    "length-and-love": ratings.length_and_love,
    "age-and-love": ratings.age_and_love,
    "unrated": ratings.unrated,
    "loyalty": authors.loyalty,
    "return-rate": authors.return_rate,
    "loved-once": authors.loved_once,
    "new-known": authors.new_known,
    "concentration": authors.concentration,
    "series": authors.series,
    "burn-down": pile.burn_down,
    "shelf-age": pile.shelf_age,
    "will-read": pile.will_read,
    "in-out": pile.in_out,
    "pile-mix": pile.pile_mix,
    "pick": pile.pick,
    "pile-weight": pile.pile_weight,
    "ages": books.ages,
    "eras": books.eras,
    "lengths": books.lengths,
    "formats": books.formats,
    "publishers": books.publishers,
    "shelves": books.shelves,
    "title-words": books.title_words,
    "records": books.records,
    "missing-fields": health.missing_fields,
    "heap-days": health.heap_days,
    "impossible-dates": health.impossible_dates,
    "no-genre": health.no_genre,
    "duplicates": health.duplicates,
    "coverage": health.coverage,
}

OF_ONE_GENRE: Mapping[str, Callable[[genres.OneGenre], Table | None]] = {
    "genre-share": genres.OneGenre.share,
    "genre-ratings": genres.OneGenre.ratings,
    "genre-company": genres.OneGenre.company,
    "genre-authors": genres.OneGenre.authors,
    "genre-shelves": genres.OneGenre.shelves,
    "genre-books": genres.OneGenre.books,
}

OF_ONE_AUTHOR: Mapping[str, Callable[[authors.OneAuthor], Table | None]] = {
    "author-books": authors.OneAuthor.books,
    "author-ratings": authors.OneAuthor.ratings,
    "author-gaps": authors.OneAuthor.gaps,
    "author-pile": authors.OneAuthor.pile,
    "author-series": authors.OneAuthor.series,
    "author-others": authors.OneAuthor.others,
}

NOT_COMPARED = {
    "popularity": "neither a file nor the simulated sources tell how many others rated a book",
    "lede": "a sentence, compared on its own",
    "totals": "figures without a table, compared on their own",
    "table": "the books themselves, of which a page shows a window",
    "covers": "the books themselves",
}
